"""dubbel-id: a name belongs to one item only, over all kinds, and also when it is a former name.

The name is the web address and the way in which items refer to each other. Within a list, too, an
id stands once.
"""

from __future__ import annotations

from collections.abc import Iterator

from toolbox.checks.inhoud import Inhoud, vorige_ids
from toolbox.model.begrippen import Lijst
from toolbox.problem import Problem

CODE = "dubbel-id"


def check(inhoud: Inhoud) -> Iterator[Problem]:
    """Yield every second use of an id."""
    yield from _files(inhoud)
    yield from _former_ids(inhoud)
    yield from _terms(inhoud)


def _files(inhoud: Inhoud) -> Iterator[Problem]:
    owners: dict[str, str] = {}
    for item in inhoud.material.items:
        document = item.document
        first = owners.setdefault(document.id, document.path)
        if first != document.path:
            message = f"De naam ‘{document.id}’ is al van {first}. Geef een van de twee een nieuwe."
            yield document.problem(CODE, (), message)


def _former_ids(inhoud: Inhoud) -> Iterator[Problem]:
    named = [(item, ids) for item in inhoud.material.items if (ids := vorige_ids(item))]
    if not named:
        return
    owners: dict[str, str] = {id: item.document.path for id, item in inhoud.item_by_id.items()}
    for item, ids in named:
        for index, id in enumerate(ids):
            if id in owners:
                same = owners[id] == item.document.path
                whose = "dit stuk zelf" if same else owners[id]
                message = (
                    f"‘{id}’ is ook een naam van {whose}. Haal de regel weg: een oud adres wijst "
                    "naar één stuk."
                )
                yield item.document.problem(CODE, ("vorige_ids", index), message)
            owners.setdefault(id, item.document.path)


def _terms(inhoud: Inhoud) -> Iterator[Problem]:
    for bound in inhoud.material.parts:
        terms = bound.document.data.get("begrippen")
        if bound.model is not Lijst or not isinstance(terms, list):
            continue
        seen: set[str] = set()
        for index, term in enumerate(terms):
            id = str(term.get("id")) if isinstance(term, dict) else ""
            if id and id in seen:
                message = (
                    f"‘{id}’ staat al eerder in deze lijst. Geef een van de twee een ander id."
                )
                yield bound.document.problem(CODE, ("begrippen", index, "id"), message)
            seen.add(id)
