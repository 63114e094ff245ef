"""A look at every built page for what can be told from its text alone.

Owns the rules of that look. They are quick, so that each build can afford them: a pattern over the
bytes of a page, no parser. What needs a browser or a person is not here.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

_FOREIGN = rb"""\s*=\s*["']?\s*(?:https?:)?//[^"'\s>]+"""
_LOADING = rb"script|img|iframe|source|video|audio|embed|object|track|input"
_RELATION = rb"stylesheet|icon|preload|preconnect|prefetch|manifest"
_TAG = re.compile(
    rb"<(?:" + _LOADING + rb")\b[^>]*?\s(?:src|srcset|data|poster)" + _FOREIGN + rb"|<link\b"
    rb"""(?=[^>]*\srel\s*=\s*["']?[a-z -]*(?:""" + _RELATION + rb"))[^>]*?\shref" + _FOREIGN,
    re.IGNORECASE,
)
_CSS = re.compile(rb"""(?:url\(|@import)\s*["']?\s*(?:https?:)?//[^"')\s]+""", re.IGNORECASE)
_ID = re.compile(rb"""<[a-zA-Z][^<>]*?\sid\s*=\s*["']?([^"'\s>]+)""")
_H1 = re.compile(rb"<h1[\s>]", re.IGNORECASE)
_TITLE = re.compile(rb"<title>\s*[^<\s]", re.IGNORECASE)
_LANG = re.compile(rb"<html\b[^>]*\slang\s*=", re.IGNORECASE)
_SCRIPT = re.compile(rb"<(script|style|pre)\b.*?</\1>", re.IGNORECASE | re.DOTALL)
_MOVED = re.compile(rb"""<meta[^>]*http-equiv\s*=\s*["']?refresh""", re.IGNORECASE)


@dataclass(frozen=True)
class Bevinding:
    """Something that is not right on a built page."""

    pagina: str
    regel: str
    """The name of the rule, one of those in `RULES`."""
    wat: str


RULES: tuple[tuple[str, str], ...] = (
    ("andere-server", "Geen pagina of stijlblad laadt iets van een andere server."),
    ("taal", "Elke pagina zegt in welke taal zij is geschreven."),
    ("titel", "Elke pagina heeft een titel."),
    ("kop", "Elke pagina heeft precies één kop van het hoogste niveau."),
    ("dubbel-id", "Geen kenmerk (id) staat twee keer op dezelfde pagina."),
)
"""The name of each rule, and what it says if no page breaks it."""


def look_at(site: Path, files: Iterable[str]) -> Iterator[Bevinding]:
    """Yield what is not right in the pages and style sheets among `files` of the built `site`."""
    for place in files:
        if place.endswith(".html"):
            yield from page_faults(place, (site / place).read_bytes())
        elif place.endswith(".css"):
            foreign = _CSS.search((site / place).read_bytes())
            if foreign:
                yield Bevinding(place, "andere-server", foreign[0].decode(errors="replace")[:120])


def page_faults(place: str, content: bytes) -> Iterator[Bevinding]:
    """Yield what is not right in one page."""
    if foreign := _TAG.search(content):
        yield Bevinding(place, "andere-server", foreign[0].decode(errors="replace")[:120])
    if not _LANG.search(content):
        yield Bevinding(place, "taal", "zonder lang")
    if not _TITLE.search(content):
        yield Bevinding(place, "titel", "zonder titel")
    bare = _SCRIPT.sub(b"", content)
    heads = len(_H1.findall(bare))
    if heads != 1 and not _MOVED.search(content):
        yield Bevinding(place, "kop", f"{heads} koppen")
    twice = sorted(id for id, count in Counter(_ID.findall(bare)).items() if count > 1)
    for id in twice[:3]:
        yield Bevinding(place, "dubbel-id", id.decode(errors="replace"))
