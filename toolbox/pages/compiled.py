"""Templates that were compiled before: by this process, with another environment, or by a build.

Owns the memory of compiled templates. One is used again only if its text is still the same; one
from an earlier process only if Python, Jinja and our own code are too.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from jinja2 import BytecodeCache

if TYPE_CHECKING:
    from types import CodeType

    from jinja2.bccache import Bucket


@dataclass(frozen=True)
class Disk:
    """Where compiled templates outlive the process."""

    cache: BytecodeCache
    key: str
    """Stands for everything but its text that a compiled template rests on."""
    folders: tuple[str, ...]
    """How the files begin whose templates are kept: they came with packages."""


class Compiled(BytecodeCache):
    """Compiled templates by name and place, with the fingerprint of their text."""

    def __init__(self) -> None:
        """Know none."""
        self.disk: Disk | None = None
        self._known: dict[str, tuple[str, CodeType]] = {}
        self._lasting: set[str] = set()

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """Return the name under which a template is known."""
        key = super().get_cache_key(name, filename)
        if self.disk and filename and filename.startswith(self.disk.folders):
            self._lasting.add(key)
        return key

    def get_source_checksum(self, source: str) -> str:
        """Return the fingerprint of a text, and of all else that counts."""
        key = self.disk.key if self.disk else ""
        return sha256(f"{key} {source}".encode()).hexdigest()

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give what was compiled from the same text."""
        checksum, code = self._known.get(bucket.key, ("", None))
        bucket.code = code if checksum == bucket.checksum else None
        if bucket.code is None and self.disk and bucket.key in self._lasting:
            with suppress(Exception):  # whatever goes wrong, it is of no use
                self.disk.cache.load_bytecode(bucket)
            self._remember(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Remember what was compiled."""
        self._remember(bucket)
        if self.disk and bucket.key in self._lasting:
            with suppress(OSError):  # a disk that refuses costs time only
                self.disk.cache.dump_bytecode(bucket)

    def _remember(self, bucket: Bucket) -> None:
        if bucket.code is not None:
            self._known[bucket.key] = (bucket.checksum, bucket.code)


COMPILED = Compiled()
"""Templates of bodies."""

FRAMES = Compiled()
"""Templates of the theme, which compile in another way."""
