"""Which files there are under docs/, and which of them may be read.

Owns the walk: in a fixed order, without following links to folders, and never out of docs/.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from toolbox.problem import Problem

LISTS = "begrippen"
"""The folder of the closed lists."""


class Found(NamedTuple):
    """A file that may be read."""

    place: str
    """Where it stands on this machine; thousands are never made into a path."""
    name: str
    """Path relative to the project root, with forward slashes, safe to print."""
    folders: tuple[str, ...]
    """The folders between docs/ and the file."""
    own: str
    """The file name."""

    @property
    def path(self) -> Path:
        """Where it stands on this machine."""
        return Path(self.place)

    @property
    def stem(self) -> str:
        """The file name without extension."""
        return self.own.removesuffix(self.extension)

    @property
    def extension(self) -> str:
        """The extension as it is written."""
        stem, point, last = self.own.rpartition(".")
        return point + last if stem and last else ""

    @property
    def suffix(self) -> str:
        """The extension, in lower case."""
        return self.extension.lower()


def printable(name: str) -> str:
    """Return `name` with everything that a screen cannot show written as a code."""
    if name.isprintable():
        return name
    safe = name.encode("utf-8", "backslashreplace").decode("utf-8")
    return "".join(c if c.isprintable() else f"\\x{ord(c):02x}" for c in safe)


def walk(docs_dir: Path) -> Iterator[Found | Problem]:
    """Yield every file under `docs_dir`, sorted by path; a problem where one may not be read.

    Names that begin with a point belong to the system or an editor, and are passed over.
    """
    yield from _walk(docs_dir, (docs_dir.name,), docs_dir.resolve())


def _walk(folder: Path, parts: tuple[str, ...], docs: Path) -> Iterator[Found | Problem]:
    try:
        with os.scandir(folder) as entries:
            found = sorted(entries, key=lambda entry: entry.name)
    except OSError:
        yield Problem(printable("/".join(parts)), 1, 1, "onleesbaar", _MAP_ONLEESBAAR)
        return
    place, folders = "/".join(parts), parts[1:]
    for entry in found:
        if entry.name.startswith("."):
            continue
        name = printable(f"{place}/{entry.name}")
        if entry.is_file(follow_symlinks=False):  # nearly all are, and the others cost more
            yield Found(entry.path, name, folders, entry.name)
        elif entry.is_symlink() and (refused := _refuse_link(folder / entry.name, name, docs)):
            yield refused
        elif entry.is_dir():
            yield from _walk(folder / entry.name, (*parts, entry.name), docs)
        elif entry.is_file():
            yield Found(entry.path, name, folders, entry.name)
        else:
            yield Problem(name, 1, 1, "onleesbaar", _GEEN_BESTAND)


def _refuse_link(path: Path, name: str, docs: Path) -> Problem | None:
    """Return why a link is refused; None for a link to a file within docs/."""
    try:
        target = path.resolve(strict=True)
    except (OSError, RuntimeError):
        return Problem(name, 1, 1, "snelkoppeling", _NERGENS)
    if not target.is_relative_to(docs):
        return Problem(name, 1, 1, "snelkoppeling", _BUITEN)
    return Problem(name, 1, 1, "snelkoppeling", _MAP) if target.is_dir() else None


_MAP_ONLEESBAAR = "Deze map is niet te openen. Vraag de beheerder om toegang."
_GEEN_BESTAND = "Dit is geen gewoon bestand. Haal het weg."
_NERGENS = (
    "Deze snelkoppeling wijst naar niets. Haal haar weg, of zet het bestand zelf op deze plaats."
)
_BUITEN = (
    "Deze snelkoppeling wijst naar een bestand buiten de map met inhoud, en dat wordt nooit "
    "gelezen. Zet een kopie van het bestand op deze plaats."
)
_MAP = "Deze snelkoppeling wijst naar een map. Zet de bestanden zelf op deze plaats."
