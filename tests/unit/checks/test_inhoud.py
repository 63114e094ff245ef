"""The checks share their look-ups."""

from __future__ import annotations

from pathlib import Path

from example_content import VANDAAG, practice, project

from toolbox.catalogue.material import gather
from toolbox.checks.inhoud import Inhoud, soort_of, vorige_ids
from toolbox.model.velden import Gemeentenaam, Term


def inhoud(tmp_path: Path) -> Inhoud:
    """Return the sound instance with one more practice, as the checks see it."""
    docs = project(tmp_path) / "docs"
    text = practice({"status: loopt": "vorige_ids: [oud, ouder]\nstatus: bezig"})
    (docs / "praktijkvoorbeelden" / "eigen.yml").write_text(text, encoding="utf-8")
    return Inhoud(gather(docs), VANDAAG)


def test_items_are_found_by_id_of_now_and_before(tmp_path: Path) -> None:
    """Also an item with a mistake exists: a reference to it is not dead."""
    found = inhoud(tmp_path)
    assert soort_of(found.item_by_id["eigen"]).id == "praktijkvoorbeeld"
    assert found.id_by_vorige == {"oud": "eigen", "ouder": "eigen"}
    assert vorige_ids(found.item_by_id["kletskassa"]) == ()


def test_values_come_from_items_lists_and_pages(tmp_path: Path) -> None:
    """A marker is found wherever its field stands."""
    found = inhoud(tmp_path)
    assert "docs/themas/sociale-basis.md" in {
        bound.document.path for bound, _, _ in found.texts(Term)
    }
    assert [text for _, _, text in found.texts(Gemeentenaam)] == ["Heusden", "Heusden"]
