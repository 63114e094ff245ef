"""What pages read for the build before, and what of it would give something else now.

Owns the shortest way to know. What takes long to work out is asked again only where it can have
changed: the relations of an item among those that share with it, or are linked with it.
"""

from __future__ import annotations

from collections.abc import Collection, Container, Iterator, Mapping
from typing import TYPE_CHECKING

from toolbox.pages.prints import (
    COUNTED,
    LINKED,
    LISTS,
    PLACED,
    RELATED,
    STRETCH,
    Prints,
    UnknownError,
)

if TYPE_CHECKING:
    from toolbox.cli.made import Made, Outline

NONE = (b"", b"", b"")
"""The outline of an item which is not there."""


def outline_of(prints: Prints, before: Mapping[str, Outline]) -> dict[str, Outline]:
    """Return that of all items; of those that are as they were, the very rows of before."""
    found: dict[str, Outline] = {}
    for id, item in prints.items().items():
        if (row := before.get(id, NONE))[0] != item:
            row = (item, prints.related_by(id), prints.counted_by(id))
        found[id] = row
    return found


def circles_of(now: Made, before: Made, prints: Prints) -> dict[str, bytes]:
    """Return the fingerprints of items that share something; those of before if none changed."""
    old, outline = before.outline, now.outline
    if before.circles and list(old) == list(outline):
        other = (row[1] == old[id][1] for id, row in outline.items() if row is not old[id])
        if all(other):
            return before.circles
    return prints.circles({id: row[1] for id, row in outline.items()})


def stale_reads(now: Made, before: Made, prints: Prints) -> Iterator[str]:
    """Yield what would give something else now."""
    outline, old = now.outline, before.outline
    other = [id for id, row in outline.items() if old.get(id) is not row]
    other += old.keys() - outline.keys()
    yield from (f"stuk {id}" for id in other)
    passed = {"stuk", LINKED, RELATED}
    if before.downloads == now.downloads:
        passed.add("download")
    keep_places = now.circles is before.circles
    keep_counts = all(old.get(id, NONE)[2] == outline.get(id, NONE)[2] for id in other)
    if keep_places:
        passed.add(PLACED)
    else:
        yield from _stale_relations(now, before, prints, other)
    if keep_counts:
        passed |= COUNTED
    if keep_places and keep_counts:
        passed |= LISTS
        for id in other:
            stretches = (read for read, _ in before.reads.beginning(STRETCH))
            yield from prints.lists_with(id, stretches)
    for word in before.reads.words():
        if word not in passed:
            yield from _other(word, before, prints)


def answer(prints: Prints, read: str) -> bytes | None:
    """Return the fingerprint of what a page reads now; None if it has none."""
    try:
        return prints.of_read(read)
    except (KeyError, UnknownError):
        return None


def _stale_relations(
    now: Made, before: Made, prints: Prints, other: Collection[str]
) -> Iterator[str]:
    """Yield those relations of items that are other now: first links, then what is worked out."""
    changed = {
        name
        for name in now.circles.keys() | before.circles.keys()
        if now.circles.get(name) != before.circles.get(name)
    }
    suspect = {id for id in now.outline if not changed.isdisjoint(prints.circles_of(id))}
    suspect.update(other)
    for read in _other(LINKED, before, prints):
        suspect.add(read.split(" ")[1])
        yield read
    yield from _other(RELATED, before, prints, suspect)


def _other(
    what: str, before: Made, prints: Prints, among: Container[str] | None = None
) -> Iterator[str]:
    """Yield reads of a sort that are other now; only those of the items `among`, if it is given."""
    for read, was in before.reads.beginning(what):
        is_asked = among is None or read.split(" ")[1] in among
        if is_asked and answer(prints, read) != was:
            yield read
