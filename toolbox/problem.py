"""What is wrong with a file, where, and how to mend it.

Owns the one shape in which the reader, the binding and the checks report to an editor.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Level = Literal["fout", "waarschuwing"]

FOUT: Level = "fout"
WAARSCHUWING: Level = "waarschuwing"


@dataclass(frozen=True, order=True)
class Problem:
    """One problem in one place. Sorts by file, line and column."""

    path: str
    """Path of the file, relative to the project root, with forward slashes."""
    line: int
    """Line in the file; the first is 1."""
    column: int
    """Column in the line, in characters; the first is 1."""
    code: str
    """The rule that found it, for example `onbekend-begrip`."""
    message: str
    """Dutch: what is wrong and how to mend it."""
    level: Level = FOUT
    """A `fout` stops a build; a `waarschuwing` does not."""


def has_fout(problems: Iterable[Problem]) -> bool:
    """Tell whether any of `problems` stops a build."""
    return any(problem.level == FOUT for problem in problems)
