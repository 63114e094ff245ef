"""CSV files open in a spreadsheet as they were meant, and never run anything."""

from __future__ import annotations

import csv
import io

from hypothesis import given, settings
from nasty_texts import TEXTS, Fill

from toolbox.catalogue.catalogue import Catalogue
from toolbox.model.soorten import SOORT_BY_ID, SOORTEN
from toolbox.opendata.clean import fit
from toolbox.opendata.csv_file import csv_of
from toolbox.opendata.site import Site


def rows(data: bytes) -> list[dict[str, str]]:
    """Read a file as a program would."""
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))


def test_every_item_is_a_row_with_all_its_columns(real: Catalogue, origin: Site) -> None:
    """No row is longer or shorter than the header, and every item is there once."""
    for soort in SOORTEN:
        data = b"".join(csv_of(soort, real, origin))
        assert data.startswith(b"\xef\xbb\xbf"), "Excel needs the mark to know UTF-8"
        found = rows(data)
        assert [row["id"] for row in found] == [r.id for r in real.of_kind(soort.model)]
        assert all(None not in row and None not in row.values() for row in found), soort.id


def test_cells_hold_what_the_file_holds(real: Catalogue, origin: Site) -> None:
    """Parts keep their order across columns; codes and names of municipalities stand beside."""
    found = rows(b"".join(csv_of(SOORT_BY_ID["praktijkvoorbeeld"], real, origin)))
    row = next(row for row in found if row["id"] == "babbelbankjes-aalsmeer")
    assert row["gemeentecodes"] == "GM0358"
    assert row["periode.begin"] == "2022-03"
    assert row["partners.naam"].split(" | ")[1] == "Zorgverzekeraar Zorg en Zekerheid"
    assert row["partners.rol"].split(" | ")[1] == "zegde toe twee bankjes te betalen"
    assert row["bijgewerkt"] >= row["gecontroleerd"] > "2026"
    assert row["pagina"].startswith("https://voorbeeld.nl/toolbox/praktijkvoorbeelden/")


@settings(max_examples=60, deadline=None)
@given(text=TEXTS)
def test_no_text_becomes_a_formula_or_a_cell_of_its_own(
    filled: Fill, origin: Site, text: str
) -> None:
    """Whatever a text begins with or holds, it stays one text in one cell."""
    (row,) = rows(b"".join(csv_of(SOORT_BY_ID["praktijkvoorbeeld"], filled(text), origin)))
    shown = row["titel"]
    assert shown.lstrip("\u200b\u200e\u200f\u2060\u00ad \n\t\xa0")[:1] not in set("=+-@|%＝＋－＠")
    plain = fit(text).replace("\r\n", "\n").replace("\r", "\n")
    assert shown.removeprefix("'") == plain or shown == plain
    assert row["id"] == "kletskassa"
    assert None not in row
