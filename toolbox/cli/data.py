"""`toolbox data`: the content as open data, or for a search engine, without building the site."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click

from toolbox.cli.disk import disk_explained
from toolbox.cli.opensearch import Engine, write_engine
from toolbox.cli.project import Project, in_project, load_sound, open_project, refuse_filled
from toolbox.opendata.files import open_files
from toolbox.opendata.site import LICENTIES, Site, open_site
from toolbox.pages.paths import path_of
from toolbox.pieces import write_pieces
from toolbox.search.engine.bulk import MEGABYTE, MOST, is_index_name

STANDARD_FILE = Path("opensearch.ndjson")


def _index(_: click.Context, __: click.Parameter, value: str) -> str:
    """Return the name of an index.

    Raises:
        click.BadParameter: if engines would refuse it.
    """
    if not is_index_name(value):
        raise click.BadParameter("gebruik kleine letters, cijfers en streepjes.")
    return value


@click.command()
@click.option(
    "--out",
    metavar="PAD",
    type=click.Path(path_type=Path),
    help=(
        "De map waarin de bestanden komen; die mag nog niet bestaan of moet leeg zijn. Met "
        f"--opensearch: het bestand, anders {STANDARD_FILE}."
    ),
)
@click.option("--opensearch", is_flag=True, help="Schrijf een bestand voor een zoekmachine.")
@click.option(
    "--index", default="toolbox", show_default=True, callback=_index, help="De naam van de index."
)
@click.option(
    "--deel",
    metavar="MB",
    type=click.IntRange(1, MOST),
    default=MOST - 10,
    show_default=True,
    help="Hoogstens zoveel MB per bestand; wat meer is, komt in genummerde bestanden.",
)
@in_project
def data(out: Path | None, index: str, deel: int, root: Path, *, opensearch: bool) -> None:
    """Schrijf alle open data: JSON, CSV, schema's, catalogus, feeds, agenda's en platte tekst.

    Met --opensearch schrijft de opdracht alles wat vindbaar is voor OpenSearch of Elasticsearch,
    met de instellingen van de index ernaast.

    De opdracht eindigt met 1 als de inhoud fouten heeft; dan wordt er niets geschreven.
    """
    project = open_project(root)
    if opensearch:
        with disk_explained():
            engine = Engine(out or STANDARD_FILE, index, deel * MEGABYTE)
            return write_engine(project, engine, _site(project.site_settings()))
    if out is None:
        raise click.UsageError("Geef de map voor de bestanden, met --out.")
    return _write_data(project, out)


def _write_data(project: Project, out: Path) -> None:
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
