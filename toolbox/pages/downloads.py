"""Which page has a PDF beside it, how large that is and from which day.

Owns the reading of the list that the build writes. A plain `mkdocs build` has no such list, and
then no page speaks of a PDF.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from toolbox.catalogue.catalogue import Catalogue
from toolbox.catalogue.volumes import IN_PREVIEW, pieces_of
from toolbox.pages.paths import record_path
from toolbox.text import dutch_date, dutch_size

PDF_LIST = "TOOLBOX_PDF_LIJST"
"""The environment variable by which `toolbox build` names that list to MkDocs."""

BOOK_PAGE = "index.html"
"""The page that the book belongs to."""


@dataclass(frozen=True)
class Download:
    """A PDF of a page."""

    pad: str
    """Its address from the root of the site."""
    titel: str
    omvang: str
    """Its size in words: `48 kB`."""
    datum: str
    """The last day on which its content was held against a source, in words."""


WHEN_ASKED = "voorvertoning, gemaakt als u klikt"
"""In the place of its size."""


def preview_downloads(
    catalogue: Catalogue, told: Collection[str]
) -> Mapping[str, tuple[Download, ...]]:
    """Return the PDF of every item, and the parts of the book: a preview makes them when asked.

    Args:
        catalogue: the items.
        told: the themes that have a hand-written story.
    """
    records = catalogue.records.values()
    if not records:
        return {}
    day = dutch_date(max(record.bijgewerkt for record in records))
    found = {
        record_path(record): (
            Download(
                f"pdf/{record_path(record).removesuffix('.html')}.pdf",
                record.titel,
                WHEN_ASKED,
                dutch_date(record.bijgewerkt),
            ),
        )
        for record in records
    }
    return found | {
        BOOK_PAGE: tuple(
            Download(f"pdf/{name}.pdf", titel, WHEN_ASKED, day)
            for name, titel, _ in pieces_of(catalogue, told, IN_PREVIEW)
        )
    }


def read_downloads(path: Path | None) -> Mapping[str, tuple[Download, ...]]:
    """Return the PDFs of every page by the address of that page; nothing without a list."""
    found: dict[str, tuple[Download, ...]] = {}
    if path is None or not path.is_file():
        return found
    for row in json.loads(path.read_text(encoding="utf-8")):
        download = Download(
            row["pdf"], row["titel"], dutch_size(row["bytes"]), dutch_date(row["datum"])
        )
        found[row["pagina"]] = (*found.get(row["pagina"], ()), download)
    return found
