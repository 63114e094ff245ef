"""`toolbox build`: check everything, build beside the old site, and swap it in whole."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

import click

from toolbox.catalogue.catalogue import Catalogue
from toolbox.checks.run import load_and_check
from toolbox.cli.project import Project, open_project
from toolbox.model.soorten import SOORTEN


@click.command()
@click.option(
    "--map",
    "root",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    default=Path(),
    help="De map van uw toolbox, met mkdocs.yml.",
)
def build(root: Path) -> None:
    """Bouw de hele site. De oude site blijft staan tot de nieuwe af is."""
    project = open_project(root)
    started = time.monotonic()
    loaded = load_and_check(project.docs, datetime.now(UTC).date())
    if any(problem.level == "fout" for problem in loaded.problems):
        click.echo("De inhoud heeft fouten. Bekijk ze met: toolbox check", err=True)
        raise SystemExit(1)
    site, fresh = project.root / "site", project.root / ".site.nieuw"
    if not _run_mkdocs(project, fresh):
        shutil.rmtree(fresh, ignore_errors=True)
        click.echo("Het bouwen is niet gelukt. De oude site staat er nog.", err=True)
        raise SystemExit(1)
    swap(fresh, site)
    click.echo(_summary(loaded.catalogue, site, time.monotonic() - started))


def _run_mkdocs(project: Project, target: Path) -> bool:
    """Build with MkDocs in its own process, so that its logging and exit code are its own."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(target)]
    return subprocess.run(command, cwd=project.root, check=False).returncode == 0  # noqa: S603


def swap(fresh: Path, site: Path) -> None:
    """Put the folder `fresh` in the place of `site`; the old one goes last."""
    old = site.with_name(".site.oud")
    shutil.rmtree(old, ignore_errors=True)
    if site.exists():
        site.rename(old)
    fresh.rename(site)
    shutil.rmtree(old, ignore_errors=True)


def _summary(catalogue: Catalogue, site: Path, seconds: float) -> str:
    """Say in Dutch what was built, and which file to open."""
    counts = [(soort, len(catalogue.of_kind(soort.model))) for soort in SOORTEN]
    lines = [
        f"Klaar in {seconds:.1f} seconden. De site telt {len(catalogue)} stukken:",
        *(f"  {number:>5} {soort.meervoud}" for soort, number in counts if number),
        f"Open in uw browser: {site / 'index.html'}",
    ]
    return "\n".join(lines)
