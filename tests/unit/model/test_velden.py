"""Field types take what was meant, and nothing that pydantic would bend into shape."""

from __future__ import annotations

from datetime import date

import pytest
from pydantic import TypeAdapter, ValidationError

from toolbox.model.onderdelen import ThemaVerband
from toolbox.model.praktijkvoorbeeld import Praktijkvoorbeeld
from toolbox.model.velden import Dag, Datumdeel, Geheel, Getal, JaNee, Stand


@pytest.mark.parametrize("value", ["2026-11-21", date(2026, 11, 21)])
def test_a_day_is_written_one_way(value: object) -> None:
    """A day is year, month and day, or a date already."""
    assert TypeAdapter(Dag).validate_python(value) == date(2026, 11, 21)


@pytest.mark.parametrize(
    "value",
    ["21-11-2026", "2026-11-21T00:00", "20261121", "1700000000", 0, 2026, "2026-02-30", None],
)
def test_no_other_day_is_taken(value: object) -> None:
    """Times, timestamps and days of no calendar are refused."""
    with pytest.raises(ValidationError):
        TypeAdapter(Dag).validate_python(value)


@pytest.mark.parametrize("value", ["2019", "2019-05", "2019-05-31", 2019])
def test_a_date_part_is_a_year_month_or_day(value: object) -> None:
    """A bare year may be a number in YAML; it becomes text."""
    assert TypeAdapter(Datumdeel).validate_python(value) == str(value)


@pytest.mark.parametrize("value", ["2019-13", "2019-04-31", "2023-02-29", "mei 2019", True, 1850])
def test_no_other_date_part_is_taken(value: object) -> None:
    """Months and days that do not exist are refused."""
    with pytest.raises(ValidationError):
        TypeAdapter(Datumdeel).validate_python(value)


@pytest.mark.parametrize(
    ("type_", "value"),
    [
        (Geheel, "12"),
        (Geheel, 12.0),
        (Geheel, True),
        (Getal, "12.5"),
        (Getal, True),
        (JaNee, "yes"),
        (JaNee, "no"),
        (JaNee, 1),
        (Stand, "2025"),
        (Stand, 1850),
        (Stand, True),
        (Stand, "vorig jaar"),
    ],
)
def test_nothing_is_bent_into_shape(type_: object, value: object) -> None:
    """A text that looks like a number, or a word for yes, stays what it is."""
    with pytest.raises(ValidationError):
        TypeAdapter(type_).validate_python(value)


@pytest.mark.parametrize("value", [2025, "onbekend"])
def test_a_state_is_a_year_or_unknown(value: object) -> None:
    """Both forms of a state are taken as they are."""
    assert TypeAdapter(Stand).validate_python(value) == value


def test_a_field_is_as_strict_as_it_declares() -> None:
    """The length that a field asks for goes before the length of its type."""
    with pytest.raises(ValidationError, match="at least 20"):
        ThemaVerband(thema="cultuur", verband="Te kort.", sterkte="bron")
    with pytest.raises(ValidationError, match="at least 60"):
        Praktijkvoorbeeld.model_validate({"samenvatting": "Te kort."})
    with pytest.raises(ValidationError, match="at most 120"):
        Praktijkvoorbeeld.model_validate({"titel": "x" * 121})
