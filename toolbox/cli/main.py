"""The command `toolbox`: one subcommand for each job, in Dutch.

Exit codes: 0 fine, 1 problems in the content, 2 wrong use. A command is imported when it is asked
for: who checks a file need not wait for the typesetter.
"""

from __future__ import annotations

from importlib import import_module

import click

from toolbox import __version__
from toolbox.cli.dutch import DutchGroup

COMMANDS = {
    "build": "Bouw de hele site met haar PDF's, en als zip voor gebruik zonder internet.",
    "check": "Kijk alle inhoud na en meld alles wat beter moet, met regel en oplossing.",
    "data": (
        "Schrijf alle open data: JSON, CSV, schema's, catalogus, feeds, agenda's en platte tekst."
    ),
    "init": "Begin een nieuwe toolbox in MAP, met voorbeelden die u vervangt door uw eigen inhoud.",
    "links": "Vraag na of de adressen van anderen in de inhoud nog bestaan.",
    "new": "Maak een nieuw bestand van een SOORT met een TITEL, met uitleg bij elk veld.",
    "pages": (
        "Schrijf alle pagina's als gewone Markdown, zodat een ander programma de site kan maken."
    ),
    "pdf": "Maak toegankelijke PDF's van stukken, thema's of alles.",
    "planscan": "Lees plannen en maak een tabel: per plan wat het verbindt.",
    "publish": "Zet de gebouwde site op DOEL: een map, of een opslag zoals s3://emmer/map.",
    "search": "Opdrachten over zoeken, voor redacteuren.",
    "zoek": "Zoek zoals de site zoekt, met dezelfde volgorde.",
}
"""Every command, and the first sentence of its help: the list needs none of them."""

ELSEWHERE = {"search": "zoek"}
"""Commands that do not stand in a module of their own name."""


class Shell(DutchGroup):
    """The group of all commands."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 (Click's signature)
        """Return the name of every command."""
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command, imported now if it was not yet."""
        if cmd_name in COMMANDS and cmd_name not in self.commands:
            module = import_module(f"toolbox.cli.{ELSEWHERE.get(cmd_name, cmd_name)}")
            self.add_command(getattr(module, cmd_name))
        return super().get_command(ctx, cmd_name)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands."""
        listed = [click.Command(name, help=sentence) for name, sentence in COMMANDS.items()]
        click.Group(commands=listed).format_commands(ctx, formatter)


@click.group(cls=Shell)
@click.version_option(__version__, message="toolbox %(version)s", help="Toon de versie.")
def main() -> None:
    """Maak van een map met voorbeelden een kennisbank."""
