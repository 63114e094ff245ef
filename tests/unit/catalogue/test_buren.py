"""A municipality sees which others are like it and which are near, and why."""

from __future__ import annotations

import pytest
from helpers import real_content

from toolbox.catalogue.buren import Buren, distance
from toolbox.catalogue.catalogue import Catalogue


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    """The real catalogue."""
    return real_content().catalogue


def test_similar_municipalities_never_include_the_same_one(catalogue: Catalogue) -> None:
    """Municipalities like this one share something that is said, and have items to show."""
    own = catalogue.gemeenten.get("Assen")
    for other, reasons in Buren(catalogue).similar(own):
        assert other.code != own.code
        assert reasons
        assert catalogue.in_gemeente(other)


def test_neighbours_are_those_of_the_region_first_and_the_nearest_of_them(
    catalogue: Catalogue,
) -> None:
    """Municipalities that work together on health come before others of the province."""
    own = catalogue.gemeenten.get("Baarle-Nassau")
    found = Buren(catalogue).near(own)
    assert found
    ranks = [(other.ggd_regio != own.ggd_regio, away) for other, away in found]
    assert ranks == sorted(ranks)
    assert all(own.provincie == g.provincie or own.ggd_regio == g.ggd_regio for g, _ in found)
    amsterdam, utrecht = (catalogue.gemeenten.get(name) for name in ("Amsterdam", "Utrecht"))
    assert distance(amsterdam, utrecht) == pytest.approx(35, abs=3)
