"""Content that an earlier command read, bound and checked, and this one need not read again.

Owns how it is spread over files, so that one changed item costs one small file, and what it goes
by: the versions of Python and of every package, and the code of the toolbox itself. The texts of
items stand apart: a build looks into few of them.
"""

from __future__ import annotations

import hashlib
import os
import pickle
import sys
import time
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import Any, TypeAlias, cast

from toolbox.catalogue.catalogue import NAMES, TERMS, gemeentenamen_of, terms_of
from toolbox.catalogue.material import Memory
from toolbox.checks.again import Kept
from toolbox.cli.store import Store
from toolbox.content.document import Document
from toolbox.content.documents import read_item
from toolbox.content.later import Later, whole
from toolbox.content.unhindered import unhindered
from toolbox.model.later import AT_HAND, later, values_of
from toolbox.model.record import Record
from toolbox.problem import Problem
from toolbox.theme import PACKAGE

FOLDER = Path(".cache", "bewaard")
"""Where a project keeps what was made before."""

KEPT = "TOOLBOX_BEWAARD"
"""The environment variable by which `toolbox build` names that folder to MkDocs."""

BEFORE = "TOOLBOX_VORIGE_SITE"
"""The same for the site before, whose pages may be used again."""

PARTS = 128
"""Files over which the items are spread, and as many for their texts."""

SETTLED = 2_000_000_000
"""Nanoseconds after which the disk tells a change of a file apart from the one before."""

OTHERS = "overig"
JUDGED = "oordeel"
SIGNS = "bestanden"

Row: TypeAlias = tuple[
    bytes, str, tuple[Problem, ...], bool, tuple[Problem, ...], type[Record] | None, Any, bytes
]
"""Of an item: the fingerprint of its file, its id, what the reader found, whether that could read
all of it, what binding found, its kind, what of it is at hand, and all of it."""

Texts: TypeAlias = dict[str, tuple[bytes, Document]]
"""Documents of items by path, each beside the fingerprint of its file."""


@dataclass
class Earlier:
    """What was kept of the content; all but `kept` tells what of it stands on disk."""

    store: Store
    kept: Kept
    known: Mapping[str, bytes]
    around: str
    signs: Mapping[str, object]

    def save(self) -> None:
        """Keep what changed since it was read."""
        memory, now = self.kept.memory, _sources(self.kept.memory)
        paths = now.keys() | self.known.keys()
        changed = {path for path in paths if now.get(path) != self.known.get(path)}
        parts: dict[int, set[str]] = {_part_of(path): set() for path in changed}
        for path in memory.items.known if parts else ():
            if (part := _part_of(path)) in parts:
                parts[part].add(path)
        for part, mine in parts.items():
            self.store.put(f"teksten-{part}", _texts(memory, mine))
            self.store.put(f"inhoud-{part}", _rows(memory, mine))
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
    with unhindered():
        for part in range(PARTS):
            _take(memory, store, part, docs_dir)
        documents, pages, register = cast("tuple[Any, Any, Any]", store.get(OTHERS) or ({}, {}, {}))
        memory.documents.known.update(documents)
        memory.pages.known, memory.register.known = pages, register
        memory.signs.known = signs = cast("dict[str, Any]", store.get(SIGNS) or {})
        around, found = cast("tuple[str, dict[str, Any]]", store.get(JUDGED) or ("", {}))
    memory.signs.settled = time.time_ns() - SETTLED
    return Earlier(store, Kept(memory, around, found), _sources(memory), around, signs)


def _take(memory: Memory, store: Store, part: int, docs_dir: Path) -> None:
    """Put into `memory` what was kept of a part of the items."""
    name = f"teksten-{part}"
    texts = cache(lambda: cast("Texts", store.get(name) or {}))
    rows = cast("dict[str, Row]", store.get(f"inhoud-{part}") or {})
    for path, (source, id, problems, complete, faults, kind, at_hand, packed) in rows.items():
        fetch = partial(_fetch, texts, path, source, docs_dir)
        document = Later(path, id, problems, fetch, complete=complete)
        record = later(kind, at_hand, partial(pickle.loads, packed)) if kind else None
        memory.documents.known[path] = (source, document)
        memory.items.known[path] = (document, (record, faults))


def _fetch(texts: Callable[[], Texts], path: str, source: bytes, docs_dir: Path) -> Document:
    """Return a document that was kept, or read its file again if it is lost, or of another text."""
    if (found := texts().get(path)) and found[0] == source:
        return found[1]
    _, folder, name = path.split("/")
    return cast("Document", read_item(docs_dir, folder, name))


def _texts(memory: Memory, paths: set[str]) -> Texts:
    """Return the texts that a memory holds of some items, or can fetch."""
    known = memory.documents.known
    return {path: (known[path][0], whole(known[path][1])) for path in paths}


def _rows(memory: Memory, paths: set[str]) -> dict[str, Row]:
    """Return what a memory holds of some items, besides their texts."""
    rows: dict[str, Row] = {}
    for path in paths:
        document, (record, faults) = memory.items.known[path]
        source, _ = memory.documents.known[path]
        rows[path] = (
            *(source, document.id, document.problems, document.complete, faults),
            *((type(record), _at_hand(record), _packed(record)) if record else (None, {}, b"")),
        )
    return rows


def _at_hand(record: Record) -> dict[str, object]:
    """Return what of an item is asked of all items."""
    fields = {field: getattr(record, field) for field in AT_HAND if hasattr(record, field)}
    return {**fields, TERMS: tuple(terms_of(record)), NAMES: gemeentenamen_of(record)}


def _packed(record: Record) -> bytes:
    """Return an item in a form that can be kept."""
    return pickle.dumps(values_of(record), protocol=pickle.HIGHEST_PROTOCOL)


def named() -> Path | None:
    """Return the folder that `toolbox build` named to this process, if it did."""
    folder = os.environ.get(KEPT)
    return Path(folder) if folder else None


@cache
def code_key() -> str:
    """Return a text that differs as soon as a version or the code of the toolbox does.

    A package says its version in the name of a folder beside it.
    """
    digest = hashlib.sha256(f"{sys.version} {sys.platform}".encode())
    for place in sys.path:
        folder = Path(place)
        for info in sorted(folder.glob("*.dist-info")) if folder.is_dir() else ():
            digest.update(info.name.encode() + b"\0")
    for path in sorted(PACKAGE.rglob("*.py")):
        digest.update(path.relative_to(PACKAGE).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def _sources(memory: Memory) -> dict[str, bytes]:
    return {path: source for path, (source, _) in memory.documents.known.items()}


def _part_of(path: str) -> int:
    return zlib.crc32(path.encode()) % PARTS
