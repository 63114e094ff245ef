"""Scanning: what a plan ties to the problem, how strongly, and the sentences that say so.

Owns the rule for a link. It stands firm if a word of the term and a word of the problem stand in
one sentence. It is near if they stand in one paragraph, or if the heading above the one names the
other; the title of a plan about the problem alone counts as such a heading. A plan that denies a
link in so many words has no near link.
`scan.js` says the same for the browser, and a test holds the two side by side.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from toolbox.planscan.layout import Heading, Section, layout
from toolbox.planscan.lexicon import LISTS, Lexicon
from toolbox.planscan.marking import Marked, Piece, mark

MAX_LETTERS = 2_000_000
"""A plan of a thousand pages; what is longer is no plan."""

FAR = 3
"""Sentences of a paragraph over which the problem and a term are still near."""

MAX_QUOTES = 3
"""Quotations for each term."""


class Stand(StrEnum):
    """How a plan speaks of a term."""

    ZIN = "zin"
    NABIJ = "nabij"
    GENOEMD = "genoemd"
    NIET = "niet"

    @property
    def linked(self) -> bool:
        """Whether this counts as a link."""
        return self in (Stand.ZIN, Stand.NABIJ)


@dataclass(frozen=True)
class Quote:
    """A passage of the plan."""

    soort: str
    """`zin`, `nabij` or `ontkend`."""
    pieces: tuple[Piece, ...]
    kop: str
    """The heading above it; empty if it has none."""


@dataclass(frozen=True)
class Finding:
    """What a plan says about one term."""

    lijst: str
    id: str
    stand: Stand
    citaten: tuple[Quote, ...]
    ontkend: bool


@dataclass(frozen=True)
class Scan:
    """What a plan says about everything."""

    findings: tuple[Finding, ...]
    woorden: int
    """How many words were read."""
    kern: int
    """How many sentences name the problem."""


@dataclass
class _Notes:
    """What was seen of one term so far."""

    named: bool = False
    firm: list[Quote] = field(default_factory=list)
    near: list[Quote] = field(default_factory=list)
    denied: list[Quote] = field(default_factory=list)


def scan(text: str, lexicon: Lexicon) -> Scan:
    """Return what `text`, the text of a plan, ties to the problem.

    Raises:
        ValueError: if the text is longer than `MAX_LETTERS`.
    """
    if len(text) > MAX_LETTERS:
        raise ValueError(f"a text of {len(text)} letters is too long")
    notes = {subject.key: _Notes() for subject in lexicon.subjects}
    words = core = 0
    title, found = layout(text)
    whole = _about_nothing_else(title, lexicon)
    for section in found:
        above = [mark(h.text, lexicon) for h in _ruling(section, title, whole=whole)]
        kop = section.headings[-1].text if section.headings else ""
        if section.headings:
            _note_heading(above[-1], notes)
        for paragraph in section.paragraphs:
            marked = [mark(sentence, lexicon) for sentence in paragraph.sentences]
            own = marked[paragraph.lead :]
            words += sum(len(sentence.row) for sentence in own)
            core += sum(1 for sentence in own if sentence.core or sentence.denies)
            _note_paragraph(marked, paragraph.lead, above, kop, notes)
    findings = tuple(
        _finding(subject.lijst, subject.id, notes[subject.key]) for subject in lexicon.subjects
    )
    return Scan(findings, words, core)


def _ruling(section: Section, title: Heading | None, *, whole: bool) -> tuple[Heading, ...]:
    """Return the headings that speak for a section: its own, those it falls under, the title.

    The title of a plan speaks for all of it only if `whole`.
    """
    if title is None or (section.headings and section.headings[-1] is title):
        return section.headings
    below = tuple(heading for heading in section.headings if heading is not title)
    return (title, *below) if whole else below


def _about_nothing_else(title: Heading | None, lexicon: Lexicon) -> bool:
    """Tell whether the whole plan is about the problem: its title names that and no theme."""
    if title is None:
        return False
    named = mark(title.text, lexicon)
    return bool(named.core) and not any(key.startswith(f"{LISTS[0]}/") for key in named.subjects)


def _note_heading(heading: Marked, notes: dict[str, _Notes]) -> None:
    """Note the terms in a heading; with the problem beside it, that is a near link."""
    for key in heading.subjects:
        notes[key].named = True
        if heading.core:
            notes[key].near.append(Quote("nabij", heading.pieces(key), ""))


def _note_paragraph(
    marked: list[Marked], lead: int, above: list[Marked], kop: str, notes: dict[str, _Notes]
) -> None:
    for number, sentence in list(enumerate(marked))[lead:]:
        for key in _denied(marked, number):
            notes[key].named = True
            notes[key].denied.append(Quote("ontkend", ((sentence.text, ""),), kop))
        for key in sentence.subjects:
            notes[key].named = True
            if sentence.core:
                notes[key].firm.append(Quote("zin", sentence.pieces(key), kop))
            elif pieces := _near(marked, number, key, above):
                notes[key].near.append(Quote("nabij", pieces, kop))
        if sentence.core and above:
            for key in above[-1].subjects:
                if key not in sentence.subjects and key not in sentence.denied:
                    notes[key].near.append(Quote("nabij", sentence.pieces(key), kop))


def _denied(marked: list[Marked], number: int) -> tuple[str, ...]:
    """Return the terms of which a sentence says that there is no link.

    One that names no term speaks of the sentence before it: `A link with that we do not make.`
    """
    sentence = marked[number]
    if sentence.denies and not sentence.denied and not sentence.subjects and number:
        return tuple(marked[number - 1].subjects)
    return sentence.denied


def _near(
    marked: list[Marked], number: int, key: str, above: list[Marked]
) -> tuple[Piece, ...] | None:
    """Return the passage that brings a term near the problem; None if there is none."""
    sentence = marked[number]
    others = [other for other, one in enumerate(marked) if one.core and abs(other - number) <= FAR]
    if not others:
        spoken = any(heading.core for heading in above) and not above[-1].negates
        return sentence.pieces(key) if spoken else None
    nearest = min(others, key=lambda other: abs(other - number))
    between = ((" ", ""),) if abs(nearest - number) == 1 else ((" (…) ", ""),)
    first, last = sorted((nearest, number))
    return (*marked[first].pieces(key), *between, *marked[last].pieces(key))


def _finding(lijst: str, id: str, notes: _Notes) -> Finding:
    near = [] if notes.denied else notes.near
    quotes = tuple(_different((*notes.firm, *near, *notes.denied)))[:MAX_QUOTES]
    if notes.firm:
        stand = Stand.ZIN
    elif near:
        stand = Stand.NABIJ
    else:
        stand = Stand.GENOEMD if notes.named else Stand.NIET
    return Finding(lijst, id, stand, quotes, bool(notes.denied))


def _different(quotes: tuple[Quote, ...]) -> Iterator[Quote]:
    """Yield the quotations whose words did not stand in one before."""
    seen: set[str] = set()
    for quote in quotes:
        words = "".join(piece for piece, _ in quote.pieces)
        if words not in seen:
            seen.add(words)
            yield quote
