"""The shell of the site: what the app keeps on a device from the first visit on.

Owns which files those are: a few pages, everything that they load, and all of search. Each has a
hash of its content, so that a new version fetches only what changed.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

from toolbox.offline.pack import sha256_of

NO_CONNECTION = "geen-verbinding.html"
"""The page that takes the place of one that is not on the device."""

PAGES = ("index.html", "zoeken/index.html", "dossier/index.html", NO_CONNECTION)
"""Pages that work without a connection although nobody opened them before."""

SEARCH = ("assets/javascripts/zoek.js", "assets/zoeken")
"""What search loads while somebody types: no page names these files."""

LOADED_BY = {"script": "src", "img": "src", "link": "href"}
"""Elements that load a file, and the attribute that names it."""

RELATIONS = frozenset({"stylesheet", "icon", "apple-touch-icon"})
"""Kinds of `<link>` that load something."""

_CSS_URL = re.compile(r"url\(\s*['\"]?([^'\")]+)['\"]?\s*\)")


class _Loads(HTMLParser):
    """Collects what a page loads."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        relation = values.get("rel") or ""
        if tag in LOADED_BY and (tag != "link" or RELATIONS & set(relation.split())):
            self.found.append(values.get(LOADED_BY[tag]) or "")


def shell_of(site: Path) -> dict[str, str]:
    """Return the hash of every file of the shell of a built `site`, by address, sorted."""
    pages = [page for page in PAGES if (site / page).is_file()]
    found = {*pages, *_search_files(site)}
    for page in pages:
        found.update(_loaded(site, page))
    return {path: sha256_of(site / path)[:16] for path in sorted(found)}


def _search_files(site: Path) -> Iterator[str]:
    for name in SEARCH:
        place = site / name
        files = place.rglob("*") if place.is_dir() else [place]
        yield from (file.relative_to(site).as_posix() for file in files if file.is_file())


def _loaded(site: Path, page: str) -> Iterator[str]:
    """Yield what a page loads, and what its style sheets load in turn."""
    for path in _existing(site, page, _Loads((site / page).read_text(encoding="utf-8")).found):
        yield path
        if path.endswith(".css"):
            named = _CSS_URL.findall((site / path).read_text(encoding="utf-8"))
            yield from _existing(site, path, named)


def _existing(site: Path, origin: str, addresses: list[str]) -> Iterator[str]:
    """Yield those `addresses`, as they stand in the file `origin`, that are files of the site."""
    for address in addresses:
        parts = urlsplit(address)
        if parts.scheme or parts.netloc or not parts.path:
            continue
        path = posixpath.normpath(posixpath.join(posixpath.dirname(origin), unquote(parts.path)))
        if not path.startswith("..") and (site / path).is_file():
            yield path
