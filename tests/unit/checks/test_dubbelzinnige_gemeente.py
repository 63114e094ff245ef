"""A name that two municipalities share is refused, and both are named."""

from __future__ import annotations

from pathlib import Path

import pytest
from example_content import practice, problems_of


def test_both_municipalities_are_named(tmp_path: Path) -> None:
    """The message gives the two names to choose from, each with its province."""
    text = practice({"gemeente: Heusden": "gemeente: bergen"})
    (problem,) = problems_of(tmp_path, {"praktijkvoorbeelden/eigen.yml": text})
    assert problem.code == "dubbelzinnige-gemeente"
    assert "‘Bergen (L.)’ (Limburg) of ‘Bergen (NH.)’ (Noord-Holland)" in problem.message


@pytest.mark.parametrize("name", ["Bergen (NH.)", "Bergen NH", "Bergen Noord-Holland"])
def test_the_name_with_its_addition_is_clear(name: str, tmp_path: Path) -> None:
    """Brackets and points in the addition do not matter."""
    text = practice({"gemeente: Heusden": f"gemeente: {name}"})
    assert problems_of(tmp_path, {"praktijkvoorbeelden/eigen.yml": text}) == ()
