"""Practices, interventions and knowledge belong to a theme."""

from __future__ import annotations

from pathlib import Path

import pytest
from example_content import BASIS, problems_of


@pytest.mark.parametrize("place", ["interventies/samen-op-pad.yml", "kennis/korte-contacten.yml"])
def test_kinds_that_need_a_theme(place: str, tmp_path: Path) -> None:
    """Without a theme link they would stand on no theme page."""
    text = (BASIS / "docs" / place).read_text(encoding="utf-8")
    head, _, tail = text.partition("themas:")
    text = head + "bronnen:" + tail.partition("bronnen:")[2]
    assert [problem.code for problem in problems_of(tmp_path, {place: text})] == ["geen-thema"]


def test_a_file_that_could_not_be_read_has_no_theme_to_miss(tmp_path: Path) -> None:
    """One broken file is one problem."""
    found = problems_of(tmp_path, {"kennis/kapot.yml": "titel: [\n"})
    assert [problem.code for problem in found] == ["yaml"]
