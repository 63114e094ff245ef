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
    from toolbox.cli.places import Marked
    from toolbox.cli.rows import Row
    from toolbox.model.record import Record
    from toolbox.problem import Problem

Item: TypeAlias = tuple[AtHand, bytes]
"""What is at hand of an item, and all of it."""


@dataclass(frozen=True)
class Read:
    """What was read, sound or not."""

    sound: Sound
    """All but the items, and their order if that is the one with `mark`."""
    mark: bytes
    """Tells which order holds that is kept; nothing if none does."""
    fresh: Mapping[str, Item]
    """Items that are not kept yet, by id."""
    sources: Mapping[str, bytes]
    """The fingerprint of every file, by path."""
    said: Sequence[str]
    """What somebody should hear, in Dutch."""


def reading_from(
    there: Read,
    rows: Mapping[str, Row],
    kept: Marked | None,
    rests: Rests,
    problems: Callable[[], tuple[Problem, ...]],
) -> Reading:
    """Return the catalogue of what was read, made while it is checked.

    Args:
        there: what was read.
        rows: what is at hand of items that were kept, by path.
        kept: the order that was kept.
        rests: where is fetched what is not at hand.
        problems: gives what is wrong in it, as soon as that is known.
    """
    records: dict[str, Record] = {}
    sources, fetch = there.sources, rests.values
    for id, path in there.sound.files.items():
        source, row = sources[path], rows.get(path)
        is_kept = row is not None and row[0] == source and id not in there.fresh
        held = row[-1] if row and is_kept else None
        if held:
            records[id] = later(*held, partial(fetch, path, source))
        elif fresh := there.fresh.get(id):
            at_hand, packed = fresh
            records[id] = later(*at_hand, partial(pickle.loads, packed))
        else:
            records[id] = later(*rests.at_hand(path, source), partial(fetch, path, source))
    found = replace(there.sound, records=records)
    if kept and there.mark and kept[0] == there.mark:
        found = replace(found, order=kept[1])
    return found.judged_by(problems)
