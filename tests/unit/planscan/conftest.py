"""The vocabulary of the first instance, loaded once."""

from __future__ import annotations

import pytest
from planscan_files import real_lexicon

from toolbox.planscan.lexicon import Lexicon


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    """The vocabulary of the first instance."""
    return real_lexicon()
