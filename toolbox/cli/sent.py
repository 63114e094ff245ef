"""What a process that read all content sends to the one that asked.

Owns the form in which items go over: what is asked of every item, while the rest is fetched where
it is kept; and how a catalogue comes of it, made while the other process checks what it read.
"""

from __future__ import annotations

import pickle
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from toolbox.catalogue.load import Loaded, Sound
from toolbox.cli.rests import AtHand, Rests
from toolbox.model.later import later
from toolbox.problem import FOUT

if TYPE_CHECKING:
    from toolbox.model.record import Record
    from toolbox.problem import Problem

Item: TypeAlias = tuple[str, AtHand, bytes | None]
"""Id, what is at hand, and all of it if it cannot be fetched yet."""


@dataclass(frozen=True)
class Read:
    """What was read, sound or not."""

    sound: Sound
    """All but the items."""
    items: Sequence[Item]
    sources: Mapping[str, bytes]
    """The fingerprint of every file, by path."""
    said: Sequence[str]
    """What somebody should hear, in Dutch."""


def loaded_from(there: Read, rests: Rests, problems: Callable[[], tuple[Problem, ...]]) -> Loaded:
    """Return the catalogue of what was read, made while it is checked.

    Args:
        there: what was read.
        rests: where is fetched what is not at hand.
        problems: gives what is wrong in it, as soon as that is known.
    """
    records: dict[str, Record] = {}
    for id, (kind, held), packed in there.items:
        path = there.sound.files[id]
        fetch = partial(rests.values, path, there.sources[path])
        records[id] = later(kind, held, partial(pickle.loads, packed) if packed else fetch)
    found = replace(there.sound, records=records)
    loaded, wrong = found.loaded(), problems()
    if faulty := {problem.path for problem in wrong if problem.level == FOUT}:
        loaded = found.without(faulty).loaded()
    return replace(loaded, problems=wrong)
