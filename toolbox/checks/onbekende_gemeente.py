"""onbekende-gemeente: a municipality must be one of now, by whatever name people know it.

The register knows official names, everyday names, names of merged municipalities and CBS codes. A
place that is no municipality belongs in `gebied`.
"""

from __future__ import annotations

from collections.abc import Iterator

from toolbox.checks.inhoud import Inhoud
from toolbox.content.documents import REGISTER
from toolbox.model.gemeente import GemeenteRegister
from toolbox.model.velden import Gemeentenaam
from toolbox.nearest import shown
from toolbox.problem import Problem

CODE = "onbekende-gemeente"


def check(inhoud: Inhoud) -> Iterator[Problem]:
    """Yield every municipality that the register does not know."""
    if REGISTER in inhoud.material.broken:
        return
    register = inhoud.material.gemeenten
    for bound, place, naam in inhoud.texts(Gemeentenaam):
        if not register.find(naam):
            yield bound.document.problem(CODE, place.loc, _message(naam, register))


def _message(naam: str, register: GemeenteRegister) -> str:
    if not len(register):
        return (
            f"‘{shown(naam)}’ is niet te vinden: deze toolbox heeft geen "
            f"docs/begrippen/{REGISTER}. Zet dat bestand erbij, of haal de gemeente weg."
        )
    meant = register.nearest(naam)
    hint = f"Bedoelt u ‘{meant}’? " if meant else ""
    return (
        f"‘{shown(naam)}’ is geen gemeente die we kennen. {hint}Schrijf de naam van de gemeente "
        "van nu, en zet een dorp of wijk bij gebied."
    )
