"""PDFs kept by the hash of all that they are made from: what did not change is never set again.

Owns the folder with kept files. A file is put in its place whole or not at all, so that a build
that is cut off leaves nothing half behind.
"""

from __future__ import annotations

import os
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

HEAD, TAIL = b"%PDF-", b"%%EOF"


@dataclass(frozen=True)
class Cache:
    """A folder with one file for each key."""

    folder: Path

    def path(self, key: str) -> Path:
        """Return where the PDF of `key` is, or will be."""
        return self.folder / key[:2] / f"{key}.pdf"

    def get(self, key: str) -> bytes | None:
        """Return the PDF of `key`, or None if it is not there or damaged."""
        try:
            found = self.path(key).read_bytes()
        except OSError:
            return None
        return found if found.startswith(HEAD) and found.rstrip().endswith(TAIL) else None

    def put(self, key: str, pdf: bytes) -> None:
        """Keep `pdf` under `key`."""
        path = self.path(key)
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh = path.with_suffix(f".{os.getpid()}.nieuw")
        fresh.write_bytes(pdf)
        fresh.replace(path)

    def prune(self, keep: Collection[str]) -> None:
        """Remove every file but those of the keys in `keep`."""
        for path in self.folder.glob("*/*"):
            if path.stem not in keep:
                path.unlink(missing_ok=True)
