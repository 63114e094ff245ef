"""An item as one row of a table.

Owns the rule that makes columns of declared fields: each value that the model can hold gets a
column of its own, named by the way to it (`periode.begin`); values of a list share a cell.
"""

from __future__ import annotations

from collections.abc import Iterator
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
    first, *others = (_cell(record, way) for way in _ways(shape_of(type(record))))
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


def _cell(record: Record, way: tuple[str, ...]) -> str | float:
    values = list(_values(record, way))
    if len(values) == 1:
        return values[0]
    return BETWEEN.join(map(str, values)) if any(values) else ""


def _values(value: object, way: tuple[str, ...]) -> Iterator[str | float]:
    if isinstance(value, tuple):
        for item in value:
            yield from _values(item, way)
    elif way:
        yield from _values(getattr(value, way[0]) if isinstance(value, Onderdeel) else "", way[1:])
    else:
        yield _plain(value)


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
