"""What the disk refuses is said in Dutch, with the place and what to do."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest
from click.testing import CliRunner
from example_content import project

from toolbox.cli.disk import explain
from toolbox.cli.main import main


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.ENOSPC, "De schijf is vol (/ergens/bestand). Maak ruimte en probeer het opnieuw."),
        (errno.EROFS, "Hier kan niet worden geschreven of gelezen (/ergens/bestand)."),
        (errno.ENOENT, "Een bestand is tijdens het werk verdwenen (/ergens/bestand)."),
        (errno.EIO, "De schijf geeft een fout: Iets onverwachts (/ergens/bestand)."),
    ],
)
def test_each_fault_has_its_words(number: int, said: str) -> None:
    """Full, refused and gone are told apart; what is left keeps the words of the system."""
    assert explain(OSError(number, "Iets onverwachts", "/ergens/bestand")).startswith(said)


def test_no_command_ends_in_a_traceback_over_a_disk(tmp_path: Path) -> None:
    """A folder that cannot be made, here for there is a file in its place, gives one line."""
    root = project(tmp_path / "project")
    (root / "mkdocs.yml").write_text("site_name: Voorbeeld\n", encoding="utf-8")
    (tmp_path / "bestand").write_text("", encoding="utf-8")
    out = tmp_path / "bestand" / "map"
    result = CliRunner().invoke(main, ["data", "--map", str(root), "--out", str(out)])
    assert result.exit_code == 1
    assert result.output.startswith("Fout: Hier kan niet worden geschreven of gelezen")
    assert str(out.parent) in result.output
