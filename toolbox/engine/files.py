"""What the plugin adds to a site: search, templates, open data, the theme. One function for each.

Owns the hand-over between the parts that make things, which know nothing of MkDocs, and the files
of a MkDocs build.
"""

from __future__ import annotations

import os
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, InclusionLevel, set_exclusions

from toolbox.engine.page import add_page, put_page
from toolbox.engine.standing import Standing
from toolbox.opendata.offer import OpenData, open_data
from toolbox.opendata.security_txt import Meldpunt, fault
from toolbox.opendata.site import open_site
from toolbox.pages.browse_data import data_files
from toolbox.pages.downloads import PDF_LIST, Download, preview_downloads, read_downloads
from toolbox.pages.paths import gemeente_path, path_of, record_path
from toolbox.pages.templates import FRAGMENTS
from toolbox.pieces import write_pieces
from toolbox.search.attached import Attachment, attached_entries, is_attachment
from toolbox.search.concepts import Concepts
from toolbox.search.site import write_search
from toolbox.search.sources import gemeente_entries, item_entries, page_entries
from toolbox.search.written import written_pages
from toolbox.sjabloon.site import Site, Sjabloon, sjablonen
from toolbox.theme import THEME_COLOURS, theme_dir

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import date

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

    from toolbox.catalogue.catalogue import Catalogue
    from toolbox.catalogue.load import Loaded
    from toolbox.config import ToolboxConfig
    from toolbox.pages.page import GeneratedPage
    from toolbox.pages.templates import Renderer
    from toolbox.problem import Problem


def write(config: MkDocsConfig, path: str, content: str | Iterable[bytes]) -> int:
    """Write a file that was made into the site, and return its size in bytes."""
    pieces = [content.encode("utf-8")] if isinstance(content, str) else content
    return write_pieces(Path(config.site_dir, path), pieces)


def name(
    files: Files,
    config: MkDocsConfig,
    path: str,
    inclusion: InclusionLevel = InclusionLevel.UNDEFINED,
) -> None:
    """Add a file that stands in the site already, and that MkDocs then leaves alone."""
    target = str(Path(config.site_dir, path))
    files.append(File.generated(config, path, abs_src_path=target, inclusion=inclusion))


def put(
    files: Files,
    config: MkDocsConfig,
    path: str,
    content: str | Iterable[bytes],
    inclusion: InclusionLevel = InclusionLevel.UNDEFINED,
) -> None:
    """Add a file that was made: written at once, MkDocs would hold it in memory to the end."""
    write(config, path, content)
    name(files, config, path, inclusion)


def add_pages(
    files: Files,
    config: MkDocsConfig,
    pages: Iterable[GeneratedPage],
    renderer: Renderer,
    stands: Callable[[GeneratedPage], bool] | None = None,
) -> None:
    """Add the generated pages; `stands` tells which of them need not be made."""
    standing = Standing(config)
    for page in pages:
        there = stands is not None and stands(page)
        if there and not standing.is_named(page):
            put_page(page, standing.file(page), files)
        else:
            add_page(page, files, config, renderer, stands=there)


def add_browse_data(
    files: Files, config: MkDocsConfig, catalogue: Catalogue, asked: str = ""
) -> None:
    """Add the data of the scripts of pages, or only what was asked for."""
    for path, make in data_files(catalogue):
        if asked in {"", path}:
            put(files, config, path, make())


def add_colours(files: Files, config: MkDocsConfig, renderer: Renderer) -> None:
    """Add the style sheet with the colours of themes."""
    put(files, config, THEME_COLOURS, renderer.block("themas.css", root=""))


def downloads_of(loaded: Loaded, *, serving: bool) -> Mapping[str, tuple[Download, ...]]:
    """Return the PDFs that the pages may name: those of `toolbox build`, or those of a preview."""
    if serving:
        return preview_downloads(loaded.catalogue, loaded.told)
    named = os.environ.get(PDF_LIST)
    return read_downloads(Path(named) if named else None)


def _written(files: Files) -> list[File]:
    """Return the pages that an author wrote."""
    return [file for file in files.documentation_pages() if file.generated_by is None]


def leave_out(files: Files, folder: str) -> None:
    """Keep the parts that a script is made of out of the site."""
    for part in [file for file in files if file.src_uri.startswith(f"{folder}/")]:
        files.remove(part)


def add_search(
    into: Files, config: MkDocsConfig, catalogue: Catalogue, files: Files
) -> list[Problem]:
    """Add the search index and its script to `into`; return what is wrong with attached files.

    Everything in `files` that readers get is searched, so this goes last.
    """
    # MkDocs works out later what `exclude_docs` leaves out; search has to know it now.
    set_exclusions(files, config)
    sources = [(file.url, file.content_string) for file in _written(files)]
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


def add_sjablonen(files: Files, config: MkDocsConfig) -> dict[str, Sjabloon]:
    """Add the files of every template, and return the templates by the address of their page."""
    written = [(file.src_uri, file.content_string) for file in _written(files)]
    made = tuple(sjablonen(written, Site(config.site_name, config.site_url or "")))
    for bestand in (bestand for sjabloon in made for bestand in sjabloon.bestanden):
        files.append(File.generated(config, bestand.pad, content=bestand.inhoud))
    return {sjabloon.pagina: sjabloon for sjabloon in made}


def open_meldpunt(config: ToolboxConfig, today: date) -> Meldpunt | None:
    """Return where to report a leak, if the settings say so; `today` is held against its expiry.

    Raises:
        PluginError: if only half is set, or if it holds too short or too long.
    """
    contact, expires = config.beveiliging.contact, config.beveiliging.verloopt
    if not contact and not expires:
        return None
    if not contact or not expires:
        raise PluginError("Bij beveiliging horen contact en verloopt allebei.")
    meldpunt = Meldpunt(contact, expires)
    if wrong := fault(meldpunt, today):
        raise PluginError(wrong)
    return meldpunt


def open_data_of(
    config: MkDocsConfig, options: ToolboxConfig, catalogue: Catalogue, meldpunt: Meldpunt | None
) -> OpenData:
    """Return the open data; its files are written into the site when they are asked for."""
    site = open_site(config, options.open_data, path_of)
    return open_data(catalogue, site, partial(write, config), meldpunt)


def add_open_data(files: Files, config: MkDocsConfig, data: OpenData) -> None:
    """Add every file of open data; `exclude_docs` is about the files of editors only."""
    for file in data.files:
        name(files, config, file.path, InclusionLevel.INCLUDED)


def use_theme(config: MkDocsConfig) -> None:
    """Put the theme of the toolbox between the instance's own overrides and Material."""
    own = str(theme_dir())
    if own not in config.theme.dirs:
        config.theme.dirs.insert(1 if config.theme.custom_dir else 0, own)


def fragment_dirs(config: MkDocsConfig) -> list[Path]:
    """Return the theme folders that hold page bodies; earlier ones win."""
    return [Path(folder) for folder in config.theme.dirs if (Path(folder) / FRAGMENTS).is_dir()]
