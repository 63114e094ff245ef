"""`toolbox new`: write a commented file that an editor can fill in."""

from __future__ import annotations

import difflib
from pathlib import Path

import click

from toolbox.checks.run import load_and_check
from toolbox.cli.clock import today
from toolbox.cli.project import in_project, open_project
from toolbox.invoer.empty import empty_form
from toolbox.model.gemeente import fold
from toolbox.model.soorten import SOORT_BY_ID, Soort

MAX_ID = 90


@click.command()
@click.argument("soort")
@click.argument("titel")
@in_project
def new(soort: str, titel: str, root: Path) -> None:
    """Maak een nieuw bestand van een SOORT met een TITEL, met uitleg bij elk veld.

    Voorbeeld: toolbox new praktijkvoorbeeld "Wandelgroep in Assen"
    """
    kind = _kind(soort)
    project = open_project(root)
    id = slug(titel)
    if not id:
        raise click.UsageError("De titel moet letters of cijfers hebben.")
    day = today()
    loaded = load_and_check(project.docs, day)
    if id in loaded.catalogue.records:
        raise click.UsageError(
            f"‘{id}’ bestaat al: {loaded.catalogue.bronbestanden[id]}. Kies een andere titel."
        )
    target = project.docs / kind.map / f"{id}{'.md' if kind.id == 'advies' else '.yml'}"
    target.parent.mkdir(exist_ok=True)
    try:
        with target.open("x", encoding="utf-8") as file:
            file.write(empty_form(kind, titel, loaded.catalogue.begrippen, day))
    except FileExistsError:
        raise click.UsageError(f"{target} bestaat al en is niet overschreven.") from None
    click.echo(f"{target} is gemaakt. Vul het in en kijk het na met: toolbox check")


def slug(titel: str) -> str:
    """Return the file name for a title: `Wandelgroep Súdwest` → `wandelgroep-sudwest`."""
    ascii_only = "".join(c for c in fold(titel) if c.isascii())
    return "-".join(ascii_only.split())[:MAX_ID].strip("-")


def _kind(soort: str) -> Soort:
    """Return the kind with this name, singular or plural.

    Raises:
        click.UsageError: if there is none; names the nearest.
    """
    for kind in SOORT_BY_ID.values():
        if soort.casefold() in {kind.id, kind.enkelvoud, kind.meervoud, kind.map}:
            return kind
    close = difflib.get_close_matches(soort.casefold(), list(SOORT_BY_ID), n=1)
    hint = f"Bedoelt u ‘{close[0]}’?" if close else f"Kies uit: {', '.join(SOORT_BY_ID)}."
    raise click.UsageError(f"‘{soort}’ is geen soort. {hint}")
