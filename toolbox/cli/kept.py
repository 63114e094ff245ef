"""Content that an earlier command read, bound and checked, and this one need not read again.

Owns what is at hand of every item. What few look into is fetched (`rests`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast

from toolbox.catalogue.material import Memory
from toolbox.catalogue.terms import NAMES, TERMS, gemeentenamen_of, terms_of
from toolbox.catalogue.traits import TRAITS, traits_of
from toolbox.cli.package import code_key
from toolbox.cli.rests import ITEMS, TEXTS, AtHand, Rests, part_of
from toolbox.cli.rests import PARTS as REST_PARTS
from toolbox.cli.rows import PARTS, Row, name_of, rows_in
from toolbox.cli.store import Store
from toolbox.content.later import Later, whole
from toolbox.content.signs import settled
from toolbox.content.unhindered import unhindered
from toolbox.model.later import AT_HAND, held_of, later, values_of
from toolbox.model.record import DAYS, Record

if TYPE_CHECKING:
    from toolbox.checks.again import Kept

T = TypeVar("T")

OTHERS = "overig"
JUDGED = "oordeel"
SIGNS = "bestanden"


@dataclass
class Earlier:
    """What was kept of the content; all but `kept` and `memory` tells what of it stands on disk."""

    store: Store
    rests: Rests
    memory: Memory
    known: Mapping[str, bytes]
    around: str
    found: dict[str, Any]
    signs: Mapping[str, object]
    held: Mapping[str, AtHand | None]
    """What was at hand of every item."""

    @cached_property
    def kept(self) -> Kept:
        """What was read and found; it holds what is there now afterwards."""
        from toolbox.checks.again import Kept  # noqa: PLC0415 (who reads ahead sends that first)

        return Kept(self.memory, self.around, self.found)

    def save(self) -> None:
        """Keep what changed since it was read."""
        memory, now = self.memory, sources_of(self.memory)
        paths = now.keys() | self.known.keys()
        changed = {path for path in paths if now.get(path) != self.known.get(path)}
        items = memory.items.known
        for part, mine in _parts(items, changed, REST_PARTS).items():
            self.rests.keep(TEXTS, part, now, mine, partial(_text, memory))
            self.rests.keep(ITEMS, part, now, mine, partial(_values, memory))
        for part, mine in _parts(items, changed, PARTS).items():
            self.store.put(name_of(part), {path: _row(memory, path) for path in mine})
        if changed or self.kept.around != self.around:
            others = now.keys() - memory.items.known.keys()
            documents = {path: memory.documents.known[path] for path in others}
            self.store.put(OTHERS, (documents, memory.pages.known, memory.register.known))
            self.store.put(JUDGED, (self.kept.around, self.kept.found))
        if memory.signs.known != self.signs:
            self.store.put(SIGNS, memory.signs.known)
        self.known, self.around, self.signs = now, self.kept.around, memory.signs.known


def open_kept(folder: Path, docs_dir: Path, say: Callable[[str], None]) -> Earlier:
    """Return what was kept in `folder` of the content in `docs_dir`.

    Args:
        folder: where it is kept.
        docs_dir: the folder with all content.
        say: is told in Dutch if what was kept is of no use.
    """
    store, memory = Store(folder, code_key(), say), Memory()
    rests = Rests(store, docs_dir)
    with unhindered():
        rows = dict(rows_in(store))
        for path, row in rows.items():
            _take(memory, path, row, rests)
        documents, pages, register = cast("tuple[Any, Any, Any]", store.get(OTHERS) or ({}, {}, {}))
        memory.documents.known.update(documents)
        memory.pages.known, memory.register.known = pages, register
        memory.signs.known = signs = cast("dict[str, Any]", store.get(SIGNS) or {})
        around, found = cast("tuple[str, dict[str, Any]]", store.get(JUDGED) or ("", {}))
    memory.signs.settled = settled()
    held = {path: row[-1] for path, row in rows.items()}
    return Earlier(store, rests, memory, sources_of(memory), around, found, signs, held)


def _take(memory: Memory, path: str, row: Row, rests: Rests) -> None:
    """Put into `memory` what was kept of an item."""
    source, id, problems, complete, faults, item = row
    document = Later(path, id, problems, partial(rests.document, path, source), complete=complete)
    record = later(*item, partial(rests.values, path, source)) if item else None
    memory.documents.known[path] = (source, document)
    memory.items.known[path] = (document, (record, faults))


def _parts(items: Iterable[str], changed: Iterable[str], parts: int) -> dict[int, list[str]]:
    """Return all items of the parts in which something changed, by the number of the part."""
    found: dict[int, list[str]] = {part_of(path, parts): [] for path in changed}
    for path in items if found else ():
        if (part := part_of(path, parts)) in found:
            found[part].append(path)
    return found


def _row(memory: Memory, path: str) -> Row:
    """Return what a memory holds of an item, besides what is fetched."""
    document, (record, faults) = memory.items.known[path]
    source, _ = memory.documents.known[path]
    item = at_hand(record) if record else None
    id = record.id if record and record.id == document.id else document.id  # one text for both
    return source, id, document.problems, document.complete, faults, item


def _text(memory: Memory, path: str) -> object:
    return whole(memory.documents.known[path][1])


def _values(memory: Memory, path: str) -> object:
    _, (record, _) = memory.items.known[path]
    return values_of(record) if record else None


def at_hand(record: Record) -> AtHand:
    """Return what is asked of all items."""
    if (held := held_of(record)) is not None:
        return type(record), held
    fields = {field: getattr(record, field) for field in AT_HAND if hasattr(record, field)}
    known = {
        TERMS: tuple(map(_one, terms_of(record))),
        NAMES: _one(gemeentenamen_of(record)),
        TRAITS: traits_of(record),
        DAYS: (_one(record.bijgewerkt), _one(record.herzien_uiterlijk)),
        "gecontroleerd": _one(record.gecontroleerd),
    }
    return type(record), fields | known


@cache
def _one(value: T) -> T:
    """Return the first value that was equal to this one: what many items share is kept once."""
    return value


def sources_of(memory: Memory) -> dict[str, bytes]:
    """Return the fingerprint of every file that a memory holds, by path."""
    return {path: source for path, (source, _) in memory.documents.known.items()}
