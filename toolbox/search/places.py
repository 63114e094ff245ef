"""Names by which readers look for a place.

Owns how a municipality becomes searchable: by its official name, everyday and former names, its
province, and the regions and towns of the thesaurus.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from toolbox.model.gemeente import Gemeente, GemeenteRegister
from toolbox.model.thesaurus import Thesaurus


class PlaceNames:
    """All names of each municipality and of each province."""

    def __init__(self, register: GemeenteRegister, thesaurus: Thesaurus | None) -> None:
        """Take the register and the place names of the thesaurus."""
        self._register = register
        self._of_gemeente: defaultdict[str, list[str]] = defaultdict(list)
        self._of_province: defaultdict[str, list[str]] = defaultdict(list)
        for streek in thesaurus.plaatsen if thesaurus else ():
            names = (streek.naam, *streek.ook)
            if streek.provincie:
                self._of_province[streek.provincie].extend(names)
            for name in streek.gemeenten:
                for gemeente in register.find(name):
                    self._of_gemeente[gemeente.code].extend(names)

    def of(self, gemeenten: Iterable[Gemeente]) -> tuple[str, ...]:
        """Return every name for `gemeenten`, without doubles."""
        found: dict[str, None] = {}
        for gemeente in gemeenten:
            names = (gemeente.naam, *gemeente.aliassen, *self._of_gemeente[gemeente.code])
            found.update(dict.fromkeys(names))
            found.update(dict.fromkeys(self.of_province(gemeente.provincie)))
        return tuple(found)

    def of_province(self, province: str) -> tuple[str, ...]:
        """Return every name for a province."""
        return (province, *self._of_province[province])
