"""What the documents say is true: commands exist, fields and blocks are explained, links work."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
import yaml
from helpers import REPOSITORY, run

from toolbox.checks.run import CHECKS
from toolbox.model.soorten import SOORTEN
from toolbox.model.uitleg import explain
from toolbox.pages.blocks import BLOCKS

GUIDE = REPOSITORY / "docs" / "over" / "redactie.md"
PAPERS = [
    REPOSITORY / f"{name}.md"
    for name in ("README", "CONTRIBUTING", "CHANGELOG", "DEPLOY", "SCALING")
]


def test_the_editors_guide_explains_every_block() -> None:
    """Each macro that an author can call stands in the guide, with its name as typed."""
    guide = GUIDE.read_text(encoding="utf-8")
    missing = [name for name in BLOCKS if f"`{name}(" not in guide]
    assert missing == []


def test_the_editors_guide_shows_the_fields_of_every_kind() -> None:
    """The table of fields is placed for each kind, and each field has an explanation."""
    guide = GUIDE.read_text(encoding="utf-8")
    for soort in SOORTEN:
        assert f'velden("{soort.id}")' in guide
        for field in explain(soort.model):
            assert len(field.uitleg) > 5, f"{soort.id}.{field.naam}"
            assert all(len(part.uitleg) > 5 for part in field.onderdelen), field.naam


def test_every_check_has_a_bad_example_and_a_test() -> None:
    """A rule ships with content that breaks it."""
    examples = {p.name for p in (REPOSITORY / "tests" / "example-content" / "negative").iterdir()}
    for check in CHECKS:
        code = check.__module__.rsplit(".", 1)[-1].replace("_", "-")
        assert code in examples, code


@pytest.mark.parametrize("paper", PAPERS, ids=lambda p: p.name)
def test_links_between_the_papers_lead_somewhere(paper: Path) -> None:
    """A relative link or picture in a document is a file of the repository."""
    text = paper.read_text(encoding="utf-8")
    for target in re.findall(r"\]\((?!https?:)([^)#]+)", text):
        assert (REPOSITORY / target).exists(), target


def test_every_command_in_the_readme_exists() -> None:
    """Scripts are there and can run, and `toolbox` knows its subcommands."""
    text = "\n".join(paper.read_text(encoding="utf-8") for paper in PAPERS)
    for script in set(re.findall(r"(?:\./)?scripts/(\w+)", text)):
        path = REPOSITORY / "scripts" / script
        assert path.exists(), script
        assert path.stat().st_mode & 0o100, script
    shown = run("toolbox", "--help").stdout
    for command in set(
        re.findall(r"toolbox (check|new|init|build|pages|pdf|publish|zoek)\b", text)
    ):
        assert command in shown, command


def test_the_shell_speaks_dutch() -> None:
    """Help and mistakes of use come in Dutch."""
    shown = run("toolbox", "--help").stdout
    assert "Usage" not in shown
    wrong = run("toolbox", "bouw")
    assert wrong.returncode == 2
    assert "No such command" not in wrong.stderr


def test_publiccode_describes_this_version() -> None:
    """The public code file names the licence and the version of the package."""
    data = yaml.safe_load((REPOSITORY / "publiccode.yml").read_text(encoding="utf-8"))
    assert data["legal"]["license"] == "EUPL-1.2"
    version = run("toolbox", "--version").stdout
    assert data["softwareVersion"] in version


def test_everything_is_checked_in_that_scripts_need() -> None:
    """No script leans on a file that only exists on one machine."""
    tracked = subprocess.run(
        ["git", "ls-files"], cwd=REPOSITORY, capture_output=True, text=True, check=True
    ).stdout.splitlines()
    for name in ("requirements-build.txt", "requirements-test.txt", "scripts/_setup.sh", "LICENSE"):
        assert name in tracked
