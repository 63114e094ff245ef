"""What an upload must do, and in which order, so that no visitor meets half a site.

Owns the order. What pages load goes first, new files before changed ones; then pages, new ones
first, so that no link leads nowhere; then what names pages to programs; removals go last, pages
before the files that they load.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import IntEnum

from toolbox.publicatie.beleid import CACHE, Inline, headers_of, media_type

STAND = ".toolbox-stand.json"
"""At the target: what was uploaded, so that the next time only differences go."""

SIGNPOSTS = frozenset(
    {"feed.json", "feed.xml", "llms.txt", "manifest.webmanifest", "sitemap.xml", "werker.js"}
)
"""Files that name pages to programs: they must not be ahead of these."""


class Beurt(IntEnum):
    """The turns of an upload; all of one turn is done before the next begins."""

    NIEUWE_ONDERDELEN = 1
    GEWIJZIGDE_ONDERDELEN = 2
    NIEUWE_PAGINAS = 3
    GEWIJZIGDE_PAGINAS = 4
    WEGWIJZERS = 5
    PAGINAS_WEG = 6
    ONDERDELEN_WEG = 7

    @property
    def titel(self) -> str:
        """Return what readers of the log call this turn."""
        return self.name.replace("_", " ").lower().replace("paginas", "pagina's")


@dataclass(frozen=True)
class Voorwerp:
    """A file as a storage keeps it."""

    soort: str
    """Its media type."""
    bewaren: str
    """How long a browser may keep it: the value of Cache-Control."""
    sleutel: str
    """A hash of its bytes and of the two above: the same key means that nothing need be done."""


@dataclass(frozen=True)
class Stap:
    """One file to upload or to remove."""

    beurt: Beurt
    plek: str

    @property
    def weg(self) -> bool:
        """Tell whether the file goes away."""
        return self.beurt >= Beurt.PAGINAS_WEG


def voorwerp(plek: str, content: bytes) -> Voorwerp:
    """Return the file at `plek` of the site as a storage must keep it."""
    soort, bewaren = media_type(plek), headers_of(plek, Inline())[CACHE]
    hashed = hashlib.sha256(f"{soort}\n{bewaren}\n".encode() + content)
    return Voorwerp(soort, bewaren, hashed.hexdigest())


def plan(
    here: Mapping[str, Voorwerp], noted: Mapping[str, str], there: Iterable[str]
) -> tuple[Stap, ...]:
    """Return every step in order.

    Args:
        here: the built site.
        noted: what an earlier upload noted: place and key. Only what it put there is ever removed.
        there: the places of all files that the target really has.
    """
    present = frozenset(there)
    steps = [
        Stap(_turn(place, new=place not in present), place)
        for place, found in here.items()
        if place not in present or noted.get(place) != found.sleutel
    ]
    steps += [
        Stap(Beurt.PAGINAS_WEG if _is_page(place) else Beurt.ONDERDELEN_WEG, place)
        for place in noted.keys() - here.keys()
        if place in present
    ]
    return tuple(sorted(steps, key=lambda step: (step.beurt, _home_last(step.plek), step.plek)))


def _turn(place: str, *, new: bool) -> Beurt:
    if _original(place) in SIGNPOSTS:
        return Beurt.WEGWIJZERS
    if _is_page(place):
        return Beurt.NIEUWE_PAGINAS if new else Beurt.GEWIJZIGDE_PAGINAS
    return Beurt.NIEUWE_ONDERDELEN if new else Beurt.GEWIJZIGDE_ONDERDELEN


def _original(place: str) -> str:
    return place.removesuffix(".br").removesuffix(".gz")


def _is_page(place: str) -> bool:
    return _original(place).endswith(".html")


def _home_last(place: str) -> bool:
    return _original(place) == "index.html"


def read_stand(content: bytes | None) -> dict[str, str]:
    """Return what an earlier upload noted; a note that cannot be read counts as none."""
    try:
        found = json.loads(content or b"{}")
    except ValueError:
        return {}
    return {str(k): str(v) for k, v in found.items()} if isinstance(found, dict) else {}


def write_stand(noted: Mapping[str, str]) -> bytes:
    """Return the note for the next upload."""
    return json.dumps(noted, indent=0, sort_keys=True).encode()
