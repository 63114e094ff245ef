"""An item does not refer to itself."""

from __future__ import annotations

from pathlib import Path

from example_content import practice_problems


def test_a_reference_to_itself_is_refused(tmp_path: Path) -> None:
    """The value that should go is the one that is pointed at."""
    found = practice_problems(tmp_path, {"status: loopt": "zie_ook: [eigen]\nstatus: loopt"})
    assert found == [(17, 11, "verwijst-naar-zichzelf")]


def test_a_list_of_terms_may_hold_a_term_of_its_own_name(tmp_path: Path) -> None:
    """Only references between items count."""
    assert practice_problems(tmp_path, {"doelgroepen: [ouderen]": "doelgroepen: [jongeren]"}) == []
