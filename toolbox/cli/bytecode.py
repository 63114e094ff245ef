"""Compiled templates that the next build need not compile again.

Owns where they are kept: beside the compiled modules of Python, which are trusted just as much, if
Python keeps those. Only templates that came with a package are; those of an instance come and go.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from importlib.util import cache_from_source
from pathlib import Path

import material
from jinja2 import FileSystemBytecodeCache

from toolbox.cli.package import code_key
from toolbox.pages.compiled import COMPILED, FRAMES, Disk
from toolbox.theme import theme_dir


def keep_compiled() -> None:
    """Use templates that an earlier build compiled, and keep those that this one compiles."""
    if sys.dont_write_bytecode:
        return
    folder = Path(cache_from_source(__file__)).parent / "templates"
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
    packages = Path(material.__file__).parents[1]
    key, folders = code_key(), tuple(f"{place}{os.sep}" for place in (theme_dir(), packages))
    for compiled, name in ((COMPILED, "body"), (FRAMES, "frame")):
        cache = FileSystemBytecodeCache(str(folder), f"{name}-%s.{sys.implementation.cache_tag}")
        compiled.disk = Disk(cache, key, folders)
