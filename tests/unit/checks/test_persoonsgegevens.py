"""No addresses or numbers of persons get through, and ordinary numbers do."""

from __future__ import annotations

from pathlib import Path

import pytest
from example_content import practice_problems


@pytest.mark.parametrize(
    "text",
    [
        "jan.jansen@voorbeeld.nl",
        "info@gemeente.voorbeeld.nl",
        "jan (at) voorbeeld.nl",
        "jan%40voorbeeld.nl",
        "06-12345678",
        "06 12 34 56 78",
        "0612345678",
        "+31 6 1234 5678",
        "+31612345678",
        "0031 (0)6 12345678",
        "111222333",
        "1112.22.333",
        "111 222 333",
        "BSN 12345678",
        "burgerservicenummer 123 456 789",
    ],
)
def test_personal_data_is_refused(text: str, tmp_path: Path) -> None:
    """E-mail, mobile numbers and citizen service numbers, in the ways people write them."""
    found = practice_problems(tmp_path, {"Aan een kassa": f"Vraag {text} aan een kassa"})
    assert [(line, code) for line, _, code in found] == [(19, "persoonsgegevens")]


@pytest.mark.parametrize(
    "text",
    [
        "0800 1234567",
        "030-1234567",
        "123456789",
        "000000000",
        "111.222.333 euro",
        "ISBN 978-90-6665-473-1",
        "kenmerk 3860119-1067849-DMO",
        "in 2019-2021 kwamen 1500 tot 2000 mensen",
        "@voorbeeld op sociale media",
        "https://voorbeeld.nl/0612345678/111222333",
        "1 op 10, 2 op 10, 3 op 10 en 4 op 10",
    ],
)
def test_ordinary_numbers_pass(text: str, tmp_path: Path) -> None:
    """General numbers, years, codes and addresses of pages are no personal data."""
    assert practice_problems(tmp_path, {"Aan een kassa": f"Zie {text} aan een kassa"}) == []


@pytest.mark.parametrize(
    ("field", "line"),
    [("gebied: Vlijmen", 15), ("titel: Nieuwsbericht over de kassa (Voorbeeldkrant)", 9)],
)
def test_every_text_field_is_searched(field: str, line: int, tmp_path: Path) -> None:
    """A name of a place or source is a text like any other."""
    key = field.partition(":")[0]
    found = practice_problems(tmp_path, {field: f"{key}: jan@voorbeeld.nl"})
    assert [(line, code) for line, _, code in found] == [(line, "persoonsgegevens")]


def test_an_address_of_a_page_may_not_hold_an_e_mail_address(tmp_path: Path) -> None:
    """In an address only e-mail is looked for; numbers there are pages."""
    url = "https://voorbeeld.nl/?m=jan@voorbeeld.nl"
    found = practice_problems(tmp_path, {"https://www.voorbeeld.nl/kassa": url})
    assert [code for _, _, code in found] == ["persoonsgegevens"]
