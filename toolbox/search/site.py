"""Search for a whole site: from catalogue and pages to the files that the browser loads."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from toolbox.catalogue.catalogue import Catalogue
from toolbox.model.record import Record
from toolbox.search.concepts import Concepts
from toolbox.search.index import Analysed, analyse
from toolbox.search.pack import packed_files
from toolbox.search.script import TARGET, joined
from toolbox.search.sources import WrittenPage, item_entries, page_entries
from toolbox.search.vocabulary import vocabulary


def analysed_site(
    catalogue: Catalogue, pages: Iterable[WrittenPage], path_of: Callable[[Record], str]
) -> Analysed:
    """Return everything of the site that can be found, analysed."""
    entries = [*item_entries(catalogue, path_of), *page_entries(pages)]
    return analyse(entries, Concepts(catalogue.begrippen.thesaurus))


def search_files(analysed: Analysed, theme: Path) -> Iterator[tuple[str, str]]:
    """Yield (address from the site root, content) of every file that search needs."""
    yield from packed_files(vocabulary(analysed))
    yield TARGET, joined(theme)
