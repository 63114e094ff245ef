"""All checks run in one order, over everything, and adding one is a line."""

from __future__ import annotations

from pathlib import Path

from example_content import VANDAAG, practice, practice_problems, problems_of, project

import toolbox.checks
from toolbox.checks.run import CHECKS, load_and_check

HELPERS = {"__init__", "again", "run", "inhoud", "links", "places"}


def test_every_module_with_a_rule_is_in_the_list() -> None:
    """No check is written and then forgotten."""
    folder = Path(next(iter(toolbox.checks.__path__)))
    modules = {path.stem for path in folder.glob("*.py")} - HELPERS
    assert {check.__module__.rpartition(".")[2] for check in CHECKS} == modules


def test_the_code_of_a_check_is_its_module() -> None:
    """An editor who sees a code finds the rule, and its explanation, under that name."""
    for check in CHECKS:
        module = __import__(check.__module__, fromlist=["CODE"])
        code = check.__module__.rpartition(".")[2].replace("_", "-")
        assert code == module.CODE
        assert (module.__doc__ or "").startswith(f"{code}: ")


def test_every_check_has_a_test_file_of_its_name() -> None:
    """A rule and its tests go together."""
    here = Path(__file__).parent
    for check in CHECKS:
        assert (here / f"test_{check.__module__.rpartition('.')[2]}.py").exists()


def test_checks_also_see_what_could_not_be_bound(tmp_path: Path) -> None:
    """A mistake in one field does not hide an unknown theme in another."""
    found = practice_problems(
        tmp_path, {"status: loopt": "status: bezig", "thema: sociale-basis": "thema: onzin"}
    )
    assert found == [(4, 12, "onbekend-begrip"), (17, 9, "keuze")]


def test_problems_come_sorted_over_all_files(tmp_path: Path) -> None:
    """An editor works from top to bottom, file by file."""
    found = problems_of(
        tmp_path,
        {
            "praktijkvoorbeelden/b.yml": practice({"gemeente: Heusden": "gemeente: Onzin"}),
            "praktijkvoorbeelden/a.yml": practice(
                {"Praatplek in": "Praatstoel in", "stand: 2025\n": ""}
            ),
            "kennis/zz.yml": "",
        },
    )
    assert [(p.path.rpartition("/")[2], p.code) for p in found] == [
        ("zz.yml", "leeg"),
        ("a.yml", "stand-ontbreekt"),
        ("b.yml", "onbekende-gemeente"),
    ]


def test_items_with_a_fault_stay_out_of_the_catalogue(tmp_path: Path) -> None:
    """A dead reference is as good a reason as a missing title."""
    docs = project(tmp_path) / "docs"
    text = practice({"status: loopt": "zie_ook: [nergens]\nstatus: loopt"})
    (docs / "praktijkvoorbeelden" / "eigen.yml").write_text(text, encoding="utf-8")
    assert "eigen" not in load_and_check(docs, VANDAAG).catalogue.records
