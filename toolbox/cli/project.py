"""What commands need to know of a project: where its content and settings are."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import click
import yaml


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

        class _Loader(yaml.SafeLoader):
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
