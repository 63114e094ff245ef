"""Packed files beside their originals, so that a server need not pack while a reader waits.

Owns which files are packed, how hard, and the folder that keeps packs from one build to the next.
The same bytes always give the same pack: gzip gets no time and no name. A pack that is kept is
believed if the disk says that it is the one that was put there, or if unpacking it gives the file.

Measured on pages of the toolbox: Brotli at 8 packs 14 MB/s to a 6.4th, at 10 1.2 MB/s to a 7th, at
11 0.4 MB/s to a little less. So files that never change under their name and the home page, which
must come in one flight of packets, get 11, the lists, which are few and long, 10, and everything
else 8.
"""

from __future__ import annotations

import gzip
import hashlib
import os
import zlib
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path, PurePosixPath
from typing import TypeAlias

import brotli

from toolbox.content.twice import Sign, link, sign_of
from toolbox.publicatie.beleid import RULES

TEXT = (
    *(".css", ".csv", ".html", ".ics", ".js", ".json", ".jsonld", ".md", ".svg", ".ttl", ".txt"),
    *(".webmanifest", ".xml", ".yaml", ".yml"),
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

UNPACKERS: Mapping[str, Callable[[bytes], bytes]] = {
    ".br": brotli.decompress,
    ".gz": gzip.decompress,
}
"""What unpacks, by the same endings."""

Signs: TypeAlias = tuple[Sign | None, ...]
"""What the disk says of the packs of a file, in the order of their endings."""


@dataclass(frozen=True)
class Ingepakt:
    """What came of packing."""

    files: int
    fresh: int
    """How many packs were not kept from an earlier build."""
    signs: Mapping[str, Signs]
    """What the disk says of all packs now, by key."""


@dataclass(frozen=True)
class Packs:
    """The folder that keeps packs by what is in them; they stand in the site as well."""

    folder: Path
    known: Mapping[str, Signs] = field(default_factory=dict)
    """What the disk said of packs when an earlier build had put them there, by key."""

    def path(self, key: str) -> str:
        """Return where the packs with a key are kept, but for their endings."""
        return f"{self.folder!s}/{key[:2]}/{key}"

    def signs(self, key: str) -> Signs:
        """Return what the disk says of the packs with a key."""
        path = self.path(key)
        return tuple([sign_of(path + ending) for ending in PACKERS])

    def is_whole(self, key: str, ending: str, content: bytes) -> bool:
        """Tell whether a pack is there, and gives `content`."""
        try:
            return UNPACKERS[ending](Path(self.path(key) + ending).read_bytes()) == content
        except (OSError, EOFError, zlib.error, brotli.error):
            return False

    def put(self, key: str, ending: str, pack: bytes) -> None:
        """Keep a pack; it comes into its place whole or not at all."""
        path = Path(self.path(key) + ending)
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh = path.with_name(f"{path.name}.{os.getpid()}.nieuw")
        fresh.write_bytes(pack)
        fresh.replace(path)

    def prune(self, keep: Iterable[str]) -> None:
        """Remove every file but the packs with a key in `keep`."""
        kept = {f"{key}{ending}" for key in keep for ending in PACKERS}
        for folder, _, names in os.walk(self.folder):
            for name in names:
                if name not in kept:
                    Path(folder, name).unlink(missing_ok=True)


def key_of(place: str, content: bytes) -> str:
    """Return what names the packs of the file at `place`; nothing if it is not to be packed."""
    if len(content) < LEAST:
        return ""
    made_by = f"{quality_of(place)}:{brotli.__version__}:".encode()
    return hashlib.sha256(made_by + content).hexdigest()


def pack_site(site: Path, keys: Mapping[str, str], packs: Packs) -> Ingepakt:
    """Put a pack in each of the formats beside every file of `site` that has a key.

    Args:
        site: the built site.
        keys: what names the packs of each file, by its place.
        packs: where they are kept.
    """
    places: dict[str, list[str]] = {}
    for place, key in keys.items():
        if key:
            places.setdefault(key, []).append(place)
    signs = {key: packs.signs(key) for key in places}
    doubted = [key for key, found in signs.items() if found != packs.known.get(key)]
    with ThreadPoolExecutor() as pool:  # both packers let other threads work meanwhile
        fresh = sum(pool.map(lambda key: _make(site, places[key][0], key, packs), doubted))
    signs |= {key: packs.signs(key) for key in doubted}
    root = f"{site}/"
    for key, mine in places.items():
        path = packs.path(key)
        for place, ending in product(mine, PACKERS):
            link(path + ending, f"{root}{place}{ending}")
    packs.prune(places)
    return Ingepakt(sum(map(len, places.values())), fresh, signs)


def _make(site: Path, place: str, key: str, packs: Packs) -> int:
    """Let there be packs of one file; return how many were not there or not whole."""
    content = (site / place).read_bytes()
    lost = [ending for ending in PACKERS if not packs.is_whole(key, ending, content)]
    for ending in lost:
        packs.put(key, ending, PACKERS[ending](content, quality_of(place)))
    return len(lost)
