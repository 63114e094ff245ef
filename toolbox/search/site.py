"""Search for a whole site: from entries to the files that the browser loads."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from toolbox.catalogue.catalogue import Catalogue
from toolbox.model.gemeente import Gemeente
from toolbox.model.record import Record
from toolbox.search.concepts import Concepts
from toolbox.search.entries import Entry
from toolbox.search.index import Analysed, analyse
from toolbox.search.pack import Pack, Write
from toolbox.search.script import TARGET, joined
from toolbox.search.sources import WrittenPage, gemeente_entries, item_entries, page_entries
from toolbox.search.stem import stem
from toolbox.search.vocabulary import vocabulary


def analysed_site(
    catalogue: Catalogue,
    pages: Iterable[WrittenPage],
    path_of: Callable[[Record | Gemeente], str],
    attached: Iterable[Entry] = (),
) -> Analysed:
    """Return everything of the site that can be found, analysed."""
    entries = [
        *item_entries(catalogue, path_of),
        *gemeente_entries(catalogue, path_of),
        *page_entries(pages),
        *attached,
    ]
    return analyse(entries, Concepts(catalogue.begrippen.thesaurus))


def write_search(entries: Iterable[Entry], concepts: Concepts, theme: Path, write: Write) -> None:
    """Write every file that search needs.

    A site may be large: entries are read one by one, their texts are written at once, and what
    only the analysis needs is given back at the end.

    Args:
        entries: what can be found.
        concepts: the thesaurus.
        theme: the theme folder.
        write: called with the address from the site root and the content of each file.
    """
    pack = Pack(write)
    pack.index(vocabulary(analyse(pack.texts(entries), concepts)))
    write(TARGET, joined(theme))
    stem.cache_clear()
