"""The model explained: every field of a kind with its meaning, its shape and its choices.

Owns the one reading of the declarations, so that the empty form, the editors' guide and the schema
say the same. A new field is explained by being declared.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import UnionType
from typing import Annotated, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from toolbox.model.velden import Term

HIDDEN = frozenset({"id"})
"""Fields that do not stand in a file: the id is its name."""


@dataclass(frozen=True)
class VeldUitleg:
    """One field, as an editor needs to know it."""

    naam: str
    uitleg: str
    verplicht: bool
    meervoud: bool
    """True if the field takes a list."""
    lijst: str | None
    """The closed list from which its terms come, if any."""
    keuzes: tuple[str, ...]
    """The values that the model itself allows, if it limits them."""
    onderdelen: tuple[VeldUitleg, ...]
    """The fields of a structured part."""
    is_dag: bool


def explain(model: type[BaseModel]) -> tuple[VeldUitleg, ...]:
    """Return every field of `model` that an editor writes, in order."""
    return tuple(
        _explain_field(name, field)
        for name, field in model.model_fields.items()
        if name not in HIDDEN
    )


def _explain_field(name: str, field: FieldInfo) -> VeldUitleg:
    inner = _unwrap(field.annotation)
    values: tuple[str, ...] = ()
    parts: tuple[VeldUitleg, ...] = ()
    if isinstance(inner, type) and issubclass(inner, StrEnum):
        values = tuple(member.value for member in inner)
    elif isinstance(inner, type) and issubclass(inner, BaseModel):
        parts = explain(inner)
    return VeldUitleg(
        naam=name,
        uitleg=field.description or "",
        verplicht=field.is_required(),
        meervoud=get_origin(field.annotation) is tuple,
        lijst=next((marker.lijst for marker in _markers(field) if isinstance(marker, Term)), None),
        keuzes=values,
        onderdelen=parts,
        is_dag=inner is date,
    )


def _markers(field: FieldInfo) -> Iterator[object]:
    yield from field.metadata
    pending = [field.annotation]
    while pending:
        current = pending.pop()
        if get_origin(current) is Annotated:
            yield from get_args(current)[1:]
        pending.extend(arg for arg in get_args(current) if not isinstance(arg, str))


def _unwrap(annotation: object) -> object:
    """Return the type inside `X | None`, `Annotated[X, ...]` and `tuple[X, ...]`."""
    while True:
        origin, args = get_origin(annotation), get_args(annotation)
        if origin is Annotated or origin is tuple:
            annotation = args[0]
        elif origin in {Union, UnionType}:
            annotation = next(arg for arg in args if arg is not type(None))
        else:
            return annotation
