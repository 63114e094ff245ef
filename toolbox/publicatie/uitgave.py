"""A built site as a server sees it: its files, its address and the addresses that moved.

Owns what the configurations for all servers are written from.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from toolbox.catalogue.catalogue import Catalogue
from toolbox.model.soorten import soort_of
from toolbox.publicatie.beleid import EDITOR, Inline

NOT_FOUND = "404.html"
"""The page for an address that is not there; MkDocs makes it."""

SERVED = "/srv/toolbox"
"""The folder that our configurations serve."""

OWN_FILES = (".htaccess", "_headers", "_redirects")
"""Files in the site that are for servers, not for readers."""

PACKED = (".br", ".gz")
"""The endings of packed files that stand beside their originals."""


@dataclass(frozen=True)
class Uitgave:
    """A built site, ready to be served."""

    site_url: str
    """The address of the site, or nothing if the settings do not say it."""
    files: tuple[str, ...]
    """The place of every file from the root, in order."""
    moved: Mapping[str, str] = field(default_factory=dict)
    """From an earlier address to the present one, both from the root."""
    inline: Inline = field(default_factory=Inline)

    @property
    def host(self) -> str:
        """The name of the server, or one that is nobody's."""
        return urlsplit(self.site_url).hostname or "toolbox.example"

    @property
    def basis(self) -> str:
        """The path of the home page's folder, with a slash at both ends."""
        return f"/{urlsplit(self.site_url).path.strip('/')}/".replace("//", "/")

    @property
    def place(self) -> str:
        """The folder on a server of one's own; a site in a folder of a host stands in one there."""
        return f"{SERVED}{self.basis}".rstrip("/")


def files_of(site: Path) -> tuple[str, ...]:
    """Return the place of every file of a built site, in order."""
    begin = len(f"{site}/")
    return tuple(sorted(path[begin:].replace(os.sep, "/") for path in _files_below(str(site))))


def _files_below(folder: str) -> Iterator[str]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _files_below(entry.path)
            elif entry.is_file():
                yield entry.path


def is_page(place: str) -> bool:
    """Tell whether the file at `place` is an HTML page for readers."""
    return place.endswith(".html") and not place.startswith(f"{EDITOR}/")


def moved_items(catalogue: Catalogue) -> dict[str, str]:
    """Return the earlier addresses of items that were renamed, with the present ones."""
    return {
        f"{soort_of(record).map}/{old}.html": f"{soort_of(record).map}/{record.id}.html"
        for record in catalogue.records.values()
        for old in record.vorige_ids
    }
