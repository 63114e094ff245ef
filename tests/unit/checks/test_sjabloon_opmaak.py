"""A template holds only what its files can show."""

from __future__ import annotations

from pathlib import Path

import pytest
from example_content import problems_of

HEAD = "---\ntitle: Brief\nsjabloon: true\n---\n\n"


@pytest.mark.parametrize(
    ("line", "column", "name"),
    [
        ('??? note "Meer"', 1, "een kader"),
        ("Zie <b>hier</b>.", 5, "HTML"),
        ("Bron.[^1]", 6, "een voetnoot"),
        ("Tekst { .groot }", 7, "een kenmerk"),
        ("![foto](foto.png)", 1, "een afbeelding"),
    ],
)
def test_marks_of_pages_are_pointed_out(line: str, column: int, name: str, tmp_path: Path) -> None:
    """Each is named, with its place."""
    (problem,) = problems_of(tmp_path, {"brief.md": f"{HEAD}# Brief\n\n{line}\n"})
    assert (problem.code, problem.line, problem.column) == ("sjabloon-opmaak", 8, column)
    assert name in problem.message


def test_other_pages_may_have_them(tmp_path: Path) -> None:
    """Only templates become files."""
    text = f"{HEAD}# Brief\n\n!!! note\n    Kader\n".replace("true", "false")
    assert problems_of(tmp_path, {"brief.md": text}) == ()
