"""What can be found besides the items: pages that authors wrote, and files that they attached."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from toolbox.cli.project import Project
from toolbox.problem import Problem
from toolbox.search.attached import Attachment, attached_entries, is_attachment
from toolbox.search.entries import Entry
from toolbox.search.sources import WrittenPage
from toolbox.search.written import written_pages
from toolbox.sjabloon.bestand import Site
from toolbox.sjabloon.site import sjablonen


class Searchable:
    """The pages and files of a project, read again each time they are asked for."""

    def __init__(self, project: Project) -> None:
        self._project = project

    def pages(self) -> Iterator[WrittenPage]:
        """Yield the pages that authors wrote."""
        written = self._project.written_pages()
        return written_pages((f"{p.removesuffix('.md')}.html", text) for p, text in written)

    def attached(self, warn: Callable[[Problem], object]) -> Iterator[Entry]:
        """Yield the entry of every file with text; `warn` gets a problem for each other one."""
        return attached_entries(self._files(), warn)

    def _files(self) -> Iterator[Attachment]:
        """Yield the files that editors attached, and those that are made of templates."""
        project = self._project
        for path in sorted(project.docs.rglob("*")):
            if path.is_file() and is_attachment(path.name):
                yield Attachment(path.relative_to(project.docs).as_posix(), path.read_bytes)
        settings = project.site_settings()
        site = Site(str(settings.get("site_name", "")), str(settings.get("site_url") or ""))
        for sjabloon in sjablonen(project.written_pages(), site):
            for bestand in sjabloon.bestanden:
                if is_attachment(bestand.pad):
                    yield Attachment(bestand.pad, partial(bytes, bestand.inhoud))
