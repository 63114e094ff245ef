"""A file that a build wrote, standing in the next one too.

Owns when such a file is still the one that was written, and that it stands in two places.

It is the one that was written if the disk says so: by its inode, its size and the moment of its
last change, which every editor and every program that copies sets anew. If the disk says something
else, every byte is looked at. What neither sees, a program that changes a file and sets back its
clock or a disk that loses bits without saying so, only what is made all the same can show.

Who changes a file that stands in two places removes it first: to write in it is to write in both.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TypeAlias

from toolbox.content import signs

Sign: TypeAlias = tuple[int, int, int]
"""Inode, size in bytes, last change in nanoseconds."""


def sign_of(file: str | Path) -> Sign | None:
    """Return what the disk says of a file; None if it is not there.

    When its inode changed does not count here: putting the file into another place changes that.
    """
    found = signs.sign_of(file)
    return found[:3] if found else None


def link(source: str, target: str) -> bool:
    """Let a file stand in another place too; False if it is a copy: not every disk has links.

    Raises:
        OSError: if the disk cannot copy it either.
    """
    try:
        os.link(source, target)
    except FileExistsError:
        Path(target).unlink()
        return link(source, target)
    except OSError:
        shutil.copyfile(source, target)
        return False
    return True
