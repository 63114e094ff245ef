"""Where a link in a text leads once it stands on paper.

Owns the choice between a place in the same document and an address on the site or elsewhere. A link
that leads nowhere becomes plain text.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Container
from dataclasses import dataclass, field
from urllib.parse import urljoin, urlsplit

from toolbox.catalogue.catalogue import Catalogue
from toolbox.model.record import Record
from toolbox.model.soorten import soort_of

WEB = frozenset({"http", "https", "mailto", "tel"})
"""Schemes that a link on paper may have."""

_SAFE = re.compile(r"[^\x00-\x20\x7f-\x9f\"<>\\^`{|}\s]{4,2000}")


def page_of(record: Record) -> str:
    """Return the address of the page of `record` from the root of the site."""
    return f"{soort_of(record).map}/{record.id}.html"


@dataclass(frozen=True)
class Links:
    """Resolves links for one document."""

    catalogue: Catalogue
    site_url: str
    """The address of the site, with a slash at its end; empty if the site has none."""
    present: Container[str] = field(default_factory=frozenset)
    """The ids of the items that stand in the document itself."""

    def to_page(self, path: str) -> tuple[str, str] | None:
        """Return the link to a page of the site."""
        return ("url", urljoin(self.site_url, path)) if self.site_url else None

    def to_record(self, record: Record) -> tuple[str, str] | None:
        """Return the link to an item: in the document if it stands there, else on the site."""
        if record.id in self.present:
            return ("zie", record.id)
        return self.to_page(page_of(record))

    def to_web(self, address: str) -> tuple[str, str] | None:
        """Return the link to an address elsewhere, or None if it is not safe to follow."""
        try:
            parts = urlsplit(address.strip())
        except ValueError:
            return None
        if parts.scheme.casefold() not in WEB or not _SAFE.fullmatch(address.strip()):
            return None
        return ("url", address.strip())

    def from_text(self, href: str, page: str) -> tuple[str, str] | None:
        """Return where `href` leads, as written in the text of `page` (its address on the site)."""
        try:
            parts = urlsplit(href)
        except ValueError:
            return None
        if parts.scheme or parts.netloc:
            return self.to_web(href)
        if not parts.path:
            return None
        path = posixpath.normpath(posixpath.join(posixpath.dirname(page), parts.path))
        if path.startswith(".."):
            return None
        stem, _, suffix = path.rpartition(".")
        path = f"{stem}.html" if suffix in {"md", "yml", "html"} else path
        record = self.catalogue.records.get(posixpath.basename(stem))
        if record is not None and page_of(record) == path:
            return self.to_record(record)
        return self.to_page(path)
