"""How municipalities can be alike, so that readers weigh for themselves what counts.

Owns the likenesses that readers can choose from, with the list that each opens and its number.
"""

from __future__ import annotations

from functools import cached_property
from itertools import chain
from urllib.parse import urlencode

from toolbox.catalogue.catalogue import Catalogue
from toolbox.catalogue.reads import note, noting
from toolbox.model.gemeente import Gemeente
from toolbox.model.praktijkvoorbeeld import Praktijkvoorbeeld
from toolbox.model.soorten import SOORT_BY_ID
from toolbox.pages.facets import filter_id
from toolbox.pages.paths import overview_path

LIKENESS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Even groot en even stedelijk", ("grootte", "stedelijkheid")),
    ("Even groot", ("grootte",)),
    ("Even stedelijk", ("stedelijkheid",)),
    ("In dezelfde provincie", ("provincie",)),
)
"""In what municipalities can be alike: (label, facets)."""


def likeness(gemeente: Gemeente) -> dict[str, str]:
    """Return what readers filter municipalities by, and the value of this one."""
    return {
        "grootte": filter_id(gemeente.grootteklasse),
        "stedelijkheid": filter_id(gemeente.stedelijkheid_naam),
        "provincie": filter_id(gemeente.provincie),
    }


class Gelijkenissen:
    """Counts, for any municipality, the practices from municipalities like it.

    A list that is narrowed by two things has every practice with both, also if it owes one to one
    municipality and one to another.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._path = overview_path(SOORT_BY_ID["praktijkvoorbeeld"])
        self._with: dict[tuple[str, str], frozenset[str]] = {}

    def of(self, gemeente: Gemeente) -> tuple[tuple[str, str, int], ...]:
        """Return each likeness with the address of its list and the number of items in it."""
        own, found = likeness(gemeente), []
        for label, names in LIKENESS:
            query = {name: own[name] for name in names}
            ids = frozenset.intersection(*(self._ids(*one) for one in query.items()))
            found.append((label, f"{self._path}?{urlencode(query)}", len(ids)))
        note(f"lijkt {gemeente.code}", tuple(found))
        return tuple(found)

    def _ids(self, name: str, value: str) -> frozenset[str]:
        """Return the practices from municipalities that have a value."""
        if (name, value) not in self._with:
            catalogue = self._catalogue
            with noting():
                among = catalogue.places_of_kind(Praktijkvoorbeeld)
                places = self._places.get((name, value), ())
                found = (catalogue.ids_in(place, among) for place in places)
                self._with[name, value] = frozenset(chain.from_iterable(found))
        return self._with[name, value]

    @cached_property
    def _places(self) -> dict[tuple[str, str], list[Gemeente]]:
        """Municipalities that items are about, by what they have."""
        found: dict[tuple[str, str], list[Gemeente]] = {}
        with noting():
            places = self._catalogue.gemeenten_with_items
        for gemeente in places:
            for value in likeness(gemeente).items():
                found.setdefault(value, []).append(gemeente)
        return found
