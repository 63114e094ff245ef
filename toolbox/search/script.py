"""The search script: the files of assets/javascripts/zoek/ joined into one.

Owns the order of the files and the joining: comments and indentation are left out, so that readers
load no more than the browser needs. The files share one scope; the last gives `window.tbZoek`.
"""

from __future__ import annotations

import re
from pathlib import Path

SOURCES = "assets/javascripts/zoek"
TARGET = "assets/javascripts/zoek.js"

STARTER = "assets/javascripts/zoekvak.js"
"""The script of every page, which loads the search script when a reader needs it."""

ENGINE = ("letters", "stem", "spelling", "packed", "store", "query", "ranking", "snippet", "search")
"""What answers queries."""

PAGE = ("dom", "state", "facets", "results", "combobox", "page", "start")
"""The parts of the page, which use it."""

_COMMENT = re.compile(r"^\s*/\*\*.*?\*/\s*$", re.MULTILINE | re.DOTALL)


def joined(theme: Path) -> str:
    """Return the script in one piece, from the theme folder `theme`."""
    parts = [(theme / SOURCES / f"{name}.js").read_text("utf-8") for name in (*ENGINE, *PAGE)]
    bare = _COMMENT.sub("", "\n".join(parts))
    lines = [line.strip() for line in bare.splitlines() if line.strip()]
    return '"use strict";\n(() => {\n' + "\n".join(lines) + "\n})();\n"
