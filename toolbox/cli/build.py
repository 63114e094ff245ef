"""`toolbox build`: check everything, build beside the old site, and swap it in whole."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

import click

from toolbox.catalogue.catalogue import Catalogue
from toolbox.cli.disk import OLD_SITE, disk_explained
from toolbox.cli.folders import BEFORE, KEPT
from toolbox.cli.folders import FOLDER as KEPT_FOLDER
from toolbox.cli.lock import one_build
from toolbox.cli.offline import add_pack
from toolbox.cli.printing import FOLDER, Printing, open_printing, print_all, write_files
from toolbox.cli.project import Project, in_project, open_project
from toolbox.cli.read_first import open_all
from toolbox.cli.servers import prepare, write_servers
from toolbox.cli.stopwatch import Stopwatch
from toolbox.cli.swap import Place
from toolbox.model.soorten import SOORTEN
from toolbox.pages.downloads import PDF_LIST
from toolbox.pdf.production import Production
from toolbox.problem import has_fout


@click.command()
@in_project
@click.option("--zonder-pdf", is_flag=True, help="Sla de PDF's over; dat scheelt tijd.")
@click.option("--zonder-pakket", is_flag=True, help="Sla de zip van de hele site over.")
@click.option("--vers", is_flag=True, help="Maak alles opnieuw, ook wat niet is veranderd.")
def build(root: Path, *, zonder_pdf: bool, zonder_pakket: bool, vers: bool) -> None:
    """Bouw de hele site met haar PDF's, en als zip voor gebruik zonder internet.

    De oude site blijft staan tot de nieuwe af is. Wat sinds de vorige keer niet is veranderd, wordt
    niet opnieuw gelezen of gemaakt.

    De opdracht eindigt met 1 als de inhoud fouten heeft of als een PDF niet gemaakt kon worden.
    In dat laatste geval staat de nieuwe site er wel, zonder die PDF.
    """
    project = open_project(root)
    started, watch = time.monotonic(), Stopwatch()
    place = Place(project.root)
    with disk_explained(OLD_SITE), one_build(project.root) as lock, place.beside() as fresh:
        if vers:
            shutil.rmtree(project.root / KEPT_FOLDER, ignore_errors=True)
        earlier = open_all(project.root / KEPT_FOLDER, project.docs, click.echo)
        printing = open_printing(project, earlier=earlier)
        if has_fout(printing.loaded.problems):
            click.echo("De inhoud heeft fouten. Bekijk ze met: toolbox check", err=True)
            raise SystemExit(1)
        watch.lap("inhoud")
        made = Production((), ()) if zonder_pdf else print_all(printing)
        watch.lap("PDF's")
        if not _run_mkdocs(printing, made, fresh, project, lock):
            click.echo(f"Het bouwen is niet gelukt. {OLD_SITE}", err=True)
            raise SystemExit(1)
        watch.lap("site")
        number = write_files(made.printed, fresh / FOLDER)
        if not zonder_pakket:
            add_pack(project, printing, fresh)
        watch.lap("pakket")
        write_servers(project, prepare(project, printing.edition, fresh))
        watch.lap("inpakken")
        place.swap()
    for fault in made.faults:
        click.echo(fault, err=True)
    click.echo(watch.told())
    click.echo(_summary(printing.loaded.catalogue, number, place.site, time.monotonic() - started))
    if made.faults:
        raise SystemExit(1)


def _run_mkdocs(
    printing: Printing, made: Production, target: Path, project: Project, lock: int
) -> bool:
    """Build with MkDocs in its own process, so that its logging and exit code are its own.

    Where MkDocs writes the time of building, it gets the last day on which content was checked:
    then the same content gives the same site on every day.
    """
    catalogue = printing.edition.catalogue
    last, _ = printing.edition.days(catalogue.records.values())
    epoch = int(datetime(last.year, last.month, last.day, tzinfo=UTC).timestamp())
    command = [sys.executable, "-m", "toolbox.engine.run", "build", "--strict"]
    done = subprocess.run(  # noqa: S603 (no text of others in the command)
        [*command, "--site-dir", str(target)],
        cwd=project.root,
        env={
            "SOURCE_DATE_EPOCH": str(epoch),
            **os.environ,
            PDF_LIST: str(printing.list_of(made)),
            KEPT: str(project.root / KEPT_FOLDER),
            BEFORE: str(Place(project.root).site),
        },
        pass_fds=[lock] if os.name == "posix" else [],
        check=False,
    )
    return done.returncode == 0


def _summary(catalogue: Catalogue, pdfs: int, site: Path, seconds: float) -> str:
    """Say in Dutch what was built, and which file to open."""
    counts = [(soort, len(catalogue.of_kind(soort.model))) for soort in SOORTEN]
    lines = [
        f"Klaar in {seconds:.1f} seconden. De site telt {len(catalogue)} stukken:",
        *(f"  {number:>5} {soort.meervoud}" for soort, number in counts if number),
        *([f"  {pdfs:>5} PDF's"] if pdfs else []),
        f"Open in uw browser: {site / 'index.html'}",
    ]
    return "\n".join(lines)
