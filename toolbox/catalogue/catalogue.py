"""The catalogue: every item of an instance, frozen, with the look-ups that pages need.

Owns the order in which readers see items, and the index by kind, term and municipality. It is
built once and never changes; every output is made from it. It notes what is asked of it, so that
what is made from it can be used again (`reads`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import TypeVar, cast

from toolbox.catalogue.reads import note
from toolbox.model.begrippen import Begrippen
from toolbox.model.cijfer import Cijfer
from toolbox.model.gemeente import Gemeente, GemeenteRegister, fold
from toolbox.model.record import Record
from toolbox.model.soorten import SOORTEN

R = TypeVar("R", bound=Record)

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


_RANKS: Mapping[type[Record], int] = {soort.model: n for n, soort in enumerate(SOORTEN)}


def _readers_order(record: Record) -> tuple[int, str, str]:
    return _RANKS[type(record)], fold(record.titel), record.id


class Catalogue:
    """All items of an instance. Look-ups return tuples in the readers' order."""

    def __init__(
        self,
        records: Mapping[str, Record],
        begrippen: Begrippen,
        gemeenten: GemeenteRegister,
        bronbestanden: Mapping[str, str],
    ) -> None:
        ordered = sorted(records.values(), key=_readers_order)
        self._records: Mapping[str, Record] = MappingProxyType({r.id: r for r in ordered})
        self.begrippen = begrippen
        self.gemeenten = gemeenten
        self._bronbestanden = MappingProxyType(dict(bronbestanden))
        self._by_term: dict[tuple[str, str], list[Record]] = {}
        self._by_gemeente: dict[str, list[Record]] = {}
        self._gemeenten_of: dict[str, tuple[Gemeente, ...]] = {}
        self._area_of: dict[str, tuple[Gemeente, ...]] = {}
        self._around: dict[str, list[Cijfer]] = {}
        places = cache(gemeenten.get)
        for record in ordered:
            self._index(record, places)
        self._by_soort = {
            soort.model: tuple(r for r in ordered if type(r) is soort.model) for soort in SOORTEN
        }
        self._with_items = tuple(g for g in gemeenten.gemeenten if g.code in self._by_gemeente)

    def _index(self, record: Record, place: Callable[[str], Gemeente]) -> None:
        for key in terms_of(record):
            self._by_term.setdefault(key, []).append(record)
        places = dict.fromkeys(map(place, gemeentenamen_of(record)))
        self._gemeenten_of[record.id] = tuple(places)
        for gemeente in places:
            self._by_gemeente.setdefault(gemeente.code, []).append(record)
        if isinstance(record, Cijfer) and record.gebied:
            self._area_of[record.id] = self.gemeenten.in_area(record.gebied)
            for gemeente in self._area_of[record.id]:
                self._around.setdefault(gemeente.code, []).append(record)

    def __len__(self) -> int:
        return len(self.records)

    @property
    def records(self) -> Mapping[str, Record]:
        """All items, by id."""
        note("alles")
        return self._records

    @property
    def bronbestanden(self) -> Mapping[str, str]:
        """The file of every item, by id."""
        note("alles")
        return self._bronbestanden

    @property
    def gemeenten_with_items(self) -> tuple[Gemeente, ...]:
        """The municipalities that items are about."""
        note("gemeenten")
        return self._with_items

    def get(self, id: str) -> Record:
        """Return the item `id`.

        Raises:
            KeyError: if there is no such item.
        """
        note(f"stuk {id}")
        return self._records[id]

    def has(self, id: str) -> bool:
        """Tell whether there is an item `id`."""
        note(f"stuk {id}")
        return id in self._records

    def of_kind(self, model: type[R]) -> tuple[R, ...]:
        """Return all items of one kind."""
        note(f"soort {model.__name__}")
        return cast("tuple[R, ...]", self._by_soort.get(model, ()))

    def count(self, model: type[Record]) -> int:
        """Return how many items there are of one kind."""
        note(f"aantal {model.__name__}")
        return len(self._by_soort.get(model, ()))

    def stretch(self, model: type[Record], start: int, stop: int) -> tuple[Record, ...]:
        """Return the items of one kind from place `start` to before `stop`."""
        note(f"reeks {model.__name__} {start} {stop}")
        return self._by_soort.get(model, ())[start:stop]

    def with_term(self, lijst: str, id: str) -> tuple[Record, ...]:
        """Return all items that carry the term `id` of the list `lijst`."""
        note(f"begrip {lijst} {id}")
        return tuple(self._by_term.get((lijst, id), ()))

    def in_gemeente(self, gemeente: Gemeente) -> tuple[Record, ...]:
        """Return all items about `gemeente`."""
        note(f"gemeente {gemeente.code}")
        return tuple(self._by_gemeente.get(gemeente.code, ()))

    def gemeenten_of(self, record: Record) -> tuple[Gemeente, ...]:
        """Return the municipalities that `record` is about."""
        return self._gemeenten_of[record.id]

    def around(self, gemeente: Gemeente) -> tuple[Cijfer, ...]:
        """Return the figures about the province or the GGD region of `gemeente`."""
        note(f"rond {gemeente.code}")
        return tuple(self._around.get(gemeente.code, ()))

    def reach_of(self, record: Record) -> tuple[Gemeente, ...]:
        """Return the municipalities that `record` is about, alone or as part of an area."""
        places = self.gemeenten_of(record)
        area = self._area_of.get(record.id, ())
        return tuple(dict.fromkeys((*places, *area))) if area else places

    def select(
        self,
        *,
        model: type[R],
        terms: Iterable[tuple[str, str | None]] = (),
        gemeente: Gemeente | None = None,
    ) -> tuple[R, ...]:
        """Return the items of a kind that carry every given term; a term of None does not count."""
        bounds = [self.with_term(lijst, id) for lijst, id in terms if id is not None]
        if gemeente is not None:
            bounds.append(self.in_gemeente(gemeente))
        if not bounds:
            return self.of_kind(model)
        if len(bounds) == 1:
            return tuple(r for r in bounds[0] if isinstance(r, model))
        bounds.sort(key=len)
        shared = set.intersection(*({record.id for record in bound} for bound in bounds))
        return tuple(r for r in bounds[0] if isinstance(r, model) and r.id in shared)
