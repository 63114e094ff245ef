"""Content that an earlier command read, bound and checked, and this one need not read again.

Owns how it is spread over files, so that one changed item costs one small file, and what it goes
by: the versions of Python and of every package, and the code of the toolbox itself.
"""

from __future__ import annotations

import hashlib
import os
import sys
import zlib
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias, cast

from toolbox.catalogue.material import Memory
from toolbox.checks.again import Kept
from toolbox.cli.store import Store
from toolbox.content.unhindered import unhindered
from toolbox.theme import PACKAGE

FOLDER = Path(".cache", "bewaard")
"""Where a project keeps what was made before."""

KEPT = "TOOLBOX_BEWAARD"
"""The environment variable by which `toolbox build` names that folder to MkDocs."""

BEFORE = "TOOLBOX_VORIGE_SITE"
"""The same for the site before, whose pages may be used again."""

PARTS = 128
"""Files over which the items are spread."""

SHELVES = ("documents", "items", "pages")
"""What a memory holds by path."""

JUDGED = "oordeel"
REGISTER = "gemeenten"

Row: TypeAlias = tuple[object, object]
"""A thing, behind what it was made from."""


@dataclass
class Earlier:
    """What was kept of the content; `known` and `around` tell what of it stands on disk."""

    store: Store
    kept: Kept
    known: Mapping[str, bytes]
    around: str

    def save(self) -> None:
        """Keep what changed since it was read."""
        memory, now = self.kept.memory, _sources(self.kept.memory)
        paths = now.keys() | self.known.keys()
        changed = {_part_of(path) for path in paths if now.get(path) != self.known.get(path)}
        for part in sorted(changed):
            self.store.put(f"inhoud-{part}", _rows(memory, {p for p in now if _part_of(p) == part}))
        if changed or self.kept.around != self.around:
            self.store.put(REGISTER, memory.register.known)
            self.store.put(JUDGED, (self.kept.around, self.kept.found))
        self.known, self.around = now, self.kept.around


def open_kept(folder: Path, say: Callable[[str], None]) -> Earlier:
    """Return what was kept in `folder`; `say` is told in Dutch if it is of no use."""
    store, memory = Store(folder, code_key(), say), Memory()
    with unhindered():
        for part in range(PARTS):
            kept = cast("dict[str, dict[str, Row]] | None", store.get(f"inhoud-{part}"))
            for name, rows in (kept or {}).items():
                getattr(memory, name).known.update(rows)
        memory.register.known = cast("dict[str, Row]", store.get(REGISTER) or {})  # type: ignore[assignment]
        around, found = cast("tuple[str, dict[str, Row]]", store.get(JUDGED) or ("", {}))
    kept_now = Kept(memory, around, found)  # type: ignore[arg-type]
    return Earlier(store, kept_now, _sources(memory), around)


def named() -> Path | None:
    """Return the folder that `toolbox build` named to this process, if it did."""
    folder = os.environ.get(KEPT)
    return Path(folder) if folder else None


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


def _rows(memory: Memory, paths: Collection[str]) -> dict[str, dict[str, Row]]:
    """Return what a memory holds of some paths."""
    rows: dict[str, dict[str, Row]] = {}
    for name in SHELVES:
        known: Mapping[str, Row] = getattr(memory, name).known
        rows[name] = {path: known[path] for path in paths if path in known}
    return rows
