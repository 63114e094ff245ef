"""Municipalities, and the register that resolves every name to one CBS code.

Owns the size classes and the rules of resolving: official name, everyday name, former name, code.
"""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache

STEDELIJKHEID: dict[int, str] = {
    1: "zeer sterk stedelijk",
    2: "sterk stedelijk",
    3: "matig stedelijk",
    4: "weinig stedelijk",
    5: "niet stedelijk",
}
"""Urbanity classes of Statistics Netherlands (CBS), by address density."""

GROOTTEKLASSEN: tuple[tuple[int, str], ...] = (
    (20_000, "tot 20.000 inwoners"),
    (50_000, "20.000 tot 50.000 inwoners"),
    (100_000, "50.000 tot 100.000 inwoners"),
    (250_000, "100.000 tot 250.000 inwoners"),
    (10**9, "250.000 inwoners of meer"),
)
"""Size classes: the upper bound (exclusive) and the label."""


@dataclass(frozen=True)
class Gemeente:
    """A municipality as it exists now."""

    code: str
    naam: str
    """The official name, by which registers and open data know it."""
    provincie: str
    lat: float
    lon: float
    inwoners: int
    stedelijkheid: int
    ggd_regio: str
    aliassen: tuple[str, ...] = ()
    roepnaam: str = ""
    """The name that everybody uses, if it is not the official one."""

    @property
    def gewone_naam(self) -> str:
        """The name that readers see: Den Haag, not 's-Gravenhage."""
        return self.roepnaam or self.naam

    @property
    def andere_namen(self) -> tuple[str, ...]:
        """Every other name: everyday names, and municipalities that became part of this one."""
        names = (self.naam, *self.aliassen)
        return tuple(dict.fromkeys(name for name in names if name != self.gewone_naam))

    @cached_property
    def slug(self) -> str:
        """The last part of the web address: `'s-Hertogenbosch` → `s-hertogenbosch`."""
        folded = unicodedata.normalize("NFKD", self.naam.casefold())
        kept = "".join(c if c.isascii() and c.isalnum() else " " for c in folded if c.isascii())
        return "-".join(kept.split())

    @cached_property
    def grootteklasse(self) -> str:
        """The label of the size class."""
        return next(label for bound, label in GROOTTEKLASSEN if self.inwoners < bound)

    @property
    def stedelijkheid_naam(self) -> str:
        """The label of the urbanity class."""
        return STEDELIJKHEID[self.stedelijkheid]


_APART = {code: " " for code in range(128) if not chr(code).isalnum()}
"""Turns every character of ASCII but letters and digits into a blank."""


@lru_cache(maxsize=4096)
def fold(name: str) -> str:
    """Return `name` without case, accents, apostrophes, dots and hyphens, to compare names with."""
    if name.isascii():
        return " ".join(name.lower().translate(_APART).split())
    decomposed = unicodedata.normalize("NFKD", name.casefold())
    return " ".join(
        "".join(
            c if c.isalnum() else " " for c in decomposed if not unicodedata.combining(c)
        ).split()
    )


def _area_key(name: str) -> str:
    """Return `name` of an area to compare with: `GGD-regio Twente` is `GGD Twente`."""
    words = fold(name).split()
    return " ".join(["ggd", *words[2:]] if words[:2] == ["ggd", "regio"] else words)


class GemeenteRegister:
    """Resolves names of municipalities. Built once, then read only."""

    def __init__(self, gemeenten: Iterable[Gemeente]) -> None:
        self.gemeenten: tuple[Gemeente, ...] = tuple(
            sorted(gemeenten, key=lambda gemeente: fold(gemeente.gewone_naam))
        )
        self.by_code: dict[str, Gemeente] = {g.code: g for g in self.gemeenten}
        self.by_slug: dict[str, Gemeente] = {g.slug: g for g in self.gemeenten}
        self._by_name: dict[str, list[Gemeente]] = {}
        for gemeente in self.gemeenten:
            names = (gemeente.naam, gemeente.gewone_naam, gemeente.code, *gemeente.aliassen)
            for name in {fold(n) for n in names}:
                self._by_name.setdefault(name, []).append(gemeente)
        self._areas: dict[str, str] = {}
        self._by_area: dict[str, list[Gemeente]] = {}
        for gemeente in self.gemeenten:
            for area in (f"provincie {gemeente.provincie}", gemeente.ggd_regio):
                self._areas.setdefault(_area_key(area), area)
                self._by_area.setdefault(_area_key(area), []).append(gemeente)

    def __len__(self) -> int:
        return len(self.gemeenten)

    def find(self, name: str) -> tuple[Gemeente, ...]:
        """Return every municipality that `name` can mean: none, one, or several if ambiguous.

        An official name wins over an alias of another municipality.
        """
        found = self._by_name.get(fold(name), [])
        official = [g for g in found if fold(name) in (fold(g.naam), fold(g.gewone_naam))]
        if official or found:
            return tuple(official or found)
        prefix = fold(name) + " "
        return tuple(g for g in self.gemeenten if fold(g.naam).startswith(prefix) and "(" in g.naam)

    def get(self, name: str) -> Gemeente:
        """Return the one municipality that `name` means.

        Raises:
            KeyError: if no municipality or more than one has this name.
        """
        found = self.find(name)
        if len(found) != 1:
            raise KeyError(name)
        return found[0]

    @property
    def areas(self) -> tuple[str, ...]:
        """Every province and every GGD region, in the order of their names."""
        return tuple(sorted(self._areas.values(), key=fold))

    def in_area(self, name: str) -> tuple[Gemeente, ...]:
        """Return the municipalities of `provincie Drenthe` or `GGD-regio Twente`.

        None of another area: the register does not know which municipalities belong to it.
        """
        return tuple(self._by_area.get(_area_key(name), ()))

    def unknown_area(self, name: str) -> tuple[str, ...]:
        """Return the areas that `name` can mean if it claims to be one and is none, likest first.

        Of a name that does not begin as a province or a GGD region nothing is claimed.
        """
        key = _area_key(name)
        first = key.partition(" ")[0]
        if key in self._areas or first not in {"provincie", "ggd"}:
            return ()
        rivals = [area for area in self._areas if area.startswith(f"{first} ")]
        near = difflib.get_close_matches(key, rivals, n=1, cutoff=0.7) or sorted(rivals)
        return tuple(self._areas[area] for area in near)

    def nearest(self, name: str) -> str | None:
        """Return the known name that looks most like `name`, or None if nothing comes near."""
        close = difflib.get_close_matches(fold(name), list(self._by_name), n=1, cutoff=0.7)
        return self._by_name[close[0]][0].naam if close else None
