"""What commands need to know of a project: where its content and settings are."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import click
import yaml

from toolbox.catalogue.load import Loaded
from toolbox.checks.run import load_and_check
from toolbox.cli.clock import today
from toolbox.problem import has_fout

in_project = click.option(
    "--map",
    "root",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    default=Path(),
    help="De map van uw toolbox, met mkdocs.yml.",
)
"""The option of every command that works on a project."""

into_new_folder = click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    required=True,
    help="De map waarin de bestanden komen; die mag nog niet bestaan of moet leeg zijn.",
)
"""The option of a command that writes a folder full of files."""


@dataclass(frozen=True)
class Project:
    """A folder with mkdocs.yml and docs/."""

    root: Path

    @property
    def docs(self) -> Path:
        """The folder with all content."""
        return self.root / "docs"

    @property
    def settings(self) -> Path:
        """The settings of the site."""
        return self.root / "mkdocs.yml"

    def site_settings(self) -> dict[str, object]:
        """Return the settings as plain data; tags of MkDocs' own become None."""

        class _Loader(yaml.CSafeLoader):
            pass

        _Loader.add_multi_constructor("", lambda *_: None)
        with self.settings.open(encoding="utf-8") as file:
            return dict(yaml.load(file, _Loader) or {})  # noqa: S506 (a subclass of SafeLoader)

    def written_pages(self) -> list[tuple[str, str]]:
        """Return the authors' own pages as (place under docs/, text), items left out."""
        from toolbox.model.soorten import SOORT_BY_MAP  # noqa: PLC0415

        pages = []
        for path in sorted(self.docs.rglob("*.md")):
            place = path.relative_to(self.docs)
            if place.parts[0] not in SOORT_BY_MAP or place.name == "index.md":
                pages.append((place.as_posix(), path.read_text(encoding="utf-8")))
        return pages


def open_project(root: Path) -> Project:
    """Return the project in `root`.

    Raises:
        click.UsageError: if there is no mkdocs.yml or no docs/ in that folder.
    """
    project = Project(root.resolve())
    for needed in (project.settings, project.docs):
        if not needed.exists():
            raise click.UsageError(
                f"In {root} staat geen {needed.name}. Ga naar de map van uw toolbox, "
                "of begin een nieuwe met: toolbox init MAP"
            )
    return project


def refuse_filled(folder: Path) -> None:
    """Make sure that nothing in `folder` is overwritten.

    Raises:
        click.UsageError: if it holds anything.
    """
    if folder.exists() and any(folder.iterdir()):
        raise click.UsageError(f"{folder} is niet leeg. Kies een nieuwe of een lege map.")


def load_sound(project: Project) -> Loaded:
    """Return the content of `project`, checked as of today.

    Raises:
        SystemExit: with 1 if the content has faults; the command that shows them is named.
    """
    loaded = load_and_check(project.docs, today())
    if has_fout(loaded.problems):
        click.echo("De inhoud heeft fouten. Bekijk ze met: toolbox check", err=True)
        raise SystemExit(1)
    return loaded
