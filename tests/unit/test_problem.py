"""Problems sort by place and know whether they stop a build."""

from __future__ import annotations

from toolbox.problem import WAARSCHUWING, Problem, has_fout

EERSTE = Problem("docs/a.yml", 2, 9, "yaml", "Een.")
TWEEDE = Problem("docs/a.yml", 10, 1, "yaml", "Twee.")
DERDE = Problem("docs/b.yml", 1, 1, "titel-dubbel", "Drie.", WAARSCHUWING)


def test_problems_sort_by_file_line_and_column() -> None:
    """Line 10 comes after line 2, and one file after the other."""
    assert sorted([DERDE, TWEEDE, EERSTE]) == [EERSTE, TWEEDE, DERDE]


def test_only_a_fault_stops_a_build() -> None:
    """Warnings alone are no reason to stop."""
    assert has_fout([DERDE, EERSTE])
    assert not has_fout([DERDE])
    assert not has_fout([])
