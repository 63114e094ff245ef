"""From text to words: the first half of the analyser, the same in Python and in JavaScript.

Owns what a word is. `letters.js` says the same again for the browser, and a test holds the two side
by side. A hyphenated word gives its joined form and its parts: `65-plussers` is found by
`65plussers`, by `65` and by `plussers`.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

MAX_WORD = 60
"""Letters; a longer run is no word that anybody searches, and is cut."""

_SPECIAL = str.maketrans(
    {"ø": "o", "œ": "oe", "æ": "ae", "ß": "ss", "ł": "l", "đ": "d", "ı": "i"}
    | dict.fromkeys("’‘`´", "'")
)
_MARKS = re.compile("[\u0300-\u036f]")
_PLURAL_S = re.compile(r"([aiouy])'s(?![a-z0-9])")
_WORD = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


class _Bare(dict[int, str]):
    """What each character is without its accents, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        plain = unicodedata.normalize("NFKD", chr(code).translate(_SPECIAL))
        self[code] = _MARKS.sub("", plain).translate(_SPECIAL)
        return self[code]


_BARE = _Bare()


@dataclass(frozen=True)
class Word:
    """A word of a text: the form that stands there, and its parts if it has hyphens."""

    surface: str
    """Lower case without accents, apostrophes and hyphens."""
    parts: tuple[str, ...] = ()
    """The parts between the hyphens, without single letters."""


def fold(text: str) -> str:
    """Return `text` in lower case without accents and apostrophes; `foto's` becomes `foto`."""
    bare = text.lower().translate(_BARE)
    return _PLURAL_S.sub(r"\1", bare).replace("'", "") if "'" in bare else bare


def words(text: str) -> list[Word]:
    """Return the words of `text` in order; a single letter is no word."""
    made = map(word_of, written(text))
    return [word for word in made if word is not None]


def written(text: str) -> list[str]:
    """Return what may be words in `text`, folded and with their hyphens."""
    return _WORD.findall(fold(text))


def word_of(written: str) -> Word | None:
    """Return the word that one of `written` is; None if it is none."""
    pieces = written.split("-")
    surface = "".join(pieces)[:MAX_WORD]
    if not _is_word(surface):
        return None
    parts = tuple(p[:MAX_WORD] for p in pieces if _is_word(p)) if len(pieces) > 1 else ()
    return Word(surface, parts)


def _is_word(piece: str) -> bool:
    return len(piece) > 1 or piece.isdigit()
