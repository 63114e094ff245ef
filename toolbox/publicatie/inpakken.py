"""Packed files beside their originals, so that a server need not pack while a reader waits.

Owns which files are packed, how hard, and the folder that keeps packs from one build to the next.
The same bytes always give the same pack: gzip gets no time and no name.

Measured on pages of the toolbox: Brotli at 8 packs 14 MB/s to a 6.4th, at 10 1.2 MB/s to a 7th, at
11 0.4 MB/s to a little less. So files that never change under their name and the home page, which
must come in one flight of packets, get 11, the lists, which are few and long, 10, and everything
else 8.
"""

from __future__ import annotations

import gzip
import hashlib
import os
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from threading import get_ident

import brotli

from toolbox.publicatie.beleid import RULES

TEXT = frozenset(
    {".css", ".csv", ".html", ".ics", ".js", ".json", ".jsonld", ".md", ".svg", ".ttl", ".txt"}
    | {".webmanifest", ".xml", ".yaml", ".yml"}
)
"""Endings of files that are text; the rest is packed in itself, or is asked for by nobody."""

LEAST = 1024
"""Bytes. Below it the answer fits in one packet either way."""

QUALITY, QUALITY_OF_LISTS, QUALITY_FOR_GOOD = 8, 10, 11
"""Of Brotli: for files that change, for the first page of each folder, and for the home page and
files whose name changes with their content."""


def quality_of(place: str) -> int:
    """Return how hard to pack the file at `place`, by the measure of Brotli."""
    if place == "index.html" or RULES[0].covers(place):
        return QUALITY_FOR_GOOD
    return QUALITY_OF_LISTS if PurePosixPath(place).name == "index.html" else QUALITY


def _brotli(content: bytes, quality: int) -> bytes:
    return bytes(brotli.compress(content, mode=brotli.MODE_TEXT, quality=quality))


def _gzip(content: bytes, quality: int) -> bytes:
    return gzip.compress(content, 9 if quality > QUALITY else 6, mtime=0)


PACKERS: Mapping[str, Callable[[bytes, int], bytes]] = {".br": _brotli, ".gz": _gzip}
"""What packs, by the ending that it gives a file."""


@dataclass(frozen=True)
class Ingepakt:
    """What came of packing."""

    files: int
    fresh: int
    """How many packs were not kept from an earlier build."""


@dataclass(frozen=True)
class Packs:
    """The folder that keeps packs by what is in them."""

    folder: Path

    def get(self, key: str, ending: str) -> bytes | None:
        """Return a pack that was kept, or None."""
        try:
            return self._path(key, ending).read_bytes() or None
        except OSError:
            return None

    def put(self, key: str, ending: str, pack: bytes) -> None:
        """Keep a pack; it comes into its place whole or not at all, also if two do it at once."""
        path = self._path(key, ending)
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh = path.with_name(f"{path.name}.{os.getpid()}-{get_ident()}.nieuw")
        fresh.write_bytes(pack)
        fresh.replace(path)

    def prune(self, keep: Iterable[str]) -> None:
        """Forget every pack but those with a key in `keep`."""
        kept = set(keep)
        for path in self.folder.glob("*/*"):
            if path.name.partition(".")[0] not in kept:
                path.unlink(missing_ok=True)

    def _path(self, key: str, ending: str) -> Path:
        return self.folder / key[:2] / f"{key}{ending}"


def pack_site(site: Path, files: Iterable[str], packs: Packs) -> Ingepakt:
    """Put a pack in each of the formats beside every text file of `site` that is large enough."""
    places = [place for place in files if PurePosixPath(place).suffix in TEXT]
    with ThreadPoolExecutor() as pool:  # both packers let other threads work meanwhile
        results = [done for done in pool.map(lambda p: _pack(site, p, packs), places) if done]
    packs.prune(key for key, _ in results)
    return Ingepakt(len(results), sum(fresh for _, fresh in results))


def _pack(site: Path, place: str, packs: Packs) -> tuple[str, int] | None:
    """Pack one file; return its key and how many packs are new, or None if it is too small."""
    content = (site / place).read_bytes()
    if len(content) < LEAST:
        return None
    quality = quality_of(place)
    key = hashlib.sha256(f"{quality}:{brotli.__version__}:".encode() + content).hexdigest()
    fresh = 0
    for ending, packed in PACKERS.items():
        pack = packs.get(key, ending)
        if pack is None:
            pack = packed(content, quality)
            packs.put(key, ending, pack)
            fresh += 1
        (site / f"{place}{ending}").write_bytes(pack)
    return key, fresh
