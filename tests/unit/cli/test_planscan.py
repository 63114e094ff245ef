"""`toolbox planscan` makes a table of many plans, and no bad file stops the others."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from example_content import project
from planscan_files import bad_files, docx_of, odt_of, pdf_of

from toolbox.cli.main import main

WORDS = """\
titel: Planscan
kern: {naam: hitte, woorden: [hitte]}
ontkenning: {woorden: [niet], bij: [verband]}
themas:
  - begrip: sociale-basis
    woorden: [buurthuis]
"""
PLAN = "# Zomerplan\n\nHet buurthuis helpt tegen de hitte.\n\nWe doen meer."


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project about heat."""
    made = project(tmp_path / "project")
    (made / "mkdocs.yml").write_text("site_name: Proef\n", encoding="utf-8")
    (made / "docs" / "begrippen" / "planscan.yml").write_text(WORDS, encoding="utf-8")
    return made


def run(root: Path, *arguments: str) -> Result:
    """Run the command within this process."""
    return CliRunner().invoke(main, ["planscan", "--map", str(root), *arguments])


def rows(text: str) -> list[dict[str, str]]:
    """Return the table."""
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff")), delimiter=";"))


def test_every_kind_of_file_gives_the_same_row(root: Path, tmp_path: Path) -> None:
    """Text, ODT, DOCX and PDF of one plan say the same; the name of the file gives the place."""
    folder = tmp_path / "plannen"
    folder.mkdir()
    place = next(iter((root / "docs/begrippen/gemeenten.csv").read_text("utf-8").splitlines()[1:]))
    name = place.split(",")[1].strip('"')
    files = {
        f"zomerplan-{name.lower()}.txt": PLAN.encode(),
        "b.odt": odt_of(PLAN),
        "c.docx": docx_of(PLAN),
        "d.pdf": pdf_of(PLAN, tmp_path),
    }
    for file, data in files.items():
        (folder / file).write_bytes(data)
    target = tmp_path / "tabel.csv"
    result = run(root, *(str(folder / file) for file in files), "--uit", str(target))
    assert result.exit_code == 0, result.output
    assert "4 plannen" in result.output
    assert "4 van 4  themas: Sociale basis" in result.output
    found = rows(target.read_text(encoding="utf-8"))
    assert target.read_bytes().startswith(b"\xef\xbb\xbf")
    assert [row["themas: Sociale basis"] for row in found] == ["zin"] * 4
    assert {row["zinnen_kern"] for row in found} == {"1"}
    assert [bool(row["gemeente"]) for row in found] == [True, False, False, False]


def test_bad_files_get_a_row_and_a_reason(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each says in Dutch what is wrong; the good one is read, and no name runs as a formula."""
    files = {name: data for name, (data, _) in bad_files(pdf_of("Plan", tmp_path)).items()}
    del files["bom.docx"]  # 41 MB, and tried where reading is tested
    files["=1+1.txt"] = PLAN.encode()
    monkeypatch.chdir(tmp_path)
    for file, data in files.items():
        Path(file).write_bytes(data)
    result = run(root, "weg.pdf", *files)
    assert result.exit_code == 1
    found = rows(result.stdout)
    assert len(found) == len(files) + 1
    assert found[-1]["bestand"] == "'=1+1.txt"
    assert found[-1]["themas: Sociale basis"] == "zin"
    assert all(row["fout"] and not row["woorden"] for row in found[:-1])
    assert "scan.pdf: In deze PDF staat geen tekst" in result.stderr
    assert "weg.pdf: Dit bestand bestaat niet" in result.stderr


def test_a_toolbox_without_words_says_so(root: Path, tmp_path: Path) -> None:
    """The message names the file that is missing, and a table that cannot be written is told."""
    plan = tmp_path / "plan.txt"
    plan.write_text(PLAN, encoding="utf-8")
    nowhere = run(root, str(plan), "--uit", str(tmp_path / "geen" / "map.csv"))
    assert nowhere.exit_code == 2
    assert "niet te schrijven" in nowhere.output
    (root / "docs" / "begrippen" / "planscan.yml").unlink()
    result = run(root, str(plan))
    assert result.exit_code == 2
    assert "planscan.yml" in result.output
