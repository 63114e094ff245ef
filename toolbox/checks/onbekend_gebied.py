"""onbekend-gebied: a province or a GGD region must be one that the register knows.

Another area, such as the Achterhoek, stays text: no list says which municipalities it holds.
"""

from __future__ import annotations

from collections.abc import Iterator

from toolbox.checks.inhoud import Inhoud
from toolbox.content.documents import REGISTER
from toolbox.model.velden import Gebiedsnaam
from toolbox.nearest import listing, shown
from toolbox.problem import Problem

CODE = "onbekend-gebied"


def check(inhoud: Inhoud) -> Iterator[Problem]:
    """Yield every province and GGD region that the register does not know."""
    if REGISTER in inhoud.material.broken:
        return
    for bound, place, naam in inhoud.texts(Gebiedsnaam):
        if meant := inhoud.material.gemeenten.unknown_area(naam):
            names = listing((f"‘{area}’" for area in meant), last="of")
            message = f"‘{shown(naam)}’ is geen provincie of GGD-regio die we kennen. "
            yield bound.document.problem(CODE, place.loc, message + f"Bedoelt u {names}?")
