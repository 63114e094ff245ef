"""The scripts of a site, joined: one for every page, and one for each page that does much.

Owns which files go into which, and the joining: comments and indentation are left out. Each file
stays within a function of its own; what `document.currentScript` says is the joined file.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

FOLDER = "assets/javascripts"

BEGIN = ("thema/grond", "thema/letters", "thema/kleurstand", "thema/vraag")
"""Runs before a page is drawn."""

EVERY_PAGE = (
    "zoekvak",
    "menu",
    "thema/schil",
    "thema/later",
    "terug",
    "dossier/delen",
    "dossier/opslag",
)
"""Runs on every page, in this order; then come the buttons, and the app where there is one."""

BUTTONS = ("dossier/knop",)
APP = ("app",)

FILTERS = ("facetten/tellen", "facetten/adres", "facetten/kaart", "redenen", "facetten/facetten")
"""Runs on an overview."""

MAP = ("facetten/adres", "landkaart")
"""Runs on a page with the map."""

PAGES: Mapping[str, tuple[str, ...]] = {
    f"{FOLDER}/overzicht.js": FILTERS,
    f"{FOLDER}/kaart.js": MAP,
}
"""The joined scripts of kinds of pages, by the address that their templates name."""

_COMMENT = re.compile(r"^[ \t]*(?:/\*.*?\*/|//[^\n]*)[ \t]*$", re.MULTILINE | re.DOTALL)


def of_every_page(*, app: bool) -> tuple[str, ...]:
    """Return the parts of the script of every page."""
    return (*EVERY_PAGE, *BUTTONS, *(APP if app else ()))


def part_files() -> frozenset[str]:
    """Return the files that only the joined scripts need."""
    alone = {*BEGIN, *EVERY_PAGE, *BUTTONS, *APP, *FILTERS, *MAP} - {"redenen"}
    return frozenset(f"{FOLDER}/{part}.js" for part in alone)


def joined(parts: Iterable[str], text_of: Callable[[str], str]) -> str:
    """Return scripts as one.

    Args:
        parts: their names within the folder of scripts, without ending.
        text_of: gives the text of a file by its address from the root of the site.
    """
    texts = [_COMMENT.sub("", text_of(f"{FOLDER}/{part}.js")) for part in parts]
    lines = [line.strip() for text in texts for line in text.splitlines()]
    return "\n".join(filter(None, lines)) + "\n"
