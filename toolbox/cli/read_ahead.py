"""Reading in a process of its own, and what comes of it in the one that asked.

Owns the form in which items go from one to the other: what is asked of every item goes over, the
rest is fetched where it is kept. First comes what was read, then, while that is put together, what
the checks find in it.
"""

from __future__ import annotations

import pickle
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from toolbox.catalogue.load import Loaded, Sound, sound
from toolbox.catalogue.material import gather
from toolbox.cli.clock import today
from toolbox.cli.kept import AtHand, at_hand, code_key, open_kept, sources_of
from toolbox.cli.rests import Rests, pickled
from toolbox.content.unhindered import for_good
from toolbox.model.later import held_of, later, values_of
from toolbox.model.record import Record
from toolbox.problem import FOUT

if TYPE_CHECKING:
    from toolbox.cli.helper import Tell
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
    key: str
    """Stands for all code that makes what is kept."""
    said: Sequence[str]
    """What somebody should hear, in Dutch."""


def read(folder: Path, docs: Path, tell: Tell) -> None:
    """Read and check the content in `docs`, and keep it in `folder`.

    Args:
        folder: what was kept there is not read again.
        docs: the folder with all content.
        tell: is told what was read, and then what is wrong in it.
    """
    said: list[str] = []
    with for_good():
        earlier = open_kept(folder, docs, said.append)
        material = gather(docs, earlier.kept.memory)
        found = sound(material, material.problems)
        items = [_item(record) for record in found.records.values()]
        sources = sources_of(earlier.kept.memory)
        tell(Read(replace(found, records={}), items, sources, code_key(), tuple(said)))
        judged = earlier.kept.judge(material, today())
        tell(tuple(sorted({*material.problems, *judged})))
        earlier.save()


def _item(record: Record) -> Item:
    is_kept = held_of(record) is not None
    return record.id, at_hand(record), None if is_kept else pickled(values_of(record))


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
