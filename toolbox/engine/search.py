"""What the plugin adds to a site for search: the index of all that readers get, and its script."""

from __future__ import annotations

from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

from mkdocs.structure.files import InclusionLevel, set_exclusions

from toolbox.engine.files import put, written
from toolbox.pages.paths import gemeente_path, record_path
from toolbox.search.attached import Attachment, attached_entries, is_attachment
from toolbox.search.concepts import Concepts
from toolbox.search.site import write_search
from toolbox.search.sources import gemeente_entries, item_entries, page_entries
from toolbox.search.written import written_pages
from toolbox.theme import theme_dir

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

    from toolbox.catalogue.catalogue import Catalogue
    from toolbox.problem import Problem


def add_search(
    into: Files, config: MkDocsConfig, catalogue: Catalogue, files: Files
) -> list[Problem]:
    """Add the search index and its script to `into`; return what is wrong with attached files.

    Everything in `files` that readers get is searched, so this goes last.
    """
    # MkDocs works out later what `exclude_docs` leaves out; search has to know it now.
    set_exclusions(files, config)
    sources = [(file.url, file.content_string) for file in written(files)]
    attached = [
        Attachment(f.src_uri, partial(getattr, f, "content_bytes"))
        for f in files
        if is_attachment(f.src_uri) and f.inclusion.value > InclusionLevel.DRAFT.value
    ]
    problems: list[Problem] = []
    entries = chain(
        item_entries(catalogue, record_path),
        gemeente_entries(catalogue, gemeente_path),
        page_entries(written_pages(sources)),
        attached_entries(attached, problems.append),
    )
    concepts = Concepts(catalogue.begrippen.thesaurus)
    write_search(entries, concepts, theme_dir(), partial(put, into, config))
    return problems
