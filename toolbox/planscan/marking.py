"""What one sentence of a plan says: which terms stand in it, the problem, and what it denies.

Owns denial. A part of a sentence denies a link if a denying word and a word about links stand in
it, or if it begins as in `maar niet aan cultuur`. `zin.js` says the same for the browser.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from toolbox.planscan.lexicon import ABOUT, CORE, DENIAL, EXCEPT, Lexicon
from toolbox.planscan.words import Hit, Token, tokens

REACH = 7
"""Words between a denying word and the word about a link that it denies."""

_CLAUSE = re.compile(
    r";|,? (?:maar|echter|terwijl|daarentegen|hoewel|toch|wel)(?= )|, (?=(?:niet|geen|zonder) )| – "
)
_SHORT = re.compile(
    r"^[^a-z]*(?:(?:maar|en|ook|wel|echter|nog) )*(?:niet|geen|zonder) "
    r"(?:(?:meer|ook|nog|direct|expliciet) )*(?:aan|met|bij|voor|in|op|als|naar|over)(?= )"
)

Piece = tuple[str, str]
"""Some letters of a quotation, and what they are: empty, `kern` or `begrip`."""


@dataclass(frozen=True)
class Marked:
    """A sentence with what was found in it."""

    text: str
    row: tuple[Token, ...]
    core: tuple[Hit, ...]
    """The problem, where the sentence does not deny a link."""
    subjects: dict[str, tuple[Hit, ...]]
    """Terms, where it does not deny a link."""
    denied: tuple[str, ...]
    """Terms of which it says that there is no link with the problem."""
    denies: bool
    """Whether it denies a link with the problem."""
    negates: bool
    """Whether it says `not` or `none`: a heading that does so, speaks of what is left out."""

    def pieces(self, key: str = "") -> tuple[Piece, ...]:
        """Return the sentence in pieces, with the problem and the term `key` marked."""
        marks = [(hit, "kern") for hit in self.core]
        marks += [(hit, "begrip") for hit in self.subjects.get(key, ())]
        return _pieces(self.text, self.row, marks)


def mark(text: str, lexicon: Lexicon) -> Marked:
    """Return what `text`, one sentence, says."""
    row = tokens(text, lexicon.language)
    hits = lexicon.finder.find(row)
    denying = list(_denying(text, row, hits))

    def denies(hit: Hit) -> bool:
        return any(begin <= row[hit.first].start < end for begin, end in denying)

    core = tuple(hit for hit in hits if hit.name == CORE)
    kept = tuple(hit for hit in core if not denies(hit))
    named: dict[str, list[Hit]] = {}
    denied: dict[str, None] = {}
    for hit in hits:
        if "/" not in hit.name:
            continue
        if denies(hit) or (core and not kept):
            denied[hit.name] = None
        else:
            named.setdefault(hit.name, []).append(hit)
    subjects = {name: tuple(found) for name, found in named.items()}
    gone = tuple(name for name in denied if name not in subjects) if core else ()
    negates = any(hit.name == DENIAL for hit in hits)
    return Marked(text, row, kept, subjects, gone, bool(core) and not kept, negates)


def _denying(text: str, row: tuple[Token, ...], hits: tuple[Hit, ...]) -> Iterator[tuple[int, int]]:
    """Yield begin and end of every part of the sentence that denies a link."""
    spared = {n for hit in hits if hit.name == EXCEPT for n in range(hit.first, hit.last + 1)}
    denials = [hit.first for hit in hits if hit.name == DENIAL and hit.first not in spared]
    abouts = [hit.first for hit in hits if hit.name == ABOUT]
    for begin, end in _clauses(text):
        inside = [n for n in denials if begin <= row[n].start < end]
        near = [
            n
            for n in abouts
            if begin <= row[n].start < end and any(abs(n - m) <= REACH for m in inside)
        ]
        if near or (inside and _SHORT.match(text[begin:end].lower())):
            yield begin, end


def _clauses(text: str) -> Iterator[tuple[int, int]]:
    begin = 0
    for match in _CLAUSE.finditer(text):
        yield begin, match.start()
        begin = match.start() + 1
    yield begin, len(text)


def _pieces(text: str, row: tuple[Token, ...], marks: list[tuple[Hit, str]]) -> tuple[Piece, ...]:
    """Return `text` in pieces; of marks that overlap the first and then the longest stays."""
    places = sorted(
        ((row[hit.first].start, row[hit.last].end, kind) for hit, kind in marks),
        key=lambda place: (place[0], -place[1], place[2]),
    )
    found: list[Piece] = []
    at = 0
    for begin, end, kind in places:
        if begin < at:
            continue
        found += [(text[at:begin], ""), (text[begin:end], kind)]
        at = end
    found.append((text[at:], ""))
    return tuple(piece for piece in found if piece[0])
