"""Fingerprints of the files that come with the toolbox, not made of every byte each time.

Owns what all that is kept goes by: the versions of Python and of every package, and our own code;
and where fingerprints are kept: beside the compiled modules of Python, which are trusted just as
much, if Python keeps those. They go by what the disk says of every file: see `content.signs`. After
an edit, and wherever the files came anew, all are read again, and the same files give the same
fingerprint.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import cache
from importlib.util import cache_from_source
from pathlib import Path

from toolbox.content.signs import Sign, sign_of
from toolbox.content.signs import settled as settled_before
from toolbox.theme import PACKAGE

KEPT = Path(cache_from_source(__file__)).parent
"""The folder of the compiled modules."""


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
    digest.update(fingerprint_of("code", (PACKAGE,), _code).encode())
    return digest.hexdigest()


def _code() -> str:
    digest = hashlib.sha256()
    for path in sorted(PACKAGE.rglob("*.py")):
        digest.update(path.relative_to(PACKAGE).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def fingerprint_of(name: str, folders: tuple[Path, ...], make: Callable[[], str]) -> str:
    """Return what `make` makes of the files in `folders`, made before if they are as they were.

    Args:
        name: under which it is kept.
        folders: which come with the toolbox.
        make: reads the files.
    """
    return make() if sys.dont_write_bytecode else remembered(KEPT / name, folders, make)


def remembered(
    kept: Path, folders: tuple[Path, ...], make: Callable[[], str], settled: int | None = None
) -> str:
    """Return what `make` makes of the files in `folders`, or what it made that stands in `kept`.

    Args:
        kept: a file; it need not be there.
        folders: what is made is made of the files in these, compiled ones left out.
        make: reads the files.
        settled: in nanoseconds, a moment after which a file may be changing still; without, a
            little before now.
    """
    told, last = _told(folders)
    with suppress(OSError, ValueError):
        was, made = kept.read_text(encoding="utf-8").split("\n")
        if was == told:
            return made
    made = make()
    if last < (settled_before() if settled is None else settled):
        fresh = kept.with_suffix(f".{os.getpid()}.nieuw")
        with suppress(OSError):  # a disk that refuses costs time only
            fresh.write_text(f"{told}\n{made}", encoding="utf-8")
            fresh.replace(kept)
    return made


def _told(folders: tuple[Path, ...]) -> tuple[str, int]:
    """Return a text that says all that the disk says of files, and when one last changed."""
    signs = [sign for folder in folders for sign in _signs(folder)]
    last = max((max(sign[2:]) for _, sign in signs), default=0)
    return hashlib.sha256(repr(signs).encode()).hexdigest(), last


def _signs(folder: Path) -> Iterator[tuple[str, Sign]]:
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        for path in (os.path.join(place, name) for name in sorted(names)):  # noqa: PTH118 (hundreds)
            if sign := sign_of(path):
                yield path, sign
