"""The last step of a build: what servers need, in the site and beside it.

Owns the places: `deploy/` for the configurations, `.cache/inpakken` for packs that are kept.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast

import click

from toolbox.cli.folders import FOLDER as KEPT
from toolbox.cli.package import code_key
from toolbox.cli.project import Project
from toolbox.cli.store import Store
from toolbox.pdf.edition import Edition
from toolbox.publicatie.afwerken import Afgewerkt, finish
from toolbox.publicatie.inline import InlineError
from toolbox.publicatie.inpakken import Packs
from toolbox.publicatie.uitgave import moved_items

FOLDER = "deploy"
PACKS = Path(".cache", "inpakken")

NAME = "inpakken"
"""Under what name is kept what was found in the site, and what the disk says of its packs."""


def prepare(project: Project, edition: Edition, site: Path) -> Afgewerkt:
    """Put into the built `site` what servers need.

    Raises:
        click.ClickException: if a page relies on what a strict policy forbids.
    """
    try:
        done = finish_again(project.root, site, edition.site.url, moved_items(edition.catalogue))
    except InlineError as fault:
        raise click.ClickException(f"{fault} De oude site staat er nog.") from fault
    for note in done.notes:
        click.echo(note, err=True)
    return done


def finish_again(root: Path, site: Path, url: str, moved: Mapping[str, str]) -> Afgewerkt:
    """Finish the built `site` of the project in `root` with what an earlier build found.

    Raises:
        InlineError: if a page relies on what a strict policy forbids.
    """
    store = Store(root / KEPT, code_key(), click.echo)
    known, signs = cast("tuple[Any, Any]", store.get(NAME) or ({}, {}))
    done = finish(site, url, moved, Packs(root / PACKS, signs), known)
    store.put(NAME, (done.bekeken, done.ingepakt.signs))
    return done


def write_servers(project: Project, done: Afgewerkt) -> None:
    """Write the configurations beside the site, each whole or not at all."""
    folder = project.root / FOLDER
    folder.mkdir(exist_ok=True)
    for name, text in done.servers.items():
        fresh = folder / f".{name}.nieuw"
        fresh.write_text(text, encoding="utf-8")
        fresh.replace(folder / name)
