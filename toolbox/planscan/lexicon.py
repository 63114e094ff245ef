"""The vocabulary with which a plan is read, ready for use in Python and in the browser.

Owns which words stand for a theme, target group or step: its name and other spellings, the groups
of the thesaurus that begin with one of those, and the words of planscan.yml, less what that file
takes out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from toolbox.model.begrippen import Begrip, Begrippen
from toolbox.model.planscan import Planscan
from toolbox.model.thesaurus import Woordgroep
from toolbox.planscan.words import Finder, Language, Pattern, pattern_of

LISTS: tuple[str, ...] = ("themas", "doelgroepen", "stappen")
"""The lists whose terms a plan is searched for, in the order of the result."""

CORE, DENIAL, ABOUT, EXCEPT = "kern", "ontkenning", "verband", "behalve"
"""Names under which words stand that are no term: the problem, denials, what they deny, and
expressions that only look like a denial."""


@dataclass(frozen=True)
class Subject:
    """A term that a plan may tie to the problem."""

    lijst: str
    id: str
    naam: str
    patterns: tuple[Pattern, ...]

    @property
    def key(self) -> str:
        """How hits name it."""
        return f"{self.lijst}/{self.id}"


@dataclass(frozen=True)
class Lexicon:
    """All words, as patterns."""

    subjects: tuple[Subject, ...]
    own: Mapping[str, tuple[Pattern, ...]]
    """Patterns of the problem and of denials, by `CORE`, `DENIAL`, `ABOUT` and `EXCEPT`."""
    language: Language

    @cached_property
    def finder(self) -> Finder:
        """What finds all of it in a row of words."""
        return Finder({**{s.key: s.patterns for s in self.subjects}, **self.own})


def lexicon_of(begrippen: Begrippen, language: Language) -> Lexicon | None:
    """Return the vocabulary of an instance; None if it has no planscan.yml."""
    planscan = begrippen.planscan
    if planscan is None:
        return None
    groups = begrippen.thesaurus.groepen if begrippen.thesaurus else ()
    subjects = (
        Subject(lijst, begrip.id, begrip.naam, _patterns(words, language))
        for lijst in LISTS
        for begrip, words in _words(lijst, begrippen.lijst(lijst), planscan, groups)
    )
    denial = planscan.ontkenning
    own = {
        CORE: _patterns(planscan.kern.woorden, language),
        DENIAL: _patterns(denial.woorden, language),
        ABOUT: _patterns(denial.bij, language),
        EXCEPT: _patterns(denial.behalve, language),
    }
    return Lexicon(tuple(subjects), own, language)


def _words(
    lijst: str, begrippen: Iterable[Begrip], planscan: Planscan, groups: Sequence[Woordgroep]
) -> Iterator[tuple[Begrip, tuple[str, ...]]]:
    """Yield every term of a list with its words."""
    for begrip in begrippen:
        names = {name.casefold(): name for name in (begrip.naam, begrip.label, *begrip.ook)}
        found = list(names.values())
        for group in groups:
            if group.woorden[0].casefold() in names:
                found += [*group.woorden, *group.smaller]
        own = [words for words in getattr(planscan, lijst) if words.begrip == begrip.id]
        left_out = {word.casefold() for words in own for word in words.niet}
        kept = [word for word in found if word.casefold() not in left_out]
        yield begrip, (*kept, *(word for words in own for word in words.woorden))


def _patterns(words: Iterable[str], language: Language) -> tuple[Pattern, ...]:
    """Return the patterns of `words` without doubles; a word without letters has none."""
    made = dict.fromkeys(pattern_of(word, language) for word in words)
    return tuple(pattern for pattern in made if pattern)
