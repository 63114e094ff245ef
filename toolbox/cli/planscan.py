"""`toolbox planscan`: which themes many plans tie to the problem of the programme, as a table."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import click

from toolbox.catalogue.catalogue import Catalogue
from toolbox.cli.project import in_project, load_sound, open_project
from toolbox.planscan.lexicon import Lexicon, lexicon_of
from toolbox.planscan.read.faults import FAULTS, Unreadable
from toolbox.planscan.read.file import MAX_FILE, file_text
from toolbox.planscan.scan import MAX_LETTERS, scan
from toolbox.planscan.table import Row, table
from toolbox.planscan.words import Language
from toolbox.search.letters import fold
from toolbox.search.stem import stem

_PARTS = re.compile(r"[\s_,.()]+")
_LONGEST_NAME = 5
"""Words in the name of a municipality."""


@click.command()
@click.argument("plannen", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--uit", type=click.Path(path_type=Path, dir_okay=False), help="De CSV voor de tabel."
)
@in_project
def planscan(plannen: tuple[Path, ...], uit: Path | None, root: Path) -> None:
    """Lees plannen en maak een tabel: per plan wat het verbindt.

    Een plan is een .odt, .docx, .pdf of .txt. Staat de gemeente in de bestandsnaam, dan komt die in
    de tabel. Wat niet te lezen is, krijgt een regel met de reden; de andere plannen gaan door. De
    opdracht eindigt met 1 als er een plan niet te lezen was.

    De scan telt woorden en leest geen bedoelingen. Of een verband klopt of werkt, weet hij niet.

    Voorbeeld: toolbox planscan plannen/*.pdf --uit tabel.csv
    """
    catalogue = load_sound(open_project(root)).catalogue
    lexicon = lexicon_of(catalogue.begrippen, Language(fold, stem))
    if lexicon is None:
        raise click.UsageError("Deze toolbox heeft geen docs/begrippen/planscan.yml.")
    rows = [_row(plan, catalogue, lexicon) for plan in plannen]
    for row in rows:
        if row.fout:
            click.echo(f"{row.bestand}: {row.fout}", err=True)
    made = table(rows, lexicon)
    if uit is None:
        click.echo(made.decode("utf-8").removeprefix("\ufeff"), nl=False)
    else:
        _write(uit, made)
        click.echo(f"{len(rows)} plannen in {uit}, {_unread(rows)} niet te lezen.")
        click.echo("\n".join(_shares(rows, lexicon)))
    if _unread(rows):
        raise SystemExit(1)


def _shares(rows: list[Row], lexicon: Lexicon) -> Iterator[str]:
    """Yield for each term how many of the plans that could be read tie it to the problem."""
    scans = [row.scan for row in rows if row.scan]
    for place, subject in enumerate(lexicon.subjects):
        tied = sum(1 for found in scans if found.findings[place].stand.linked)
        yield f"{tied:>5} van {len(scans)}  {subject.lijst}: {subject.naam}"


def _unread(rows: list[Row]) -> int:
    return sum(1 for row in rows if row.fout)


def _write(target: Path, content: bytes) -> None:
    try:
        target.write_bytes(content)
    except OSError as error:
        message = f"{target} is niet te schrijven: bestaat de map, en staat het bestand niet open?"
        raise click.UsageError(message) from error


def _row(plan: Path, catalogue: Catalogue, lexicon: Lexicon) -> Row:
    """Return the row of one plan; whatever is wrong with it stays with it."""
    gemeente = _gemeente(plan.stem, catalogue)
    try:
        if plan.stat().st_size > MAX_FILE:
            raise Unreadable("groot")  # noqa: TRY301 (said in one place)
        text = file_text(plan.read_bytes())
    except Unreadable as error:
        return Row(str(plan), gemeente, None, str(error))
    except OSError:
        return Row(str(plan), gemeente, None, "Dit bestand bestaat niet of is niet te openen.")
    if len(text) > MAX_LETTERS:
        return Row(str(plan), gemeente, None, FAULTS["lang"])
    return Row(str(plan), gemeente, scan(text, lexicon))


def _gemeente(name: str, catalogue: Catalogue) -> str:
    """Return the municipality that a file name gives; empty if it gives none, or more than one.

    Hyphens may part words or belong to a name, so both are tried, the longest names first.
    """
    for words in (_PARTS.split(name), _PARTS.split(name.replace("-", " "))):
        for length in range(min(_LONGEST_NAME, len(words)), 0, -1):
            runs = (" ".join(words[i : i + length]) for i in range(len(words) - length + 1))
            found = {g.naam for run in runs if run for g in catalogue.gemeenten.find(run)}
            if found:
                return found.pop() if len(found) == 1 else ""
    return ""
