"""A file as the rest of the toolbox meets it: its data, its own problems, and where things stand.

Owns the way from a place in the data to a line and column. Positions are looked up only when there
is something to report, by composing the text once more: files without problems pay nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import TypeAlias

import yaml

from toolbox.content.yaml_file import Value, compose
from toolbox.problem import FOUT, Level, Problem, has_fout

Loc: TypeAlias = tuple[str | int, ...]
"""A place in the data: keys and list positions from the outside in."""

BODY = "tekst"
"""The key under which the text below a front matter stands in the data."""


@dataclass(frozen=True)
class Document:
    """One YAML file, or one Markdown file with front matter."""

    path: str
    """Path relative to the project root, with forward slashes."""
    id: str
    """The file name without extension, made into an id if it was none."""
    text: str = field(repr=False)
    """The YAML text, preceded by empty lines so that its line numbers are those of the file."""
    data: dict[str, Value] = field(repr=False)
    body: str | None = field(default=None, repr=False)
    """The Markdown text below the front matter, without empty lines around it."""
    body_line: int | None = None
    """The line on which the Markdown text below the front matter starts."""
    problems: tuple[Problem, ...] = ()
    """What the reader found."""
    complete: bool = True
    """False if the file could not be read as data at all; then `data` is empty."""

    @property
    def sound(self) -> bool:
        """Whether the reader found nothing that stops a build."""
        return self.complete and not has_fout(self.problems)

    def problem(
        self,
        code: str,
        loc: Loc,
        message: str,
        *,
        at_key: bool = False,
        offset: int | None = None,
        level: Level = FOUT,
    ) -> Problem:
        """Return a problem at the value that stands at `loc`.

        Args:
            code: the rule.
            loc: where the value stands in the data; a missing value counts as its parent.
            message: what is wrong and how to mend it.
            at_key: point at the key instead of the value.
            offset: how many characters into a text value to point; None points at its start.
            level: how bad it is.
        """
        line, column = self.place(loc, at_key=at_key, offset=offset)
        return Problem(self.path, line, column, code, message, level)

    def place(
        self, loc: Loc, *, at_key: bool = False, offset: int | None = None
    ) -> tuple[int, int]:
        """Return line and column of the value at `loc`, or of its nearest ancestor."""
        if not loc:
            return 1, 1
        if loc == (BODY,) and self.body_line is not None:
            return _advance(str(self.data.get(BODY, "")), offset or 0, self.body_line, 1)
        node, key = _find(self.text, loc)
        target = key if at_key and key is not None else node
        if target is None:
            return 1, 1
        line, column = target.start_mark.line + 1, target.start_mark.column + 1
        if target is key or offset is None or not isinstance(node, yaml.ScalarNode):
            return line, column
        return _inside(self.text, node, offset, line, column)


def _advance(text: str, offset: int, line: int, column: int) -> tuple[int, int]:
    before = text[:offset]
    if "\n" not in before:
        return line, column + len(before)
    return line + before.count("\n"), len(before.rpartition("\n")[2]) + 1


def _inside(
    text: str, node: yaml.ScalarNode, offset: int, line: int, column: int
) -> tuple[int, int]:
    """Return the place `offset` characters into a scalar, as exactly as its style allows."""
    if node.style == "|":
        lines = text.split("\n")
        row, start = _advance(node.value, offset, line + 1, 1)
        if row > len(lines):
            return line, column
        content = lines[line] if line < len(lines) else ""
        return row, start + len(content) - len(content.lstrip(" "))
    one_line = node.start_mark.line == node.end_mark.line
    if not one_line or node.style == ">":
        return line, column
    return line, column + offset + (1 if node.style in {'"', "'"} else 0)


@lru_cache(maxsize=16)
def _root(text: str) -> yaml.Node | None:
    return compose(text)


def _find(text: str, loc: Loc) -> tuple[yaml.Node | None, yaml.Node | None]:
    """Return the deepest node on the way to `loc`, and its key if it is the one at `loc`."""
    node, key = _root(text), None
    for depth, part in enumerate(loc, start=1):
        child: yaml.Node | None = None
        child_key: yaml.Node | None = None
        if isinstance(node, yaml.MappingNode):
            child_key, child = next((p for p in node.value if p[0].value == part), (None, None))
        elif isinstance(node, yaml.SequenceNode) and isinstance(part, int):
            child = node.value[part] if part < len(node.value) else None
        if child is None:
            break
        node, key = child, child_key if depth == len(loc) else None
    return node, key
