"""The build of a plan: headings, paragraphs, items of lists, and the sentences in them.

Owns how plain text becomes sections. What comes in may be pasted from a word processor, taken out
of a PDF with its lines broken, or written in Markdown; `#` before a line marks a heading. Tables of
contents are left out: they name every subject and say nothing about it. `opbouw.js` says the same
again for the browser, and a test holds the two side by side.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field

from toolbox.planscan.sentences import sentences

WRAPPED, LONG = 60, 200
"""Letters. A shorter line that ends a sentence ends the paragraph too; a longer one is no line that
a program broke, but a whole paragraph."""

MOST = 30
"""Sentences in a paragraph; a longer one is read in parts."""

LEAD = 3
"""Sentences before a list that its items are read with."""

HEADING_WORDS, HEADING_LETTERS = 12, 90
"""A line with more is no heading."""

FIRST = 3
"""Headings and paragraphs, each; a letter gives its subject within so many."""

CONTENTS = frozenset({"inhoud", "inhoudsopgave", "inhoudsoverzicht", "in dit plan"})
"""Headings above a table of contents."""

_SPACES = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)
_BREAKS = re.compile("\r\n|[\r\x0b\x0c\u0085\u2028\u2029]")
_RUN = re.compile(r"([^\w\n])\1{10,}")
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl"}

_MARKED = re.compile(r"^(#{1,6}) +(.+?) *#*$")
_NUMBERED = re.compile(r"^([0-9]+(?:\.[0-9]+)*)\.? +(\S.*)$")
_ITEM = re.compile(r"^(?:[-*•●○▪■–—·o]|[0-9]{1,2}[.)]|[a-z]\)) +(\S.*)$")
_LEADER = re.compile(r"^.*\S(?: *(?:\.{3,}|…+|(?:\. ){3,}|_{3,})|\t+) *[0-9]{1,4}$")
_NUMBERED_PAGE = re.compile(r"^[0-9]+(?:\.[0-9]+)* .{3,70} [0-9]{1,3}$")
_SUBJECT = re.compile(r"^(?:onderwerp|betreft|betreffende) *: *(\S.*)$", re.IGNORECASE)
_RULE = re.compile(r"^[|:=_+ -]+$")
_BROKEN = re.compile(r"[a-z]-$")
_AND = re.compile(r"^(?:en|of|tot|en/of) ")


@dataclass(frozen=True)
class Heading:
    """A heading, and how deep it stands."""

    text: str
    level: int
    """1 to 6 as marked or numbered; 0 if the text does not say."""


@dataclass(frozen=True)
class Paragraph:
    """A paragraph, or an item of a list."""

    sentences: tuple[str, ...]
    lead: int = 0
    """How many sentences at its begin stand before the list of which it is an item."""


@dataclass
class Section:
    """A heading with what stands under it, until the next heading."""

    headings: tuple[Heading, ...] = ()
    """Its own heading last, before that those it falls under."""
    paragraphs: list[Paragraph] = field(default_factory=list)


def clean(text: str) -> str:
    """Return `text` with one kind of line end and of space, and without characters nobody sees."""
    for ligature, letters in _LIGATURES.items():
        text = text.replace(ligature, letters)
    text = _UNSEEN.sub("", _SPACES.sub(" ", _BREAKS.sub("\n", text)))
    text = _RUN.sub(lambda run: run[1] * 10, text)
    return unicodedata.normalize("NFC", text)


def layout(text: str) -> tuple[Heading | None, tuple[Section, ...]]:
    """Return the title of a plan, if any, and its sections; the first may have no heading."""
    reader = _Reader()
    lines = _apart(clean(text).split("\n"))
    for number, line in enumerate(lines):
        reader.take(line, lines[number + 1] if number + 1 < len(lines) else "")
    reader.flush()
    return reader.title, tuple(reader.done)


def _apart(lines: list[str]) -> list[str]:
    """Put empty lines between lines that are whole paragraphs, as word processors give them."""
    filled = [line for line in lines if line.strip()]
    whole = len(filled) * 10 > (len(lines) - len(filled)) * 100
    if not whole or not any(len(line) > LONG for line in filled):
        return lines
    return [part for line in filled for part in (line, "")]


def _of_contents(bare: str) -> bool:
    """Tell whether a line belongs to a table of contents: it ends in the number of a page."""
    return len(bare) < LONG and bool(_LEADER.match(bare) or _NUMBERED_PAGE.match(bare))


class _Reader:
    """Reads a plan line by line."""

    def __init__(self) -> None:
        self.done = [Section()]
        self.title: Heading | None = None
        """The heading before all text, or the subject that a letter gives."""
        self._lines: list[str] = []
        self._intro = ""
        """The sentence with a colon before the list that is being read."""
        self._lead: tuple[str, ...] = ()
        """What stands before that sentence in its paragraph."""
        self._item = False
        self._contents = False
        self._passed: Heading | None = None
        """The last line of a table of contents that may be the heading of what follows it."""

    def take(self, line: str, following: str) -> None:
        """Read one line; `following` is the line after it."""
        bare = line.strip().strip("*_").strip()
        if not bare or _RULE.match(bare) or _of_contents(bare):
            self.flush()
        elif bare.startswith("|"):
            self.flush()
            self._add((" | ".join(cell.strip() for cell in bare.strip("|").split("|")),))
        else:
            self._take_text(bare, following.strip())

    def _take_text(self, bare: str, following: str) -> None:
        subject = _SUBJECT.match(bare)
        if subject and len(self.done) <= FIRST and len(self.done[-1].paragraphs) <= FIRST:
            self._open(Heading(subject[1], 1))
            self.title = self.done[-1].headings[-1]
            return
        heading = self._heading(bare, following)
        if self._contents:
            if heading is None and (len(bare.split()) > HEADING_WORDS or bare.endswith(".")):
                self._contents = False
                if self._passed:
                    self._open(self._passed)
            else:
                self._passed = heading
                return
        item = _ITEM.match(bare)
        if heading:
            self._open(heading)
        elif item:
            self.flush()
            self._item = True
            self._lines = [item[1]]
        else:
            self._continue(bare)

    def _heading(self, bare: str, following: str) -> Heading | None:
        """Return the heading that this line is; None if it is none."""
        if marked := _MARKED.match(bare):
            return Heading(marked[2].strip("*_ "), len(marked[1]))
        if self._lines and not self._ended():
            return None
        if len(bare) > HEADING_LETTERS or len(bare.split()) > HEADING_WORDS or bare[-1] in ".!?:;,":
            return None
        if numbered := _NUMBERED.match(bare):
            in_list = self._item or self._intro or self._after_colon()
            if not (in_list and _ITEM.match(bare)) and not numbered[2][0].islower():
                return Heading(numbered[2], numbered[1].count(".") + 1)
        if not bare[0].isupper() or _ITEM.match(bare) or following[:1].islower():
            return None
        return None if self._lines and following else Heading(bare, 0)

    def _ended(self) -> bool:
        return self._lines[-1][-1] in ".!?:"

    def _after_colon(self) -> bool:
        return bool(self._lines) and self._lines[-1].endswith(":")

    def _continue(self, bare: str) -> None:
        """Join this line to the paragraph, or begin a new one."""
        last = self._lines[-1] if self._lines else ""
        ends = bool(last) and last[-1] in ".!?:" and not bare[0].islower()
        if ends and (len(last) < WRAPPED or len(last) > LONG):
            self.flush()
        if not self._lines:
            self._item = False
        if self._lines and _BROKEN.search(last) and bare[0].islower() and not _AND.match(bare):
            self._lines[-1] = last[:-1] + bare
        else:
            self._lines.append(bare)

    def _open(self, heading: Heading) -> None:
        self.flush()
        self._intro, self._item = "", False
        folded = heading.text.lower().strip(" .:")
        self._contents, self._passed = folded in CONTENTS, None
        if len(self.done) == 1 and not self.done[0].paragraphs:
            self.title = heading
        above = [h for h in self.done[-1].headings if 0 < h.level < heading.level]
        self.done.append(Section((*above, heading)))

    def flush(self) -> None:
        """End the paragraph that is being read."""
        if not self._lines:
            return
        found = sentences(" ".join(self._lines))
        lead: tuple[str, ...] = ()
        if self._item and self._intro:
            lead, found = self._lead, (f"{self._intro} {found[0]}", *found[1:])
        elif not self._item:
            self._intro = found[-1] if found[-1].endswith(":") else ""
            self._lead = found[-1 - LEAD : -1]
        self._add(found, lead)
        self._lines = []

    def _add(self, found: tuple[str, ...], lead: tuple[str, ...] = ()) -> None:
        for first in range(0, len(found), MOST):
            part = Paragraph((*lead, *found[first : first + MOST]), len(lead))
            self.done[-1].paragraphs.append(part)
