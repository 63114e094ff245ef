"""Dates are possible in relation to each other and to today."""

from __future__ import annotations

from pathlib import Path

import pytest
from example_content import BASIS, practice_problems, problems_of


@pytest.mark.parametrize(
    ("day", "faults"), [("2026-03-01", 0), ("2026-03-02", 1), ("2099-01-01", 1)]
)
def test_what_was_read_was_read_before_today(day: str, faults: int, tmp_path: Path) -> None:
    """Today itself is allowed; tomorrow is not."""
    found = practice_problems(tmp_path, {"gelezen: 2026-01-15": f"gelezen: {day}"})
    assert found == [(11, 14, "datums")] * faults


@pytest.mark.parametrize(
    ("review", "faults"), [("2026-01-21", 0), ("2026-01-20", 1), ("2025-12-31", 1)]
)
def test_a_review_comes_after_the_check(review: str, faults: int, tmp_path: Path) -> None:
    """The day of the check itself is too early for the next one."""
    text = f"gecontroleerd: 2026-01-20\nherzien_voor: {review}"
    assert practice_problems(tmp_path, {"stand: 2025": text}) == [(13, 15, "datums")] * faults


@pytest.mark.parametrize(
    ("begin", "end", "faults"),
    [
        ("2019", "2019", 0),
        ("2019-05", "2019", 0),
        ("2019", "2019-01", 0),
        ("2019-05-03", "2019-05-03", 0),
        ("2019-05", "2019-04", 1),
        ("2020", "2019-12-31", 1),
    ],
)
def test_an_end_comes_not_before_the_beginning(
    begin: str, end: str, faults: int, tmp_path: Path
) -> None:
    """Dates are compared as exactly as both are given."""
    text = f"periode:\n  begin: {begin}\n  einde: {end}\nstatus: loopt"
    assert practice_problems(tmp_path, {"status: loopt": text}) == [(19, 10, "datums")] * faults


def test_a_meeting_ends_after_it_begins(tmp_path: Path) -> None:
    """A meeting has its dates at the top of the file."""
    text = (BASIS / "docs" / "bijeenkomsten" / "regiodag-zuid.yml").read_text(encoding="utf-8")
    text = text.replace("begin: 2025-09-25", "begin: 2025-09-25\neinde: 2025-09-24")
    found = problems_of(tmp_path, {"bijeenkomsten/regiodag-zuid.yml": text})
    assert [problem.code for problem in found] == ["datums"]


def test_lists_and_pages_are_held_to_it_too(tmp_path: Path) -> None:
    """A page that was checked tomorrow is refused like an item."""
    page = "---\ntitle: X\ngecontroleerd: 2026-03-02\n---\n"
    found = problems_of(tmp_path, {"themas/x.md": page})
    assert [(problem.line, problem.code) for problem in found] == [(3, "datums")]
