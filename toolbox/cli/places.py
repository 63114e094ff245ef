"""Where items stand, as an earlier command worked it out.

Owns when that still holds: no item came or went, and none changed in what it is ordered by. Who
tells whether it holds looks at a mark, and never at the order itself; who needs the order knows by
the same mark that it is the one that was meant.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias, cast

from toolbox.catalogue.links import EXPLICIT_FIELDS
from toolbox.catalogue.terms import NAMES, TERMS
from toolbox.model.cijfer import Cijfer

if TYPE_CHECKING:
    from toolbox.catalogue.order import Order
    from toolbox.cli.kept import Earlier
    from toolbox.cli.rests import AtHand
    from toolbox.cli.store import Store

ORDER, MARK = "volgorde", "volgorde-van"

Marked: TypeAlias = tuple[bytes, "Order"]
"""An order with its mark."""


def order_in(store: Store) -> Marked | None:
    """Return the order that is kept."""
    return cast("Marked | None", store.get(ORDER))


@dataclass(frozen=True)
class Places:
    """What is kept of an order, besides the order."""

    mark: bytes
    """Tells it from every other."""
    made_of: bytes
    """Stands for the files of all content that it was made of."""

    def holds(self, earlier: Earlier, now: Mapping[str, bytes]) -> bool:
        """Tell whether items stand where they stood, now that the content was read again.

        Args:
            earlier: what was kept of the content; its memory holds what is there now.
            now: the fingerprint of every file, by path.
        """
        changed = {path for path, source in now.items() if earlier.known.get(path) != source}
        is_same_set = now.keys() == earlier.known.keys()
        return is_same_set and self.made_of == _of(earlier.known) and _stay(changed, earlier)


def places_in(store: Store) -> Places:
    """Return what is kept."""
    found = store.get(MARK)
    return found if isinstance(found, Places) else Places(b"", b"")


def keep(store: Store, places: Places, order: Order | None, now: Mapping[str, bytes]) -> None:
    """Keep an order, or that the one that is kept holds for the content as it is now.

    A mark is there only while the order is: if this is cut off, the next build makes another.

    Args:
        store: where it is kept.
        places: what was kept there.
        order: the order; None if that which is kept holds.
        now: the fingerprint of every file, by path.
    """
    if order:
        store.put(MARK, None)
        places = Places(os.urandom(8), b"")
        store.put(ORDER, (places.mark, order))
    if (made_of := _of(now)) != places.made_of:
        store.put(MARK, Places(places.mark, made_of))


def _of(sources: Mapping[str, bytes]) -> bytes:
    told = (path.encode() + source for path, source in sorted(sources.items()))
    return hashlib.sha256(b"".join(told)).digest()


def _stay(changed: Iterable[str], earlier: Earlier) -> bool:
    """Tell whether files that changed hold items, as before, and these stay where they are."""
    from toolbox.cli.kept import at_hand  # noqa: PLC0415 (who reads has it, others do not)

    for path in changed:
        held = earlier.held.get(path)
        _, (record, _) = earlier.memory.items.known.get(path) or (None, (None, None))
        if held is None or record is None or _ordered_by(held) != _ordered_by(at_hand(record)):
            return False
    return True


def _ordered_by(held: AtHand) -> tuple[object, ...]:
    """Return what `catalogue/order.py` looks at; a figure stands by more than is at hand of it."""
    kind, values = held
    if kind is Cijfer:
        return (object(),)
    links = tuple(values.get(field) for field, _, _ in EXPLICIT_FIELDS)
    return kind, values["id"], values["titel"], values[TERMS], values[NAMES], links
