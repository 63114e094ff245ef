"""What lists are narrowed by, besides terms and places: status, results, recognition and costs.

Owns what an item has of each. Few differ, so items share what they have. Cards tell them in words.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TypeAlias, cast

from toolbox.model.bewijs import Resultaat
from toolbox.model.record import Record

Traits: TypeAlias = Mapping[str, tuple[str, ...]]
"""What an item has, by the name of what it is narrowed by; nothing where its kind has none."""

TRAITS = "_kenmerken"
"""Under what name an item holds its traits, once they are worked out."""

NONE = "geen"
"""No result, or no recognition."""


def statements_of(record: Record) -> tuple[Resultaat, ...] | None:
    """Return what is said about the results, or None for a kind that has no results."""
    for field in ("bevindingen", "resultaten"):
        if hasattr(record, field):
            found: tuple[Resultaat, ...] = getattr(record, field)
            return found
    return None


def traits_of(record: Record) -> Traits:
    """Return what an item has."""
    if (known := record.__dict__.get(TRAITS)) is None:
        known = record.__dict__[TRAITS] = _found_in(record)
    return cast("Traits", known)


def _found_in(record: Record) -> Traits:
    found: dict[str, tuple[str, ...]] = {}
    if status := getattr(record, "status", None):
        found["status"] = (status.value,)
    if (statements := statements_of(record)) is not None:
        found["resultaat"] = tuple(dict.fromkeys(s.soort.value for s in statements)) or (NONE,)
    if hasattr(record, "erkenning"):
        found["erkenning"] = (record.erkenning.niveau if record.erkenning else NONE,)
    if hasattr(record, "kosten"):
        found["kosten"] = ("bekend" if record.kosten else "onbekend",)
    return _shared(tuple(found.items()))


@cache
def _shared(traits: tuple[tuple[str, tuple[str, ...]], ...]) -> Traits:
    return dict(traits)
