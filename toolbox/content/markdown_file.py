"""Markdown with front matter: the YAML between two lines of three hyphens, and the text below.

Owns where the front matter ends. MkDocs' own reader shows broken front matter as text and goes on;
this one says what is wrong.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from toolbox.problem import Problem

_OPENING = re.compile(r"-{3}[ \t]*(?:\n|$)")
_CLOSING = re.compile(r"^(?:-{3}|\.{3})[ \t]*(?:\n|$)", re.MULTILINE)
_LATE_OPENING = re.compile(r"(?:[ \t]*\n)+-{3}[ \t]*\n|[ \t]+-{3}[ \t]*\n")


@dataclass(frozen=True)
class Parts:
    """The two parts of a Markdown file."""

    head: str
    """The YAML, preceded by an empty line so that its line numbers are those of the file."""
    body: str
    """The text below, without empty lines around it."""
    body_line: int
    """The line on which the text starts."""


def split(text: str, name: str, *, required: bool) -> Parts | Problem:
    """Return the parts of the Markdown `text`, or what is wrong with its front matter.

    Args:
        text: the whole file.
        name: how messages call the file.
        required: whether a file without front matter is a problem.
    """
    if opening := _OPENING.match(text):
        closing = _CLOSING.search(text, opening.end())
        if closing is None:
            return Problem(name, 1, 1, "kopblok", _NIET_GESLOTEN)
        head = "\n" + text[opening.end() : closing.start()]
        return _parts(head, text, closing.end())
    if _LATE_OPENING.match(text):
        return Problem(name, 1, 1, "kopblok", _TE_LAAT)
    if required:
        return Problem(name, 1, 1, "kopblok", _ONTBREEKT)
    return _parts("", text, 0)


def _parts(head: str, text: str, start: int) -> Parts:
    below = text[start:]
    blank = len(below) - len(below.lstrip("\n"))
    return Parts(head, below.strip("\n"), text.count("\n", 0, start + blank) + 1)


_NIET_GESLOTEN = (
    "Het kopblok begint met --- maar wordt nergens gesloten. Zet onder de laatste sleutel weer een "
    "regel met alleen ---."
)
_TE_LAAT = "Het kopblok moet op de allereerste regel beginnen. Haal weg wat er vóór --- staat."
_ONTBREEKT = (
    "Dit bestand heeft geen kopblok. Begin op de eerste regel met ---, zet daaronder de sleutels "
    "(titel, samenvatting, bronnen) en sluit af met weer een regel ---."
)
