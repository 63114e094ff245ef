"""`toolbox pages`: write every page as plain Markdown, for any other engine."""

from __future__ import annotations

from pathlib import Path

import click
import jinja2
import yaml

from toolbox.cli.project import (
    Project,
    in_project,
    into_new_folder,
    load_sound,
    open_project,
    refuse_filled,
)
from toolbox.pages.blocks import BlockError
from toolbox.pages.markdown_site import markdown_files
from toolbox.theme import theme_dir

KEPT_SETTINGS = (
    "site_name",
    "site_description",
    "site_url",
    "copyright",
    "use_directory_urls",
    "nav",
)
"""Settings that mean the same to every engine."""


@click.command()
@into_new_folder
@in_project
def pages(out: Path, root: Path) -> None:
    """Schrijf alle pagina's als gewone Markdown, zodat een ander programma de site kan maken."""
    project = open_project(root)
    refuse_filled(out)
    loaded = load_sound(project)
    dirs = [folder for folder in (project.root / "overrides", theme_dir()) if folder.is_dir()]
    try:
        files = list(markdown_files(loaded.catalogue, dirs, project.written_pages()))
    except (BlockError, jinja2.TemplateError) as error:
        click.echo(f"Een pagina vraagt iets wat er niet is: {error}", err=True)
        raise SystemExit(1) from error
    for src_uri, text in files:
        target = out / "docs" / src_uri
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    (out / "mkdocs.yml").write_text(_settings(project), encoding="utf-8")
    click.echo(
        f"{len(files)} pagina's geschreven in {out}. Bouw ze met: mkdocs build -f {out}/mkdocs.yml"
    )


def _settings(project: Project) -> str:
    """Return settings for a stock MkDocs with Material, without any plugin of the toolbox."""
    own = project.site_settings()
    stock: dict[str, object] = {key: own[key] for key in KEPT_SETTINGS if key in own}
    stock["theme"] = {"name": "material", "language": "nl", "font": False}
    stock["markdown_extensions"] = own.get("markdown_extensions", ["tables"])
    stock["not_in_nav"] = "*"
    stock["plugins"] = ["search"]
    return yaml.safe_dump(stock, allow_unicode=True, sort_keys=False)
