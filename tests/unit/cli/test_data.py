"""`toolbox data` writes the same open data as the site has, or nothing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from example_content import EXAMPLES, project

from toolbox.cli.main import main

BAD = EXAMPLES / "negative" / "onbekend-begrip" / "thema-bijna-goed"
SETTINGS = """
site_name: Voorbeeld
site_url: https://voorbeeld.nl
plugins:
  - toolbox:
      open_data:
        uitgever: Stichting Voorbeeld
        licentie: LICENCE
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project with settings."""
    made = project(tmp_path / "project")
    settings = SETTINGS.replace("LICENCE", "CC0-1.0")
    (made / "mkdocs.yml").write_text(settings, encoding="utf-8")
    return made


def write(root: Path, out: Path) -> Result:
    """Run the command within this process."""
    return CliRunner().invoke(main, ["data", "--map", str(root), "--out", str(out)])


def test_the_data_follows_the_settings_of_the_site(root: Path, tmp_path: Path) -> None:
    """Publisher, licence and addresses are those of mkdocs.yml, and the number of files is told."""
    out = tmp_path / "uit"
    result = write(root, out)
    files = [path for path in out.rglob("*") if path.is_file()]
    assert result.exit_code == 0, result.output
    assert f"{len(files)} bestanden" in result.output
    data = json.loads((out / "data" / "toolbox.json").read_text(encoding="utf-8"))
    assert data["uitgever"] == "Stichting Voorbeeld"
    assert data["licentie"]["id"] == "CC0-1.0"
    assert all(item["pagina"].startswith("https://voorbeeld.nl/") for item in data["stukken"])
    assert "kletskassa" in {item["id"] for item in data["stukken"]}


def test_nothing_is_written_over_or_from_faulty_content(root: Path, tmp_path: Path) -> None:
    """A folder with files is refused, and so is content with faults."""
    assert write(root, root).exit_code == 2
    faulty = project(tmp_path / "fout", BAD)
    (faulty / "mkdocs.yml").write_text("site_name: Voorbeeld\n", encoding="utf-8")
    result = write(faulty, tmp_path / "leeg")
    assert result.exit_code == 1
    assert "toolbox check" in result.output
    assert not (tmp_path / "leeg").exists()


def test_an_unknown_licence_is_explained(root: Path, tmp_path: Path) -> None:
    """The message names the licences that there are."""
    settings = SETTINGS.replace("LICENCE", "MIT")
    (root / "mkdocs.yml").write_text(settings, encoding="utf-8")
    result = write(root, tmp_path / "uit")
    assert result.exit_code == 2
    assert "CC-BY-4.0 of CC0-1.0" in result.output
