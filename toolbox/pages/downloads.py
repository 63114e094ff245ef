"""Which page has a PDF beside it, how large that is and from which day.

Owns the reading of the list that the build writes. A plain `mkdocs build` has no such list, and
then no page speaks of a PDF.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from toolbox.catalogue.catalogue import Catalogue
from toolbox.pages.paths import record_path
from toolbox.text import dutch_date, dutch_size

PDF_LIST = "TOOLBOX_PDF_LIJST"
"""The environment variable by which `toolbox build` names that list to MkDocs."""


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


def preview_downloads(catalogue: Catalogue) -> Mapping[str, tuple[Download, ...]]:
    """Return a PDF for the page of every item: a preview makes it when somebody asks for it."""
    return {
        record_path(record): (
            Download(
                f"pdf/{record_path(record).removesuffix('.html')}.pdf",
                record.titel,
                "voorvertoning, gemaakt als u klikt",
                dutch_date(record.bijgewerkt),
            ),
        )
        for record in catalogue.records.values()
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
