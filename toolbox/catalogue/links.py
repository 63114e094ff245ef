"""Which items editors linked, and in what words each end of a link is told.

Owns the fields in which links stand, and the way to read them from an item.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from operator import attrgetter
from typing import NamedTuple, TypeAlias

from toolbox.model.record import Record

EXPLICIT_FIELDS: tuple[tuple[str, str, str], ...] = (
    ("interventies", "past deze interventie toe", "wordt hier toegepast"),
    ("voorbeelden", "praktijkvoorbeeld hierbij", "gebruikt dit voorbeeld"),
    ("handreikingen", "handreiking hierbij", "advies dat dit gebruikt"),
    ("zie_ook", "hoort hierbij", "verwijst hiernaar"),
)
"""Fields that refer to other items: (field, reason from here, reason seen from the other side)."""

Fields: TypeAlias = tuple[tuple[str, ...], ...]
"""The ids that stand in each of the fields that a kind has."""


class Link(NamedTuple):
    """A link to another item."""

    id: str
    here: str
    """The reason as the item tells it in which the link stands."""
    there: str
    """The reason as the other item tells it."""


@cache
def _fields_of(model: type[Record]) -> tuple[Sequence[tuple[str, str]], Callable[[Record], Fields]]:
    """Return the reasons of the fields that a kind has, and what gives these fields.

    Asking an item for one field after another is slow, and most have no link at all.
    """
    own = [field for field in EXPLICIT_FIELDS if field[0] in model.model_fields]
    names = [name for name, _, _ in own]
    one = attrgetter(*names)
    return [(h, t) for _, h, t in own], one if len(names) > 1 else lambda record: (one(record),)


def linked_ids(record: Record) -> list[str]:
    """Return the ids of the items to which links stand in an item."""
    _, fields_of = _fields_of(type(record))
    return [id for ids in fields_of(record) for id in ids]


def links_of(record: Record) -> Iterator[Link]:
    """Yield the links that stand in an item."""
    words, fields_of = _fields_of(type(record))
    fields = fields_of(record)
    for (here, there), ids in zip(words, fields, strict=True) if any(fields) else ():
        yield from (Link(id, here, there) for id in ids)
