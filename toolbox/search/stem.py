"""The Dutch stemmer: the Porter stemmer for Dutch with repairs for what it leaves apart.

The base is the algorithm that Snowball publishes as `dutch_porter`
(https://snowballstem.org/algorithms/dutch_porter/stemmer.html). The repairs join plurals and
diminutives that it misses: maatje and maatjes, subsidie and subsidies, huis and huizen.
`stem.js` says the same again for the browser, and a test holds the two side by side. Both expect
folded words: lower case a-z and digits.
"""

from __future__ import annotations

import re
from functools import lru_cache

VOWELS = "aeiouy"

_PLURAL_ES = re.compile(r"(?<![crs])es$|sses$")
_I_BETWEEN = re.compile(r"(?<=[aeiouy])i(?=[aeiouy])")
_Y_CONSONANT = re.compile(r"^y|(?<=[aeiouy])y")
_REGION = re.compile(r"[aeiouy][^aeiouy]")
_DOUBLE_VOWEL = re.compile(r"([^aeiouy])(aa|ee|oo|uu)([^aeiouyI])$")
_SMALL_ET = re.compile(r"(?:([bglmnr])\1|ng)et$")
_SMALL_P = re.compile(r"(?:aa|ee|oo|ui|ie|ij|oe|e|ar|er|lm)mp$|lmp$|rmp$")
_SMALL_T = re.compile(r"(?:l|w|er|(?:aa|ee|oo|uu|oe|ie|ui|ij|ei)n)t$")
_VOWEL_S = re.compile(r"[^aeiouy][aiouy]s$")


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """Return the stem of a folded word; words with digits and words of two letters stay."""
    if len(word) < 3 or not word.isalpha():  # noqa: PLR2004 (nothing to take off)
        return word
    return _repair_end(_porter(_small(_repair_plural(word))))


def _repair_plural(word: str) -> str:
    """Take the s off plurals in -ies, -jes and -es, and -en off `ideeen`."""
    if word.endswith(("eeen", "ieen")):
        return word[:-2]
    if word.endswith("jes") or (len(word) > 5 and word.endswith("ies")):  # noqa: PLR2004 (letters)
        return word[:-1]
    if len(word) > 4 and _PLURAL_ES.search(word):  # noqa: PLR2004 (letters)
        return word[:-1]
    return word


def _small(word: str) -> str:
    """Take the ending off a diminutive: `boompje` becomes `boom`, `dingetje` becomes `ding`."""
    if len(word) < 5 or not word.endswith("je"):  # noqa: PLR2004 (letters)
        return word
    base = word[:-2]
    if _SMALL_ET.search(base):
        base = base[:-2]
        return base if base.endswith("ng") else base[:-1]
    if _SMALL_P.search(base) or _SMALL_T.search(base):
        return base[:-1]
    return base


def _regions(word: str) -> tuple[int, int]:
    """Return where R1 and R2 begin, as Snowball defines them; R1 leaves at least three letters."""
    first = _REGION.search(word)
    r1 = first.end() if first else len(word)
    second = _REGION.search(word, r1)
    r2 = second.end() if second else len(word)
    return max(r1, 3), r2


def _undouble(word: str) -> str:
    return word[:-1] if word.endswith(("kk", "dd", "tt")) else word


def _vowel_at(word: str, index: int) -> bool:
    return 0 <= index < len(word) and word[index] in VOWELS


def _drop_en(word: str, length: int, r1: int) -> str:
    """Take `en` or `ene` of `length` letters off if it stands in R1 after a valid ending."""
    start = len(word) - length
    if start < r1 or start < 1 or _vowel_at(word, start - 1) or word[:start].endswith("gem"):
        return word
    return _undouble(word[:start])


def _step_1(word: str, r1: int) -> str:
    if word.endswith("heden"):
        return word[:-5] + "heid" if len(word) - 5 >= r1 else word
    for ending in ("ene", "en"):
        if word.endswith(ending):
            return _drop_en(word, len(ending), r1)
    for ending in ("se", "s"):
        start = len(word) - len(ending)
        if word.endswith(ending):
            valid = start >= r1 and not _vowel_at(word, start - 1) and word[start - 1] != "j"
            return word[:start] if valid else word
    return word


def _step_2(word: str, r1: int) -> tuple[str, bool]:
    start = len(word) - 1
    if word.endswith("e") and start >= r1 and not _vowel_at(word, start - 1):
        return _undouble(word[:-1]), True
    return word, False


def _step_3a(word: str, r1: int, r2: int) -> str:
    start = len(word) - 4
    if not word.endswith("heid") or start < r2 or word[start - 1] == "c":
        return word
    word = word[:-4]
    return _drop_en(word, 2, r1) if word.endswith("en") else word


def _drop_ig(word: str, r2: int) -> str | None:
    """Take `ig` off if it stands in R2 and not after e; None if it has to stay."""
    start = len(word) - 2
    return word[:-2] if word.endswith("ig") and start >= r2 and word[start - 1] != "e" else None


def _step_3b(word: str, r1: int, r2: int, *, dropped_e: bool) -> str:
    for ending in ("end", "ing", "ig", "lijk", "baar", "bar"):
        if not word.endswith(ending):
            continue
        bare = word[: -len(ending)]
        if len(bare) < r2 or (ending == "bar" and not dropped_e):
            return word
        if ending in {"end", "ing"}:
            return _drop_ig(bare, r2) or _undouble(bare)
        if ending == "ig":
            return _drop_ig(word, r2) or word
        return _step_2(bare, r1)[0] if ending == "lijk" else bare
    return word


def _porter(word: str) -> str:
    """Return the stem by the Porter algorithm; I and Y mark vowels that act as consonants."""
    word = _I_BETWEEN.sub("I", _Y_CONSONANT.sub("Y", word))
    r1, r2 = _regions(word)
    word = _step_1(word, r1)
    word, dropped_e = _step_2(word, r1)
    word = _step_3a(word, r1, r2)
    word = _step_3b(word, r1, r2, dropped_e=dropped_e)
    word = _DOUBLE_VOWEL.sub(lambda m: m[1] + m[2][0] + m[3], word)
    return word.lower()


def _repair_end(word: str) -> str:
    """Join what spelling keeps apart: v and f, z and s, doubled consonants, `foto` and `fotos`."""
    if len(word) > 2 and word[-1] in "bfglmnprs" and word[-1] == word[-2]:  # noqa: PLR2004
        word = word[:-1]
    if word[-1] == "v":
        return word[:-1] + "f"
    if word[-1] == "z":
        return word[:-1] + "s"
    return word[:-1] if len(word) > 4 and _VOWEL_S.search(word) else word  # noqa: PLR2004 (letters)
