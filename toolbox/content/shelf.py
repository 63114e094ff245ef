"""What was made before: the same text is not parsed twice, by a preview or by the next build.

Owns the comparing. A thing is found by its name, and used only if what it was made from is the
same. What a reading did not meet is forgotten when it ends.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Generic, TypeVar

S = TypeVar("S")
T = TypeVar("T")


@dataclass
class Shelf(Generic[S, T]):
    """Things by name, each beside its source."""

    known: dict[str, tuple[S, T]] = field(default_factory=dict)
    """What the reading before this one left."""
    seen: dict[str, tuple[S, T]] = field(default_factory=dict)
    """What this reading met."""
    keeps: bool = True
    """Whether there will be a next reading; if not, nothing is kept for it."""

    def get(self, name: str, source: S, make: Callable[[], T]) -> T:
        """Return the thing that `make` makes from `source`; the old one if the source is too."""
        if not self.keeps:
            return make()
        found = self.known.get(name)
        if found is None or (found[0] is not source and found[0] != source):
            found = (source, make())
        self.seen[name] = found
        return found[1]

    def turn(self) -> None:
        """End this reading: keep what it met, and forget the rest."""
        self.known, self.seen = self.seen, {}
