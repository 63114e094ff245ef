"""How municipalities can be alike, so that readers weigh for themselves what counts.

Owns the likenesses that readers can choose from, with the list that each opens and its number.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import product
from urllib.parse import urlencode

from toolbox.catalogue.catalogue import Catalogue
from toolbox.catalogue.reads import note
from toolbox.catalogue.terms import gemeentenamen_of
from toolbox.model.gemeente import Gemeente
from toolbox.model.record import Record
from toolbox.model.soorten import Soort
from toolbox.pages.facets import RULES, filter_id, values_of
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


def _by_places(catalogue: Catalogue, soort: Soort) -> Iterator[tuple[Record, int]]:
    """Yield one item for all that are about the same places, and how many those are.

    Nothing else of an item makes it one of a likeness.
    """
    fields = [name for name in ("gebied", "landelijk") if name in soort.model.model_fields]
    found: dict[tuple[object, ...], list[Record]] = {}
    for record in catalogue.of_kind(soort.model):
        other = [getattr(record, field) for field in fields]
        found.setdefault((gemeentenamen_of(record), *other), []).append(record)
    yield from ((records[0], len(records)) for records in found.values())


class Gelijkenissen:
    """Counts, for any municipality, the items of a kind from municipalities like it."""

    def __init__(self, catalogue: Catalogue, soort: Soort) -> None:
        self._soort = soort
        self._counts: Counter[tuple[str, ...]] = Counter()
        rules = {rule.naam: rule for rule in RULES}
        for record, number in _by_places(catalogue, soort):
            for _, names in LIKENESS:
                values = (values_of(rules[name], catalogue, record) for name in names)
                for found in product(*values):
                    self._counts[(*names, *found)] += number

    def of(self, gemeente: Gemeente) -> tuple[tuple[str, str, int], ...]:
        """Return each likeness with the address of its list and the number of items in it."""
        own = likeness(gemeente)
        found = []
        for label, names in LIKENESS:
            query = {name: own[name] for name in names}
            count = self._counts[(*names, *query.values())]
            found.append((label, f"{overview_path(self._soort)}?{urlencode(query)}", count))
        note(f"lijkt {gemeente.code}", tuple(found))
        return tuple(found)
