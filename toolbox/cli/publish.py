"""`toolbox publish`: put the built site where visitors see it, only what changed, in safe order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import click

from toolbox.cli.lock import one_build
from toolbox.cli.project import in_project, open_project
from toolbox.publicatie.opladen import Lading, load, upload
from toolbox.publicatie.opslag import OpslagError, open_opslag
from toolbox.publicatie.plan import Beurt, Stap
from toolbox.publicatie.uitgave import files_of

NEEDS_EXTRA = "Voor een opslag is meer nodig: pip install 'toolbox-kennisbank[publish]'"


@click.command()
@click.argument("doel")
@in_project
@click.option("--proef", is_flag=True, help="Laat zien wat er zou gebeuren; doe niets.")
@click.option("--opnieuw", is_flag=True, help="Zet alles opnieuw klaar, ook wat gelijk bleef.")
@click.option("--toon", is_flag=True, help="Noem elk bestand zodra het klaar is.")
def publish(doel: str, root: Path, *, proef: bool, opnieuw: bool, toon: bool) -> None:
    """Zet de gebouwde site op DOEL: een map, of een opslag zoals s3://emmer/map.

    Alleen wat anders is gaat mee. Eerst wat pagina's nodig hebben, dan pagina's, en wat weg mag het
    laatst. Breekt het af, geef de opdracht dan opnieuw: zij gaat verder waar zij was.
    """
    project = open_project(root)
    site = project.root / "site"
    if not (site / "index.html").is_file():
        raise click.UsageError(f"In {site} staat geen site. Bouw haar eerst met: toolbox build")
    try:
        with one_build(project.root):  # so that no build swaps the site halfway
            lading = load(site, open_opslag(doel), files_of(site), again=opnieuw)
            click.echo(_summary(lading))
            if proef:
                for step in lading.steps:
                    click.echo(_line(step))
            else:
                upload(lading, _teller(len(lading.steps), toon=toon))
    except ValueError as error:
        message = f"{doel} is geen doel. Kies een map, of een opslag met s3:// ervoor."
        raise click.UsageError(message) from error
    except ImportError as error:
        raise click.ClickException(NEEDS_EXTRA) from error
    except (OpslagError, OSError) as error:
        message = f"{error} Wat al klaar was, blijft staan; geef de opdracht later opnieuw."
        raise click.ClickException(message) from error


def _summary(lading: Lading) -> str:
    """Say in Dutch what will be done, turn by turn."""
    counts = Counter(step.beurt for step in lading.steps)
    same = len(lading.here) - sum(not step.weg for step in lading.steps)
    lines = [f"{counts[turn]:>6} {turn.titel}" for turn in Beurt if counts[turn]]
    return "\n".join([f"{same:>6} gelijk gebleven", *lines])


def _line(step: Stap) -> str:
    return f"{step.beurt.titel}: {step.plek}"


def _teller(number: int, *, toon: bool) -> Callable[[Stap], None]:
    """Return what tells how far the upload is: each file, or each hundredth."""
    done = Counter[str]()

    def say(step: Stap) -> None:
        done["klaar"] += 1
        if toon:
            click.echo(_line(step))
        elif done["klaar"] % 100 == 0 or done["klaar"] == number:
            click.echo(f"{done['klaar']} van {number} klaar")

    return say
