"""What one build leaves for the next: objects by name, each in a file under a checksum.

Owns the form of those files. One is put in its place whole or not at all, so that a build that is
cut off, or two at once, leave nothing half behind. What does not fit is thrown away and made anew:
a file of another version, of other code, or one that is damaged.

The objects are pickled, and reading a pickle can run code. The checksum tells a damaged file from a
whole one; it does not tell who wrote it. Whoever can write in this folder can write templates and
settings of the instance too, which run just the same: keep it as well guarded as those, and never
take it over from somebody else.
"""

from __future__ import annotations

import os
import pickle
import shutil
import zlib
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from toolbox.content.unhindered import unhindered

FORM = b"toolbox-bewaard-3"
"""The version of this form."""

CHECKSUM = 12
"""Bytes of a checksum."""

DAMAGED = "Wat de vorige keer is bewaard, past niet of is beschadigd. Alles wordt opnieuw gemaakt."


class Store:
    """A folder with one file for each name."""

    def __init__(self, folder: Path, key: str, say: Callable[[str], None]) -> None:
        """Read nothing yet.

        Args:
            folder: where the files are; it need not be there.
            key: stands for all code that makes what is kept.
            say: is told in Dutch when something does not fit.
        """
        self.folder, self._say = folder, say
        self._head = b"%s %s\n" % (FORM, key.encode())

    def get(self, name: str) -> object:
        """Return what was kept under `name`, or None."""
        try:
            with open(self._path(name), "rb") as file:  # noqa: PTH123 (a hundred times in a build)
                content = memoryview(file.read())
        except OSError:
            return None
        head, checksum, body = _cut(content, len(self._head))
        if head == self._head and checksum == _checksum(body):
            with unhindered(), suppress(Exception):  # whatever goes wrong, it is of no use
                thing: object = pickle.loads(body)  # noqa: S301 (see above)
                return thing
        self._say(DAMAGED)
        self.throw_away()
        return None

    def put(self, name: str, thing: object) -> None:
        """Keep `thing` under `name`; a disk that refuses costs time only."""
        with unhindered():
            body = pickle.dumps(thing, protocol=pickle.HIGHEST_PROTOCOL)
        path = Path(self._path(name))
        fresh = path.with_suffix(f".{os.getpid()}.nieuw")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            fresh.write_bytes(self._head + _checksum(body) + body)
            fresh.replace(path)
        except OSError:
            fresh.unlink(missing_ok=True)

    def throw_away(self) -> None:
        """Keep nothing of what is there."""
        shutil.rmtree(self.folder, ignore_errors=True)

    def _path(self, name: str) -> str:
        return f"{self.folder}/{name}.bewaard"


def _cut(content: memoryview, head: int) -> tuple[memoryview, memoryview, memoryview]:
    """Return head, checksum and body of a file."""
    start = head + CHECKSUM
    return content[:head], content[head:start], content[start:]


def _checksum(body: bytes | memoryview) -> bytes:
    """Return the length and the CRC-32 of a file, against bits that fell over and ends cut off."""
    return len(body).to_bytes(8) + zlib.crc32(body).to_bytes(4)
