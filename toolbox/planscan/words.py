"""The words of a plan with their places, and the patterns that find expressions among them.

Owns what a word is here: a run of letters and digits, so that hyphens part words and every word
knows where it stands. How a word is folded and stemmed comes from outside (`Language`): the
analyser of search, in Python and in JavaScript the same. `woorden.js` says this module again for
the browser, and a test holds the two side by side.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

GAP = ".."
"""In an expression: at most `MAX_GAP` words of any kind."""

MAX_GAP = 3
"""Words."""

SHORT_STEM = 3
"""Letters. So short a stem is that of other words too: `dan` is what is left of `dans`."""

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")

Element = str
"""One step of a pattern: a sign that says how to compare, and what with. `=stem`, `!word`,
`<begin`, `>end`, `~middle`, or `..`."""

Pattern = tuple[Element, ...]


@dataclass(frozen=True)
class Language:
    """What this module must know of Dutch."""

    fold: Callable[[str], str]
    """Lower case without accents and apostrophes."""
    stem: Callable[[str], str]
    """A folded word without its endings."""


@dataclass(frozen=True)
class Token:
    """A word of a text."""

    folded: str
    stem: str
    start: int
    """Offset of its first character."""
    end: int
    """Offset behind its last character."""


@dataclass(frozen=True)
class Hit:
    """An expression that was found."""

    name: str
    """What it stands for: the key that `Finder` was given."""
    first: int
    """Number of its first word."""
    last: int
    """Number of its last word."""


def tokens(text: str, language: Language) -> tuple[Token, ...]:
    """Return the words of `text` in order."""
    found = []
    for match in _WORD.finditer(text):
        folded = language.fold(match[0])
        found.append(Token(folded, language.stem(folded), match.start(), match.end()))
    return tuple(found)


def pattern_of(expression: str, language: Language) -> Pattern:
    """Return an expression as editors write it as a pattern.

    Examples: `sociale basis` → `=social`, `=basis`; `*eenzaamheid*` → `~eenzaamheid`.
    """
    elements = []
    for piece in expression.replace("-", " ").split():
        bare = piece.strip("*")
        signs = (piece.startswith("*"), piece.endswith("*"))
        if piece == GAP:
            elements.append(GAP)
        elif signs == (False, False):
            elements += [_whole(token) for token in tokens(piece, language)]
        else:
            sign = {(False, True): "<", (True, False): ">", (True, True): "~"}[signs]
            elements.append(sign + language.fold(bare))
    return tuple(elements)


def _whole(token: Token) -> Element:
    """Return the step that asks for a word in any of its forms, or as it is if it is short."""
    return f"={token.stem}" if len(token.stem) > SHORT_STEM else f"!{token.folded}"


def fits(element: Element, token: Token) -> bool:
    """Tell whether one word is what one step of a pattern asks for."""
    sign, wanted = element[0], element[1:]
    if sign == "=":
        return token.stem == wanted
    if sign == "!":
        return token.folded == wanted
    if sign == "<":
        return token.folded.startswith(wanted)
    if sign == ">":
        return token.folded.endswith(wanted)
    return wanted in token.folded


class Finder:
    """Finds every expression of a vocabulary in a row of words."""

    def __init__(self, vocabulary: Mapping[str, Iterable[Pattern]]) -> None:
        """Take patterns by the name of what they stand for."""
        self._by_stem: dict[str, list[tuple[str, Pattern]]] = {}
        self._wild: list[tuple[str, Pattern]] = []
        for name, patterns in vocabulary.items():
            for pattern in patterns:
                first = pattern[0]
                if first[0] == "=":
                    self._by_stem.setdefault(first[1:], []).append((name, pattern))
                else:
                    self._wild.append((name, pattern))
        self._begun: dict[str, list[tuple[str, Pattern]]] = {}

    def find(self, row: tuple[Token, ...]) -> tuple[Hit, ...]:
        """Return everything that stands in `row`, in order; what overlaps is found twice."""
        hits = []
        for first, token in enumerate(row):
            for name, pattern in self._beginning_with(token):
                last = _end_of(pattern, row, first)
                if last is not None:
                    hits.append(Hit(name, first, last))
        return tuple(hits)

    def _beginning_with(self, token: Token) -> list[tuple[str, Pattern]]:
        if token.folded not in self._begun:
            wild = [entry for entry in self._wild if fits(entry[1][0], token)]
            self._begun[token.folded] = [*self._by_stem.get(token.stem, ()), *wild]
        return self._begun[token.folded]


def _end_of(pattern: Pattern, row: tuple[Token, ...], first: int) -> int | None:
    """Return the number of the last word if `pattern` begins at `first`; None if it does not."""
    at, room = first, 0
    for element in pattern:
        if element == GAP:
            room = MAX_GAP
            continue
        while room and at < len(row) and not fits(element, row[at]):
            at, room = at + 1, room - 1
        if at >= len(row) or not fits(element, row[at]):
            return None
        at, room = at + 1, 0
    return at - 1
