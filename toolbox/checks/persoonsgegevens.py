"""persoonsgegevens: no e-mail addresses, mobile numbers or citizen service numbers.

The site is public and copied; what stands in it cannot be taken back. General addresses of
organisations are refused as well: a page to contact them ages better.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolbox.checks.inhoud import Inhoud
from toolbox.model.velden import Webadres
from toolbox.model.walk import matches
from toolbox.problem import Problem

CODE = "persoonsgegevens"

_IN_NUMBER = frozenset(b"0123456789 .()-")
_SKETCH = bytes(ord("#") if c in _IN_NUMBER or c > 127 else ord(".") for c in range(256))  # noqa: PLR2004
"""Makes of a text in UTF-8 what can be part of a number, and what cannot. A digit may be one of
another script; such a look is four times quicker than one for a pattern."""

_LONG_NUMBER = b"#" * 8
_DATE = re.compile(r"\d{4}-\d\d-\d\d")

EMAIL = re.compile(
    r"(?<![\w.+-])[\w.+-]{1,64}\s?(?:@|%40|&#64;|\(at\)|\[at\]|\(apenstaartje\))\s?[\w-]+(?:\.[\w-]+)+",
    re.IGNORECASE,
)
MOBILE = re.compile(
    r"(?<![\d/=.-])(?:(?:\+|00)31[\s.-]?(?:\(0\))?[\s.-]?|0)6(?:[\s.-]{0,3}\d){8}(?!\d)"
)
_BSN = re.compile(r"(?<![\d.,/=-])(\d{9}|\d{4}\.\d{2}\.\d{3}|\d{3} \d{3} \d{3})(?![\d,/-]|\.\d)")
_NAMED_BSN = re.compile(r"\b(?:bsn|burgerservicenummer)\D{0,20}(\d[\d. ]{6,12}\d)", re.IGNORECASE)
_URL = re.compile(r"https?://\S+", re.IGNORECASE)


def check(inhoud: Inhoud) -> Iterator[Problem]:
    """Yield the first personal data of each kind in every text."""
    for bound, place, text in inhoud.texts(maybe=_maybe_personal):
        if _DATE.fullmatch(text):
            continue
        is_url = matches(place.leaf, Webadres)
        for offset, message in _found(text, is_url=is_url):
            yield bound.document.problem(CODE, place.loc, message, offset=offset)


def _maybe_personal(text: str) -> bool:
    """Tell quickly whether `text` is worth a closer look."""
    if _LONG_NUMBER in text.encode("utf-8", "replace").translate(_SKETCH):
        return True
    return "@" in text or "%40" in text or "&#64;" in text or "(a" in text or "[a" in text


def _found(text: str, *, is_url: bool) -> Iterator[tuple[int, str]]:
    if found := EMAIL.search(text):
        yield found.start(), GEEN_EMAIL
    if is_url:
        return
    visible = _URL.sub(lambda url: " " * len(url[0]), text)
    if found := MOBILE.search(visible):
        yield found.start(), GEEN_MOBIEL
    for found in _BSN.finditer(visible):
        if _eleven_test(found[1]):
            yield found.start(1), _GEEN_BSN
            return
    if found := _NAMED_BSN.search(visible):
        yield found.start(1), _GEEN_BSN


def _eleven_test(number: str) -> bool:
    """Tell whether `number` passes the test that every citizen service number passes."""
    digits = [int(character) for character in number if character.isdigit()]
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    total = sum(weight * digit for weight, digit in zip(weights, digits, strict=True))
    return total % 11 == 0 and any(digits)


GEEN_EMAIL = (
    "Hier staat een e-mailadres. Haal het weg, ook als het van een organisatie is; noem zo nodig "
    "de contactpagina."
)
GEEN_MOBIEL = (
    "Hier staat een mobiel nummer. Haal het weg; noem zo nodig de contactpagina van de organisatie."
)
_GEEN_BSN = (
    "Dit kan een burgerservicenummer zijn. Haal het weg. Is het een ander nummer, zet er dan een "
    "streepje in."
)
