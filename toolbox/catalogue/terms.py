"""What an item carries: terms of every list, and the municipalities that it is about.

Owns which fields of an item hold which terms.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import cast

from toolbox.model.cijfer import Cijfer
from toolbox.model.record import Record

TERM_FIELDS: tuple[tuple[str, str], ...] = (
    ("doelgroepen", "doelgroepen"),
    ("pijlers", "pijlers"),
    ("stappen", "stappen"),
    ("hulpgebieden", "hulpgebieden"),
    ("vormen", "vormen"),
    ("werkzame-elementen", "werkzame_elementen"),
)
"""Lists whose terms stand in a field of their own with several values: (list, field)."""

SINGLE_TERM_FIELDS: tuple[tuple[str, str], ...] = (
    ("actielijnen", "actielijn"),
    ("hulpgebieden", "hulpgebied"),
    ("hulpmiddelsoorten", "hulpmiddelsoort"),
    ("kennissoorten", "kennissoort"),
    ("bijeenkomstsoorten", "bijeenkomstsoort"),
)
"""Lists whose term stands in a field with one value: (list, field)."""


TERMS, NAMES = "_terms", "_namen"
"""Under what names an item of which not all is at hand (`model/later.py`) holds its terms and the
names of its municipalities, so that nobody need fetch it to put it in its places."""


@cache
def _fields_of(
    model: type[Record], fields: tuple[tuple[str, str], ...]
) -> tuple[tuple[str, str], ...]:
    """Return those of `fields` that `model` has: asking an item for one it lacks is slow."""
    return tuple((lijst, field) for lijst, field in fields if field in model.model_fields)


def terms_of(record: Record) -> Iterable[tuple[str, str]]:
    """Yield every (list, term) that `record` carries, themes included, without doubles."""
    if (known := record.__dict__.get(TERMS)) is not None:
        return cast("Iterable[tuple[str, str]]", known)
    model = type(record)
    seen = dict.fromkeys(("themas", thema) for thema in record.thema_ids)
    for lijst, field in _fields_of(model, TERM_FIELDS):
        seen.update(((lijst, term), None) for term in getattr(record, field))
    for lijst, field in _fields_of(model, SINGLE_TERM_FIELDS):
        if term := getattr(record, field):
            seen[(lijst, term)] = None
    return seen


@cache
def _fields_for(model: type[Record], lijst: str) -> tuple[str, ...]:
    return tuple(
        field
        for found, field in _fields_of(model, TERM_FIELDS + SINGLE_TERM_FIELDS)
        if found == lijst
    )


def terms_in(record: Record, lijst: str) -> Iterator[str]:
    """Yield the terms of one list that `record` carries."""
    if (known := record.__dict__.get(TERMS)) is not None:
        yield from [term for other, term in known if other == lijst]
        return
    if lijst == "themas":
        yield from record.thema_ids
    for field in _fields_for(type(record), lijst):
        value: str | tuple[str, ...] | None = getattr(record, field)
        if isinstance(value, tuple):
            yield from value
        elif value:
            yield value


def gemeentenamen_of(record: Record) -> tuple[str, ...]:
    """Return the names of the municipalities that `record` is about, as its file spells them."""
    if (known := record.__dict__.get(NAMES)) is not None:
        return cast("tuple[str, ...]", known)
    if isinstance(record, Cijfer):
        return record.gemeentenamen
    return tuple(plaats.gemeente for plaats in getattr(record, "plaatsen", ()))
