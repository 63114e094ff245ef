"""What is at hand of every item that an earlier command kept, as it stands on disk.

Owns the form of it, and over how many files it is spread.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, TypeAlias, cast

from toolbox.cli.rests import AtHand

if TYPE_CHECKING:
    from toolbox.cli.store import Store
    from toolbox.problem import Problem

PARTS = 64
"""Files over which is spread what is at hand of items; a build reads all of them."""

Row: TypeAlias = "tuple[bytes, str, tuple[Problem, ...], bool, tuple[Problem, ...], AtHand | None]"
"""Of an item: the fingerprint of its file, its id, what the reader found, whether that could read
all of it, what binding found, and what is at hand of it."""


def name_of(part: int) -> str:
    """Return under what name a part is kept."""
    return f"inhoud-{part}"


def rows_in(store: Store) -> Iterator[tuple[str, Row]]:
    """Yield what is kept of every item, with the path of its file."""
    for part in range(PARTS):
        yield from cast("dict[str, Row]", store.get(name_of(part)) or {}).items()
