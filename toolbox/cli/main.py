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
    "build": "toolbox.cli.build",
    "check": "toolbox.cli.check",
    "data": "toolbox.cli.data",
    "init": "toolbox.cli.init",
    "links": "toolbox.cli.links",
    "new": "toolbox.cli.new",
    "pages": "toolbox.cli.pages",
    "pdf": "toolbox.cli.pdf",
    "planscan": "toolbox.cli.planscan",
    "publish": "toolbox.cli.publish",
    "search": "toolbox.cli.zoek",
    "zoek": "toolbox.cli.zoek",
}
"""Every command, and the module in which it has the same name."""


class Shell(DutchGroup):
    """The group of all commands."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 (Click's signature)
        """Return the name of every command."""
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command, imported now if it was not yet."""
        if cmd_name in COMMANDS and cmd_name not in self.commands:
            self.add_command(getattr(import_module(COMMANDS[cmd_name]), cmd_name))
        return super().get_command(ctx, cmd_name)


@click.group(cls=Shell)
@click.version_option(__version__, message="toolbox %(version)s", help="Toon de versie.")
def main() -> None:
    """Maak van een map met voorbeelden een kennisbank."""
