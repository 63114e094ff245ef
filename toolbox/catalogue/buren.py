"""Which municipalities are alike, and which are near.

Owns both rules. What municipalities share is said in words, so that a reader can weigh it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from math import asin, cos, radians, sin, sqrt
from typing import TypeAlias

from toolbox.catalogue.catalogue import Catalogue
from toolbox.catalogue.reads import note
from toolbox.model.gemeente import Gemeente

Klasse: TypeAlias = tuple[str, int, str]
"""The size class, the urbanity class and the province of a municipality."""

EARTH_RADIUS = 6_371
"""Kilometres, the mean."""


class Buren:
    """Finds, for any municipality with items, which others are like it and which are near."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._by_class: dict[Klasse, list[Gemeente]] = {}
        self._by_region: dict[str, list[Gemeente]] = {}
        self._by_province: dict[str, list[Gemeente]] = {}
        self._alike: dict[Klasse, dict[int, list[Gemeente]]] = {}
        for gemeente in catalogue.gemeenten_with_items:
            self._by_class.setdefault(_class_of(gemeente), []).append(gemeente)
            self._by_region.setdefault(gemeente.ggd_regio, []).append(gemeente)
            self._by_province.setdefault(gemeente.provincie, []).append(gemeente)

    def similar(self, gemeente: Gemeente) -> Iterator[tuple[Gemeente, tuple[str, ...]]]:
        """Yield municipalities like `gemeente` with the reasons, the most alike first.

        Same urbanity class (CBS) counts twice, same size class twice, same province once; nearer
        in number of inhabitants breaks ties.
        """
        note("gemeenten")
        own = _class_of(gemeente)
        if own not in self._alike:
            self._alike[own] = self._rank(own)
        for alike in self._alike[own].values():
            for other in sorted(alike, key=lambda g: (_gap(gemeente, g), g.naam)):
                if other.code != gemeente.code:
                    yield other, _why_alike(gemeente, other)

    def _rank(self, own: Klasse) -> dict[int, list[Gemeente]]:
        """Return municipalities by how much they share with one of the class `own`, most first."""
        ranked: dict[int, list[Gemeente]] = {}
        for klasse, gemeenten in self._by_class.items():
            if shared := _shared(own, klasse):
                ranked.setdefault(shared, []).extend(gemeenten)
        return dict(sorted(ranked.items(), reverse=True))

    def near(self, gemeente: Gemeente, limit: int = 8) -> tuple[tuple[Gemeente, int], ...]:
        """Return the nearest municipalities of the same health region or province, with kilometres.

        Those of the region come first: that is where municipalities work together on health.
        """
        note("gemeenten")
        region = [g for g in self._by_region.get(gemeente.ggd_regio, ()) if g.code != gemeente.code]
        found = _nearest(gemeente, region)
        if len(found) < limit:
            province = self._by_province.get(gemeente.provincie, ())
            found += _nearest(gemeente, [g for g in province if g.ggd_regio != gemeente.ggd_regio])
        return tuple((other, round(away)) for away, other in found[:limit])


def _class_of(gemeente: Gemeente) -> Klasse:
    return gemeente.grootteklasse, gemeente.stedelijkheid, gemeente.provincie


def _shared(one: Klasse, other: Klasse) -> int:
    """Return how much two municipalities share, by size class, urbanity class and province."""
    return 2 * (one[0] == other[0]) + 2 * (one[1] == other[1]) + (one[2] == other[2])


def _gap(one: Gemeente, other: Gemeente) -> float:
    """Return the difference in number of inhabitants, as a share of the larger number."""
    return abs(other.inwoners - one.inwoners) / max(other.inwoners, one.inwoners)


def _nearest(gemeente: Gemeente, others: Iterable[Gemeente]) -> list[tuple[float, Gemeente]]:
    found = [(distance(gemeente, other), other) for other in others]
    return sorted(found, key=lambda row: (row[0], row[1].naam))


def distance(one: Gemeente, other: Gemeente) -> float:
    """Return the kilometres between two municipalities as the crow flies.

    Haversine formula on a sphere of 6,371 km; within the country it is true to half a per cent.
    """
    lat1, lat2 = radians(one.lat), radians(other.lat)
    across = sin(radians(other.lon - one.lon) / 2) ** 2 * cos(lat1) * cos(lat2)
    return 2 * EARTH_RADIUS * asin(sqrt(sin((lat2 - lat1) / 2) ** 2 + across))


def _why_alike(gemeente: Gemeente, other: Gemeente) -> tuple[str, ...]:
    """Return in words what two municipalities share."""
    reasons = []
    if other.grootteklasse == gemeente.grootteklasse:
        reasons.append(other.grootteklasse)
    if other.stedelijkheid == gemeente.stedelijkheid:
        reasons.append(other.stedelijkheid_naam)
    if other.provincie == gemeente.provincie:
        reasons.append(f"ook in {other.provincie}")
    return tuple(reasons)
