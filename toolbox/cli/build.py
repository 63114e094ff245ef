"""`toolbox build`: check everything, build beside the old site, and swap it in whole."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import click

from toolbox.catalogue.catalogue import Catalogue
from toolbox.cli.offline import add_pack
from toolbox.cli.printing import FOLDER, open_printing, print_all, write_files
from toolbox.cli.project import Project, in_project, open_project
from toolbox.cli.servers import prepare, write_servers
from toolbox.model.soorten import SOORTEN
from toolbox.pages.downloads import PDF_LIST
from toolbox.pdf.production import Production
from toolbox.problem import has_fout


@click.command()
@in_project
@click.option("--zonder-pdf", is_flag=True, help="Sla de PDF's over; dat scheelt tijd.")
@click.option("--zonder-pakket", is_flag=True, help="Sla de zip van de hele site over.")
def build(root: Path, *, zonder_pdf: bool, zonder_pakket: bool) -> None:
    """Bouw de hele site met haar PDF's, en als zip voor gebruik zonder internet.

    De oude site blijft staan tot de nieuwe af is.

    De opdracht eindigt met 1 als de inhoud fouten heeft of als een PDF niet gemaakt kon worden.
    In dat laatste geval staat de nieuwe site er wel, zonder die PDF.
    """
    project = open_project(root)
    started = time.monotonic()
    printing = open_printing(project)
    if has_fout(printing.loaded.problems):
        click.echo("De inhoud heeft fouten. Bekijk ze met: toolbox check", err=True)
        raise SystemExit(1)
    site, fresh = project.root / "site", project.root / ".site.nieuw"
    made = Production((), ()) if zonder_pdf else print_all(printing)
    if not _run_mkdocs(project, fresh, printing.list_of(made)):
        shutil.rmtree(fresh, ignore_errors=True)
        click.echo("Het bouwen is niet gelukt. De oude site staat er nog.", err=True)
        raise SystemExit(1)
    number = write_files(made.printed, fresh / FOLDER)
    if not zonder_pakket:
        add_pack(project, printing, fresh)
    done = prepare(project, printing.loaded.catalogue, fresh)
    swap(fresh, site)
    write_servers(project, done)
    for fault in made.faults:
        click.echo(fault, err=True)
    click.echo(_summary(printing.loaded.catalogue, number, site, time.monotonic() - started))
    if made.faults:
        raise SystemExit(1)


def _run_mkdocs(project: Project, target: Path, pdfs: Path) -> bool:
    """Build with MkDocs in its own process, so that its logging and exit code are its own."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(target)]
    environment = {**os.environ, PDF_LIST: str(pdfs)}
    done = subprocess.run(command, cwd=project.root, env=environment, check=False)  # noqa: S603
    return done.returncode == 0


def swap(fresh: Path, site: Path) -> None:
    """Put the folder `fresh` in the place of `site`; the old one goes last."""
    old = site.with_name(".site.oud")
    shutil.rmtree(old, ignore_errors=True)
    if site.exists():
        site.rename(old)
    fresh.rename(site)
    shutil.rmtree(old, ignore_errors=True)


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
