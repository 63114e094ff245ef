"""Gathering keeps everything that was read, sound or not."""

from __future__ import annotations

from pathlib import Path

from example_content import practice, project

from toolbox.catalogue.material import gather
from toolbox.content.documents import REGISTER


def test_an_item_with_a_mistake_is_kept_without_a_record(tmp_path: Path) -> None:
    """The checks see its data; the catalogue will not have it."""
    docs = project(tmp_path) / "docs"
    place = docs / "praktijkvoorbeelden" / "eigen.yml"
    place.write_text(practice({"status: loopt": "status: bezig"}), encoding="utf-8")
    items = {item.document.id: item for item in gather(docs).items}
    assert items["eigen"].record is None
    assert items["eigen"].document.data["titel"] == "Praatplek in Heusden"
    assert items["kletskassa"].record is not None


def test_a_broken_register_is_known_by_its_file_name(tmp_path: Path) -> None:
    """Names of municipalities cannot be judged by half a register."""
    docs = project(tmp_path) / "docs"
    assert REGISTER not in gather(docs).broken
    (docs / "begrippen" / REGISTER).write_text("onzin\n")
    assert REGISTER in gather(docs).broken


def test_items_lists_and_pages_are_told_apart(tmp_path: Path) -> None:
    """Items come in the order of the kinds; lists and pages stand together."""
    material = gather(project(tmp_path) / "docs")
    assert material.items[0].document.path == "docs/praktijkvoorbeelden/kletskassa.yml"
    names = {part.document.path for part in material.parts}
    assert {"docs/index.md", "docs/begrippen/tijdlijn.yml", "docs/begrippen/themas.yml"} <= names
    assert material.read == 22
