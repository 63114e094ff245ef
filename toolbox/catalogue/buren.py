"""Which municipalities are alike, and which are near.

Owns both rules. What municipalities share is said in words, so that a reader can weigh it.
"""

from __future__ import annotations

from math import asin, cos, radians, sin, sqrt

from toolbox.catalogue.catalogue import Catalogue
from toolbox.model.gemeente import Gemeente

EARTH_RADIUS = 6_371
"""Kilometres, the mean."""


def similar_gemeenten(
    catalogue: Catalogue, gemeente: Gemeente, limit: int = 8
) -> tuple[tuple[Gemeente, tuple[str, ...]], ...]:
    """Return municipalities like `gemeente` with the reasons, those with own examples first.

    Same urbanity class (CBS) counts twice, same size class twice, same province once; nearer in
    number of inhabitants breaks ties.
    """
    ranked: list[tuple[int, float, str, Gemeente]] = []
    classes = catalogue.gemeenten_by_class
    own = (gemeente.grootteklasse, gemeente.stedelijkheid, gemeente.provincie)
    alike = {key: _alike(own, key) for key in classes}
    for key in sorted(classes, key=lambda key: -alike[key]):
        if not alike[key] or (len(ranked) >= limit and -ranked[limit - 1][0] > alike[key]):
            break
        for other in classes[key]:
            if other.code != gemeente.code:
                larger = max(other.inwoners, gemeente.inwoners)
                gap = abs(other.inwoners - gemeente.inwoners) / larger
                ranked.append((-alike[key], gap, other.naam, other))
    ranked.sort(key=lambda row: row[:3])
    return tuple((row[3], _why_alike(gemeente, row[3])) for row in ranked[:limit])


def _alike(one: tuple[str, int, str], other: tuple[str, int, str]) -> int:
    """Return how much two municipalities share, by size class, urbanity class and province."""
    return 2 * (one[0] == other[0]) + 2 * (one[1] == other[1]) + (one[2] == other[2])


def neighbours(
    catalogue: Catalogue, gemeente: Gemeente, limit: int = 8
) -> tuple[tuple[Gemeente, int], ...]:
    """Return the nearest municipalities in the same health region or province, with kilometres.

    Those of the region come first: that is where municipalities work together on health.
    """
    near = [
        (other.ggd_regio != gemeente.ggd_regio, distance(gemeente, other), other)
        for other in catalogue.gemeenten_with_items
        if other.code != gemeente.code
        and (other.ggd_regio == gemeente.ggd_regio or other.provincie == gemeente.provincie)
    ]
    near.sort(key=lambda row: (row[0], row[1], row[2].naam))
    return tuple((other, round(away)) for _, away, other in near[:limit])


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
