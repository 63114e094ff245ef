"""The model explained: every field of a kind with its meaning, its shape and its choices.

Owns the one reading of the declarations, so that the empty form, the editors' guide and the schema
say the same. A new field is explained by being declared.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from pydantic.fields import FieldInfo

from toolbox.model.velden import Onderdeel, Term
from toolbox.model.walk import Leaf, Many, Part, Shape, shape_of

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


def explain(model: type[Onderdeel]) -> tuple[VeldUitleg, ...]:
    """Return every field of `model` that an editor writes, in order."""
    return tuple(
        _explain_field(name, shape, model.model_fields[name])
        for name, shape in shape_of(model).fields
        if name not in HIDDEN
    )


def _explain_field(name: str, shape: Shape, field: FieldInfo) -> VeldUitleg:
    one = shape.item if isinstance(shape, Many) else shape
    leaf = one if isinstance(one, Leaf) else Leaf(object)
    return VeldUitleg(
        naam=name,
        uitleg=field.description or "",
        verplicht=field.is_required(),
        meervoud=isinstance(shape, Many),
        lijst=next((marker.lijst for marker in leaf.markers if isinstance(marker, Term)), None),
        keuzes=tuple(m.value for m in leaf.kind) if issubclass(leaf.kind, StrEnum) else (),
        onderdelen=explain(one.model) if isinstance(one, Part) else (),
    )
