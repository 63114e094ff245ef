"""The word somebody probably meant, and lists of words for a message.

Owns how near is near enough: one measure for keys, terms, ids and file names.
"""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

CUTOFF = 0.7
"""Share of letters two words must have in common before one is suggested for the other."""

MOST = 12
"""A message names no more words than this."""

SHOWN = 40
"""A message quotes no more letters than this of what an editor wrote."""

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


_WITHOUT = {code: None for code in range(128) if not chr(code).isalnum()}
"""Takes away every character of ASCII but letters and digits."""


@lru_cache(maxsize=16_384)
def fold(word: str) -> str:
    """Return `word` as letters and digits only, to compare spellings with."""
    if word.isascii():
        return word.lower().translate(_WITHOUT)
    decomposed = unicodedata.normalize("NFKD", word.casefold())
    return "".join(character for character in decomposed if character.isalnum())


def nearest(word: str, options: Iterable[str]) -> str | None:
    """Return the option that looks most like `word`, or None if nothing comes near."""
    by_spelling: dict[str, str] = {}
    for option in options:
        by_spelling.setdefault(fold(option), option)
    close = difflib.get_close_matches(fold(word), by_spelling, n=1, cutoff=CUTOFF)
    return by_spelling[close[0]] if close else None


def listing(words: Iterable[str], *, last: str = "en") -> str:
    """Return `a, b en c`; of many words only the first, with how many there are besides."""
    named = list(words)
    if len(named) > MOST:
        return f"{', '.join(named[:MOST])} en {len(named) - MOST} andere"
    if len(named) < 2:  # noqa: PLR2004 (one word needs no conjunction)
        return "".join(named)
    return f"{', '.join(named[:-1])} {last} {named[-1]}"


def shown(value: object) -> str:
    """Return what an editor wrote, on one line and not too long, for use in a message."""
    text = " ".join(str(value).split())
    return text if len(text) <= SHOWN else text[: SHOWN - 1].rstrip() + "…"


def slug(name: str) -> str:
    """Return `name` as an id: lower case without accents, words joined by hyphens."""
    if _SLUG.fullmatch(name):
        return name
    decomposed = unicodedata.normalize("NFKD", name.casefold())
    kept = "".join(c for c in decomposed if not unicodedata.combining(c))
    return "-".join("".join(c if c.isascii() and c.isalnum() else " " for c in kept).split())
