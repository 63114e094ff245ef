"""Loading gives a catalogue of what is sound, and the problems of the rest."""

from __future__ import annotations

import time
from pathlib import Path

from example_content import practice, project

from toolbox.catalogue.load import build, load
from toolbox.catalogue.material import Material, gather
from toolbox.problem import Problem


def test_sound_items_are_in_and_the_others_are_out(tmp_path: Path) -> None:
    """One broken file costs one item."""
    docs = project(tmp_path) / "docs"
    place = docs / "praktijkvoorbeelden" / "eigen.yml"
    place.write_text(practice({"status: loopt": "status: bezig"}), encoding="utf-8")
    loaded = load(docs)
    assert "kletskassa" in loaded.catalogue.records
    assert "eigen" not in loaded.catalogue.records
    assert [p.path for p in loaded.problems] == ["docs/praktijkvoorbeelden/eigen.yml"]


def test_an_unknown_municipality_never_reaches_the_catalogue(tmp_path: Path) -> None:
    """Also without the checks, every municipality in the catalogue resolves."""
    docs = project(tmp_path) / "docs"
    place = docs / "praktijkvoorbeelden" / "eigen.yml"
    place.write_text(practice({"gemeente: Heusden": "gemeente: Nergenshuizen"}), encoding="utf-8")
    assert "eigen" not in load(docs).catalogue.records


def test_the_catalogue_knows_the_file_of_each_item(tmp_path: Path) -> None:
    """Paths are relative to the project."""
    loaded = load(project(tmp_path) / "docs")
    assert loaded.catalogue.bronbestanden["kletskassa"] == "docs/praktijkvoorbeelden/kletskassa.yml"
    assert loaded.files == 22


def test_a_warning_keeps_nothing_out(tmp_path: Path) -> None:
    """Only a fault leaves an item out; the same problem twice is said once."""
    material = gather(project(tmp_path) / "docs")
    path = "docs/praktijkvoorbeelden/kletskassa.yml"
    warning = Problem(path, 1, 1, "proef", "Let op.", "waarschuwing")
    loaded = build(material, [warning, warning])
    assert loaded.problems == (warning,)
    assert "kletskassa" in loaded.catalogue.records
    fault = Problem(path, 1, 1, "proef", "Fout.")
    assert "kletskassa" not in build(material, [fault]).catalogue.records


def test_nothing_at_all_is_an_empty_catalogue(tmp_path: Path) -> None:
    """An empty folder is a start, no error."""
    (tmp_path / "docs").mkdir()
    loaded = load(tmp_path / "docs")
    assert (len(loaded.catalogue), loaded.problems) == (0, ())
    assert len(build(Material(), ()).catalogue) == 0


def test_a_thousand_items_load_in_seconds(tmp_path: Path) -> None:
    """Reading and binding a thousand files stays far below what a page costs."""
    docs = project(tmp_path) / "docs"
    for number in range(1000):
        place = docs / "praktijkvoorbeelden" / f"voorbeeld-{number}.yml"
        place.write_text(practice({"Praatplek": f"Praatplek {number}"}), encoding="utf-8")
    started = time.process_time()
    assert len(load(docs).catalogue) == 1007
    assert time.process_time() - started < 5
