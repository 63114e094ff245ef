"""`toolbox data --opensearch`: what can be found, in files for OpenSearch or Elasticsearch."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import click

from toolbox.catalogue.catalogue import Catalogue
from toolbox.cli.project import Project, load_sound
from toolbox.cli.searchable import Searchable
from toolbox.opendata.site import Site
from toolbox.pages.paths import path_of
from toolbox.pieces import write_pieces
from toolbox.search.engine.bulk import TooLargeError, requests
from toolbox.search.engine.documents import Document, Places, documents
from toolbox.search.engine.mapping import mapping
from toolbox.search.engine.words import compound_parts
from toolbox.search.sources import gemeente_entries, item_entries, page_entries
from toolbox.text import dutch_size


@dataclass(frozen=True)
class Engine:
    """Where the files for an engine go, and what it is told."""

    out: Path
    """The first file; what does not fit goes into files with a number beside it."""
    index: str
    limit: int
    """Bytes in one file."""

    @property
    def mapping(self) -> Path:
        """The file with the settings of the index."""
        return self.out.with_suffix(".mapping.json")

    def part(self, number: int) -> Path:
        """Return the file of a request, counted from 1."""
        return self.out if number == 1 else self.out.with_stem(f"{self.out.stem}-{number}")


def write_engine(project: Project, engine: Engine, site: Site) -> None:
    """Write every document and the mapping, and say what stands where.

    Raises:
        click.UsageError: if one of the files exists.
        SystemExit: with 1 if the content has faults, or a document is too large.
    """
    for path in (engine.out, engine.mapping, engine.part(2)):
        if path.exists():
            raise click.UsageError(f"{path} bestaat al. Kies een andere naam, of ruim het op.")
    catalogue = load_sound(project).catalogue
    found = Searchable(project)
    counted = _Counted(
        documents(
            catalogue,
            found.pages(),
            found.attached(lambda _: None),
            Places(path_of, site.address),
        )
    )
    parts = [engine.mapping]
    write_pieces(engine.mapping, [_settings(catalogue, found)])
    try:
        for number, pieces in requests(counted, engine.index, engine.limit):
            parts.append(engine.part(number))
            write_pieces(parts[-1], pieces)
    except TooLargeError as error:
        raise click.ClickException(f"{error} Kies meer MB met --deel.") from error
    click.echo(f"{counted.number} documenten voor de index ‘{engine.index}’:")
    for part in parts:
        click.echo(f"  {part} ({dutch_size(part.stat().st_size)})")


class _Counted:
    """Hands on documents, and knows how many went by."""

    def __init__(self, found: Iterator[Document]) -> None:
        self._found = found
        self.number = 0

    def __iter__(self) -> Iterator[Document]:
        for one in self._found:
            self.number += 1
            yield one


def _settings(catalogue: Catalogue, found: Searchable) -> bytes:
    entries = chain(
        item_entries(catalogue, path_of),
        gemeente_entries(catalogue, path_of),
        page_entries(found.pages()),
        found.attached(lambda _: None),
    )
    made = mapping(catalogue.begrippen.thesaurus, compound_parts(entries))
    return (json.dumps(made, ensure_ascii=False, indent=1) + "\n").encode("utf-8")
