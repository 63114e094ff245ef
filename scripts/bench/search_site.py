"""A bare site with nothing but search: the shipped script and index files, and a page for them."""

from __future__ import annotations

from pathlib import Path

from toolbox.search.pack import Pack
from toolbox.search.script import STARTER, TARGET, joined
from toolbox.search.vocabulary import Vocabulary

PAGE = (
    '<!doctype html><html lang="nl"><meta charset="utf-8"><title>Zoeken</title>'
    f'<script defer src="{TARGET}"></script>'
)

SEARCH_PAGE = "zoeken/index.html"

PARTS = ("stand", "noten", "facetten", "volgorde", "resultaten")

WITH_PLACES = (
    '<!doctype html><html lang="nl"><meta charset="utf-8"><title>Zoeken</title>'
    '<main data-zoekpagina><form><input type="search" name="q"></form>'
    '<details data-zoek="filter"></details>'
    + "".join(f'<div data-zoek="{part}"></div>' for part in PARTS)
    + f'</main><script src="../{STARTER}"></script>'
)
"""The page of search: what the script fills, and the starter that loads it on every site."""


def write_search_site(target: Path, vocabulary: Vocabulary, theme: Path) -> Path:
    """Write the site into `target`; return its page."""

    def write(address: str, content: str) -> None:
        place = target / address
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(content, encoding="utf-8")

    Pack(write).index(vocabulary)
    write(TARGET, joined(theme))
    write(STARTER, (theme / STARTER).read_text("utf-8"))
    write("index.html", PAGE)
    write(SEARCH_PAGE, WITH_PLACES)
    return target / "index.html"
