"""`toolbox check` reports everything at once, in four formats, with an exit code that counts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from example_content import EXAMPLES, practice, project
from helpers import run

from toolbox.cli.main import main

BAD = EXAMPLES / "negative" / "onbekend-begrip" / "thema-bijna-goed"
WARNING = EXAMPLES / "negative" / "titel-dubbel" / "zelfde-titel"


def check(*arguments: str | Path) -> Result:
    """Run the command within this process."""
    return CliRunner().invoke(main, ["check", *map(str, arguments)])


def test_sound_content_gives_zero(tmp_path: Path) -> None:
    """Nothing but a summary is printed."""
    result = check(project(tmp_path))
    assert (result.exit_code, result.output) == (0, "Geen fouten; 22 bestanden gelezen.\n")


def test_faults_give_one_and_a_summary(tmp_path: Path) -> None:
    """Each problem has a line, and the last line counts."""
    result = check(project(tmp_path, BAD))
    assert result.exit_code == 1
    first, last = result.output.splitlines()
    assert first.startswith("docs/praktijkvoorbeelden/fout.yml:4:12: [onbekend-begrip] ")
    assert last == "1 fout in 1 bestand; 23 bestanden gelezen."


def test_warnings_alone_give_zero(tmp_path: Path) -> None:
    """A warning is shown, and stops nobody."""
    result = check(project(tmp_path, WARNING))
    assert result.exit_code == 0
    assert "waarschuwing: " in result.output
    assert "1 waarschuwing in 1 bestand" in result.output


def test_many_faults_in_many_files_are_shown_at_once(tmp_path: Path) -> None:
    """Files come in order, lines within a file too."""
    docs = project(tmp_path) / "docs" / "praktijkvoorbeelden"
    for name in ("b", "a"):
        text = practice({"status: loopt": "status: bezig", "Praatplek": f"Praatplek {name}"})
        (docs / f"{name}.yml").write_text(text.replace("stand: 2025\n", ""), encoding="utf-8")
    lines = check(tmp_path).output.splitlines()
    places = [line.partition(": ")[0].rpartition("/")[2] for line in lines[:-1]]
    assert places == ["a.yml:1:1", "a.yml:16:9", "b.yml:1:1", "b.yml:16:9"]
    assert lines[-1] == "4 fouten in 2 bestanden; 24 bestanden gelezen."


def test_the_docs_folder_itself_will_do(tmp_path: Path) -> None:
    """Paths in messages are the same whichever of the two folders is named."""
    project(tmp_path, BAD)
    assert check(tmp_path / "docs").output == check(tmp_path).output


def test_machine_formats_leave_the_summary_out_of_the_way(tmp_path: Path) -> None:
    """Standard output holds the format alone; the summary goes beside it."""
    project(tmp_path, BAD)
    result = check("--formaat", "json", tmp_path)
    assert result.exit_code == 1
    assert [entry["code"] for entry in json.loads(result.stdout)] == ["onbekend-begrip"]
    assert "1 fout in 1 bestand" in result.stderr
    assert check("--formaat", "github", tmp_path).stdout.startswith("::error file=docs/")
    assert json.loads(check("--formaat", "gitlab", tmp_path).stdout)[0]["severity"] == "major"


@pytest.mark.parametrize("place", ["leeg", "bestaat-niet"])
def test_a_folder_without_content_is_wrong_use(place: str, tmp_path: Path) -> None:
    """Wrong use leaves with 2 and says where to go."""
    (tmp_path / "leeg").mkdir()
    result = check(tmp_path / place)
    assert result.exit_code == 2
    assert "staat geen map docs" in result.stderr


def test_links_out_of_docs_and_huge_files_are_reported(tmp_path: Path) -> None:
    """What cannot be kept among the examples is refused all the same."""
    docs = project(tmp_path / "project") / "docs" / "praktijkvoorbeelden"
    (tmp_path / "geheim.yml").write_text(practice(), encoding="utf-8")
    (docs / "geheim.yml").symlink_to(tmp_path / "geheim.yml")
    (docs / "groot.yml").write_text(practice() + "# " + "x" * 1_000_000, encoding="utf-8")
    result = check(tmp_path / "project")
    assert result.exit_code == 1
    assert "docs/praktijkvoorbeelden/geheim.yml:1:1: [snelkoppeling] " in result.output
    assert "docs/praktijkvoorbeelden/groot.yml:1:1: [te-groot] " in result.output
    assert "2 fouten in 2 bestanden" in result.output


def test_the_command_works_as_a_module(tmp_path: Path) -> None:
    """`python -m toolbox check` ends with the same code and text, without colour in a pipe."""
    result = run("toolbox", "check", cwd=project(tmp_path, BAD))
    assert result.returncode == 1
    assert result.stdout.startswith("docs/praktijkvoorbeelden/fout.yml:4:12: [onbekend-begrip] ")
    assert "\x1b" not in result.stdout
    assert result.stderr == ""


def test_what_is_due_for_review_is_listed_on_request(tmp_path: Path) -> None:
    """Each item that asks for an editor has a line, and nobody is stopped by it."""
    place = project(tmp_path)
    plain, asked = check(place), check("--actueel", place)
    assert asked.exit_code == plain.exit_code == 0
    assert "om een redacteur" not in plain.output
    listed = asked.output.removeprefix(plain.output).splitlines()
    assert listed[0].endswith("stukken vragen om een redacteur:")
    assert len(listed) == 1 + int(listed[0].split()[0])
    assert any(line.startswith("docs/praktijkvoorbeelden/kletskassa.yml: ") for line in listed)


def test_a_list_for_editors_stays_out_of_output_for_programs(tmp_path: Path) -> None:
    """JSON stays JSON."""
    result = check("--actueel", "--formaat", "json", project(tmp_path))
    assert json.loads(result.stdout) == []
    assert "om een redacteur" in result.stderr
