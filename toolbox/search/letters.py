"""From text to words: the first half of the analyser, the same in Python and in JavaScript.

Owns what a word is. `letters.js` says the same again for the browser, and a test holds the two side
by side. A hyphenated word gives its joined form and its parts: `65-plussers` is found by
`65plussers`, by `65` and by `plussers`.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

MAX_WORD = 60
"""Letters; a longer run is no word that anybody searches, and is cut."""

_SPECIAL = str.maketrans(
    {"ø": "o", "œ": "oe", "æ": "ae", "ß": "ss", "ł": "l", "đ": "d", "ı": "i"}
    | dict.fromkeys("’‘`´", "'")
)
_MARKS = re.compile("[\u0300-\u036f]")
_PLURAL_S = re.compile(r"([aiouy])'s(?![a-z0-9])")
_WORD = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(frozen=True)
class Word:
    """A word of a text: the form that stands there, and its parts if it has hyphens."""

    surface: str
    """Lower case without accents, apostrophes and hyphens."""
    parts: tuple[str, ...] = ()
    """The parts between the hyphens, without single letters."""


def fold(text: str) -> str:
    """Return `text` in lower case without accents and apostrophes; `foto's` becomes `foto`."""
    lowered = text.lower().translate(_SPECIAL)
    bare = _MARKS.sub("", unicodedata.normalize("NFKD", lowered)).translate(_SPECIAL)
    return _PLURAL_S.sub(r"\1", bare).replace("'", "")


def words(text: str) -> list[Word]:
    """Return the words of `text` in order; a single letter is no word."""
    made = (_word(match[0]) for match in _WORD.finditer(fold(text)))
    return [word for word in made if word is not None]


@lru_cache(maxsize=200_000)
def _word(written: str) -> Word | None:
    """Return one word, the same object wherever it stands: a site repeats its words endlessly."""
    pieces = written.split("-")
    surface = "".join(pieces)[:MAX_WORD]
    if not _is_word(surface):
        return None
    parts = tuple(p[:MAX_WORD] for p in pieces if _is_word(p)) if len(pieces) > 1 else ()
    return Word(surface, parts)


def forget_words() -> None:
    """Give back the memory of words that were read."""
    _word.cache_clear()


def _is_word(piece: str) -> bool:
    return len(piece) > 1 or piece.isdigit()
