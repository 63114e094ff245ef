"""The register of kinds: which folder holds which kind, and how readers call it.

Owns the one list from which the reader, the pages, the schema and the shell take the kinds.
"""

from __future__ import annotations

from dataclasses import dataclass

from toolbox.model.advies import Advies
from toolbox.model.bijeenkomst import Bijeenkomst
from toolbox.model.cijfer import Cijfer
from toolbox.model.handreiking import Handreiking
from toolbox.model.interventie import Interventie
from toolbox.model.kennis import Kennis
from toolbox.model.praktijkvoorbeeld import Praktijkvoorbeeld
from toolbox.model.record import Record


@dataclass(frozen=True)
class Soort:
    """A kind of item."""

    id: str
    """The name in YAML and on the command line, singular."""
    map: str
    """The folder under docs/ that holds the files, and the first part of the web address."""
    model: type[Record]
    enkelvoud: str
    meervoud: str
    uitleg: str
    """One sentence for readers: what this kind is."""


SOORTEN: tuple[Soort, ...] = (
    Soort(
        "praktijkvoorbeeld",
        "praktijkvoorbeelden",
        Praktijkvoorbeeld,
        "praktijkvoorbeeld",
        "praktijkvoorbeelden",
        "Wat een gemeente of haar partners doen, met kosten, resultaat en lessen.",
    ),
    Soort(
        "interventie",
        "interventies",
        Interventie,
        "interventie",
        "interventies",
        "Landelijk beschreven aanpakken, met wat onderzoek erover zegt.",
    ),
    Soort(
        "handreiking",
        "handreikingen",
        Handreiking,
        "handreiking",
        "handreikingen",
        "Gidsen, hulpmiddelen en voorbeeldplannen die u direct kunt gebruiken.",
    ),
    Soort(
        "kennis",
        "kennis",
        Kennis,
        "kennis",
        "kennis",
        "Wat onderzoek zegt, wat het niet zegt en wat u daarmee kunt.",
    ),
    Soort(
        "cijfer",
        "cijfers",
        Cijfer,
        "cijfer",
        "cijfers",
        "Cijfers met hun jaar, meetlat en groep, zodat u ze eerlijk gebruikt.",
    ),
    Soort(
        "advies",
        "adviseurs",
        Advies,
        "advies",
        "advies voor adviseurs",
        "Werkwijzen, vragen en checklists voor wie een gemeente adviseert.",
    ),
    Soort(
        "bijeenkomst",
        "bijeenkomsten",
        Bijeenkomst,
        "bijeenkomst",
        "bijeenkomsten",
        "Regiobijeenkomsten, masterclasses en de actieweek.",
    ),
)
"""All kinds, in the order in which readers see them."""

SOORT_BY_ID: dict[str, Soort] = {soort.id: soort for soort in SOORTEN}
SOORT_BY_MAP: dict[str, Soort] = {soort.map: soort for soort in SOORTEN}
SOORT_BY_MODEL: dict[type[Record], Soort] = {soort.model: soort for soort in SOORTEN}


def soort_of(record: Record) -> Soort:
    """Return the kind of `record`."""
    return SOORT_BY_MODEL[type(record)]
