"""Sentences and words: how a running text falls apart.

Owns the one way to split Dutch text into sentences for all language warnings.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

# A reader pauses at a full stop, a semicolon, the end of a table cell and the end of a list item.
_END = re.compile(
    r"(?<=[.!?])[\"”’)*_]*\s+(?=[\"“‘(\[*_]*[A-ZÀ-ÖØ-Þ0-9])|(?<=;)\s+|\s\|\s|\n\s*\n|\n(?=\s*[-*|#>\d])"
)
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_SHORT_FORMS = re.compile(
    r"\b(?:bijv|ca|e\.a|enz|etc|nr|p|blz|dr|drs|prof|st|t\.m|v\.a|o\.a|m\.n)\.$"
)


@dataclass(frozen=True)
class Zin:
    """A sentence and where it begins in its text."""

    tekst: str
    begin: int

    @property
    def woorden(self) -> list[str]:
        """The words of the sentence, without the addresses of links."""
        return _WORD.findall(_LINK.sub(r"\1", self.tekst))


def zinnen(text: str) -> Iterator[Zin]:
    """Yield the sentences of `text`; a list item, a heading and a table row each stand alone."""
    start = 0
    for match in _END.finditer(text):
        if _SHORT_FORMS.search(text[start : match.start()]):
            continue
        yield from _sentence(text, start, match.start())
        start = match.end()
    yield from _sentence(text, start, len(text))


def _sentence(text: str, start: int, end: int) -> Iterator[Zin]:
    piece = text[start:end]
    if piece.strip():
        yield Zin(piece.strip(), start + len(piece) - len(piece.lstrip()))
