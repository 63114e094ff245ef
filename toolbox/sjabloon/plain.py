"""A template as plain text that reads well in any editor.

Owns the line length, and how headings, lists and tables look without any form.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator

from toolbox.sjabloon.columns import longest_words, share, weights
from toolbox.sjabloon.tree import (
    BREAK,
    Block,
    Heading,
    Inline,
    Listing,
    Note,
    Paragraph,
    Quote,
    Rule,
    Table,
    Verbatim,
    text_of,
)

WIDTH = 76
"""Characters on a line, as in a letter on A4."""

_UNDERLINES = {1: "=", 2: "-", 3: "."}
_BETWEEN = "  "


def to_plain(blocks: Iterable[Block]) -> str:
    """Return `blocks` as lines of at most `WIDTH` characters; only a single word can be longer."""
    return "\n".join(_lines(blocks, WIDTH)) + "\n"


def _lines(blocks: Iterable[Block], width: int, *, tight: bool = False) -> Iterator[str]:
    """Yield the lines of `blocks`, with an empty line between two blocks unless `tight`."""
    for number, block in enumerate(blocks):
        if number and not tight:
            yield ""
        yield from _block(block, width)


def _block(block: Block, width: int) -> Iterator[str]:
    if isinstance(block, Heading):
        lines = _wrapped(text_of(block.inline), width)
        yield from lines
        if underline := _UNDERLINES.get(block.level):
            yield underline * max(map(len, lines), default=0)
    elif isinstance(block, Paragraph | Note):
        yield from _wrapped(_with_addresses(block.inline), width)
    elif isinstance(block, Listing):
        yield from _listing(block, width)
    elif isinstance(block, Table):
        yield from _table(block, width)
    elif isinstance(block, Quote):
        yield from _indented(_lines(block.blocks, width - 4), "    ", "    ")
    elif isinstance(block, Verbatim):
        yield from block.text.split("\n")
    elif isinstance(block, Rule):
        yield "-" * width


def _with_addresses(inline: Inline) -> str:
    """Return running text with the address of each link behind the link."""
    parts: list[str] = []
    for span, after in zip(inline, (*inline[1:], None), strict=True):
        ends = span.href and (after is None or after.href != span.href)
        parts.append(f"{span.text} <{span.href}>" if ends else span.text)
    return "".join(parts)


def _wrapped(text: str, width: int) -> list[str]:
    """Return `text` as lines; a long word or address stays whole."""
    lines = (
        textwrap.wrap(line, max(width, 20), break_long_words=False, break_on_hyphens=False)
        for line in text.split(BREAK.text)
    )
    return [line for wrapped in lines for line in wrapped or [""]]


def _indented(lines: Iterable[str], first: str, rest: str) -> Iterator[str]:
    for number, line in enumerate(lines):
        yield f"{rest if number else first}{line}".rstrip()


def _listing(listing: Listing, width: int) -> Iterator[str]:
    """Yield a list; items of more than a line or two get an empty line between them."""
    tight = all(len(item) == 1 or isinstance(item[1], Listing) for item in listing.items)
    for number, item in enumerate(listing.items):
        mark = f"{listing.start + number}. " if listing.ordered else "- "
        if number and not tight:
            yield ""
        lines = list(_lines(item, width - len(mark), tight=tight)) or [""]
        yield from _indented(lines, mark, " " * len(mark))


def _table(table: Table, width: int) -> Iterator[str]:
    """Yield a table as columns, or as a list of its rows where columns do not fit."""
    gaps = len(_BETWEEN) * (len(table.head) - 1)
    widths = share(width - gaps, weights(table), longest_words(table))
    cells = [cell for row in (table.head, *table.rows) for cell in row]
    if widths is None or any(span.href or span is BREAK for cell in cells for span in cell):
        yield from _rows_as_list(table, width)
        return
    yield from _row(table.head, widths)
    yield _BETWEEN.join("-" * column for column in widths)
    rows = [list(_row(row, widths)) for row in table.rows]
    wraps = any(len(lines) > 1 for lines in rows)
    for number, lines in enumerate(rows):
        if number and wraps:
            yield ""
        yield from lines


def _row(row: tuple[Inline, ...], widths: tuple[int, ...]) -> Iterator[str]:
    cells = [
        textwrap.wrap(text_of(cell), column, break_long_words=False, break_on_hyphens=False)
        for cell, column in zip(row, widths, strict=True)
    ]
    for line in range(max(map(len, cells), default=0) or 1):
        parts = (
            (cell[line] if line < len(cell) else "").ljust(column)
            for cell, column in zip(cells, widths, strict=True)
        )
        yield _BETWEEN.join(parts).rstrip()


def _rows_as_list(table: Table, width: int) -> Iterator[str]:
    for number, row in enumerate(table.rows):
        if number:
            yield ""
        for place, (name, cell) in enumerate(zip(table.head, row, strict=True)):
            text = f"{text_of(name)}: {_with_addresses(cell)}".strip()
            mark = "  " if place else "- "
            yield from _indented(_wrapped(text, width - 2), mark, "  ")
