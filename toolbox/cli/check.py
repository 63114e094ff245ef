"""`toolbox check`: report every problem in the content at once."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import click
from rich.console import Console
from rich.text import Text

from toolbox.catalogue.actueel import Aandacht, due
from toolbox.checks.run import load_and_check
from toolbox.cli.clock import today
from toolbox.content.files import LISTS
from toolbox.model.soorten import SOORT_BY_MAP
from toolbox.problem import FOUT, Problem, has_fout
from toolbox.report import FORMATS, summary

TEKST = "tekst"


@click.command()
@click.argument("plek", type=click.Path(path_type=Path), default=Path(), metavar="[PLEK]")
@click.option(
    "--formaat",
    type=click.Choice(tuple(FORMATS)),
    default=TEKST,
    show_default=True,
    help="Voor mensen, voor programma's, of voor GitHub (ook Forgejo) en GitLab.",
)
@click.option(
    "--taal", is_flag=True, help="Wijs ook op lange zinnen, moeilijke woorden en afkortingen."
)
@click.option("--actueel", is_flag=True, help="Noem ook wat opnieuw moet worden nagekeken.")
def check(plek: Path, formaat: str, *, taal: bool, actueel: bool) -> None:
    """Kijk alle inhoud na en meld alles wat beter moet, met regel en oplossing.

    PLEK is de map van uw toolbox of de map docs daarin; zonder PLEK de map waarin u nu staat.
    De opdracht eindigt met 0 als alles goed is, 1 bij fouten en 2 bij verkeerd gebruik.
    """
    day = today()
    loaded = load_and_check(docs_in(plek), day, taal=taal)
    if formaat == TEKST and sys.stdout.isatty():
        _in_colour(loaded.problems)
    else:
        click.echo(FORMATS[formaat](loaded.problems), nl=False)
    click.echo(summary(loaded.problems, loaded.files), err=formaat != TEKST)
    if actueel:
        click.echo(freshness(tuple(due(loaded.catalogue, day))), err=formaat != TEKST)
    if has_fout(loaded.problems):
        raise SystemExit(1)


def docs_in(plek: Path) -> Path:
    """Return the folder with content in `plek`, or `plek` itself.

    Raises:
        click.UsageError: if neither holds content.
    """
    place = plek.absolute()
    if (place / "docs").is_dir():
        return place / "docs"
    if place.is_dir() and any((place / folder).is_dir() for folder in (LISTS, *SOORT_BY_MAP)):
        return place
    raise click.UsageError(
        f"In {plek} staat geen map docs. Ga naar de map van uw toolbox, of noem die map achter de "
        "opdracht."
    )


def freshness(found: Sequence[Aandacht]) -> str:
    """Return what asks for an editor, one line each, below a line that counts."""
    if not found:
        return "Alles is nagekeken en actueel."
    number = "1 stuk vraagt" if len(found) == 1 else f"{len(found)} stukken vragen"
    return "\n".join([f"{number} om een redacteur:", *(f"{a.path}: {a.reden}" for a in found)])


def _in_colour(problems: Sequence[Problem]) -> None:
    """Print problems for people at a screen: the place stands out, the level has a colour."""
    console = Console(highlight=False, emoji=False)
    for problem in problems:
        style = "red" if problem.level == FOUT else "yellow"
        place = Text(f"{problem.path}:{problem.line}:{problem.column}", "bold")
        code = Text(f" [{problem.code}] ", style)
        console.print(Text.assemble(place, code, problem.message), soft_wrap=True)
