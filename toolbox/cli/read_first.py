"""The first reading of many items, in a process whose memory is free afterwards.

Owns when that is worth it: a build lasts much longer than its reading, and Python gives little back
of what it read. Whoever goes on finds all items kept, and holds only what it looks into.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from toolbox.catalogue.material import gather
from toolbox.cli.clock import today
from toolbox.cli.helper import Helper, LostError, can_split
from toolbox.cli.kept import Earlier, open_kept
from toolbox.content.documents import item_files
from toolbox.content.unhindered import unhindered
from toolbox.model.soorten import SOORT_BY_MAP

if TYPE_CHECKING:
    from toolbox.cli.helper import Tell

FEW = 300
"""Items; what fewer take in memory is not worth a process."""


def open_all(folder: Path, docs: Path, say: Callable[[str], None], *, few: int = FEW) -> Earlier:
    """Return what was kept of the content; many items of which nothing was kept are read first.

    Args:
        folder: where it is kept.
        docs: the folder with all content.
        say: is told in Dutch if what was kept is of no use.
        few: so many items, or fewer, are read where they are needed.
    """
    earlier = open_kept(folder, docs, say)
    found = len(item_files(docs.absolute(), SOORT_BY_MAP))
    if found - len(earlier.memory.items.known) <= few or not can_split():
        return earlier
    helper = Helper(partial(_read, earlier, docs))
    try:
        with suppress(LostError):  # then what it lacks is read by who needs it
            helper.receive()
    finally:
        helper.stop()
    return open_kept(folder, docs, say)


def _read(earlier: Earlier, docs: Path, tell: Tell) -> None:  # noqa: ARG001 (nothing to tell)
    """Read, check and keep all content."""
    with unhindered():
        material = gather(docs, earlier.kept.memory)
        earlier.kept.judge(material, today())
        earlier.save()
