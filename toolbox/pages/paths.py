"""Where everything lives: the addresses of items, terms, municipalities and overviews.

Owns the address scheme. Addresses end in `.html` and are relative, so that the same files work on
a server and from a folder on disk.
"""

from __future__ import annotations

from toolbox.model.begrippen import Begrip
from toolbox.model.gemeente import Gemeente
from toolbox.model.record import Record
from toolbox.model.soorten import Soort, soort_of

TERM_FOLDERS: tuple[str, ...] = ("themas", "doelgroepen", "stappen", "pijlers", "hulpgebieden")
"""Lists whose terms have a page of their own; the folder has the name of the list."""


def record_path(record: Record) -> str:
    """Return the address of an item from the site root."""
    return f"{soort_of(record).map}/{record.id}.html"


def term_path(lijst: str, begrip: Begrip) -> str:
    """Return the address of the page of a term."""
    return f"{lijst}/{begrip.id}.html"


def gemeente_path(gemeente: Gemeente) -> str:
    """Return the address of the page of a municipality."""
    return f"gemeenten/{gemeente.slug}.html"


def overview_path(soort: Soort, page: int = 1) -> str:
    """Return the address of page `page` (from 1) of the overview of a kind."""
    return f"{soort.map}/index.html" if page == 1 else f"{soort.map}/pagina-{page}.html"


def path_of(target: Record | Gemeente | Soort) -> str:
    """Return the address of anything that knows its own kind."""
    if isinstance(target, Soort):
        return overview_path(target)
    if isinstance(target, Gemeente):
        return gemeente_path(target)
    return record_path(target)
