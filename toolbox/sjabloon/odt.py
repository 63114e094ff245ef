"""A template as an ODF text document, made with odfdo.

Owns which named style each block gets, and what the document says about itself. The styles stand
in `stijlen.xml`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib import resources

from odfdo import Document, Element, Header, List, ListItem, Paragraph

from toolbox.sjabloon.archive import packed
from toolbox.sjabloon.runs import fill
from toolbox.sjabloon.tables import odf_table, shared_styles, table_styles
from toolbox.sjabloon.tree import (
    Block,
    Heading,
    Inline,
    Listing,
    Note,
    Quote,
    Rule,
    Table,
    Verbatim,
)
from toolbox.sjabloon.tree import Paragraph as Alinea

TEXT, IN_LIST, IN_QUOTE = "Text_20_body", "List_20_Contents", "Quotations"
DEEPEST = 3
"""The lowest level of heading that has a style."""


@dataclass(frozen=True)
class About:
    """What a document says about itself."""

    titel: str
    omschrijving: str = ""
    maker: str = ""


def to_odt(blocks: Iterable[Block], about: About) -> bytes:
    """Return `blocks` as an ODF text document in Dutch."""
    document = Document("text")
    document.set_part("styles.xml", _styles())
    _describe(document, about)
    for fonts in document.content.get_elements("//office:font-face-decls"):
        fonts.clear()
    body = document.body
    body.clear()
    for element in _Writer(document).blocks(blocks, TEXT):
        body.append(element)
    return packed(document)


def _styles() -> bytes:
    return resources.files(__package__).joinpath("stijlen.xml").read_bytes()


def _describe(document: Document, about: About) -> None:
    """Set title and language, and take out the day on which odfdo's own template was made."""
    meta = document.meta
    for element in meta.get_elements("//office:meta/*"):
        element.delete()
    meta.set_title(about.titel)
    meta.set_language("nl-NL")
    meta.set_description(about.omschrijving)
    meta.set_initial_creator(about.maker)
    meta.set_generator("toolbox-kennisbank")


class _Writer:
    """Turns blocks into elements, and gives the document the styles of its tables."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._tables = 0

    def blocks(self, blocks: Iterable[Block], style: str) -> Iterator[Element]:
        """Yield the elements of `blocks`; `style` is that of their paragraphs."""
        for block in blocks:
            yield from self._block(block, style)

    def _block(self, block: Block, style: str) -> Iterator[Element]:
        if isinstance(block, Heading):
            yield _heading(block)
        elif isinstance(block, Alinea):
            yield _paragraph(block.inline, style)
        elif isinstance(block, Note):
            yield _paragraph(block.inline, "Voorbeeldtekst")
        elif isinstance(block, Listing):
            yield self._list(block)
        elif isinstance(block, Table):
            yield self._table(block)
        elif isinstance(block, Quote):
            yield from self.blocks(block.blocks, IN_QUOTE)
        elif isinstance(block, Verbatim):
            yield Paragraph(block.text, style="Preformatted_20_Text")
        elif isinstance(block, Rule):
            yield Paragraph(style="Horizontal_20_Line")

    def _list(self, listing: Listing) -> List:
        made = List(style="Nummering" if listing.ordered else "Opsomming")
        for number, blocks in enumerate(listing.items):
            item = ListItem()
            if listing.ordered and not number and listing.start != 1:
                item.set_attribute("text:start-value", str(listing.start))
            for element in self.blocks(blocks, IN_LIST):
                item.append(element)
            made.append(item)
        return made

    def _table(self, table: Table) -> Element:
        self._tables += 1
        name = f"Tabel{self._tables}"
        if self._tables == 1:
            for style in shared_styles():
                self._document.insert_style(style, automatic=True)
        for style in table_styles(table, name):
            self._document.insert_style(style, automatic=True)
        return odf_table(table, name)


def _paragraph(inline: Inline, style: str) -> Paragraph:
    made = Paragraph(style=style)
    fill(made, inline)
    return made


def _heading(heading: Heading) -> Element:
    """Return the title of the page as title, and the headings below it one level higher."""
    if heading.level == 1:
        return _paragraph(heading.inline, "Title")
    level = min(heading.level - 1, DEEPEST)
    made = Header(level)
    made.set_attribute("text:style-name", f"Heading_20_{level}")
    fill(made, heading.inline)
    return made
