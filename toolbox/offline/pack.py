"""The offline pack: the whole site in one zip that opens from a folder without any network.

Owns what goes in, in which order and with which times, so that the same site gives the same bytes.
Files are streamed: however large the site is, no more than one block of it is in memory.
"""

from __future__ import annotations

import hashlib
import shutil
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

FOLDER = "download"
"""The folder of the site that holds the pack; it never goes into the pack itself."""

EDITOR = "redactie"
"""The folder of the editor, which does nothing without a server."""

INSIDE = "toolbox"
"""The folder of the zip that holds the site."""

SUMS = "SHA256SUMS.txt"
"""The list of checksums in the zip, in the form that `sha256sum --check` reads."""

FOR_SERVERS = frozenset(
    {"404.html", "_headers", "_redirects", "manifest.webmanifest", "sitemap.xml", "werker.js"}
)
"""Files at the root of a site that mean nothing on a disk."""

PACKED = frozenset({".gz", ".br", ".zst"})
"""Copies that a server sends in the place of the file itself."""

DENSE = frozenset({".pdf", ".png", ".jpg", ".jpeg", ".webp", ".woff2", ".odt", ".docx", ".zip"})
"""Kinds of file that do not get smaller."""

OLDEST = date(1980, 1, 1)
"""No file in a zip can be older."""


@dataclass(frozen=True)
class Uitgave:
    """Which edition of the content a pack holds."""

    dag: date
    """The last day on which anything in it was held against its source."""
    verouderd_na: date
    """The first day after which something in it may be old."""
    kenmerk: str
    """Eight characters that differ as soon as any file differs."""

    @property
    def versie(self) -> str:
        """The edition in one word: `2026-11-21-1a2b3c4d`."""
        return f"{self.dag.isoformat()}-{self.kenmerk}"


@dataclass(frozen=True)
class Packed:
    """A file of the site and its checksum."""

    path: str
    sha256: str


@dataclass(frozen=True)
class Pack:
    """A zip that was written."""

    path: Path
    omvang: int
    """Its size in bytes."""
    sha256: str


def sha256_of(path: Path) -> str:
    """Return the checksum of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def contents_of(site: Path) -> tuple[Packed, ...]:
    """Return every file of the built `site` that goes into the pack, sorted by address."""
    found = sorted(
        (path.relative_to(site).as_posix(), path) for path in site.rglob("*") if path.is_file()
    )
    return tuple(Packed(name, sha256_of(path)) for name, path in found if _belongs(name, path))


def _belongs(name: str, path: Path) -> bool:
    parts = name.split("/")
    return not (
        parts[0] in {FOLDER, EDITOR}
        or name in FOR_SERVERS
        or path.suffix in PACKED
        or any(part.startswith(".") for part in parts)
    )


def sums_of(files: Iterable[Packed]) -> str:
    """Return the list of checksums."""
    return "".join(f"{file.sha256}  {INSIDE}/{file.path}\n" for file in files)


def uitgave_of(files: Iterable[Packed], dag: date, verouderd_na: date) -> Uitgave:
    """Return the edition that `files` are."""
    kenmerk = hashlib.sha256(sums_of(files).encode()).hexdigest()[:8]
    return Uitgave(dag, verouderd_na, kenmerk)


def write_pack(
    site: Path, files: Iterable[Packed], papers: Mapping[str, str], target: Path, dag: date
) -> Pack:
    """Write the zip `target`: the papers at its root, the site in a folder beside them.

    Args:
        site: the built site.
        files: which of its files go in, in order.
        papers: texts for the root of the zip, by name.
        target: the zip; it is put in its place when it is whole.
        dag: the time that every file gets.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    fresh = target.with_suffix(".nieuw")
    with zipfile.ZipFile(fresh, "w") as archive:
        for name in sorted(papers):
            archive.writestr(_entry(name, dag), papers[name].encode())
        for file in files:
            source = site / file.path
            entry = _entry(f"{INSIDE}/{file.path}", dag)
            entry.file_size = source.stat().st_size
            with source.open("rb") as reading, archive.open(entry, "w") as writing:
                shutil.copyfileobj(reading, writing)
    fresh.replace(target)
    return Pack(target, target.stat().st_size, sha256_of(target))


def _entry(name: str, dag: date) -> zipfile.ZipInfo:
    day = max(dag, OLDEST)
    entry = zipfile.ZipInfo(name, (day.year, day.month, day.day, 0, 0, 0))
    dense = Path(name).suffix in DENSE
    entry.compress_type = zipfile.ZIP_STORED if dense else zipfile.ZIP_DEFLATED
    entry.create_system = 3  # Unix, on every system, so that the bytes are the same
    entry.external_attr = 0o100644 << 16
    return entry
