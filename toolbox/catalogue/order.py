"""Where every item of a catalogue stands: in the readers' order, by term, by place, by link.

Owns that order. It is told by numbers and names alone, so that one process can work it out for
another.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TypeAlias

from toolbox.catalogue.links import linked_ids
from toolbox.catalogue.terms import gemeentenamen_of, terms_of
from toolbox.model.cijfer import Cijfer
from toolbox.model.gemeente import GemeenteRegister, fold
from toolbox.model.record import Record
from toolbox.model.soorten import SOORTEN

Numbers: TypeAlias = list[int]
"""Numbers of items in the readers' order."""

_RANKS: Mapping[type[Record], int] = {soort.model: n for n, soort in enumerate(SOORTEN)}


def _readers_order(record: Record) -> tuple[int, str, str]:
    return _RANKS[type(record)], fold(record.titel), record.id


@dataclass(frozen=True)
class Order:
    """Where items stand."""

    ids: Sequence[str]
    """In the readers' order."""
    by_term: Mapping[tuple[str, str], Numbers]
    """The items that carry a term, by its list and itself."""
    by_gemeente: Mapping[str, Numbers]
    """The items about a municipality, by its code."""
    gemeenten: Mapping[str, tuple[str, ...]]
    """The codes of the municipalities that an item is about, by id, if there are any."""
    area: Mapping[str, tuple[str, ...]]
    """Those in the province or GGD region that a figure is about, by id."""
    around: Mapping[str, Numbers]
    """The figures about the province or GGD region of a municipality, by its code."""
    linked: Mapping[str, Numbers]
    """The items in which links of an item stand, by its id: itself, and those that link to it."""


def order_of(records: Mapping[str, Record], gemeenten: GemeenteRegister) -> Order:
    """Return where items stand.

    Args:
        records: all of them, by id.
        gemeenten: the register that knows every municipality that they name.
    """
    ordered = sorted(records.values(), key=_readers_order)
    by_term: dict[tuple[str, str], Numbers] = {}
    by_gemeente: dict[str, Numbers] = {}
    around: dict[str, Numbers] = {}
    places: dict[str, tuple[str, ...]] = {}
    area: dict[str, tuple[str, ...]] = {}
    linked: dict[str, Numbers] = {}
    codes_of = cache(lambda names: tuple(dict.fromkeys(gemeenten.get(n).code for n in names)))
    for number, record in enumerate(ordered):
        for key in terms_of(record):
            by_term.setdefault(key, []).append(number)
        if codes := codes_of(gemeentenamen_of(record)):
            places[record.id] = codes
        for code in codes:
            by_gemeente.setdefault(code, []).append(number)
        if isinstance(record, Cijfer) and record.gebied:
            area[record.id] = tuple(g.code for g in gemeenten.in_area(record.gebied))
            for code in area[record.id]:
                around.setdefault(code, []).append(number)
        if named := linked_ids(record):
            for id in dict.fromkeys((record.id, *named)):
                linked.setdefault(id, []).append(number)
    ids = [record.id for record in ordered]
    here = {id: linked[id] for id in ids if id in linked}
    return Order(ids, by_term, by_gemeente, places, area, around, here)
