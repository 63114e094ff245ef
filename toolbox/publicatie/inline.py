"""What still stands in the pages themselves: scripts and styles, found in the built HTML.

Owns the reading of built pages for the content security policy. Our own theme puts none in; an
author's page or an option of Material may.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable
from html.parser import HTMLParser
from pathlib import Path

from toolbox.publicatie.beleid import Inline

_RUNS = re.compile(
    r"^(?:|module|importmap|speculationrules|(?:text|application)/(?:x-)?(?:java|ecma)script)$",
    re.IGNORECASE,
)
"""Types of a script element that a browser runs or obeys; any other type is data (HTML, 4.12.1)."""

_WORTH_READING = re.compile(
    rb"""<style|<script(?![^>]*\s(?:src=|type=["']?application/(?:ld\+)?json))|\s(?:style|on[a-z]+)\s*=""",
    re.IGNORECASE,
)
"""A quick look first: most pages hold nothing but references to files, and data."""


STYLED = (
    "een style in de tekst, zoals een uitgelijnde kolom, geldt niet op een veilig ingestelde "
    "server. De pagina blijft leesbaar."
)
"""What an author hears of a style in a page."""


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


def inline_of(site: Path, pages: Iterable[str]) -> tuple[Inline, tuple[str, ...]]:
    """Return the hashes of every script and style in `pages`, and notes in Dutch.

    A `style` attribute is noted only: Markdown makes them for the columns of a table, and a page
    without them reads as well.

    Raises:
        InlineError: if a page has an event handler: what it does would no longer happen.
    """
    scripts: set[str] = set()
    styles: set[str] = set()
    notes: list[str] = []
    for place in pages:
        content = (site / place).read_bytes()
        if not _WORTH_READING.search(content):
            continue
        reader = _Reader()
        reader.feed(content.decode("utf-8"))
        if reader.handlers:
            raise InlineError(
                f"{place}: {reader.handlers[0]} doet niets op een veilig ingestelde server. "
                "Zet het in een eigen script."
            )
        if reader.styled:
            notes.append(f"{place}: {STYLED}")
        scripts.update(map(hashed, reader.found["script"]))
        styles.update(map(hashed, reader.found["style"]))
    return Inline(tuple(sorted(scripts)), tuple(sorted(styles))), tuple(notes)


def hashed(text: str) -> str:
    """Return the source expression that lets in exactly this script or style (CSP 3, 2.3.1)."""
    digest = hashlib.sha256(text.replace("\r\n", "\n").encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"
