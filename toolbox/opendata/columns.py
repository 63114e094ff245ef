"""An item as one row of a table.

Owns the rule that makes columns of declared fields: each value that the model can hold gets a
column of its own, named by the way to it (`periode.begin`); values of a list share a cell.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from enum import Enum

from toolbox.catalogue.catalogue import Catalogue
from toolbox.model.record import Record
from toolbox.model.soorten import Soort
from toolbox.model.velden import Onderdeel
from toolbox.model.walk import Many, Part, Shape, shape_of
from toolbox.opendata.site import Site

BETWEEN = " | "
"""Stands between the values of a list; a missing value leaves its place empty."""

DERIVED: tuple[str, ...] = (
    "pagina",
    "bijgewerkt",
    "herzien_uiterlijk",
    "gemeentecodes",
    "gemeentenamen",
    "provincies",
)
"""Columns that stand in no file: the toolbox works them out."""


def header(soort: Soort) -> tuple[str, ...]:
    """Return the names of the columns of a kind: the id, what is worked out, then the fields."""
    first, *others = (".".join(way) for way in _ways(shape_of(soort.model)))
    return (first, *DERIVED, *others)


def row(record: Record, catalogue: Catalogue, site: Site) -> tuple[str | float, ...]:
    """Return the values of an item in the order of the columns of its kind."""
    places = catalogue.gemeenten_of(record)
    provinces = dict.fromkeys(g.provincie for g in places)
    derived = (
        site.page(record),
        record.bijgewerkt.isoformat(),
        record.herzien_uiterlijk.isoformat(),
        BETWEEN.join(g.code for g in places),
        BETWEEN.join(g.naam for g in places),
        BETWEEN.join(provinces),
    )
    first, *others = map(_cell, _columns(shape_of(type(record)), [record]))
    return (first, *derived, *others)


def _ways(shape: Shape, way: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Yield the way to every value that `shape` can hold."""
    if isinstance(shape, Many):
        yield from _ways(shape.item, way)
    elif isinstance(shape, Part):
        for name, inner in shape.fields:
            yield from _ways(inner, (*way, name))
    else:
        yield way


def _columns(shape: Shape, values: Sequence[object]) -> Iterator[Sequence[object]]:
    """Yield what `values` of one shape hold in each column, in the order of `_ways`."""
    if isinstance(shape, Many):
        lists = (value if isinstance(value, tuple) else (value,) for value in values)
        yield from _columns(shape.item, [item for items in lists for item in items])
    elif isinstance(shape, Part):
        for name, inner in shape.fields:
            held = [getattr(one, name) if isinstance(one, Onderdeel) else "" for one in values]
            yield from _columns(inner, held)
    else:
        yield values


def _cell(values: Sequence[object]) -> str | float:
    found = [_plain(value) for value in values]
    if len(found) == 1:
        return found[0]
    return BETWEEN.join(map(str, found)) if any(found) else ""


def _plain(value: object) -> str | float:
    """Return one value as a number, or as text: `ja`, `nee`, a day as 2026-11-21."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Enum):
        return str(value.value)
    return value if isinstance(value, int | float) else str(value)
