"""Municipalities resolve by every name people use; other places are refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from example_content import VANDAAG, practice_problems, problems_of, project

from toolbox.checks.run import load_and_check


@pytest.mark.parametrize("name", ["Heusden", "heusden", "Haren", "GM0797", "Bergen Limburg"])
def test_names_that_resolve(name: str, tmp_path: Path) -> None:
    """Official and former names and codes are all right."""
    assert practice_problems(tmp_path, {"gemeente: Heusden": f"gemeente: {name}"}) == []


def test_without_a_register_the_message_says_so(tmp_path: Path) -> None:
    """An instance without municipalities cannot name one."""
    (project(tmp_path) / "docs" / "begrippen" / "gemeenten.csv").unlink()
    found = load_and_check(tmp_path / "docs", VANDAAG).problems
    assert [problem.code for problem in found] == ["onbekende-gemeente"]
    assert "geen docs/begrippen/gemeenten.csv" in found[0].message


def test_a_broken_register_gives_no_avalanche(tmp_path: Path) -> None:
    """If the register has a fault, names are not called unknown."""
    found = problems_of(tmp_path, {"begrippen/gemeenten.csv": "onzin\n"})
    assert [problem.code for problem in found] == ["gemeentenlijst"]
