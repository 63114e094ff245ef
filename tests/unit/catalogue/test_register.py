"""The register of municipalities is read row by row; a bad row costs no more than itself."""

from __future__ import annotations

import pytest

from toolbox.catalogue.register import COLUMNS, read_register
from toolbox.theme import gemeenten_csv

HEADER = ",".join(COLUMNS)
GOED = "GM0797,Heusden,Noord-Brabant,51.6886,5.1356,45894,3,GGD Hart voor Brabant,Drunen; Vlijmen,"


def read(*rows: str) -> tuple[list[str], list[tuple[int, int]]]:
    """Return the names in a register of these rows, and the places of its problems."""
    register, problems = read_register("\n".join((HEADER, *rows)) + "\n", "docs/g.csv")
    return [g.naam for g in register.gemeenten], [(p.line, p.column) for p in problems]


def test_a_good_row_becomes_a_municipality() -> None:
    """Numbers are numbers, and other names are split and trimmed."""
    register, problems = read_register(f"{HEADER}\n{GOED}\n", "docs/g.csv")
    assert problems == ()
    (gemeente,) = register.gemeenten
    assert (gemeente.inwoners, gemeente.stedelijkheid) == (45894, 3)
    assert gemeente.aliassen == ("Drunen", "Vlijmen")
    assert gemeente.gewone_naam == gemeente.naam == "Heusden"


def test_a_name_that_everybody_uses_is_the_one_readers_see() -> None:
    """The official name stays in the data and in the address; both names lead to the place."""
    register, _ = read_register(gemeenten_csv().read_text(encoding="utf-8"), "docs/g.csv")
    city = register.get("Den Haag")
    assert city == register.get("'s-Gravenhage")
    assert (city.gewone_naam, city.naam, city.slug) == ("Den Haag", "'s-Gravenhage", "s-gravenhage")
    assert "Den Bosch" in register.get("'s-Hertogenbosch").andere_namen


def test_the_register_of_the_generator_is_sound() -> None:
    """All municipalities of now are in the register that comes with the toolbox."""
    register, problems = read_register(gemeenten_csv().read_text(encoding="utf-8"), "docs/g.csv")
    assert problems == ()
    assert len(register) == 342


@pytest.mark.parametrize(
    ("row", "column"),
    [
        (GOED.replace("GM0797", "797"), 1),
        (GOED.replace("Heusden", ""), 8),
        (GOED.replace("51.6886", "x"), 30),
        (GOED.replace("45894", "-1"), 45),
        (GOED.replace(",3,", ",6,"), 51),
    ],
)
def test_a_bad_value_is_shown_where_it_stands(row: str, column: int) -> None:
    """The row is left out, the others stay, and the column of the value is named."""
    assert read(row, GOED.replace("GM0797", "GM0001").replace("Heusden", "Ander")) == (
        ["Ander"],
        [(2, column)],
    )


@pytest.mark.parametrize("row", ["GM0797,Heusden", GOED + ",nog een", '"GM0797,Heusden'])
def test_a_row_of_another_length_is_reported(row: str) -> None:
    """Too few values, too many, or a quotation mark that is never closed."""
    names, problems = read(row)
    assert names == []
    assert [line for line, _ in problems] == [2]


def test_a_double_code_or_name_is_reported() -> None:
    """The second row says on which line the first one stands."""
    assert read(GOED, "", GOED) == (["Heusden"], [(4, 1), (4, 1)])


@pytest.mark.parametrize("text", ["", "naam\nHeusden\n", HEADER.replace(",", ";")])
def test_another_header_is_refused(text: str) -> None:
    """Without the right header no value can be trusted."""
    register, problems = read_register(text, "docs/g.csv")
    assert len(register) == 0
    assert [(p.line, p.code) for p in problems] == [(1, "gemeentenlijst")]


def test_no_register_is_an_empty_register() -> None:
    """An instance without municipalities is complete."""
    register, problems = read_register("", "")
    assert (len(register), problems) == (0, ())
