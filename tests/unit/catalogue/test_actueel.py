"""Editors see what is due for review, the longest overdue first, and what nobody has checked."""

from __future__ import annotations

from datetime import date

from example_content import BASIS, VANDAAG

from toolbox.catalogue.actueel import due
from toolbox.catalogue.catalogue import Catalogue
from toolbox.checks.run import load_and_check

BEFORE = "nagekeken moeten zijn"


def catalogue(**dates: dict[str, date]) -> Catalogue:
    """Return the example with the dates of some items changed, by the id of the item."""
    loaded = load_and_check(BASIS / "docs", VANDAAG).catalogue
    records = dict(loaded.records)
    for id, changed in dates.items():
        name = id.replace("_", "-")
        records[name] = records[name].model_copy(update=changed)
    return Catalogue(records, loaded.begrippen, loaded.gemeenten, loaded.bronbestanden)


def test_what_is_overdue_comes_first_and_the_rest_was_never_checked() -> None:
    """Overdue items are ordered by their day; an item is named once, with its file and reason."""
    checked = date(2024, 1, 1)
    found = list(
        due(
            catalogue(
                kletskassa={"gecontroleerd": checked, "herzien_voor": date(2026, 2, 27)},
                korte_contacten={"herzien_voor": date(2026, 2, 3)},
                samen_op_pad={"gecontroleerd": checked, "herzien_voor": VANDAAG},
            ),
            VANDAAG,
        )
    )
    late = [aandacht for aandacht in found if BEFORE in aandacht.reden]
    assert (
        [a.record.id for a in late]
        == ["korte-contacten", "kletskassa"]
        == [a.record.id for a in found[:2]]
    )
    assert found[0].path == "docs/kennis/korte-contacten.yml"
    assert "3 februari 2026" in found[0].reden
    ids = [aandacht.record.id for aandacht in found]
    assert len(ids) == len(set(ids))
    assert "samen-op-pad" not in ids
    assert all("nog niet nagekeken" in aandacht.reden for aandacht in found[2:])


def test_an_item_is_due_a_year_after_its_last_check() -> None:
    """Without a day of its own, an item is due when its last check is over a year old."""
    checked = {"gecontroleerd": date(2026, 1, 20)}
    one = catalogue(kletskassa=checked)
    on_the_day = [a.record.id for a in due(one, date(2027, 1, 20)) if BEFORE in a.reden]
    day_after = [a.record.id for a in due(one, date(2027, 1, 21)) if BEFORE in a.reden]
    assert "kletskassa" not in on_the_day
    assert "kletskassa" in day_after
