"""The shell speaks Dutch, also when it is used wrongly."""

from __future__ import annotations

import click
import pytest
from click.testing import CliRunner

from toolbox.cli.main import COMMANDS, main

ENGLISH = ("Usage", "Options", "Commands", "Error", "Try ", "Show ", "required", "exit")


@pytest.mark.parametrize(
    "arguments", [["--help"], *([name, "--help"] for name in COMMANDS)], ids=" ".join
)
def test_help_is_dutch(arguments: list[str]) -> None:
    """No word of Click's own English is left on any help page."""
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 0
    assert result.output.startswith("Gebruik: ")
    assert "Opties:" in result.output
    assert "Toon deze uitleg." in result.output
    assert not any(word in result.output for word in ENGLISH)


@pytest.mark.parametrize("name", COMMANDS)
def test_the_list_says_of_a_command_what_its_own_help_says(name: str) -> None:
    """The list is written without the commands, and still tells the truth about them."""
    command = main.get_command(click.Context(main), name)
    assert command is not None
    assert command.get_short_help_str(limit=100) == COMMANDS[name]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "Opdrachten:"),
        (["chek"], "De opdracht ‘chek’ bestaat niet. Bedoelt u ‘check’?"),
        (["zeilen"], "Kies uit: "),
        (["--onzin"], "De optie --onzin bestaat niet."),
        (["check", "--formaa", "json"], "Bedoelt u --formaat?"),
        (["check", "--formaat"], "Achter --formaat ontbreekt de waarde."),
        (["check", "--formaat", "xml"], "Bij --formaat hoort tekst, json, github of gitlab."),
        (["check", "a", "b"], "Er staat te veel achter de opdracht: b"),
        (["pages"], "Er ontbreekt iets: --out."),
        (["pages", "--out", "x", "--map", "/bestaat/niet"], "bij --map bestaat niet"),
    ],
)
def test_wrong_use_is_explained_in_dutch(arguments: list[str], said: str) -> None:
    """Wrong use leaves with 2, on the error stream, with a way out."""
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert said in result.stderr
    assert not any(word in result.stderr for word in ENGLISH)
