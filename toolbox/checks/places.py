"""Every value of the content by the place where it stands, gathered in one walk.

Owns the tree of places. Files of one kind are alike: thousands of values stand in some hundred
places, and what the declaration of a field says is worked out once for a place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

from toolbox.catalogue.material import Bound
from toolbox.content.document import Loc
from toolbox.model.velden import Onderdeel
from toolbox.model.walk import Leaf, Many, Shape, shape_of

Maybe: TypeAlias = Callable[[str], object]
"""Tells quickly whether a text is worth a closer look. What it sees in one text it must see as well
in a longer one, of which that is some lines."""

AT_ONCE = 64
"""So many texts are looked at together: nearly always there is nothing, and once is quicker."""


class Place:
    """A place that holds one value in a file, such as `("bronnen", 0, "url")`."""

    def __init__(self, loc: Loc, leaf: Leaf) -> None:
        self.loc = loc
        self.leaf = leaf
        self.texts: list[tuple[Bound[Onderdeel], str]] = []
        """Every text that stands here, each with its document, in the order of the documents."""
        self.others: list[tuple[Bound[Onderdeel], object]] = []
        """Every number, and true and false."""

    def take(self, bound: Bound[Onderdeel], value: object) -> None:
        """Take in what a document has here; binding reports a value of another shape."""
        if isinstance(value, str):
            self.texts.append((bound, value))
        elif value is not None and not isinstance(value, (list, dict)):
            self.others.append((bound, value))

    def suspect(self, maybe: Maybe) -> Iterator[tuple[Bound[Onderdeel], str]]:
        """Yield every text here that is worth a closer look, with its document."""
        for start in range(0, len(self.texts), AT_ONCE):
            some = self.texts[start : start + AT_ONCE]
            if maybe("\n".join([text for _, text in some])):
                yield from (found for found in some if maybe(found[1]))

    def places(self) -> Iterator[Place]:
        """Yield the places of single values here: this one, if it holds any."""
        if self.texts or self.others:
            yield self


class _Listed:
    """A place that holds a list."""

    def __init__(self, loc: Loc, item: Shape) -> None:
        self._loc, self._item = loc, item
        self._inside: list[Spot] = []

    def take(self, bound: Bound[Onderdeel], value: object) -> None:
        """Take in the items of a list."""
        if not isinstance(value, list):
            return
        for index in range(len(self._inside), len(value)):
            self._inside.append(_spot((*self._loc, index), self._item))
        for spot, item in zip(self._inside, value, strict=False):
            spot.take(bound, item)

    def places(self) -> Iterator[Place]:
        """Yield the places of single values below this one, in the order of the list."""
        for spot in self._inside:
            yield from spot.places()


class _Keyed:
    """A place that holds a structured part, or a whole file."""

    def __init__(self, loc: Loc, fields: tuple[tuple[str, Shape], ...]) -> None:
        self._inside = {name: _spot((*loc, name), shape) for name, shape in fields}

    def take(self, bound: Bound[Onderdeel], value: object) -> None:
        """Take in the values of the keys that are declared."""
        if isinstance(value, dict):
            for key, item in value.items():
                if spot := self._inside.get(key):
                    spot.take(bound, item)

    def places(self) -> Iterator[Place]:
        """Yield the places of single values below this one, in the order of declaration."""
        for spot in self._inside.values():
            yield from spot.places()


Spot: TypeAlias = Place | _Listed | _Keyed


def _spot(loc: Loc, shape: Shape) -> Spot:
    if isinstance(shape, Leaf):
        return Place(loc, shape)
    return _Listed(loc, shape.item) if isinstance(shape, Many) else _Keyed(loc, shape.fields)


def gather_places(
    found: Iterable[Bound[Onderdeel]],
) -> tuple[tuple[Leaf, tuple[Place, ...]], ...]:
    """Return every field of the documents in `found` with the places where it holds a value."""
    roots: dict[type[Onderdeel], _Keyed] = {}
    for bound in found:
        root = roots.get(bound.model)
        if root is None:
            root = roots[bound.model] = _Keyed((), shape_of(bound.model).fields)
        root.take(bound, bound.document.data)
    by_field: dict[int, list[Place]] = {}
    for root in roots.values():
        for place in root.places():
            by_field.setdefault(id(place.leaf), []).append(place)
    return tuple((places[0].leaf, tuple(places)) for places in by_field.values())
