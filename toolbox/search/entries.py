"""What search knows of a page: texts with their weight, facets, and what a result shows.

Owns the shape of an entry, and the weight of each kind of text.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

WEIGHT_TITLE = 4.0
WEIGHT_PLACE = 4.0
WEIGHT_SUMMARY = 2.0
WEIGHT_TERMS = 2.0
WEIGHT_BODY = 1.0
WEIGHT_SOURCES = 0.5

FACETS: tuple[tuple[str, str], ...] = (
    ("soort", "Soort"),
    ("thema", "Thema"),
    ("doelgroep", "Doelgroep"),
    ("provincie", "Provincie"),
    ("gemeente", "Gemeente"),
    ("stap", "Stap"),
    ("hulpgebied", "Hulpgebied"),
)
"""The facets in the order in which readers see them: (key in the web address, label)."""


@dataclass(frozen=True)
class Entry:
    """One page as search sees it."""

    url: str
    """The address from the site root."""
    titel: str
    samenvatting: str
    """Plain text."""
    soort: str = "Pagina"
    """The kind, singular, as readers call it."""
    soort_id: str = "pagina"
    plaatsen: str = ""
    """Names of municipalities, as a result shows them."""
    status: tuple[str, str] | None = None
    """What is known of its course, as (id, name)."""
    themas: tuple[tuple[str, str], ...] = ()
    """Its themes as (id, label)."""
    merk: tuple[str, str] | None = None
    """The strongest statement about it, as (kind of badge, text)."""
    vers: str = ""
    """How fresh it is, in words."""
    plaatsnamen: tuple[str, ...] = ()
    """Every name by which a reader may look for the places: also regions and provinces."""
    termen: tuple[str, ...] = ()
    """Names of themes, target groups and so on, and extra words to find the page by."""
    tekst: str = ""
    """The running text as plain text."""
    bronnen: tuple[str, ...] = ()
    """Titles of the sources."""
    datum: str = ""
    """The day of the last check, as 2026-11-21; empty if unknown."""
    facetten: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Facet key to labels."""

    def weighted(self) -> tuple[tuple[float, str], ...]:
        """Return every text with its weight."""
        return (
            (WEIGHT_TITLE, self.titel),
            *((WEIGHT_PLACE, name) for name in self.plaatsnamen),
            (WEIGHT_SUMMARY, self.samenvatting),
            *((WEIGHT_TERMS, term) for term in self.termen),
            (WEIGHT_BODY, self.tekst),
            *((WEIGHT_SOURCES, bron) for bron in self.bronnen),
        )
