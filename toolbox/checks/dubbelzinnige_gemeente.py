"""dubbelzinnige-gemeente: a name that two municipalities share must say which one is meant.

There is a Bergen in Noord-Holland and one in Limburg. The message names all that it can be.
"""

from __future__ import annotations

from collections.abc import Iterator

from toolbox.checks.inhoud import Inhoud
from toolbox.content.documents import REGISTER
from toolbox.model.velden import Gemeentenaam
from toolbox.nearest import listing, shown
from toolbox.problem import Problem

CODE = "dubbelzinnige-gemeente"


def check(inhoud: Inhoud) -> Iterator[Problem]:
    """Yield every name that more than one municipality has."""
    if REGISTER in inhoud.material.broken:
        return
    for bound, place, naam in inhoud.texts(Gemeentenaam):
        found = inhoud.material.gemeenten.find(naam)
        if len(found) > 1:
            names = listing((f"‘{g.naam}’ ({g.provincie})" for g in found), last="of")
            message = f"Er is meer dan één gemeente ‘{shown(naam)}’. Schrijf {names}."
            yield bound.document.problem(CODE, place.loc, message)
