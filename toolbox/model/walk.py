"""The way through an item along its declared fields.

Owns the reading of annotations, once for each model class. What walks here is the raw data of a
file, not a record: so every rule also sees an item that has some other fault, and knows where each
value stands.
"""

from __future__ import annotations

import types
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Literal, NamedTuple, Union, get_args, get_origin

from pydantic import BaseModel

from toolbox.model.velden import Onderdeel


@dataclass(frozen=True)
class Leaf:
    """A field that holds one value: its Python type, and the markers of its declaration."""

    kind: type
    markers: tuple[object, ...] = ()


@dataclass(frozen=True)
class Many:
    """A field that holds a list."""

    item: Shape


@dataclass(frozen=True)
class Part:
    """A field that holds a structured part."""

    model: type[Onderdeel]
    fields: tuple[tuple[str, Shape], ...]


Shape = Leaf | Many | Part


class Veld(NamedTuple):
    """A value in an item: where it stands, what it is and what its declaration says."""

    loc: tuple[str | int, ...]
    value: object
    leaf: Leaf


@cache
def shape_of(model: type[BaseModel]) -> Part:
    """Return the shape of `model`: every field with its type and markers.

    Raises:
        TypeError: if a field has a type that this module does not know.
    """
    fields = (
        (name, _shape(info.annotation, tuple(info.metadata)))
        for name, info in model.model_fields.items()
    )
    if not issubclass(model, Onderdeel):
        raise TypeError(f"{model} is no part of the content model")
    return Part(model, tuple(fields))


def _shape(annotation: object, markers: tuple[object, ...] = ()) -> Shape:
    origin, args = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _shape(args[0], (*markers, *args[1:]))
    if origin in {Union, types.UnionType}:
        (inner,) = (arg for arg in args if arg is not type(None) and not _is_word(arg))
        return _shape(inner, markers)
    if origin is tuple and len(args) == 2 and args[1] is Ellipsis:  # noqa: PLR2004 (tuple[X, ...])
        return Many(_shape(args[0]))
    if isinstance(annotation, type) and issubclass(annotation, Onderdeel):
        return shape_of(annotation)
    if isinstance(annotation, type) and origin is None:
        return Leaf(annotation, markers)
    raise TypeError(f"no way through {annotation}")


def _is_word(annotation: object) -> bool:
    """Tell whether this side of a union is a fixed word beside the real type."""
    return get_origin(annotation) is Literal


def matches(leaf: Leaf, wanted: type) -> bool:
    """Tell whether a field is declared with this type or marker."""
    return leaf.kind is wanted or any(isinstance(marker, wanted) for marker in leaf.markers)


def walk(model: type[BaseModel], data: Mapping[str, object]) -> list[Veld]:
    """Return every value in `data` that `model` declares.

    Values of another shape than declared are passed over: binding reports those.
    """
    return walk_along(shape_of(model), data)


def walk_along(shape: Shape, data: Mapping[str, object]) -> list[Veld]:
    """Return every value in `data` that `shape` has; values of another shape are passed over."""
    found: list[Veld] = []
    _collect(shape, data, (), found)
    return found


def pruned(shape: Shape, wanted: Callable[[Leaf], bool]) -> Shape | None:
    """Return `shape` with only the fields of one value that are `wanted`; None if none is."""
    if isinstance(shape, Leaf):
        return shape if wanted(shape) else None
    if isinstance(shape, Many):
        item = pruned(shape.item, wanted)
        return Many(item) if item else None
    kept = ((name, pruned(inner, wanted)) for name, inner in shape.fields)
    fields = tuple((name, inner) for name, inner in kept if inner)
    return Part(shape.model, fields) if fields else None


def _collect(shape: Shape, value: object, loc: tuple[str | int, ...], found: list[Veld]) -> None:
    if type(shape) is Leaf:
        if value is not None and not isinstance(value, (list, dict)):
            found.append(Veld(loc, value, shape))
    elif type(shape) is Many:
        if isinstance(value, list):
            for index, item in enumerate(value):
                _collect(shape.item, item, (*loc, index), found)
    elif type(shape) is Part and isinstance(value, dict):
        for name, inner in shape.fields:
            if (child := value.get(name)) is not None:
                _collect(inner, child, (*loc, name), found)


def shape_at(model: type[BaseModel], loc: tuple[str | int, ...]) -> Shape | None:
    """Return the shape declared for `loc` in `model`, or None if nothing is declared there."""
    shape: Shape = shape_of(model)
    for step in loc:
        if isinstance(shape, Many) and isinstance(step, int):
            shape = shape.item
        elif isinstance(shape, Part) and step in dict(shape.fields):
            shape = dict(shape.fields)[str(step)]
        else:
            return None
    return shape
