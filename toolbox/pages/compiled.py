"""Templates that were compiled before: by this process, with another environment, or by a build.

Owns the memory of compiled templates. One is used again only if its text is still the same; whoever
brings those of a build has seen to it that Python, Jinja and our own code are too.
"""

from __future__ import annotations

import marshal
from typing import TYPE_CHECKING

from jinja2 import BytecodeCache

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import CodeType

    from jinja2.bccache import Bucket


class Compiled(BytecodeCache):
    """Compiled templates by name and place, with the fingerprint of their text."""

    def __init__(self) -> None:
        """Know none."""
        self._known: dict[str, tuple[str, CodeType]] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give what was compiled from the same text."""
        checksum, code = self._known.get(bucket.key, ("", None))
        bucket.code = code if checksum == bucket.checksum else None

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Remember what was compiled."""
        if bucket.code is not None:
            self._known[bucket.key] = (bucket.checksum, bucket.code)

    def packed(self) -> dict[str, tuple[str, bytes]]:
        """Return all in a form that can be kept."""
        return {key: (text, marshal.dumps(code)) for key, (text, code) in self._known.items()}

    def unpack(self, packed: Mapping[str, tuple[str, bytes]]) -> None:
        """Know what was packed as well."""
        for key, (text, code) in packed.items():
            self._known.setdefault(key, (text, marshal.loads(code)))  # noqa: S302 (from our store)


COMPILED = Compiled()
"""Templates of bodies."""

FRAMES = Compiled()
"""Templates of the theme, which compile in another way."""
