"""html-in-tekst: texts are plain or Markdown, never HTML.

HTML in content would be a way to put scripts into the site; the site shows it as text, which no
reader wants. Code between backticks may hold tags, and a `<` before a number means smaller than.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolbox.checks.inhoud import Inhoud
from toolbox.checks.links import without_code
from toolbox.model.velden import Webadres
from toolbox.model.walk import matches
from toolbox.nearest import shown
from toolbox.problem import Problem

CODE = "html-in-tekst"

TAG = re.compile(
    r"<(?:!--|/?(?!https?:)[a-z][a-z0-9-]*(?:[\s/][^<>]*)?>"
    r"|/?(?:script|style|iframe|object|embed|svg|img|link|meta|form|base|video|audio)\b)",
    re.IGNORECASE,
)
EVENT = re.compile(
    r"\bon(?:abort|animation\w+|blur|change|click|drag\w*|drop|error|focus\w*|hash\w+|input|key\w+"
    r"|load\w*|message|mouse\w+|page\w+|paste|pointer\w+|reset|resize|scroll|select|submit|toggle"
    r"|touch\w+|transition\w+|unload|wheel)\s*=",
    re.IGNORECASE,
)


def check(inhoud: Inhoud) -> Iterator[Problem]:
    """Yield the first HTML in every text."""
    for bound, place, text in inhoud.texts(maybe=_maybe_html):
        found = _html(text)
        if found and not matches(place.leaf, Webadres):
            message = (
                f"‘{shown(found[0])}’ is HTML, en dat kan hier niet. Haal het weg en gebruik "
                "Markdown, zoals **vet** of [tekst](https://…)."
            )
            yield bound.document.problem(CODE, place.loc, message, offset=found.start())


def _maybe_html(text: str) -> bool:
    """Tell quickly whether there can be a tag or an attribute in `text`."""
    return "<" in text or "=" in text


def _html(text: str) -> re.Match[str] | None:
    """Return the first tag, or else the first attribute that would run a script."""
    found = TAG.search(without_code(text)) if "<" in text else None
    return found or (EVENT.search(without_code(text)) if "=" in text else None)
