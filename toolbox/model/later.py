"""An item of which only that is at hand which is asked of all items; the rest comes when asked for.

Owns what is at hand, and the moment at which the rest comes: when a field is read that is not, or
when the item is looked at as a whole. A build in which one item changed looks into few others.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from pydantic import BaseModel

M = TypeVar("M", bound=BaseModel)

AT_HAND = (
    *("id", "titel", "samenvatting", "vorige_ids", "landelijk"),
    *("interventies", "voorbeelden", "handreikingen", "zie_ook"),
    *("gecontroleerd", "stand"),
)
"""Fields of an item that are at hand, where its kind has them."""

REST = "_rest"
"""Under what name an item holds the way to the rest of it."""

Values = tuple[dict[str, Any], set[str]]
"""All that a model holds: the values of its fields, and the names of those that were given."""


def values_of(model: BaseModel) -> Values:
    """Return all that a model holds, without what was worked out from it."""
    complete(model)
    held, fields = model.__dict__, type(model).model_fields
    values = held if len(held) == len(fields) else {name: held[name] for name in fields}
    return values, model.__pydantic_fields_set__


def bare(model: M) -> M:
    """Let go of what was worked out from a model."""
    object.__setattr__(model, "__dict__", values_of(model)[0])
    return model


def later(model: type[M], at_hand: dict[str, object], rest: Callable[[], Values]) -> M:
    """Return a model of which only some values are at hand.

    Args:
        model: of what kind.
        at_hand: values of fields, and whatever else is known of it, under names of no field; the
            model takes it over.
        rest: gives all values.
    """
    made = model.__new__(model)
    at_hand[REST] = rest
    object.__setattr__(made, "__dict__", at_hand)
    return made


def is_held(model: BaseModel) -> bool:
    """Tell whether only some values of a model are at hand."""
    return REST in model.__dict__


def held_of(model: BaseModel) -> dict[str, Any] | None:
    """Return what of a model is at hand; None if that is all."""
    held = model.__dict__
    return {name: held[name] for name in held if name != REST} if is_held(model) else None


def complete(model: BaseModel) -> bool:
    """Let a model hold all its values; False if it did already."""
    rest: Callable[[], Values] | None = model.__dict__.get(REST)
    if rest is None:
        return False
    values, given = rest()
    object.__setattr__(model, "__dict__", values)
    object.__setattr__(model, "__pydantic_fields_set__", given)
    object.__setattr__(model, "__pydantic_extra__", None)
    object.__setattr__(model, "__pydantic_private__", None)
    return True
