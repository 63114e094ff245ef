"""`toolbox data` writes the same open data as the site has, or nothing."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from example_content import EXAMPLES, project
from helpers import REPOSITORY

from toolbox.cli.main import main
from toolbox.model.thesaurus import Thesaurus, Woordgroep
from toolbox.search.engine.bulk import TooLargeError, requests
from toolbox.search.engine.documents import Document
from toolbox.search.engine.words import synonyms

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


def write(root: Path, out: Path, *options: str) -> Result:
    """Run the command within this process."""
    command = ["data", "--map", str(root), "--out", str(out), *options]
    return CliRunner().invoke(main, command)


def undeclared(value: object, declared: dict[str, Any], place: str = "") -> set[str]:
    """Return the places of fields in a document that the properties of a mapping do not have."""
    if isinstance(value, list):
        return {one for item in value for one in undeclared(item, declared, place)}
    if not isinstance(value, dict) or declared.get("type") == "geo_point":
        return set()
    known = declared["properties"]
    found = {f"{place}.{key}" for key in value if key not in known}
    for key, inner in value.items():
        found |= undeclared(inner, known.get(key, {"properties": {}}), f"{place}.{key}")
    return found


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


def test_an_export_for_a_search_engine_has_the_form_it_takes(root: Path, tmp_path: Path) -> None:
    """Action and document alternate, no id comes twice, and the mapping knows every field."""
    (root / "docs" / "wegwijzer.md").write_text(
        "# Wegwijzer\n\nEerst dit.[^1]\n\n## Daarna\n\nDan dat.\n\n[^1]: Noot.\n", encoding="utf-8"
    )
    out = tmp_path / "zoek.ndjson"
    result = write(root, out, "--opensearch", "--index", "proef-1")
    assert result.exit_code == 0, result.output
    *lines, last = out.read_text(encoding="utf-8").split("\n")
    actions, sources = [json.loads(x) for x in lines[::2]], [json.loads(x) for x in lines[1::2]]
    assert last == ""
    assert len(actions) == len(sources) > 10
    assert {(*action, action["index"]["_index"]) for action in actions} == {("index", "proef-1")}
    ids = [action["index"]["_id"] for action in actions]
    assert len(set(ids)) == len(ids)
    found = dict(zip(ids, sources, strict=True))
    case, page = found["praktijkvoorbeelden/kletskassa"], found["wegwijzer"]
    assert case["url"] == "https://voorbeeld.nl/praktijkvoorbeelden/kletskassa.html"
    assert {"titel", "samenvatting", "thema", "plaatsnamen", "provincie", "gemeente"} <= set(case)
    assert {"bijgewerkt", "herzien_uiterlijk", "soort", "secties"} <= set(case)
    assert [section.get("kop") for section in page["secties"]] == ["", "Daarna"]
    assert page["secties"][0]["tekst"] == "Eerst dit."
    made = json.loads(out.with_suffix(".mapping.json").read_text(encoding="utf-8"))
    assert made["mappings"]["dynamic"] == "strict"
    paper = (REPOSITORY / "SCALING.md").read_text(encoding="utf-8")
    asked = json.loads(paper.partition("```json\n")[2].partition("```")[0])["query"]["bool"]
    for way in asked["should"]:
        assert way["multi_match"]["fields"] == made["mappings"]["_meta"]["gewichten"]
    assert undeclared(sources, made["mappings"]) == set()
    analysis = made["settings"]["analysis"]
    for analyzer in analysis["analyzer"].values():
        own = {name for name in analyzer["filter"] if name.startswith("nl_")}
        assert own <= set(analysis["filter"])
        assert set(analyzer["char_filter"]) <= set(analysis["char_filter"])
    assert write(root, out, "--opensearch").exit_code == 2
    assert write(root, tmp_path / "b.ndjson", "--opensearch", "--index", "Proef/1").exit_code == 2


def test_an_export_is_cut_into_requests_that_an_engine_takes() -> None:
    """No request is over the limit, none is cut within a document, and what never fits is named."""
    found = [Document(f"stuk-{i}", {"titel": "é" * (i * 7 % 90)}) for i in range(40)]
    parts = [b"".join(pieces) for _, pieces in requests(found, "toolbox", 400)]
    assert len(parts) > 5
    assert all(len(part) <= 400 and part.endswith(b"\n") for part in parts)
    lines = [json.loads(line) for part in parts for line in part.splitlines()]
    assert [line["index"]["_id"] for line in lines[::2]] == [one.id for one in found]
    with pytest.raises(TooLargeError, match="stuk-12"):
        [list(pieces) for _, pieces in requests(found, "toolbox", 220)]


def test_synonyms_are_wider_in_one_direction() -> None:
    """A broad word also asks for the narrow ones, and a narrow one asks for itself alone."""
    groep = Woordgroep(woorden=("zin van het leven", "Rouw"), smaller=("weduwe", "existentiële"))
    made = Thesaurus(titel="T", groepen=(groep, Woordgroep(woorden=("alleen",))))
    assert list(synonyms(made)) == ["zin leven, rouw => zin leven, rouw, weduwe, existentiele"]
