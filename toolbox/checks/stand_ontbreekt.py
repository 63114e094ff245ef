"""stand-ontbreekt: an item says how fresh it is.

Either somebody checked it (`gecontroleerd`), or it shows the state of a year (`stand`).
"""

from __future__ import annotations

from collections.abc import Iterator

from toolbox.checks.inhoud import Inhoud
from toolbox.problem import Problem

CODE = "stand-ontbreekt"


def check(inhoud: Inhoud) -> Iterator[Problem]:
    """Yield every item without either."""
    message = (
        "Dit stuk zegt niet van wanneer het is. Zet erin: stand: met het jaar van de jongste bron, "
        "of gecontroleerd: met de dag waarop u het naast de bron legde."
    )
    for item in inhoud.items:
        document = item.document
        if document.complete and not {"stand", "gecontroleerd"} & document.data.keys():
            yield document.problem(CODE, (), message)
