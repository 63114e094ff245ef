"""The walk finds every file in a fixed order, and never leaves docs/."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from toolbox.content.files import Found, printable, walk
from toolbox.problem import Problem


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    """A folder with two files, and a secret outside it."""
    folder = tmp_path / "project" / "docs"
    (folder / "kennis").mkdir(parents=True)
    (folder / "kennis" / "b.yml").write_text("titel: b\n")
    (folder / "a.md").write_text("# a\n")
    (tmp_path / "geheim.yml").write_text("titel: geheim\n")
    return folder


def names(docs: Path) -> list[str]:
    """Return what the walk finds, by name."""
    return [entry.name for entry in walk(docs) if isinstance(entry, Found)]


def problems(docs: Path) -> list[tuple[str, str]]:
    """Return path and code of what the walk refuses."""
    return [(entry.path, entry.code) for entry in walk(docs) if isinstance(entry, Problem)]


def test_files_come_in_order_with_their_folders(docs: Path) -> None:
    """Names are relative to the project and sorted."""
    assert names(docs) == ["docs/a.md", "docs/kennis/b.yml"]
    found = [entry for entry in walk(docs) if isinstance(entry, Found)]
    assert found[1].folders == ("kennis",)
    assert (found[1].stem, found[1].suffix) == ("b", ".yml")


def test_names_with_a_point_in_front_are_passed_over(docs: Path) -> None:
    """What systems and editors leave behind is no content."""
    (docs / ".DS_Store").write_bytes(b"\x00")
    (docs / ".git").mkdir()
    (docs / ".git" / "x.yml").write_text("a: b\n")
    assert len(names(docs)) == 2


@pytest.mark.parametrize("target", ["../../geheim.yml", "/etc/hostname", "../.."])
def test_a_link_out_of_docs_is_refused(docs: Path, target: str) -> None:
    """A symbolic link to a file or folder outside docs/ is never followed."""
    (docs / "kennis" / "link.yml").symlink_to(target)
    assert problems(docs) == [("docs/kennis/link.yml", "snelkoppeling")]
    assert len(names(docs)) == 2


def test_a_link_to_nothing_or_to_itself_is_refused(docs: Path) -> None:
    """A dangling link and a circle give a sentence each."""
    (docs / "niets.yml").symlink_to("weg.yml")
    (docs / "rondje.yml").symlink_to("rondje.yml")
    assert problems(docs) == [
        ("docs/niets.yml", "snelkoppeling"),
        ("docs/rondje.yml", "snelkoppeling"),
    ]


def test_a_link_to_a_folder_within_docs_is_refused(docs: Path) -> None:
    """Following links to folders could go round for ever."""
    (docs / "kennis" / "rondje").symlink_to(docs)
    assert problems(docs) == [("docs/kennis/rondje", "snelkoppeling")]


def test_a_link_to_a_file_within_docs_is_followed(docs: Path) -> None:
    """Within docs/ a link is as good as a file."""
    (docs / "c.md").symlink_to("a.md")
    assert names(docs) == ["docs/a.md", "docs/c.md", "docs/kennis/b.yml"]


def test_what_is_no_file_is_refused(docs: Path) -> None:
    """A pipe would keep the reader waiting for ever."""
    os.mkfifo(docs / "pijp.yml")
    assert problems(docs) == [("docs/pijp.yml", "onleesbaar")]


def test_a_folder_that_is_gone_is_a_problem(tmp_path: Path) -> None:
    """A missing docs/ gives a sentence and no exception."""
    assert problems(tmp_path / "docs") == [("docs", "onleesbaar")]


def test_names_that_a_screen_cannot_show_are_written_as_codes(docs: Path) -> None:
    """A file name with a line end or broken bytes cannot forge or break a report."""
    Path(os.fsdecode(os.fsencode(docs) + b"/kapot\xff\n.yml")).write_text("a: b\n")
    (name,) = (name for name in names(docs) if "kapot" in name)
    assert name == "docs/kapot\\udcff\\x0a.yml"
    assert printable("gewoon café.yml") == "gewoon café.yml"
