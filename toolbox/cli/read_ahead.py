"""Reading and checking in a process of its own, for the one that asked.

Owns the order: what was read goes over first, then what the checks find in it; in the end what
changed is kept.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from toolbox.catalogue.load import sound
from toolbox.catalogue.material import gather
from toolbox.cli.clock import today
from toolbox.cli.kept import at_hand, open_kept, sources_of
from toolbox.cli.places import keep, places_in
from toolbox.cli.rests import pickled
from toolbox.cli.sent import Item, Read
from toolbox.content.unhindered import for_good
from toolbox.model.later import is_held, values_of
from toolbox.model.record import Record

if TYPE_CHECKING:
    from toolbox.cli.helper import Tell


def read(folder: Path, docs: Path, tell: Tell) -> object:
    """Read and check the content in `docs`, and keep it in `folder`.

    Args:
        folder: what was kept there is not read again.
        docs: the folder with all content.
        tell: is told what was read, and then what is wrong in it.

    Returns:
        All that was read.
    """
    said: list[str] = []
    with for_good():
        earlier = open_kept(folder, docs, said.append)
        material = gather(docs, earlier.memory)
        found = sound(material, material.problems)
        fresh = {
            record.id: _item(record) for record in found.records.values() if not is_held(record)
        }
        sources, places = sources_of(earlier.memory), places_in(earlier.store)
        if places.holds(earlier, sources):
            mark = places.mark
        else:
            mark, found = b"", found.ordered()
        tell(Read(replace(found, records={}), mark, fresh, sources, tuple(said)))
        judged = earlier.kept.judge(material, today())
        tell(tuple(sorted({*material.problems, *judged})))
        keep(earlier.store, places, found.order, sources)
        earlier.save()
    return earlier, material, found


def _item(record: Record) -> Item:
    return at_hand(record), pickled(values_of(record))
