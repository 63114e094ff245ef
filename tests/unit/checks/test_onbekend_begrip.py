"""Terms must stand in their list; the message names the one that was meant."""

from __future__ import annotations

from pathlib import Path

import pytest
from example_content import practice, problems_of


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("sport-bewegen", "sport-en-bewegen"),
        ("Sport en bewegen", "sport-en-bewegen"),
        ("sport", "sport-en-bewegen"),
        ("Voeding", "leefstijl"),
    ],
)
def test_the_nearest_term_is_found_by_id_name_and_other_spellings(
    written: str, meant: str, tmp_path: Path
) -> None:
    """What an editor writes from memory leads to the id in the list."""
    text = practice({"thema: sociale-basis": f"thema: {written}"})
    (problem,) = problems_of(tmp_path, {"praktijkvoorbeelden/eigen.yml": text})
    assert problem.code == "onbekend-begrip"
    assert f"Bedoelt u ‘{meant}’?" in problem.message


def test_a_broken_list_gives_no_avalanche(tmp_path: Path) -> None:
    """If the list itself has a fault, its terms are not called unknown."""
    found = problems_of(tmp_path, {"begrippen/themas.yml": "titel: Thema's\nbegrippen: []\n"})
    assert [problem.code for problem in found] == ["leeg"]


def test_spaces_around_a_term_do_not_matter(tmp_path: Path) -> None:
    """Quoted spaces are taken off by the model, and by the check."""
    text = practice({"[ouderen]": '["ouderen "]'})
    assert problems_of(tmp_path, {"praktijkvoorbeelden/eigen.yml": text}) == ()
