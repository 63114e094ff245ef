"""A province or GGD region that the register does not know is refused; another area is text."""

from __future__ import annotations

from pathlib import Path

import pytest
from example_content import BASIS, problems_of

FIGURE = (BASIS / "docs" / "cijfers" / "eenzaamheid-per-leeftijd.yml").read_text(encoding="utf-8")


def _about(area: str) -> dict[str, str]:
    text = FIGURE.replace("titel: ", "titel: Ook: ", 1).replace("Ook: Een", "Ook een")
    return {"cijfers/eigen.yml": text.replace("landelijk: true", f"gebied: {area}")}


@pytest.mark.parametrize(
    ("area", "meant"),
    [
        ("provincie Utrech", "Bedoelt u ‘provincie Utrecht’?"),
        ("GGD-regio Hart voor Brabandt", "Bedoelt u ‘GGD Hart voor Brabant’?"),
        ("GGD", "‘GGD Hart voor Brabant’"),
    ],
)
def test_the_area_that_was_meant_is_named(area: str, meant: str, tmp_path: Path) -> None:
    """A slip gets the nearest name; of a mere beginning all names are given."""
    (problem,) = problems_of(tmp_path, _about(area))
    assert problem.code == "onbekend-gebied"
    assert meant in problem.message


@pytest.mark.parametrize("area", ["provincie Utrecht", "GGD-regio Utrecht", "de Achterhoek"])
def test_known_areas_and_other_words_pass(area: str, tmp_path: Path) -> None:
    """What the register knows passes, and so does an area that claims to be neither."""
    assert problems_of(tmp_path, _about(area)) == ()
