"""The language rules: long sentences, unexplained abbreviations, piled passives, difficult words.

Owns what is worth a warning. A rule sees one text and yields (offset, code, message). The limits
are those of the plain-language guidance of the Dutch government (Taalkompas,
communicatierijk.nl): short sentences, active verbs, everyday words. They are hints, not a measure
of a language level.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources

import yaml

from toolbox.checks.taal.zinnen import Zin, zinnen

LONGEST = 25
"""Words in a sentence; more gets a warning."""

PASSIVES = 2
"""Passive forms in one sentence that get a warning."""

Hint = tuple[int, str, str]

_PASSIVE = re.compile(
    r"\b(?:wordt|worden|werd|werden)\b(?:\s+\S+){0,8}?\s+(?:\w*ge\w{2,}(?:d|t|en)|(?:be|ver|ont|her)\w+(?:d|t|en))\b"
)
_ABBREVIATION = re.compile(r"\b[A-Z][A-Z&]{1,7}\b(?!\.)")


@cache
def difficult_words() -> Mapping[str, str]:
    """Return plainer alternatives by difficult word, in lower case."""
    source = resources.files(__package__).joinpath("moeilijke_woorden.yml")
    words: dict[str, str] = yaml.safe_load(source.read_text(encoding="utf-8"))
    return words


@cache
def _difficult() -> re.Pattern[str]:
    longest_first = sorted(difficult_words(), key=len, reverse=True)
    # Lower case only: with a capital inside a sentence it is a name, such as that of a company.
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b")


def hints(text: str, explained: frozenset[str]) -> Iterator[Hint]:
    """Yield every hint for one text; `explained` holds abbreviations that the site explains."""
    for zin in zinnen(text):
        yield from _long(zin)
        yield from _passive(zin)
    yield from _abbreviations(text, explained)
    for match in _difficult().finditer(text):
        plain = difficult_words()[match[0]]
        yield match.start(), "taal-woord", f"‘{match[0]}’ kan gewoner: {plain}."


def _long(zin: Zin) -> Iterator[Hint]:
    if (count := len(zin.woorden)) > LONGEST:
        yield (
            zin.begin,
            "taal-lange-zin",
            f"Deze zin heeft {count} woorden. Maak er twee van, of schrap wat niet nodig is.",
        )


def _passive(zin: Zin) -> Iterator[Hint]:
    if len(_PASSIVE.findall(zin.tekst)) >= PASSIVES:
        yield (
            zin.begin,
            "taal-lijdend",
            "In deze zin wordt meer dan één keer iets ‘gedaan’. Zeg wie het doet.",
        )


def _abbreviations(text: str, explained: frozenset[str]) -> Iterator[Hint]:
    seen: set[str] = set()
    for match in _ABBREVIATION.finditer(text):
        short = match[0]
        if short in seen or short in explained or _explains(text, match):
            continue
        seen.add(short)
        message = (
            f"‘{short}’ wordt niet uitgelegd. Schrijf het uit, zet de uitleg erachter tussen "
            "haakjes, of zet het in begrippen/afkortingen.yml."
        )
        yield match.start(), "taal-afkorting", message


def _explains(text: str, match: re.Match[str]) -> bool:
    """Tell whether the text itself explains the abbreviation, before or after it."""
    after, before = text[match.end() : match.end() + 2], text[max(0, match.start() - 1)]
    return after.startswith((" (", "(")) or before == "("
