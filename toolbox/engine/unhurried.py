"""Libraries that are imported when somebody uses them: others name them, and no build needs them.

Owns which. `mkdocs-macros` imports `requests`, with all that it needs for the web, to ask the index
of packages for a name, and `hjson` to print its settings for a programmer; `pymdownx` takes two
names from a module of Python that can open encrypted connections. No build does any of it. Together
it is a twentieth of a build after one edit.
"""

from __future__ import annotations

import sys
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from importlib.util import LazyLoader
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import ModuleType

UNUSED = frozenset({"hjson", "requests", "ssl"})
"""Names of libraries."""


class Unhurried(MetaPathFinder):
    """Finds some libraries the way Python does, and lets them wait until they are used."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Return where a library is, if it can wait."""
        if fullname not in UNUSED:
            return None
        others = (finder for finder in sys.meta_path if finder is not self)
        found = (finder.find_spec(fullname, path, target) for finder in others)
        spec = next((spec for spec in found if spec), None)
        if spec and isinstance(spec.loader, Loader):
            spec.loader = LazyLoader(spec.loader)
        return spec


def put_off() -> None:
    """Let these libraries wait, if nobody imported them yet."""
    sys.meta_path.insert(0, Unhurried())
