"""Every name of a municipality leads to one code."""

from __future__ import annotations

import csv

import pytest
from helpers import REPOSITORY

from toolbox.model.gemeente import Gemeente, GemeenteRegister


@pytest.fixture(scope="module")
def register() -> GemeenteRegister:
    """The real register."""
    path = REPOSITORY / "docs" / "begrippen" / "gemeenten.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return GemeenteRegister(
            Gemeente(
                row["code"],
                row["naam"],
                row["provincie"],
                float(row["lat"]),
                float(row["lon"]),
                int(row["inwoners"]),
                int(row["stedelijkheid"]),
                row["ggd_regio"],
                tuple(filter(None, row["aliassen"].split(";"))),
            )
            for row in csv.DictReader(file)
        )


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Groningen", "GM0014"),
        ("Ten Boer", "GM0014"),
        ("groningen", "GM0014"),
        ("GM0014", "GM0014"),
        ("Den Bosch", "GM0796"),
        ("'s-Hertogenbosch", "GM0796"),
        ("s Hertogenbosch", "GM0796"),
        ("Bergen (NH.)", "GM0373"),
        ("Bergen NH", "GM0373"),
        ("Súdwest-Fryslân", "GM1900"),
        ("Sudwest Fryslan", "GM1900"),
        ("Hengelo", "GM0164"),
    ],
)
def test_names_resolve(register: GemeenteRegister, name: str, code: str) -> None:
    """Official, everyday and former names, codes and loose spelling all resolve."""
    assert register.get(name).code == code


def test_two_places_called_bergen_are_not_guessed(register: GemeenteRegister) -> None:
    """The bare name means two municipalities, and Bergen op Zoom is neither."""
    assert {g.naam for g in register.find("Bergen")} == {"Bergen (NH.)", "Bergen (L.)"}


def test_a_split_municipality_names_all_heirs(register: GemeenteRegister) -> None:
    """Haaren went to four municipalities; an editor has to choose."""
    assert len(register.find("Haaren")) == 4


@pytest.mark.parametrize(
    ("slip", "nearest"), [("Groningn", "Groningen"), ("Amersfort", "Amersfoort"), ("xqz", None)]
)
def test_a_slip_gets_the_nearest_name(
    register: GemeenteRegister, slip: str, nearest: str | None
) -> None:
    """A misspelt name is unknown, and the nearest known one is suggested if it comes near."""
    assert register.find(slip) == ()
    assert register.nearest(slip) == nearest


def test_addresses_are_unique_and_plain(register: GemeenteRegister) -> None:
    """Each of the 342 has its own address of plain letters."""
    slugs = [g.slug for g in register.gemeenten]
    assert len(set(slugs)) == len(slugs) == 342
    assert register.get("'s-Hertogenbosch").slug == "s-hertogenbosch"
    assert register.get("Súdwest-Fryslân").slug == "sudwest-fryslan"


def test_size_classes_have_clear_bounds(register: GemeenteRegister) -> None:
    """The smallest and the largest municipality fall where a reader expects."""
    by_size = sorted(register.gemeenten, key=lambda g: g.inwoners)
    assert by_size[0].grootteklasse == "tot 20.000 inwoners"
    assert by_size[-1].grootteklasse == "250.000 inwoners of meer"


def test_an_area_is_known_by_its_province_or_its_ggd(register: GemeenteRegister) -> None:
    """Both spellings of a GGD region give its municipalities; of another area nothing is known."""
    drenthe = register.in_area("provincie Drenthe")
    assert {g.provincie for g in drenthe} == {"Drenthe"}
    assert len(drenthe) == 12
    twente = register.in_area("GGD-regio Twente")
    assert twente == register.in_area("GGD Twente")
    assert {g.ggd_regio for g in twente} == {"GGD Twente"}
    assert register.in_area("Achterhoek") == ()


@pytest.mark.parametrize(
    ("slip", "meant"),
    [
        ("provincie Limbrug", ("provincie Limburg",)),
        ("GGD-regio Kennemerlant", ("GGD Kennemerland",)),
        ("Achterhoek", ()),
        ("provincie Drenthe", ()),
    ],
)
def test_a_slip_in_an_area_is_seen(
    register: GemeenteRegister, slip: str, meant: tuple[str, ...]
) -> None:
    """What claims to be a province or a GGD region and is none gets the nearest name."""
    assert register.unknown_area(slip) == meant
