"""What still stands in the pages themselves: scripts and styles, found in the built HTML.

Owns the reading of built pages for the content security policy. Our own theme puts none in; an
author's page or an option of Material may.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Mapping
from html.parser import HTMLParser
from typing import NamedTuple

from toolbox.publicatie.beleid import Inline

_RUNS = re.compile(
    r"^(?:|module|importmap|speculationrules|(?:text|application)/(?:x-)?(?:java|ecma)script)$",
    re.IGNORECASE,
)
"""Types of a script element that a browser runs or obeys; any other type is data (HTML, 4.12.1)."""

_WORTH_READING = tuple(
    map(
        re.compile,
        (
            rb"<style",
            rb"""<script(?![^>]*\s(?:src=|type=["']?application/(?:ld\+)?json))""",
            rb"style(?<=\sstyle)\s*=",
            rb"on(?<=\son)[a-z]+\s*=",
        ),
    )
)
"""A quick look first, in lower case: most pages hold nothing but references to files, and data.
Each begins with plain letters, so that the search leaps from one to the next."""


STYLED = (
    "een style in de tekst, zoals een uitgelijnde kolom, geldt niet op een veilig ingestelde "
    "server. De pagina blijft leesbaar."
)
"""What an author hears of a style in a page."""


class InPage(NamedTuple):
    """What stands in one page itself."""

    scripts: tuple[str, ...] = ()
    """The source expressions that let in its scripts."""
    styles: tuple[str, ...] = ()
    """The same for its styles."""
    styled: bool = False
    """Whether an element has a style of its own."""


NOTHING = InPage()
"""What stands in most pages."""


class InlineError(Exception):
    """A page relies on what no hash can let in; the message says so in Dutch."""


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.found: dict[str, list[str]] = {"script": [], "style": []}
        self.handlers: list[str] = []
        self.styled = False
        self._open: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = {name: value or "" for name, value in attrs}
        self.handlers += [f"<{tag} {name}>" for name in names if name.startswith("on")]
        self.styled = self.styled or "style" in names
        runs = tag == "script" and "src" not in names and _RUNS.match(names.get("type", "").strip())
        if runs or tag == "style":
            self._open = tag
            self.found[tag].append("")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self._open = None  # in SVG an element may close itself

    def handle_data(self, data: str) -> None:
        if self._open:
            self.found[self._open][-1] += data

    def handle_endtag(self, tag: str) -> None:
        if tag == self._open:
            self._open = None


def in_page(place: str, content: bytes) -> InPage:
    """Return what stands in the page at `place` itself.

    Raises:
        InlineError: if it has an event handler: what that does would no longer happen.
    """
    lower = content.lower()
    if not any(sign.search(lower) for sign in _WORTH_READING):
        return NOTHING
    reader = _Reader()
    reader.feed(content.decode("utf-8"))
    if reader.handlers:
        raise InlineError(
            f"{place}: {reader.handlers[0]} doet niets op een veilig ingestelde server. "
            "Zet het in een eigen script."
        )
    scripts, styles = (tuple(map(hashed, reader.found[tag])) for tag in ("script", "style"))
    return InPage(scripts, styles, reader.styled)


def inline_of(found: Mapping[str, InPage]) -> tuple[Inline, tuple[str, ...]]:
    """Return the hashes of every script and style in pages, by place, and notes in Dutch.

    A `style` attribute is noted only: Markdown makes them for the columns of a table, and a page
    without them reads as well.
    """
    scripts = {one for page in found.values() for one in page.scripts}
    styles = {one for page in found.values() for one in page.styles}
    notes = tuple(f"{place}: {STYLED}" for place, page in found.items() if page.styled)
    return Inline(tuple(sorted(scripts)), tuple(sorted(styles))), notes


def hashed(text: str) -> str:
    """Return the source expression that lets in exactly this script or style (CSP 3, 2.3.1)."""
    digest = hashlib.sha256(text.replace("\r\n", "\n").encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"
