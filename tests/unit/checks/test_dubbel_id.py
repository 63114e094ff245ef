"""A name belongs to one item, over all kinds and all times."""

from __future__ import annotations

from pathlib import Path

import pytest
from example_content import BASIS, practice, problems_of


def test_the_second_file_is_reported_and_the_first_named(tmp_path: Path) -> None:
    """Kinds come in the order of the site; the later one is asked to change."""
    text = (BASIS / "docs" / "kennis" / "korte-contacten.yml").read_text(encoding="utf-8")
    text = text.replace("Wat korte", "Wat andere")
    (problem,) = problems_of(tmp_path, {"kennis/samen-op-pad.yml": text})
    assert (problem.path, problem.code) == ("docs/kennis/samen-op-pad.yml", "dubbel-id")
    assert "docs/interventies/samen-op-pad.yml" in problem.message


@pytest.mark.parametrize(
    ("id", "whose"), [("eigen", "dit stuk zelf"), ("kletskassa", "kletskassa.yml")]
)
def test_a_former_name_is_not_a_name_of_now(id: str, whose: str, tmp_path: Path) -> None:
    """A redirect from an address that is in use would never be followed."""
    text = practice({"status: loopt": f"vorige_ids: [vroeger, {id}]\nstatus: loopt"})
    (problem,) = problems_of(tmp_path, {"praktijkvoorbeelden/eigen.yml": text})
    assert (problem.line, problem.column, problem.code) == (17, 23, "dubbel-id")
    assert whose in problem.message


def test_two_items_cannot_have_had_the_same_name(tmp_path: Path) -> None:
    """One old address cannot lead to two pages."""
    more = {"status: loopt": "vorige_ids: [vroeger]\nstatus: loopt"}
    files = {
        "praktijkvoorbeelden/een.yml": practice(more),
        "praktijkvoorbeelden/twee.yml": practice({**more, "Praatplek": "Praatstoel"}),
    }
    assert [problem.code for problem in problems_of(tmp_path, files)] == ["dubbel-id"]
