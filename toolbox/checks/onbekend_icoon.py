"""onbekend-icoon: the icon of a term must be one that comes with the theme.

A name that does not exist would end a build halfway; here it is one line to mend.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from toolbox.checks.inhoud import Inhoud
from toolbox.model.velden import Icoonnaam
from toolbox.nearest import nearest, shown
from toolbox.problem import Problem
from toolbox.theme import ICONS

CODE = "onbekend-icoon"


@cache
def icon_names() -> tuple[str, ...]:
    """Return the name of every icon that comes with the theme."""
    return tuple(sorted(path.stem for path in ICONS.glob("*.svg")))


def check(inhoud: Inhoud) -> Iterator[Problem]:
    """Yield every icon that does not exist."""
    for bound, place, naam in inhoud.texts(Icoonnaam):
        if not (ICONS / f"{naam}.svg").is_file():
            meant = nearest(naam, icon_names())
            hint = f"Bedoelt u ‘{meant}’? " if meant else ""
            message = (
                f"‘{shown(naam)}’ is geen icoon. {hint}Kies een naam van Material Design Icons, "
                "zoals account-group, of haal de regel weg."
            )
            yield bound.document.problem(CODE, place.loc, message)
