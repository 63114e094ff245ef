"""onbekend-begrip: a term must stand in the list that its field uses.

Lists are closed: a theme or target group that is not in docs/begrippen/ has no page. The message
names the term that was probably meant, found by id, by name and by the other spellings of `ook`.
"""

from __future__ import annotations

from collections.abc import Iterator

from toolbox.checks.inhoud import Inhoud
from toolbox.model.begrippen import Begrip
from toolbox.model.velden import Term
from toolbox.nearest import listing, nearest, shown
from toolbox.problem import Problem

CODE = "onbekend-begrip"


def check(inhoud: Inhoud) -> Iterator[Problem]:
    """Yield every term that its list does not have."""
    begrippen = inhoud.material.begrippen
    known = {naam: {b.id for b in lijst.begrippen} for naam, lijst in begrippen.lijsten.items()}
    for bound, place, text in inhoud.texts(Term):
        term = text.strip()
        marker = next(m for m in place.leaf.markers if isinstance(m, Term))
        if marker.lijst in inhoud.material.broken or term in known.get(marker.lijst, ()):
            continue
        message = _message(term, marker.lijst, begrippen.lijst(marker.lijst))
        yield bound.document.problem(CODE, place.loc, message)


def _message(term: str, lijst: str, begrippen: tuple[Begrip, ...]) -> str:
    if not begrippen:
        return (
            f"‘{shown(term)}’ hoort in de lijst {lijst}, maar die lijst is er niet. Maak "
            f"docs/begrippen/{lijst}.yml, of haal de waarde weg."
        )
    spellings = {
        spelling: begrip.id
        for begrip in reversed(begrippen)
        for spelling in (*begrip.ook, begrip.label, begrip.naam, begrip.id)
    }
    meant = nearest(term, spellings)
    hint = f"Bedoelt u ‘{spellings[meant]}’? " if meant else ""
    choices = listing((begrip.id for begrip in begrippen), last="of")
    return f"‘{shown(term)}’ staat niet in de lijst {lijst}. {hint}Kies uit: {choices}."
