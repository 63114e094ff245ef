"""The shell speaks Dutch, also where Click itself speaks: help pages and wrong use.

Owns the Dutch of Click's own words. Commands only bring their own texts.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from typing import Any, NoReturn

import click

from toolbox.cli.disk import explain as explain_disk
from toolbox.nearest import listing, nearest

USAGE = "Gebruik: "
"""How a help page begins."""

SECTIONS = {"Options": "Opties", "Commands": "Opdrachten", "Arguments": "Argumenten"}

EXTRAS = {
    "[required]": "[verplicht]",
    "[default: ": "[standaard: ",
    "DIRECTORY": "MAP",
    "FILE": "BESTAND",
    "TEXT": "TEKST",
}


class DutchFormatter(click.HelpFormatter):
    """Help pages with Dutch headings."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write the first line."""
        super().write_usage(prog, args, prefix or USAGE)

    def write_heading(self, heading: str) -> None:
        """Write the heading of a section."""
        super().write_heading(SECTIONS.get(heading, heading))

    def write_dl(
        self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2
    ) -> None:
        """Write options or commands with their explanation."""
        super().write_dl(
            [(_translate(name), _translate(text)) for name, text in rows], col_max, col_spacing
        )


def _translate(text: str) -> str:
    for english, dutch in EXTRAS.items():
        text = text.replace(english, dutch)
    return text


class DutchContext(click.Context):
    """Makes every command write its help in Dutch."""

    formatter_class = DutchFormatter


class DutchGroup(click.Group):
    """A group of commands that helps in Dutch and explains wrong use in Dutch."""

    context_class = DutchContext

    def __init__(self, name: str | None = None, **settings: Any) -> None:  # noqa: ANN401 (as Click)
        super().__init__(name, **settings)
        self.subcommand_metavar = "OPDRACHT [ARGUMENTEN]..."
        _teach(self)

    def add_command(self, cmd: click.Command, name: str | None = None) -> None:
        """Add a command, and teach it Dutch."""
        cmd.context_class = DutchContext
        _teach(cmd)
        super().add_command(cmd, name)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that was asked for.

        Raises:
            click.UsageError: if there is none of that name.
        """
        if not args[0].startswith("-") and self.get_command(ctx, args[0]) is None:
            known = self.list_commands(ctx)
            meant = nearest(args[0], known)
            hint = f"Bedoelt u ‘{meant}’?" if meant else f"Kies uit: {listing(known)}."
            raise click.UsageError(f"De opdracht ‘{args[0]}’ bestaat niet. {hint}", ctx)
        return super().resolve_command(ctx, args)

    def main(  # type: ignore[override] # (overloads on a flag that we do not offer)
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
    ) -> NoReturn:
        """Run the shell and leave Python with its exit code."""
        try:
            code: object = super().main(args, prog_name, complete_var, standalone_mode=False)
        except click.ClickException as error:
            _explain(error)
            code = error.exit_code
        except click.Abort:
            click.echo("Afgebroken.", err=True)
            code = 1
        except BrokenPipeError:  # whoever read along has seen enough
            code = 1
        except OSError as error:
            click.echo(f"Fout: {explain_disk(error)}", err=True)
            code = 1
        sys.exit(code if isinstance(code, int) else 0)


def _teach(command: click.Command) -> None:
    """Give a command Dutch metavariables and a Dutch help option."""
    command.options_metavar = "[OPTIES]"
    click.help_option("--help", help="Toon deze uitleg.")(command)


def _explain(error: click.ClickException) -> None:
    """Say what went wrong; a group without a command gets the list of commands."""
    if not isinstance(error, click.UsageError):
        click.echo(f"Fout: {error.format_message()}", err=True)
        return
    if error.message.startswith(USAGE):
        click.echo(error.message, err=True)
        return
    if error.ctx is not None:
        click.echo(error.ctx.get_usage(), err=True)
        click.echo(f"Meer uitleg: {error.ctx.command_path} --help", err=True)
    click.echo(f"Fout: {message_of(error)}", err=True)


def message_of(error: click.UsageError) -> str:
    """Return what is wrong with the command line, in Dutch."""
    for kind, explain in _EXPLAIN:
        if isinstance(error, kind):
            return explain(error)
    extra = "Got unexpected extra argument"
    if error.message.startswith(extra):
        return f"Er staat te veel achter de opdracht: {error.message.partition('(')[2].rstrip(')')}"
    return error.message


def _no_such_option(error: click.UsageError) -> str:
    name = getattr(error, "option_name", "")
    known = [o for p in (error.ctx.command.params if error.ctx else ()) for o in p.opts]
    meant = nearest(name, known)
    hint = f" Bedoelt u {meant}?" if meant else ""
    return f"De optie {name} bestaat niet.{hint}"


def _missing(error: click.UsageError) -> str:
    return f"Er ontbreekt iets: {_parameter(error)}."


def _bad_value(error: click.UsageError) -> str:
    parameter = getattr(error, "param", None)
    kind = parameter.type if isinstance(parameter, click.Parameter) else None
    if isinstance(kind, click.Choice):
        return f"Bij {_parameter(error)} hoort {listing(map(str, kind.choices), last='of')}."
    if isinstance(kind, click.Path):
        return (
            f"De map of het bestand bij {_parameter(error)} bestaat niet of is niet te gebruiken."
        )
    return f"De waarde van {_parameter(error)} klopt niet."


def _no_value(error: click.UsageError) -> str:
    return f"Achter {getattr(error, 'option_name', 'de optie')} ontbreekt de waarde."


def _parameter(error: click.UsageError) -> str:
    parameter = getattr(error, "param", None)
    if isinstance(parameter, click.Option):
        return parameter.opts[0]
    return parameter.human_readable_name if isinstance(parameter, click.Parameter) else "de waarde"


_EXPLAIN: tuple[tuple[type[click.UsageError], Callable[[click.UsageError], str]], ...] = (
    (click.NoSuchOption, _no_such_option),
    (click.MissingParameter, _missing),
    (click.BadOptionUsage, _no_value),
    (click.BadParameter, _bad_value),
)
"""From the narrow to the wide: an error of Click, and how to say it."""
