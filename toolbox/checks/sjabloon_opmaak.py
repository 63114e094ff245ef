"""sjabloon-opmaak: a template keeps to what every word processor and every editor can show.

The page of a template goes through the Markdown of the site, its files go through the plain dialect
of the content. What only the first knows would stand in the files as loose marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolbox.catalogue.material import Bound
from toolbox.checks.inhoud import Inhoud
from toolbox.model.pagina import Pagina
from toolbox.model.velden import Onderdeel
from toolbox.problem import Problem

CODE = "sjabloon-opmaak"

_ONLY_ON_PAGES = (
    (re.compile(r"(?:!!!|\?\?\?\+?)[ \t]"), "een kader", "Maak er een gewone alinea van."),
    (re.compile(r"</?[a-z]|<!--", re.IGNORECASE), "HTML", "Gebruik gewone Markdown."),
    (re.compile(r"\[\^[^\]]+\]"), "een voetnoot", "Zet de bron in de tekst."),
    (re.compile(r"\{[:.#][^}]*\}|\{ [.#:][^}]*\}"), "een kenmerk", "Haal het weg."),
    (re.compile(r"!\["), "een afbeelding", "Haal haar weg."),
)
"""What to look for, what an editor calls it, and what to do instead."""


def check(inhoud: Inhoud) -> Iterator[Problem]:
    """Yield everything in a template that its files cannot show."""
    for bound in inhoud.material.parts:
        if bound.model is Pagina and bound.document.data.get("sjabloon") is True:
            yield from _head(bound)
            yield from _text(bound)


def _head(bound: Bound[Onderdeel]) -> Iterator[Problem]:
    document = bound.document
    if document.data.get("render_macros") is True:
        yield document.problem(CODE, ("render_macros",), _GEEN_ONDERDELEN)
    if "title" not in document.data and not (document.body or "").startswith("# "):
        yield document.problem(CODE, ("sjabloon",), _GEEN_TITEL)


def _text(bound: Bound[Onderdeel]) -> Iterator[Problem]:
    document = bound.document
    for number, line in enumerate((document.body or "").split("\n"), document.body_line or 1):
        for pattern, name, mend in _ONLY_ON_PAGES:
            if found := pattern.search(line):
                message = f"In een sjabloon past {name} niet: de bestanden kennen dat niet. {mend}"
                yield Problem(document.path, number, found.start() + 1, CODE, message)


_GEEN_ONDERDELEN = (
    "In een sjabloon staan geen onderdelen tussen {{ en }}: de bestanden kennen die niet. Haal "
    "deze regel weg."
)
_GEEN_TITEL = (
    "Dit sjabloon heeft geen titel. Begin de tekst met een kop: een hekje, een spatie, de titel."
)
