"""The last step of a build: what servers need, in the site and beside it.

Owns the places: `deploy/` for the configurations, `.cache/inpakken` for packs that are kept.
"""

from __future__ import annotations

from pathlib import Path

import click

from toolbox.catalogue.catalogue import Catalogue
from toolbox.cli.project import Project
from toolbox.publicatie.afwerken import Afgewerkt, finish
from toolbox.publicatie.inline import InlineError
from toolbox.publicatie.inpakken import Packs
from toolbox.publicatie.uitgave import moved_items

FOLDER = "deploy"


def prepare(project: Project, catalogue: Catalogue, site: Path) -> Afgewerkt:
    """Put into the built `site` what servers need.

    Raises:
        click.ClickException: if a page relies on what a strict policy forbids.
    """
    url = str(project.site_settings().get("site_url") or "")
    packs = Packs(project.root / ".cache" / "inpakken")
    try:
        done = finish(site, url, moved_items(catalogue), packs)
    except InlineError as fault:
        raise click.ClickException(f"{fault} De oude site staat er nog.") from fault
    for note in done.notes:
        click.echo(note, err=True)
    return done


def write_servers(project: Project, done: Afgewerkt) -> None:
    """Write the configurations beside the site, each whole or not at all."""
    folder = project.root / FOLDER
    folder.mkdir(exist_ok=True)
    for name, text in done.servers.items():
        fresh = folder / f".{name}.nieuw"
        fresh.write_text(text, encoding="utf-8")
        fresh.replace(folder / name)
