"""Templates that this process compiled before: a preview renders with a new environment each time.

Owns the memory of compiled templates. One is used again only if its text is still the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jinja2 import BytecodeCache

if TYPE_CHECKING:
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


COMPILED = Compiled()
"""Templates of bodies."""

FRAMES = Compiled()
"""Templates of the theme, which compile in another way."""
