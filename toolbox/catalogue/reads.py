"""What is read from a catalogue while something is made of it, by name.

Owns the noting. A page is as it was if it is made by the same code from the same values, and if
all that it read is as it was. Whoever gives out items notes what was asked: an item by its name,
everything with a term by the term. What an item holds itself need not be noted: whoever has it,
asked for it.

What is looked up once for many pages hides what it rests on from all but the first. Such a thing is
made by `Catalogue.once`, unnoted, and notes by itself what it answers; or by `remembered`, which
notes again what was read the first time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from typing import Any, TypeAlias, TypeVar

T = TypeVar("T")

Reads: TypeAlias = dict[str, object]
"""What was read, by name, with the answer where nothing else tells it."""

NEVER = "nooit"
"""Says that nobody can tell whether what was read is as it was."""

NOTHING: Reads = {}
"""What most things read that are remembered; one for all takes less memory."""

_open: ContextVar[Reads | None] = ContextVar("reads", default=None)


def note(read: str, answer: object = None) -> None:
    """Note that something was read."""
    reads = _open.get()
    if reads is not None:
        reads[read] = answer


def note_all(reads: Mapping[str, object]) -> None:
    """Note once more what was read before."""
    outer = _open.get()
    if outer is not None:
        outer.update(reads)


@contextmanager
def noting() -> Iterator[Reads]:
    """Give what is read from here on; whoever notes already does not see it."""
    reads: Reads = {}
    before = _open.set(reads)
    try:
        yield reads
    finally:
        _open.reset(before)


def remembered(call: Callable[..., T], size: int | None) -> Callable[..., T]:
    """Return `call` with a memory for `size` answers; what one rests on is noted each time."""

    @lru_cache(size)
    def first(*values: Any, **options: Any) -> tuple[T, Reads]:  # noqa: ANN401 (as `call`)
        with noting() as reads:
            return call(*values, **options), reads or NOTHING

    def again(*values: Any, **options: Any) -> T:  # noqa: ANN401
        answer, reads = first(*values, **options)
        note_all(reads)
        return answer

    return again


class NotedMapping(Mapping[str, T]):
    """A mapping that notes which of its keys is asked for."""

    def __init__(self, what: str, values: Mapping[str, T]) -> None:
        """Give out `values`; a key is noted as `what` and the key."""
        self._what, self._values = what, values

    def __getitem__(self, key: str) -> T:
        """Return a value."""
        note(f"{self._what} {key}")
        return self._values[key]

    def __contains__(self, key: object) -> bool:
        """Tell whether there is a value."""
        note(f"{self._what} {key}")
        return key in self._values

    def __iter__(self) -> Iterator[str]:
        """Yield all keys: nobody keeps track of so much."""
        note(NEVER)
        return iter(self._values)

    def __len__(self) -> int:
        """Return how many there are."""
        note(NEVER)
        return len(self._values)
