"""Web addresses and the links in Markdown texts.

Owns what counts as a link and what a safe address is; the checks `webadres` and `dode-link` rule on
that.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

_TARGETS = (
    re.compile(r"\]\(\s*<?([^)\s>]{1,2000})"),
    re.compile(r"^ {0,3}\[[^\]\n]{1,300}\]:\s*<?([^\s>]+)", re.MULTILINE),
    re.compile(r"<([a-z][a-z0-9+.-]*:[^>\s]*)>", re.IGNORECASE),
)
_CODE_SPAN = re.compile(r"(?<!`)(`+)(?!`).+?(?<!`)\1(?!`)", re.DOTALL)
_SCHEME = re.compile(r"\s*([a-z][a-z0-9+.-]*)\s*:", re.IGNORECASE)
_INVISIBLE = re.compile(r"[\x00-\x20]+")
_FORBIDDEN = re.compile(r"""[\s<>"`\\{}|^]""")
_ORDINARY = re.compile(
    r"""https?://(?:[a-z0-9]+(?:-+[a-z0-9]+)*\.)+[a-z]{2,}(?:[/?#][^\s<>"`\\{}|^]*)?"""
)
"""Nearly all addresses look like this, and nothing is wrong with them."""

_HOST = re.compile(r"(?:[^\W_](?:[\w-]*[^\W_])?\.)+[^\W\d_][\w-]*[^\W_]")

SCHEMES = frozenset({"http", "https"})


def without_code(text: str) -> str:
    """Return `text` with the code in it blanked out, every other character in its place."""
    return _CODE_SPAN.sub(lambda found: " " * len(found[0]), text) if "`" in text else text


def maybe_link(text: str) -> bool:
    """Tell quickly whether there can be a link in `text`."""
    return "](" in text or "]:" in text or "<" in text


def links(text: str) -> Iterator[tuple[int, str]]:
    """Yield every link target in a Markdown text with its place, as a browser would read it."""
    if not maybe_link(text):
        return
    visible = without_code(text)
    every = {found.start(1): found for pattern in _TARGETS for found in pattern.finditer(visible)}
    for start in sorted(every):
        yield start, _INVISIBLE.sub("", unquote(html.unescape(every[start][1])))


def scheme_of(target: str) -> str:
    """Return the scheme of an address in lower case; empty if it has none."""
    found = _SCHEME.match(target)
    return found[1].lower() if found else ""


def fault_of(url: str) -> str | None:
    """Return what is wrong with an absolute web address and how to mend it; None if nothing is."""
    if _ORDINARY.fullmatch(url):
        return None
    scheme = scheme_of(url)
    if scheme and scheme not in SCHEMES and "." not in scheme:
        return f"Een adres dat met {scheme}: begint, is niet toegestaan. {_FORM}"
    if not url.lower().startswith(("http://", "https://")):
        proposal = f"Schrijf: https://{url.lstrip('/')}" if "." in url and " " not in url else _FORM
        return f"Dit adres is niet volledig. {proposal}"
    if _FORBIDDEN.search(url):
        return f"In een adres staan geen spaties of bijzondere tekens. {_COPY}"
    return _fault_of_host(url)


def _fault_of_host(url: str) -> str | None:
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
        _ = parts.port
    except ValueError:
        return f"Dit is geen webadres. {_COPY}"
    if "@" in parts.netloc:
        return f"In dit adres staat een @ voor de naam van de site. {_COPY}"
    if not _HOST.fullmatch(host):
        return f"‘{host}’ is geen naam van een site. {_COPY}"
    return None


_FORM = "Schrijf het volledige adres van de pagina, met https:// ervoor."
_COPY = "Neem het adres over uit de adresbalk van de browser."
