"""onbekende-verwijzing: a reference must lead to an item that exists, of the kind that is meant.

References are file names without extension. An item that was renamed goes by its new name; the
message says which.
"""

from __future__ import annotations

from collections.abc import Iterator

from toolbox.checks.inhoud import Inhoud, soort_of
from toolbox.model.soorten import SOORT_BY_ID
from toolbox.model.velden import Verwijzing
from toolbox.nearest import nearest, shown
from toolbox.problem import Problem

CODE = "onbekende-verwijzing"


def check(inhoud: Inhoud) -> Iterator[Problem]:
    """Yield every reference that leads nowhere, or to another kind than the field asks for."""
    for bound, place, id in inhoud.texts(Verwijzing):
        marker = next(m for m in place.leaf.markers if isinstance(m, Verwijzing))
        if message := _message(inhoud, id.strip(), marker.soort):
            yield bound.document.problem(CODE, place.loc, message)


def _message(inhoud: Inhoud, id: str, soort: str | None) -> str | None:
    """Return what is wrong with a reference to `id` where an item of kind `soort` is meant."""
    item = inhoud.item_by_id.get(id)
    if item is None:
        return _dead(inhoud, id, soort)
    found = soort_of(item)
    if soort is None or found.id == soort:
        return None
    wanted = SOORT_BY_ID[soort].enkelvoud
    return (
        f"‘{id}’ is geen {wanted} maar {found.enkelvoud}. Zet het bij zie_ook, of noem hier een "
        f"{wanted}."
    )


def _dead(inhoud: Inhoud, id: str, soort: str | None) -> str:
    if id in inhoud.id_by_vorige:
        return f"‘{id}’ heet nu ‘{inhoud.id_by_vorige[id]}’. Schrijf de nieuwe naam."
    where = f"docs/{SOORT_BY_ID[soort].map}/" if soort else "de mappen van docs/"
    options = [
        other for other, item in inhoud.item_by_id.items() if soort in {None, soort_of(item).id}
    ]
    meant = nearest(id, options)
    advice = f"Bedoelt u ‘{meant}’?" if meant else "Kijk de bestandsnaam na, of haal de regel weg."
    return f"Er is geen stuk ‘{shown(id)}’ in {where}. {advice}"
