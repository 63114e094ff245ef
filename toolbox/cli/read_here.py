"""Reading in this process: with what an earlier command kept, or all of it.

Owns when there is so much that a second process helps.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

from toolbox.catalogue.load import Loaded, Reading, done
from toolbox.catalogue.material import Memory
from toolbox.checks.run import load_and_check
from toolbox.cli.helper import cores
from toolbox.cli.kept import open_kept
from toolbox.cli.reading import load_in_two
from toolbox.cli.store import Store


def load(
    docs: Path,
    day: date,
    memory: Memory | None,
    processes: int | None,
    paths: frozenset[str] | None,
) -> Reading:
    """Load all content.

    Args:
        docs: the folder with it.
        day: the day as of which dates are judged.
        memory: what a preview read before.
        processes: how many may be used; None is as many as bring anything.
        paths: the files whose values are judged; None is all of them.
    """
    if memory or processes == 1 or cores() == 1:
        return done(load_and_check(docs, day, memory=memory, paths=paths))
    return load_in_two(docs, day)


def load_kept(
    folder: Path, docs: Path, day: date, say: Callable[[str], None]
) -> tuple[Loaded, Store, Mapping[str, bytes]]:
    """Load all content, and keep what changed; return what it is kept in and goes by, too.

    Args:
        folder: what an earlier command kept there is not read again.
        docs: the folder with all content.
        day: the day as of which dates are judged.
        say: is told in Dutch if what was kept is of no use.
    """
    earlier = open_kept(folder, docs, say)
    memory, judge = earlier.kept.memory, earlier.kept.judge
    loaded = load_and_check(docs, day, memory=memory, judge=judge)
    earlier.save()
    return loaded, earlier.store, earlier.known
