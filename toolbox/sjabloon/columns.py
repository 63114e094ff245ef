"""How a table shares out its width.

Owns the weights: a column is as wide as what it holds asks for, within bounds.
"""

from __future__ import annotations

from toolbox.sjabloon.tree import Table, text_of

NARROWEST, WIDEST = 6, 44
"""Bounds of a weight, in characters; a longer text wraps."""


def weights(table: Table) -> tuple[int, ...]:
    """Return for each column a weight in characters: its longest cell, within bounds."""
    longest = (
        max(len(text_of(row[column])) for row in (table.head, *table.rows))
        for column in range(len(table.head))
    )
    return tuple(min(max(length, NARROWEST), WIDEST) for length in longest)


def longest_words(table: Table) -> tuple[int, ...]:
    """Return for each column the length of its longest word."""
    return tuple(
        max(
            (len(word) for row in (table.head, *table.rows) for word in text_of(row[i]).split()),
            default=1,
        )
        for i in range(len(table.head))
    )


def share(width: int, wanted: tuple[int, ...], least: tuple[int, ...]) -> tuple[int, ...] | None:
    """Return column widths that together fit in `width`; None if the words are too long for that.

    Every column gets its longest word; what is left goes to the columns by what they still want.
    """
    spare = width - sum(least)
    if spare < 0:
        return None
    wishes = [max(want - has, 0) for want, has in zip(wanted, least, strict=True)]
    part = min(1.0, spare / max(sum(wishes), 1))
    return tuple(has + int(wish * part) for has, wish in zip(least, wishes, strict=True))
