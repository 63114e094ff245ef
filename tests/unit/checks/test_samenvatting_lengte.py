"""A summary of another length than 25 to 60 words gives a warning."""

from __future__ import annotations

from pathlib import Path

import pytest
from example_content import practice, problems_of


@pytest.mark.parametrize(("words", "warnings"), [(24, 1), (25, 0), (60, 0), (61, 1)])
def test_words_are_counted(words: int, warnings: int, tmp_path: Path) -> None:
    """Both limits are allowed; beyond them it is a warning and no fault."""
    text = practice()
    old = next(line for line in text.splitlines() if line.startswith("samenvatting"))
    text = text.replace(old, "samenvatting: " + " ".join(["woord"] * words))
    found = problems_of(tmp_path, {"praktijkvoorbeelden/eigen.yml": text})
    assert [(problem.code, problem.level) for problem in found] == [
        ("samenvatting-lengte", "waarschuwing")
    ] * warnings
