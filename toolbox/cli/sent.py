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

from toolbox.catalogue.load import Reading, Sound
from toolbox.cli.rests import AtHand, Rests
from toolbox.model.later import later

if TYPE_CHECKING:
    from toolbox.cli.rows import Row
    from toolbox.model.record import Record
    from toolbox.problem import Problem

Item: TypeAlias = tuple[AtHand, bytes]
"""What is at hand of an item, and all of it."""


@dataclass(frozen=True)
class Read:
    """What was read, sound or not."""

    sound: Sound
    """All but the items."""
    fresh: Mapping[str, Item]
    """Items that are not kept yet, by id."""
    sources: Mapping[str, bytes]
    """The fingerprint of every file, by path."""
    said: Sequence[str]
    """What somebody should hear, in Dutch."""


def reading_from(
    there: Read, rows: Mapping[str, Row], rests: Rests, problems: Callable[[], tuple[Problem, ...]]
) -> Reading:
    """Return the catalogue of what was read, made while it is checked.

    Args:
        there: what was read.
        rows: what is at hand of items that were kept, by path.
        rests: where is fetched what is not at hand.
        problems: gives what is wrong in it, as soon as that is known.
    """
    records: dict[str, Record] = {}
    for id, path in there.sound.files.items():
        if fresh := there.fresh.get(id):
            held, packed = fresh
            records[id] = later(*held, partial(pickle.loads, packed))
        else:
            source = there.sources[path]
            held = _held(rows.get(path), source) or rests.at_hand(path, source)
            records[id] = later(*held, partial(rests.values, path, source))
    return replace(there.sound, records=records).judged_by(problems)


def _held(row: Row | None, source: bytes) -> AtHand | None:
    """Return what is at hand of an item, if that was kept of the file with this fingerprint."""
    return row[-1] if row and row[0] == source else None
