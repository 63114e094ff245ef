"""Sentences: where one ends.

Owns the rule: a full stop, question or exclamation mark before a space and a capital or digit ends
a sentence, unless it belongs to an abbreviation. `opbouw.js` says the same for the browser.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_ABBREVIATION = re.compile(
    r"aant|afb|art|bijl|bijv|blz|ca|cf|dd|dhr|div|dr|drs|etc|evt|excl|fig|hfst|incl|inkl|ing|ir|"
    r"jl|max|mevr|min|mln|mld|mr|mw|nl|no|nr|obv|par|pag|pct|prof|red|resp|sept|sr|st|stcrt|str|"
    r"tel|temp|vgl|vlg|vnl|vs|wo|zgn"
)
"""Words before a full stop that ends no sentence."""

LONGEST = 1500
"""Letters; what goes on longer without an end is cut, for it is no sentence."""

_END = re.compile(r"[.!?…]+[\"'”’)\]]*\s+(?=[\"'“‘(\[]*[^\W_])")
_BEFORE = re.compile(r"[^\W_]+(?:\.[^\W_]+)*$")
_NEAR = 24
"""Letters before a full stop that may be its abbreviation."""


def sentences(text: str) -> tuple[str, ...]:
    """Return the sentences of a paragraph on one line; at least one."""
    found, begin = [], 0
    for match in _END.finditer(text):
        if _ends(text, match.start(), match.end()):
            found.append(text[begin : match.end()].strip())
            begin = match.end()
    found.append(text[begin:].strip())
    return tuple(part for sentence in found if sentence for part in _cut(sentence)) or ("",)


def _ends(text: str, stop: int, after: int) -> bool:
    """Tell whether the mark at `stop` ends a sentence; what may be the next begins at `after`."""
    first = text[after : after + 4].lstrip("\"'“‘([")[:1]
    if first.islower():
        return False
    if text[stop] != ".":
        return True
    before = _BEFORE.search(text[max(0, stop - _NEAR) : stop])
    word = before[0].lower() if before else ""
    return not (_ABBREVIATION.fullmatch(word) or "." in word or (len(word) == 1 and word.isalpha()))


def _cut(sentence: str) -> Iterator[str]:
    """Yield `sentence`, in parts if it is too long."""
    while len(sentence) > LONGEST:
        at = sentence.rfind(" ", 1, LONGEST)
        at = LONGEST if at < 0 else at
        yield sentence[:at]
        sentence = sentence[at:].strip()
    yield sentence
