"""The number of a source points into the list of sources."""

from __future__ import annotations

from pathlib import Path

import pytest
from example_content import practice, practice_problems, problems_of


@pytest.mark.parametrize(("number", "faults"), [(1, 0), (2, 1), (99, 1)])
def test_the_number_is_in_range(number: int, faults: int, tmp_path: Path) -> None:
    """The practice has one source, so only 1 is right."""
    text = f"kosten:\n  - tekst: Tien euro\n    bron: {number}\nstatus: loopt"
    found = practice_problems(tmp_path, {"status: loopt": text})
    assert found == [(19, 11, "bronnummer")] * faults


def test_without_sources_only_that_is_reported(tmp_path: Path) -> None:
    """A list that is missing is one problem, not two."""
    text = practice({"status: loopt": "kosten:\n  - tekst: Tien\n    bron: 1\nstatus: loopt"})
    head, _, tail = text.partition("bronnen:")
    text = head + tail.partition("stand:")[1] + tail.partition("stand:")[2]
    found = problems_of(tmp_path, {"praktijkvoorbeelden/eigen.yml": text})
    assert [problem.code for problem in found] == ["ontbreekt"]
