"""What of items that were kept is fetched when somebody asks: all but a little, and their texts.

Owns how that is spread over files, so that one changed item costs small ones, and what happens if
one is lost: the file of the item is read again.
"""

from __future__ import annotations

import pickle
import zlib
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, TypeAlias, cast

from toolbox.cli.store import Store
from toolbox.content.document import Document
from toolbox.model.later import Values, values_of
from toolbox.model.record import Record
from toolbox.model.soorten import SOORT_BY_MAP

PARTS = 1024
"""Files over which the rest of items is spread, and as many for their texts. A build looks into one
item in twenty, and each look costs a file."""

ITEMS, TEXTS = "stukken", "teksten"
"""What there is to fetch."""

Packs: TypeAlias = dict[str, tuple[bytes, bytes]]
"""By path: the fingerprint of the file of an item, and what was pickled."""

AtHand: TypeAlias = tuple[type[Record], dict[str, Any]]
"""The kind of an item, and what of it is asked of all items and never fetched."""

CHANGED = "{} is veranderd terwijl de site werd gemaakt. Bouw opnieuw."


class Rests:
    """The rest of items and their texts, by path."""

    def __init__(self, store: Store, docs_dir: Path) -> None:
        """Fetch nothing yet.

        Args:
            store: where they are kept.
            docs_dir: the folder with all content.
        """
        self._store, self._docs_dir = store, docs_dir
        self._packs: dict[str, Packs] = {}

    def document(self, path: str, source: bytes) -> Document:
        """Return the document in a file that has this fingerprint."""
        found = self._find(TEXTS, path, source)
        return found if isinstance(found, Document) else self._read(path)

    def values(self, path: str, source: bytes) -> Values:
        """Return all values of the item in a file that has this fingerprint.

        Raises:
            RuntimeError: if it is lost, and the file holds no item any more.
        """
        if (found := self._find(ITEMS, path, source)) is not None:
            return cast("Values", found)
        from toolbox.catalogue.bind import bind  # noqa: PLC0415 (seldom is anything lost)

        record, _ = bind(self._read(path), _model_of(path))
        if record is None:
            raise RuntimeError(CHANGED.format(path))
        return values_of(record)

    def at_hand(self, path: str, source: bytes) -> AtHand:
        """Return what is at hand of an item of which that was lost: all of it."""
        values, _ = self.values(path, source)
        return _model_of(path), values

    def keep(
        self,
        what: str,
        part: int,
        sources: Mapping[str, bytes],
        paths: Iterable[str],
        make: Callable[[str], object],
    ) -> None:
        """Keep a part as it is now; what is as it was, is not unpacked for that.

        Args:
            what: `ITEMS` or `TEXTS`.
            part: its number.
            sources: the fingerprint of every file, by path.
            paths: all that the part holds.
            make: gives what belongs to a path.
        """
        old, now = self._part(what, part), Packs()
        for path in paths:
            row, source = old.get(path), sources[path]
            is_same = row is not None and row[0] == source
            now[path] = row if row and is_same else (source, pickled(make(path)))
        self._packs.pop(f"{what}-{part}", None)  # all together they are a lot
        self._store.put(f"{what}-{part}", now)

    def _find(self, what: str, path: str, source: bytes) -> object:
        """Return what was kept, or None, and let go of it: nobody asks twice, and all is a lot."""
        row = self._part(what, part_of(path)).pop(path, None)
        return pickle.loads(row[1]) if row and row[0] == source else None  # noqa: S301 (our own)

    def _part(self, what: str, part: int) -> Packs:
        name = f"{what}-{part}"
        if name not in self._packs:
            self._packs[name] = cast("Packs", self._store.get(name) or {})
        return self._packs[name]

    def _read(self, path: str) -> Document:
        """Read a file again."""
        from toolbox.content.documents import read_item  # noqa: PLC0415 (as well)

        _, folder, name = path.split("/")
        return cast("Document", read_item(self._docs_dir, folder, name))


def _model_of(path: str) -> type[Record]:
    """Return the kind of an item by the path of its file."""
    return SOORT_BY_MAP[path.split("/")[1]].model


def pickled(thing: object) -> bytes:
    """Return a thing in a form that can be kept, or sent to another process."""
    return pickle.dumps(thing, protocol=pickle.HIGHEST_PROTOCOL)


def part_of(path: str, parts: int = PARTS) -> int:
    """Return which of so many parts holds an item."""
    return zlib.crc32(path.encode()) % parts
