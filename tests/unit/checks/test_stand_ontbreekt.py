"""An item says how fresh it is."""

from __future__ import annotations

from pathlib import Path

import pytest
from example_content import practice_problems, problems_of


@pytest.mark.parametrize(
    ("state", "faults"),
    [
        ("stand: 2025\n", 0),
        ("stand: onbekend\n", 0),
        ("gecontroleerd: 2026-01-20\n", 0),
        ("", 1),
        ("herzien_voor: 2027-01-20\n", 1),
    ],
)
def test_a_state_or_a_check_is_needed(state: str, faults: int, tmp_path: Path) -> None:
    """A day for the next review alone says nothing about now."""
    found = practice_problems(tmp_path, {"stand: 2025\n": state})
    assert found == [(1, 1, "stand-ontbreekt")] * faults


def test_a_file_that_could_not_be_read_has_no_state_to_miss(tmp_path: Path) -> None:
    """One broken file is one problem."""
    found = problems_of(tmp_path, {"kennis/kapot.yml": "titel: [\n"})
    assert [problem.code for problem in found] == ["yaml"]
