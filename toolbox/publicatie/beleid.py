"""How the site may be served: the one place that says which headers go with which files.

Owns the content security policy, the other security headers, how long a browser keeps what, and
the media types. The configurations for nginx, Caddy, Apache and static hosts, and the upload, are
written from here and never say it again.

Sources: https://www.w3.org/TR/CSP3/, https://owasp.org/www-project-secure-headers/, and the web
test of internet.nl. What a page asks of no device at all stays switched off.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath

YEAR = 365 * 24 * 60 * 60
"""Seconds."""

REVALIDATE = "no-cache"
"""Keep it, and ask each time whether it still holds: a mend reaches readers at once."""

CACHE = "Cache-Control"


@dataclass(frozen=True)
class Regel:
    """Headers for some of the files, beside or in the place of those for all."""

    headers: Mapping[str, str]
    mappen: tuple[str, ...] = ()
    """Folders from the root of the site, whole."""
    bestanden: str = ""
    """A regular expression over the place of a file from the root, that all dialects know."""

    def pattern(self, basis: str) -> str:
        """Return a regular expression over the path of an address; `basis` ends in a slash."""
        folders = [f"{re.escape(folder)}/.*" for folder in self.mappen]
        return f"^{re.escape(basis)}(?:{'|'.join([*folders, *filter(None, [self.bestanden])])})$"

    def covers(self, place: str) -> bool:
        """Tell whether the file at `place` from the root falls under this rule."""
        return self._from_root.match(f"/{place}") is not None

    @cached_property
    def _from_root(self) -> re.Pattern[str]:
        return re.compile(self.pattern("/"))


EDITOR = "redactie"
"""The folder of the editor's program in the browser, if the site has one. No reader comes there."""

EDITOR_POLICY = (
    "default-src 'none'; script-src 'self' 'sha256-VRZ6PM9KIrkZ6rZK1apVVFyk080B0Z05/Ut8kqznNLY='; "
    "style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob: https:; media-src 'self' blob: https:; font-src 'self'; "
    "connect-src 'self' data: blob: https:; worker-src 'self' blob:; frame-src 'self' blob:; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
"""The program writes its styles itself, and saves with the code host by way of a window of that
host. Scripts come from our own address there too; the hash is that of the import map by which its
page finds the Dutch words. The page itself narrows this further."""

RULES: tuple[Regel, ...] = (
    Regel(
        {CACHE: f"public, max-age={YEAR}, immutable"},
        bestanden=r"assets/[^.]+\.[0-9a-f]{8}\.(?:min\.)?(?:css|js)",
    ),
    Regel({CACHE: "public, max-age=604800"}, bestanden=r"assets/fonts/[^/]+\.woff2"),
    Regel(
        {"Access-Control-Allow-Origin": "*", "Cross-Origin-Resource-Policy": "cross-origin"},
        mappen=("data", ".well-known"),
        bestanden=r"(?:feed\.xml|feed\.json|[^/]+\.ics|llms\.txt)",
    ),
    Regel(
        {
            "Content-Security-Policy": EDITOR_POLICY,
            "Cross-Origin-Opener-Policy": "same-origin-allow-popups",
        },
        mappen=(EDITOR,),
    ),
)
"""A hash in the name: kept for good. Typefaces: a week. Open data: also for programs of others."""

POWERS_NOT_ASKED: tuple[str, ...] = (
    *("accelerometer", "camera", "display-capture", "geolocation", "gyroscope", "magnetometer"),
    *("microphone", "midi", "payment", "screen-wake-lock", "usb", "xr-spatial-tracking"),
)
"""Powers of a device that no page asks for; a script that slipped in does not get them either."""

BASE_HEADERS: Mapping[str, str] = {
    CACHE: REVALIDATE,
    "Strict-Transport-Security": f"max-age={YEAR}",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": ", ".join(f"{power}=()" for power in POWERS_NOT_ASKED),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
"""For every file. `same-origin`: what somebody searched for stays here when they follow a link."""

TYPES: Mapping[str, str] = {
    "atom": "application/atom+xml; charset=utf-8",
    "css": "text/css; charset=utf-8",
    "csv": "text/csv; charset=utf-8",
    "geojson": "application/geo+json",
    "gz": "application/gzip",
    "html": "text/html; charset=utf-8",
    "ico": "image/x-icon",
    "ics": "text/calendar; charset=utf-8",
    "jpg": "image/jpeg",
    "js": "text/javascript; charset=utf-8",
    "json": "application/json",
    "jsonld": "application/ld+json",
    "map": "application/json",
    "md": "text/markdown; charset=utf-8",
    "odt": "application/vnd.oasis.opendocument.text",
    "pdf": "application/pdf",
    "png": "image/png",
    "svg": "image/svg+xml; charset=utf-8",
    "ttl": "text/turtle; charset=utf-8",
    "txt": "text/plain; charset=utf-8",
    "webmanifest": "application/manifest+json",
    "webp": "image/webp",
    "woff2": "font/woff2",
    "xml": "application/xml; charset=utf-8",
    "yaml": "application/yaml",
    "yml": "application/yaml",
    "zip": "application/zip",
}
"""The media type of a file by its extension; anything else is served as plain bytes."""

BYTES = "application/octet-stream"


def media_type(place: str) -> str:
    """Return the media type of the file at `place`."""
    return TYPES.get(PurePosixPath(place).suffix.lower().lstrip("."), BYTES)


@dataclass(frozen=True)
class Inline:
    """The hashes of what still stands in the pages themselves, as the policy writes them."""

    scripts: tuple[str, ...] = ()
    styles: tuple[str, ...] = ()


def content_security_policy(inline: Inline) -> str:
    """Return the policy: everything from our own address, nothing from anybody else's.

    Images may also stand in a style sheet, as Material's icons do. Scripts and styles in a page
    itself are let in by hash only; `unsafe-inline` and `unsafe-eval` never are.
    """
    own = ("'self'",)
    directives: Sequence[tuple[str, Iterable[str]]] = (
        ("default-src", ("'none'",)),
        ("script-src", (*own, *inline.scripts)),
        ("style-src", (*own, *inline.styles)),
        ("img-src", (*own, "data:")),
        ("font-src", own),
        ("connect-src", own),
        ("manifest-src", own),
        ("worker-src", own),
        ("form-action", own),
        ("base-uri", ("'none'",)),
        ("frame-ancestors", ("'none'",)),
    )
    return "; ".join(f"{name} {' '.join(values)}" for name, values in directives)


def headers_for_all(inline: Inline) -> dict[str, str]:
    """Return the headers that go with every file."""
    return {**BASE_HEADERS, "Content-Security-Policy": content_security_policy(inline)}


def headers_of(place: str, inline: Inline) -> dict[str, str]:
    """Return every header of the file at `place`, but for its media type."""
    headers = headers_for_all(inline)
    for rule in RULES:
        if rule.covers(place):
            headers |= rule.headers
    return headers


def names_that_differ() -> tuple[str, ...]:
    """Return the headers that are not the same for every file, in a fixed order."""
    return tuple(sorted({name for rule in RULES for name in rule.headers}))
