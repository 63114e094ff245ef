"""Common slips of the pen are answered with the line that would be right."""

from __future__ import annotations

import pytest

from toolbox.catalogue.slips import (
    boolean_wanted,
    date_wanted,
    list_wanted,
    number_wanted,
    part_wanted,
    text_wanted,
)


@pytest.mark.parametrize(
    ("value", "advice"),
    [
        (True, '"true"'),
        (False, '"false"'),
        (2024, '"2024"'),
        (1.5, '"1.5"'),
        (["a"], "Haal het streepje"),
        ({"Let op": "koud"}, '"Let op: koud"'),
        ({"Hij zei": '"ja"'}, "\"Hij zei: 'ja'\""),
        ({"a": 1, "b": 2}, "één tekst, geen blok"),
    ],
)
def test_text_wanted(value: object, advice: str) -> None:
    """A number, a word for yes, a list or a colon gets the quotes it needs."""
    assert advice in text_wanted("gebied", value)


@pytest.mark.parametrize(
    ("value", "advice"),
    [("ouderen", "- ouderen"), (3, "- 3"), ({"thema": "x"}, "- thema: …"), ({}, "streepje")],
)
def test_list_wanted(value: object, advice: str) -> None:
    """A single value gets its hyphen."""
    assert advice in list_wanted("doelgroepen", value)


def test_part_wanted() -> None:
    """A bare word where keys are meant gets the first key; a list loses its hyphen."""
    keys = ("thema", "verband", "sterkte")
    assert "Schrijf bijvoorbeeld: thema: cultuur" in part_wanted("themas", "cultuur", keys)
    assert "Haal het streepje weg" in part_wanted("periode", [], keys)


@pytest.mark.parametrize(
    ("value", "word"),
    [
        ("yes", "true"),
        ("Ja", "true"),
        ("on", "true"),
        ("no", "false"),
        ("NEE", "false"),
        (0, "false"),
    ],
)
def test_boolean_wanted(value: object, word: str) -> None:
    """Other words for yes and no are translated."""
    assert boolean_wanted("landelijk", value).endswith(f"Schrijf: landelijk: {word}")


def test_boolean_wanted_without_a_guess() -> None:
    """A word that is neither gets both."""
    assert "true voor ja of false voor nee" in boolean_wanted("landelijk", "misschien")


@pytest.mark.parametrize(
    ("value", "whole", "advice"),
    [
        ("10.000", False, "bedrag: 10000"),
        ("1.250.000", True, "bedrag: 1250000"),
        ("€ 12,50", False, "bedrag: 12.50"),
        ("1.250,75", False, "bedrag: 1250.75"),
        ("48%", False, "bedrag: 48"),
        ("2019", True, "bedrag: 2019"),
        ("circa 2019.", True, "bedrag: 2019"),
        ("12,50", True, "bedrag: 12"),
        (2019.6, True, "Schrijf: 2020"),
        ("tussen 10 en 20", False, "woorden in een tekstveld"),
        ("veel", False, "woorden in een tekstveld"),
        ([1], False, "woorden in een tekstveld"),
    ],
)
def test_number_wanted(value: object, whole: bool, advice: str) -> None:  # noqa: FBT001
    """Dutch numbers, signs and quotes are turned into a plain number, if there is just one."""
    assert advice in number_wanted("bedrag", value, whole=whole)


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("21-11-2026", "2026-11-21"),
        ("1/2/2026", "2026-02-01"),
        ("21 november 2026", "2026-11-21"),
        ("3 mrt 2026", "2026-11-21"),
        ("3 maa 2026", "2026-03-03"),
        ("2026-1-5", "2026-01-05"),
        ("2026/11/21", "2026-11-21"),
        ("2026-11-21 10:00", "2026-11-21"),
        ("21-13-2026", "2026-11-21"),
        ("gisteren", "2026-11-21"),
        (2026, "2026-11-21"),
    ],
)
def test_day_wanted(value: object, day: str) -> None:
    """A day in another order or in words is turned round; otherwise an example is given."""
    assert date_wanted(value, parts=False).endswith(f"jaar-maand-dag: {day}")


@pytest.mark.parametrize(
    ("value", "part"),
    [
        ("september 2024", "2024-09"),
        ("9-2024", "2024-09"),
        ("2024-9", "2024-09"),
        ("1 mei 2024", "2024-05-01"),
        ("zomer 2024", "2026, 2026-11 of 2026-11-21"),
    ],
)
def test_date_part_wanted(value: object, part: str) -> None:
    """A month in words or figures is turned into year and month."""
    assert date_wanted(value, parts=True).endswith(part)
