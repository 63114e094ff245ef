"""`toolbox data`: the content as open data, without building the site."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click

from toolbox.cli.project import in_project, into_new_folder, load_sound, open_project, refuse_filled
from toolbox.opendata.files import open_files
from toolbox.opendata.site import LICENTIES, Site, open_site
from toolbox.pages.paths import path_of
from toolbox.pieces import write_pieces


@click.command()
@into_new_folder
@in_project
def data(out: Path, root: Path) -> None:
    """Schrijf alle open data: JSON, CSV, schema's, catalogus, feeds, agenda's en platte tekst.

    De opdracht eindigt met 1 als de inhoud fouten heeft; dan wordt er niets geschreven.
    """
    project = open_project(root)
    refuse_filled(out)
    loaded = load_sound(project)

    def put(path: str, pieces: Iterable[bytes]) -> int:
        return write_pieces(out / path, pieces)

    files = open_files(loaded.catalogue, _site(project.site_settings()), put)
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
