"""Every file under docs/ is read as what it is, or reported: nothing is silently left out."""

from __future__ import annotations

from pathlib import Path

import pytest

from toolbox.content.documents import Source, read_documents

FOLDERS = ("praktijkvoorbeelden", "kennis", "adviseurs")


def read(tmp_path: Path, files: dict[str, str]) -> Source:
    """Write files under docs/ and read them."""
    for place, text in files.items():
        path = tmp_path / "docs" / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return read_documents(tmp_path / "docs", FOLDERS)


def test_each_file_finds_its_kind(tmp_path: Path) -> None:
    """Items, lists, pages and the register go by folder and extension."""
    source = read(
        tmp_path,
        {
            "kennis/een.yml": "titel: Een\n",
            "adviseurs/twee.md": "---\ntitel: Twee\n---\n\nTekst.\n",
            "kennis/index.md": "# Kennis\n",
            "begrippen/vormen.yml": "titel: Vormen\n",
            "begrippen/gemeenten.csv": "code\n",
            "begrippen/index.md": "# Begrippen\n",
            "over.md": "---\ntitle: Over\n---\n",
            "plaatje.svg": "<svg/>",
        },
    )
    assert [d.id for d in source.items["kennis"]] == ["een"]
    assert source.items["adviseurs"][0].data == {"titel": "Twee", "tekst": "Tekst."}
    assert source.items["adviseurs"][0].body_line == 5
    assert [d.path for d in source.lists] == ["docs/begrippen/vormen.yml"]
    assert [d.path for d in source.pages] == [
        "docs/begrippen/index.md",
        "docs/kennis/index.md",
        "docs/over.md",
    ]
    assert source.register_text == "code\n"
    assert source.problems == []
    assert source.read == 7
    assert "docs/plaatje.svg" in source.paths


@pytest.mark.parametrize(
    ("place", "code", "advice"),
    [
        ("kennis/een.yaml", "bestandsnaam", ".yml of .md"),
        ("kennis/een.YML", "bestandsnaam", ".yml of .md"),
        ("kennis/een.yml~", "bestandsnaam", ".yml of .md"),
        ("kennis/foto.jpg", "bestandsnaam", ".yml of .md"),
        ("kennis/oud/een.yml", "verkeerde-plaats", "een map hoger"),
        ("kenis/een.yml", "verkeerde-plaats", "docs/kennis/"),
        ("begrip/een.yml", "verkeerde-plaats", "docs/begrippen/"),
        ("zomaar/een.yaml", "verkeerde-plaats", "Kies een van: praktijkvoorbeelden"),
        ("een.yml", "verkeerde-plaats", "Kies een van: praktijkvoorbeelden"),
        ("begrippen/oud/een.yml", "verkeerde-plaats", "leest niemand"),
        ("begrippen/plaatsen.csv", "verkeerde-plaats", "leest niemand"),
    ],
)
def test_a_file_that_nobody_reads_is_reported(
    place: str, code: str, advice: str, tmp_path: Path
) -> None:
    """A file in the wrong place or with the wrong ending is work that would be lost."""
    source = read(tmp_path, {place: "titel: x\n"})
    assert [p.code for p in source.problems] == [code]
    assert advice in source.problems[0].message


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("Mijn Voorbeeld.yml", "mijn-voorbeeld"),
        ("café_één.yml", "cafe-een"),
        ("a--b.yml", "a-b"),
        ("-.yml", "naamloos"),
        (f"{'lang-' * 30}.yml", ("lang-" * 18).strip("-")),
    ],
)
def test_a_file_name_that_is_no_id_gets_a_proposal(name: str, id: str, tmp_path: Path) -> None:
    """The item is still read under the proposed name, so that its other problems show too."""
    source = read(tmp_path, {f"kennis/{name}": "titel: x\n"})
    assert [p.code for p in source.problems] == ["bestandsnaam"]
    assert f"Noem dit bestand {id}.yml" in source.problems[0].message
    assert source.items["kennis"][0].id == id


@pytest.mark.parametrize("text", ["- a\n- b\n", "zomaar een zin\n", "12\n"])
def test_an_item_that_is_no_mapping_is_reported(text: str, tmp_path: Path) -> None:
    """A list, a sentence or a number is no item."""
    (document,) = read(tmp_path, {"kennis/een.yml": text}).items["kennis"]
    assert not document.complete
    assert [p.code for p in document.problems] == ["verkeerde-vorm"]


def test_a_text_in_the_head_and_below_it_is_not_mixed(tmp_path: Path) -> None:
    """If front matter already has a text, that one stands; its place is in the front matter."""
    source = read(tmp_path, {"adviseurs/een.md": "---\ntekst: Boven.\n---\n\nOnder.\n"})
    (document,) = source.items["adviseurs"]
    assert document.data["tekst"] == "Boven."
    assert document.place(("tekst",)) == (2, 8)


def test_an_unreadable_register_leaves_its_name(tmp_path: Path) -> None:
    """A register that is no text is known to be there, and reported."""
    read(tmp_path, {"begrippen/vormen.yml": "titel: Vormen\n"})
    (tmp_path / "docs" / "begrippen" / "gemeenten.csv").write_bytes(b"\x00")
    source = read_documents(tmp_path / "docs", FOLDERS)
    assert source.register_name == "docs/begrippen/gemeenten.csv"
    assert [p.code for p in source.problems] == ["geen-tekst"]
