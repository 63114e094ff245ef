"""The catalogue: every item of an instance, frozen, with the look-ups that pages need.

Owns the look-ups by kind, term and municipality. It is built once and never changes; every output
is made from it. It notes what is asked of it, so that what is made from it can be used again
(`reads`).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import TypeVar, cast

from toolbox.catalogue.order import Numbers, Order, order_of
from toolbox.catalogue.reads import note, noting
from toolbox.model.begrippen import Begrippen
from toolbox.model.cijfer import Cijfer
from toolbox.model.gemeente import Gemeente, GemeenteRegister
from toolbox.model.record import Record
from toolbox.model.soorten import SOORTEN

R = TypeVar("R", bound=Record)
K = TypeVar("K")
T = TypeVar("T")


class Catalogue:
    """All items of an instance. Look-ups return tuples in the readers' order."""

    def __init__(
        self,
        records: Mapping[str, Record],
        begrippen: Begrippen,
        gemeenten: GemeenteRegister,
        bronbestanden: Mapping[str, str],
        order: Order | None = None,
    ) -> None:
        """Put every item in its places.

        Args:
            records: all items, by id.
            begrippen: the lists of terms.
            gemeenten: the register of municipalities.
            bronbestanden: the file of every item, by id.
            order: where they stand, if somebody worked that out already.
        """
        self._order = order = order or order_of(records, gemeenten)
        ordered = [records[id] for id in order.ids]
        self._records: Mapping[str, Record] = MappingProxyType(
            dict(zip(order.ids, ordered, strict=True))
        )
        self.begrippen = begrippen
        self.gemeenten = gemeenten
        self._bronbestanden = MappingProxyType(dict(bronbestanden))
        self._by_term = _placed(order.by_term, ordered)
        self._by_gemeente = _placed(order.by_gemeente, ordered)
        self._around = cast("dict[str, tuple[Cijfer, ...]]", _placed(order.around, ordered))
        place = gemeenten.by_code.__getitem__
        self._gemeenten_of = {id: tuple(map(place, codes)) for id, codes in order.gemeenten.items()}
        self._area_of = {id: tuple(map(place, codes)) for id, codes in order.area.items()}
        self._by_soort = {
            soort.model: tuple(r for r in ordered if type(r) is soort.model) for soort in SOORTEN
        }
        self._with_items = tuple(g for g in gemeenten.gemeenten if g.code in self._by_gemeente)
        self._once: dict[object, object] = {}

    def __len__(self) -> int:
        return len(self.records)

    def once(self, make: Callable[[Catalogue], T]) -> T:
        """Return what is made of this catalogue, made once for all who ask.

        Args:
            make: makes it; what it answers for itself is noted when it is asked.
        """
        if make not in self._once:
            with noting():
                self._once[make] = make(self)
        return cast("T", self._once[make])

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
        return self._by_term.get((lijst, id), ())

    def ids_with(self, lijst: str, id: str, among: range) -> list[str]:
        """Return the ids of items that carry a term, in the readers' order.

        Args:
            lijst: the list of the term.
            id: the term.
            among: the places of items in that order that count: see `places_of_kind`.
        """
        note(f"begrip {lijst} {id}")
        return self._ids(self._order.by_term.get((lijst, id), ()), among)

    def ids_in(self, gemeente: Gemeente, among: range) -> list[str]:
        """Return the ids of items about a municipality, in the same way."""
        note(f"gemeente {gemeente.code}")
        return self._ids(self._order.by_gemeente.get(gemeente.code, ()), among)

    def ids_at(self, places: range) -> Sequence[str]:
        """Return the ids of items at places in the readers' order; who names these places notes."""
        return self._order.ids[places.start : places.stop]

    def _ids(self, numbers: Sequence[int], among: range) -> list[str]:
        start, stop = bisect_left(numbers, among.start), bisect_left(numbers, among.stop)
        return list(map(self._order.ids.__getitem__, numbers[start:stop]))

    def places_of_kind(self, model: type[Record]) -> range:
        """Return the places of items of a kind in the readers' order, that has kind after kind."""
        note(f"soort {model.__name__}")
        start = 0
        for soort in SOORTEN:
            stop = start + len(self._by_soort[soort.model])
            if soort.model is model:
                return range(start, stop)
            start = stop
        return range(0)

    def in_gemeente(self, gemeente: Gemeente) -> tuple[Record, ...]:
        """Return all items about `gemeente`."""
        note(f"gemeente {gemeente.code}")
        return self._by_gemeente.get(gemeente.code, ())

    def gemeenten_of(self, record: Record) -> tuple[Gemeente, ...]:
        """Return the municipalities that `record` is about."""
        return self._gemeenten_of.get(record.id, ())

    def with_links_of(self, id: str) -> tuple[Record, ...]:
        """Return the items in which the links of an item stand: itself, and those that link to it.

        What the links are is up to whoever asks to note.
        """
        ids = self._order.ids
        return tuple(self._records[ids[number]] for number in self._order.linked.get(id, ()))

    def around(self, gemeente: Gemeente) -> tuple[Cijfer, ...]:
        """Return the figures about the province or the GGD region of `gemeente`."""
        note(f"rond {gemeente.code}")
        return self._around.get(gemeente.code, ())

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


def _placed(numbers: Mapping[K, Numbers], ordered: Sequence[Record]) -> dict[K, tuple[Record, ...]]:
    """Return the items that stand at numbers."""
    return {key: tuple(map(ordered.__getitem__, row)) for key, row in numbers.items()}
