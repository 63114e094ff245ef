"""Where a project keeps what commands leave for the next, and how one command tells another.

Owns the names: of the folder, and of the environment variables.
"""

from __future__ import annotations

import os
from pathlib import Path

FOLDER = Path(".cache", "bewaard")
"""Where a project keeps what was made before."""

KEPT = "TOOLBOX_BEWAARD"
"""The environment variable by which `toolbox build` names that folder to MkDocs."""

BEFORE = "TOOLBOX_VORIGE_SITE"
"""The same for the site before, whose pages may be used again."""


def named() -> Path | None:
    """Return the folder that `toolbox build` named to this process, if it did."""
    folder = os.environ.get(KEPT)
    return Path(folder) if folder else None
