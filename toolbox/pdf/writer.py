"""The pen of one document: turns texts, terms and references of one page into nodes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

from toolbox.catalogue.catalogue import Catalogue
from toolbox.model.begrippen import Begrip
from toolbox.model.record import Record
from toolbox.pdf.links import Links
from toolbox.pdf.tree import Node, TreeMaker, raise_headings
from toolbox.text import block_html, inline_html


def _html(text: str, *, inline: bool = False) -> str:
    """Return Markdown as HTML; what is nested too deep for the parser stays plain text."""
    try:
        return inline_html(text) if inline else block_html(text)
    except RecursionError:
        return f"<p>{escape(text)}</p>"


@dataclass(frozen=True)
class Writer:
    """Writes for one page: `page` is its address on the site, from which its links are counted."""

    links: Links
    page: str

    @property
    def catalogue(self) -> Catalogue:
        """The catalogue from which this document is made."""
        return self.links.catalogue

    def _maker(self) -> TreeMaker:
        return TreeMaker(lambda href: self.links.from_text(href, self.page), self.page)

    def blocks(self, text: str, *, top: int = 3) -> list[Node]:
        """Return Markdown as blocks whose highest heading has level `top`."""
        return raise_headings(self._maker().blocks(_html(text)), top)

    def html_blocks(self, html: str, *, top: int) -> list[Node]:
        """Return HTML of the site's own parser as blocks."""
        return raise_headings(self._maker().blocks(html), top)

    def inline(self, text: str) -> list[Node]:
        """Return Markdown of one paragraph as inline nodes."""
        return self._maker().inline(_html(text, inline=True))

    def points(self, texts: Iterable[str]) -> list[Node]:
        """Return texts as a list."""
        return [["ul", *([["p", *self.inline(text)]] for text in texts)]]

    def term(self, lijst: str, id: str) -> Begrip:
        """Return a term of a closed list."""
        return self.catalogue.begrippen.begrip(lijst, id)

    def record(self, record: Record) -> Node:
        """Return the title of another item as a link to it."""
        target = self.links.to_record(record)
        return [*target, record.titel] if target else record.titel

    def web(self, url: str | None, title: str) -> Node:
        """Return a title as a link to an address elsewhere; without one, the title."""
        target = self.links.to_web(url) if url else None
        return [*target, title] if target else title
