"""Reports say the same to people, programs and code hosts."""

from __future__ import annotations

import json

import pytest

from toolbox.problem import WAARSCHUWING, Problem
from toolbox.report import FORMATS, as_github, as_gitlab, as_json, as_lines, as_text, summary

FOUT = Problem("docs/map, a/x.yml", 3, 5, "onbekend-begrip", "‘oudere’: 100% fout.")
LET_OP = Problem("docs/y.yml", 1, 8, "titel-dubbel", "Zelfde titel.", WAARSCHUWING)


def test_text_gives_place_code_and_message() -> None:
    """A line starts with the place, so that an editor can click on it."""
    assert as_text(FOUT) == "docs/map, a/x.yml:3:5: [onbekend-begrip] ‘oudere’: 100% fout."
    assert as_text(LET_OP) == "docs/y.yml:1:8: [titel-dubbel] waarschuwing: Zelfde titel."


def test_lines_stand_one_below_the_other() -> None:
    """Each problem has a line; no problems give nothing at all."""
    assert as_lines([FOUT, LET_OP]) == f"{as_text(FOUT)}\n{as_text(LET_OP)}\n"
    assert as_lines([]) == ""


def test_json_holds_every_part() -> None:
    """A program finds path, line, column, code, message and level by name."""
    assert json.loads(as_json([FOUT]))[0] == {
        "path": "docs/map, a/x.yml",
        "line": 3,
        "column": 5,
        "code": "onbekend-begrip",
        "message": "‘oudere’: 100% fout.",
        "level": "fout",
    }


def test_github_commands_are_escaped() -> None:
    """Commas and percent signs cannot break a workflow command; levels become error and warning."""
    first, second = as_github([FOUT, LET_OP]).splitlines()
    assert first == (
        "::error file=docs/map%2C a/x.yml,line=3,col=5,title=onbekend-begrip::"
        "‘oudere’: 100%25 fout."
    )
    assert second.startswith("::warning file=docs/y.yml,line=1,col=8")


def test_gitlab_fingerprints_are_unique_and_survive_a_move() -> None:
    """Two equal problems differ; the same problem on another line keeps its fingerprint."""
    moved = Problem(FOUT.path, 30, 5, FOUT.code, FOUT.message)
    first, second = json.loads(as_gitlab([FOUT, FOUT]))
    assert first["fingerprint"] != second["fingerprint"]
    assert json.loads(as_gitlab([moved]))[0]["fingerprint"] == first["fingerprint"]
    assert first["location"] == {"path": FOUT.path, "lines": {"begin": 3}}
    assert first["severity"] == "major"


@pytest.mark.parametrize(
    ("problems", "files", "text"),
    [
        ([], 1, "Geen fouten; 1 bestand gelezen."),
        ([FOUT], 412, "1 fout in 1 bestand; 412 bestanden gelezen."),
        (
            [FOUT, FOUT, LET_OP],
            9,
            "2 fouten en 1 waarschuwing in 2 bestanden; 9 bestanden gelezen.",
        ),
        ([LET_OP], 2, "1 waarschuwing in 1 bestand; 2 bestanden gelezen."),
    ],
)
def test_summary_counts(problems: list[Problem], files: int, text: str) -> None:
    """The last line counts faults, warnings, their files and all files, in good Dutch."""
    assert summary(problems, files) == text


def test_formats_have_dutch_names() -> None:
    """An editor chooses among four formats."""
    assert tuple(FORMATS) == ("tekst", "json", "github", "gitlab")
