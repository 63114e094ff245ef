"""Pages stay light enough for a telephone on a slow network."""

from __future__ import annotations

import functools
import gzip
import re
from pathlib import Path
from urllib.parse import urlsplit

import brotli
import pytest
from helpers import Page

from toolbox.model.soorten import SOORTEN
from toolbox.publicatie.inpakken import quality_of

ITEM, VIEW, ANY = 20_000, 150_000, 300_000
"""Bytes over the line: an item page alone, a first view in all, and any page or script of data."""

HOME = 13_600
"""Bytes of the home page, well packed: with its headers ten packets, which come in one flight."""

FIRST_VIEWS = {"index.html", "themas/cultuur.html", "zoeken/index.html"} | {
    "praktijkvoorbeelden/index.html",
    "praktijkvoorbeelden/babbelbanken-groningen.html",
}


@functools.cache
def packed(path: Path) -> int:
    """Return how many bytes a server sends; typefaces are packed in themselves."""
    content = path.read_bytes()
    return len(content) if path.suffix == ".woff2" else len(gzip.compress(content, 6))


def loads(page: Page) -> set[Path]:
    """Return the files that a browser fetches for a page, every typeface of the styles included."""
    here = page.path.parent
    found = {page.path, *((here / urlsplit(r).path).resolve() for r in page.resources)}
    for sheet in [path for path in found if path.suffix == ".css"]:
        named = re.findall(r"url\(\"?(\.\./fonts/[^\")]+)", sheet.read_text(encoding="utf-8"))
        found |= {(sheet.parent / font).resolve() for font in named}
    return found


def test_an_item_page_is_light(pages: dict[str, Page]) -> None:
    """No page of an item weighs more than 20 kB, and no page of the site more than 300 kB."""
    weights = {place: packed(page.path) for place, page in pages.items()}
    folders = tuple(f"{soort.map}/" for soort in SOORTEN)
    items = {place: size for place, size in weights.items() if place.startswith(folders)}
    assert len(items) > 100
    assert {p: n for p, n in items.items() if n > ITEM} == {}
    assert {p: n for p, n in weights.items() if n > ANY} == {}


def test_the_home_page_comes_in_one_flight(pages: dict[str, Page]) -> None:
    """Who enters there waits for no second round to the server, with room to spare."""
    home = pages["index.html"].path.read_bytes()
    assert len(brotli.compress(home, quality=quality_of("index.html"))) <= HOME


@pytest.mark.parametrize("place", sorted(FIRST_VIEWS))
def test_a_first_view_is_light(pages: dict[str, Page], place: str) -> None:
    """Everything that a first visit loads together stays under 150 kB, in few requests."""
    files = loads(pages[place])
    assert sum(map(packed, files)) <= VIEW
    assert len([path for path in files if path.suffix == ".css"]) == 1
    assert len([path for path in files if path.suffix == ".js"]) <= 6


def test_the_icons_of_cards_are_one_image(site: Path) -> None:
    """A browser makes a document of each image: all icons stand in one row, each in a place of its own."""
    (sheet,) = (site / "assets" / "stylesheets").glob("site.*.css")
    css = sheet.read_text(encoding="utf-8")
    places = dict(re.findall(r"--tb-i-([\w-]+): ?([\d.]+%)", css))
    asked = set(re.findall(r"var\(--tb-i-([\w-]+)\)", css))
    assert asked
    assert asked <= places.keys()
    assert len(set(places.values())) == len(places)
    assert len(re.findall(r"--tb-[\w-]+: ?url\(", css)) == 1
