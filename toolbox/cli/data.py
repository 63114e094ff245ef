"""`toolbox data`: the content as open data, without building the site."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import click

from toolbox.checks.run import load_and_check
from toolbox.cli.project import open_project
from toolbox.opendata.files import open_files
from toolbox.opendata.site import LICENTIES, Site, open_site
from toolbox.pages.paths import path_of
from toolbox.problem import has_fout


@click.command()
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    required=True,
    help="De map waarin de bestanden komen; die mag nog niet bestaan of moet leeg zijn.",
)
@click.option(
    "--map",
    "root",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    default=Path(),
    help="De map van uw toolbox, met mkdocs.yml.",
)
def data(out: Path, root: Path) -> None:
    """Schrijf alle open data: JSON, CSV, schema's, catalogus, feeds, agenda's en platte tekst.

    De opdracht eindigt met 1 als de inhoud fouten heeft; dan wordt er niets geschreven.
    """
    project = open_project(root)
    if out.exists() and any(out.iterdir()):
        raise click.UsageError(f"{out} is niet leeg. Kies een nieuwe of een lege map.")
    loaded = load_and_check(project.docs, datetime.now(UTC).date())
    if has_fout(loaded.problems):
        click.echo("De inhoud heeft fouten. Bekijk ze met: toolbox check", err=True)
        raise SystemExit(1)
    files = open_files(loaded.catalogue, _site(project.site_settings()))
    for file in files:
        target = out / file.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(file.content)
    click.echo(f"{len(files)} bestanden geschreven in {out}.")


def _site(settings: dict[str, object]) -> Site:
    """Return the site of these settings, with the options for open data among the plugins.

    Raises:
        click.UsageError: if the settings name an unknown licence.
    """
    plugins = settings.get("plugins")
    options: object = None
    for plugin in plugins if isinstance(plugins, list) else ():
        if isinstance(plugin, dict) and isinstance(plugin.get("toolbox"), dict):
            options = plugin["toolbox"].get("open_data")
    try:
        return open_site(settings, options if isinstance(options, dict) else {}, path_of)
    except KeyError as error:
        message = f"De licentie {error} in mkdocs.yml bestaat niet: {' of '.join(LICENTIES)}."
        raise click.UsageError(message) from error
