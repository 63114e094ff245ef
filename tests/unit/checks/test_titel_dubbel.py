"""Two items with one title give a warning."""

from __future__ import annotations

from pathlib import Path

import pytest
from example_content import practice, problems_of


@pytest.mark.parametrize(
    ("titel", "warnings"),
    [("Kletskassa in Heusden", 1), ("kletskassa, in Heusden!", 1), ("Kletskassa in Utrecht", 0)],
)
def test_titles_are_compared_by_their_letters(titel: str, warnings: int, tmp_path: Path) -> None:
    """Case and punctuation do not tell two items apart."""
    text = practice({"Praatplek in Heusden": f'"{titel}"'})
    found = problems_of(tmp_path, {"praktijkvoorbeelden/eigen.yml": text})
    assert [(problem.code, problem.level) for problem in found] == [
        ("titel-dubbel", "waarschuwing")
    ] * warnings
