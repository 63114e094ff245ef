"""Every example of good and bad content does what its place in the tree says."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner
from example_content import EXAMPLES, VANDAAG, cases, expected, name_of, project

from toolbox.checks.again import Kept
from toolbox.checks.run import CHECKS, load_and_check
from toolbox.cli.main import main
from toolbox.problem import has_fout

NEGATIVE, POSITIVE = cases("negative"), cases("positive")

ENGLISH = ("input", "should", "expected", "field", "value", "valid", "error", "found", " the ")


def test_the_sound_instance_is_sound(tmp_path: Path) -> None:
    """The instance under all examples has no problem, and everything in it is in the catalogue."""
    loaded = load_and_check(project(tmp_path) / "docs", VANDAAG)
    assert loaded.problems == ()
    assert len(loaded.catalogue) == 7


@pytest.mark.parametrize("case", NEGATIVE, ids=name_of)
def test_bad_content_is_reported_exactly(case: Path, tmp_path: Path) -> None:
    """A bad file gives the problems it is meant to give, in the right place, and no others."""
    found = load_and_check(project(tmp_path, case) / "docs", VANDAAG).problems
    wanted = expected(case)
    places = [(problem.path, problem.line, problem.column, problem.code) for problem in found]
    assert sorted(places) == sorted(entry.place for entry in wanted)
    for entry in wanted:
        assert any(entry.tekst in p.message for p in found if p.code == entry.code), entry.tekst


@pytest.mark.parametrize("case", NEGATIVE, ids=name_of)
def test_bad_content_is_found_again_after_an_edit(case: Path, tmp_path: Path) -> None:
    """What was wrong is told once more when nothing is judged again, and when one file is."""
    docs, kept = project(tmp_path, case) / "docs", Kept()
    once = load_and_check(docs, VANDAAG).problems
    for edited in (None, None, next(docs.glob("kennis/*.yml"))):
        if edited:
            edited.write_text(edited.read_text("utf-8") + "# iets\n", encoding="utf-8")
        again = load_and_check(docs, VANDAAG, memory=kept.memory, judge=kept.judge)
        assert again.problems == once


@pytest.mark.parametrize("case", NEGATIVE, ids=name_of)
def test_bad_content_is_told_in_dutch_without_a_traceback(case: Path, tmp_path: Path) -> None:
    """The shell prints each problem on a line and leaves with 1, or with 0 for warnings alone."""
    docs = project(tmp_path, case) / "docs"
    result = CliRunner().invoke(main, ["check", str(tmp_path)])
    faults = has_fout(load_and_check(docs, VANDAAG).problems)
    assert result.exit_code == (1 if faults else 0), result.output
    assert result.exception is None or isinstance(result.exception, SystemExit)
    for entry in expected(case):
        start = f"{entry.bestand}:{entry.regel}:{entry.kolom}: [{entry.code}] "
        line = next(line for line in result.output.splitlines() if line.startswith(start))
        assert not any(word in line.removeprefix(start).casefold().split() for word in ENGLISH)


@pytest.mark.parametrize("case", NEGATIVE, ids=name_of)
def test_bad_content_stays_out_of_the_catalogue(case: Path, tmp_path: Path) -> None:
    """No item from a file with a fault comes into the catalogue; the sound ones stay."""
    loaded = load_and_check(project(tmp_path, case) / "docs", VANDAAG)
    faulty = {problem.path for problem in loaded.problems if problem.level == "fout"}
    assert not faulty & set(loaded.catalogue.bronbestanden.values())
    assert len(loaded.catalogue) >= 4


@pytest.mark.parametrize("case", POSITIVE, ids=name_of)
def test_good_content_passes(case: Path, tmp_path: Path) -> None:
    """A good file that looks like a bad one gives no problem, and is in the catalogue."""
    loaded = load_and_check(project(tmp_path, case) / "docs", VANDAAG)
    assert loaded.problems == ()
    assert len(loaded.catalogue) > 7


def test_every_check_has_examples_of_both_kinds() -> None:
    """Each check has a folder of its own name with bad, and one with good examples."""
    for check in CHECKS:
        code = check.__module__.rpartition(".")[2].replace("_", "-")
        for kind in ("negative", "positive"):
            assert list((EXAMPLES / kind / code).iterdir()), f"{kind}/{code}"


def test_there_are_many_kinds_of_bad_content() -> None:
    """There are at least forty-five bad examples, of at least twenty-five codes."""
    assert len(NEGATIVE) >= 45
    assert len({case.parent.name for case in NEGATIVE}) >= 25


def test_braces_of_the_template_language_stay_text(tmp_path: Path) -> None:
    """Template code in content reaches the record as the text that it is."""
    case = EXAMPLES / "positive" / "html-in-tekst" / "accolades-blijven-tekst"
    record = load_and_check(project(tmp_path, case) / "docs", VANDAAG).catalogue.get("goed")
    assert record.titel == "Rekenen met {{ 7 * 7 }} in Heusden"
