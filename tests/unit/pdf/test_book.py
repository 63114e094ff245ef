"""The order of the book, and its volumes."""

from __future__ import annotations

import json

from helpers import REPOSITORY

from toolbox.catalogue.load import load
from toolbox.pdf.book import book_documents, parts_of
from toolbox.pdf.document import Site
from toolbox.pdf.edition import Edition

EDITION = Edition(
    load(REPOSITORY / "toolbox" / "starter" / "docs").catalogue,
    Site("Groene buurt", "https://toolbox.example/"),
)


def test_every_item_stands_in_one_part() -> None:
    """Nothing is left out and nothing stands twice."""
    ids = [record.id for part in parts_of(EDITION) for record in part.records]
    assert sorted(ids) == sorted(EDITION.catalogue.records)


def test_an_item_stands_with_the_theme_it_names_first() -> None:
    """The order in the file decides; an item without a theme stands with its kind."""
    found = {r.id: part.naam for part in parts_of(EDITION) for r in part.records}
    assert found["voorbeeld-bomen"] == "Koelte"
    assert found["voorbeeld-cijfer"] == "Cijfers"


def test_a_large_catalogue_becomes_volumes() -> None:
    """Each part is a volume, and a reference to another volume leads to the site."""
    (book,) = book_documents(EDITION, {})
    volumes = list(book_documents(EDITION, {}, largest=2))
    assert [v.name for v in volumes] == [
        f"boek/deel-{n:02}" for n, _ in enumerate(parts_of(EDITION), start=1)
    ]
    assert "Deel 1:" in json.dumps(volumes[0].data)
    whole, parts = json.dumps(book.data), [json.dumps(v.data) for v in volumes]
    for record in EDITION.catalogue.records:
        assert whole.count(f'"id": "{record}"') >= 1
        assert sum(f'"id": "{record}"' in part for part in parts) == 1


def test_the_mark_of_an_issue_follows_its_content() -> None:
    """The same content has the same mark, other content another."""
    (book,), (again,) = book_documents(EDITION, {}), book_documents(EDITION, {})
    (other,) = book_documents(EDITION, {"voorbeeld-bomen": "stuk"})
    assert book.data["kenmerk"] == again.data["kenmerk"]
    assert book.data["kenmerk"] != other.data["kenmerk"]


def test_an_item_stands_in_the_register_of_every_theme_it_names() -> None:
    """In the book it stands once; its other themes point at it from the back."""
    (book,) = book_documents(EDITION, {})
    registers = {found["titel"]: found["ingangen"] for found in book.data["registers"]}  # type: ignore[attr-defined]
    listed = {
        (entry["naam"], item["id"])
        for entry in registers["Register van thema’s"]
        for item in entry["stukken"]
    }
    begrippen, records = EDITION.catalogue.begrippen, EDITION.catalogue.records.values()
    named = {(begrippen.begrip("themas", t).naam, r.id) for r in records for t in r.thema_ids}
    assert listed == named != set()
