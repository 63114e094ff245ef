"""The neutral tree of a template, which both writers walk.

Owns which parts a text can have. What they look like is up to the writers.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True)
class Span:
    """A piece of running text in one form."""

    text: str
    bold: bool = False
    italic: bool = False
    code: bool = False
    invullen: bool = False
    """A place to fill in: text between square brackets, brackets included."""
    href: str = ""
    """The full address that it leads to; empty if it is no link."""


BREAK = Span("\n")
"""The one span that is a line break; compare with `is`."""

Inline: TypeAlias = tuple[Span, ...]


@dataclass(frozen=True)
class Heading:
    """A heading; level 1 is the title of the page."""

    level: int
    inline: Inline


@dataclass(frozen=True)
class Paragraph:
    """A paragraph."""

    inline: Inline


@dataclass(frozen=True)
class Note:
    """A paragraph about the text, not of it: that it is an example to adapt."""

    inline: Inline


@dataclass(frozen=True)
class Listing:
    """A list; each item holds blocks."""

    items: tuple[tuple[Block, ...], ...]
    ordered: bool = False
    start: int = 1


@dataclass(frozen=True)
class Table:
    """A table with one header row; every row has as many cells as the header."""

    head: tuple[Inline, ...]
    rows: tuple[tuple[Inline, ...], ...]


@dataclass(frozen=True)
class Quote:
    """Blocks that are set apart."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Verbatim:
    """Text in which every space and line end counts."""

    text: str


@dataclass(frozen=True)
class Rule:
    """A line between two parts."""


Block: TypeAlias = Heading | Paragraph | Note | Listing | Table | Quote | Verbatim | Rule


def text_of(inline: Inline) -> str:
    """Return the text of `inline` without its forms."""
    return "".join(span.text for span in inline)
