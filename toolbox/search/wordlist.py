"""The lists of words that analysis needs: parts of compounds, stop words, exceptions.

Owns the reading of lexicon/. The word list there comes from OpenTaal; its licence and hash stand
beside it, and `scripts/update_wordlist` renews it. The short lists are kept by hand.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

LEXICON = Path(__file__).parent / "lexicon"


def _lines(name: str) -> list[str]:
    text = (LEXICON / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


@cache
def word_list() -> frozenset[str]:
    """Return the folded words that may form compounds."""
    return frozenset(_lines("opentaal.txt"))


@cache
def stop_words() -> frozenset[str]:
    """Return the folded words that say nothing about a page."""
    return frozenset(" ".join(_lines("stopwoorden.txt")).split())


@cache
def short_parts() -> frozenset[str]:
    """Return the parts of three letters that count as parts of a compound."""
    return frozenset(" ".join(_lines("korte-delen.txt")).split())


@cache
def no_parts() -> frozenset[str]:
    """Return prefixes and endings that are no part of a compound."""
    return frozenset(" ".join(_lines("geen-delen.txt")).split())


@cache
def exceptions() -> dict[str, tuple[str, ...]]:
    """Return compounds that the rules split wrongly, each with its right parts (or none)."""
    pairs = (line.partition(":") for line in _lines("uitzonderingen.txt"))
    return {word.strip(): tuple(parts.split()) for word, _, parts in pairs}
