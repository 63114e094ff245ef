"""Tables in an ODF document, with a header row that returns on every page.

Owns the widths, lines and colours of tables: Writer takes these from each table itself, not from
named styles.
"""

from __future__ import annotations

from collections.abc import Iterator

from odfdo import Cell, Column, Element, Paragraph, Row, Style
from odfdo import Table as OdfTable

from toolbox.sjabloon.columns import longest_words, share, weights
from toolbox.sjabloon.runs import fill
from toolbox.sjabloon.tree import Inline, Table

PAGE_WIDTH = 17.0
"""Centimetres between the margins of A4, as in `stijlen.xml`."""

PAGE_CHARACTERS = 84
"""About as many characters of table text as fit in that width."""

SHORT = 6
"""A table of at most this many rows stays on one page."""

_LINE, _PADDING = "0.018cm solid #808080", "0.12cm"
_AROUND = 3
"""What a word asks beside its own letters, in characters: padding, and bold letters are wider."""

_HEAD_CELL, _CELL, _ROW = "Kopcel", "Cel", "Rij"


def shared_styles() -> Iterator[Style]:
    """Yield the styles that all tables of a document use."""
    head = Style("table-cell", name=_HEAD_CELL, border=_LINE, padding=_PADDING)
    head.set_properties({"fo:background-color": "#ece6f1"})
    yield head
    yield Style("table-cell", name=_CELL, border=_LINE, padding=_PADDING)
    row = Style("table-row", name=_ROW)
    row.set_properties({"fo:keep-together": "always"})
    yield row


def table_styles(table: Table, name: str) -> Iterator[Style]:
    """Yield the styles of one table: as wide as the text, its columns by what they hold."""
    whole = Style("table", name=name, width=f"{PAGE_WIDTH}cm")
    whole.set_properties(
        {
            "table:align": "margins",
            "fo:margin-top": "0.1cm",
            "fo:margin-bottom": "0.4cm",
            "style:may-break-between-rows": "true" if len(table.rows) > SHORT else "false",
        }
    )
    yield whole
    wanted = weights(table)
    least = tuple(word + _AROUND for word in longest_words(table))
    widths = share(PAGE_CHARACTERS, wanted, least) or wanted
    for number, weight in enumerate(widths):
        width = PAGE_WIDTH * weight / sum(widths)
        column = Style("table-column", name=f"{name}.{number}", width=f"{width:.2f}cm")
        column.set_properties({"style:rel-column-width": f"{weight * 100}*"})
        yield column


def odf_table(table: Table, name: str) -> Element:
    """Return `table` with the styles that `table_styles` gives for `name`."""
    made = OdfTable(name, style=name)
    for number in range(len(table.head)):
        made.append(Column(style=f"{name}.{number}"))
    header = Element.from_tag("table:table-header-rows")
    header.append(_row(table.head, _HEAD_CELL, "Table_20_Heading"))
    made.append(header)
    for row in table.rows:
        made.append(_row(row, _CELL, "Table_20_Contents"))
    return made


def _row(cells: tuple[Inline, ...], cell_style: str, text_style: str) -> Row:
    row = Row(style=_ROW)
    for inline in cells:
        paragraph = Paragraph(style=text_style)
        fill(paragraph, inline)
        cell = Cell(cell_type="string", style=cell_style)
        cell.append(paragraph)
        row.append(cell)
    return row
