"""Language warnings over the whole content.

Owns which texts count as running text: what an editor writes for readers, not names, titles and
the words of a source.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolbox.checks.inhoud import Inhoud
from toolbox.checks.taal.regels import hints
from toolbox.model.velden import MarkdownTekst
from toolbox.model.walk import matches
from toolbox.problem import WAARSCHUWING, Problem

RUNNING_LINES = frozenset({"samenvatting", "verband", "uitleg"})
"""Fields of one line that hold sentences of our own."""

NAMES = frozenset({"titel", "naam", "trekker", "aanbieder", "uitgever", "door", "organisator"})
"""Fields that hold names; capitals that stand there are a name, not an abbreviation."""

_CAPITALS = re.compile(r"\b[A-Z][A-Z&]+\b")

GLOSSARY = "afkortingen"
"""The list whose abbreviations the site explains."""


def check(inhoud: Inhoud) -> Iterator[Problem]:
    """Yield a warning for everything that a reader may stumble over."""
    glossary = inhoud.material.begrippen.lijst(GLOSSARY)
    explained = frozenset(name for begrip in glossary for name in (begrip.naam, *begrip.ook))
    names: dict[str, set[str]] = {}
    for bound, place, text in inhoud.texts():
        if place.loc[-1] in NAMES:
            names.setdefault(bound.document.path, set()).update(_CAPITALS.findall(text))
    for bound, place, text in inhoud.texts():
        running = matches(place.leaf, MarkdownTekst)
        if not running and place.loc[-1] not in RUNNING_LINES:
            continue
        known = explained | names.get(bound.document.path, set())
        for offset, code, message in hints(text, known):
            yield bound.document.problem(
                code, place.loc, message, offset=offset, level=WAARSCHUWING
            )
