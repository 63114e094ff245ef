"""What the plugin adds to a site: pages, templates, open data. One function for each.

Owns the hand-over between the parts that make things, which know nothing of MkDocs, and the files
of a MkDocs build.
"""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, InclusionLevel

from toolbox.engine.page import add_page, put_page
from toolbox.opendata.offer import OpenData, open_data
from toolbox.opendata.security_txt import Meldpunt, fault
from toolbox.opendata.site import open_site
from toolbox.pages.downloads import PDF_LIST, Download, preview_downloads, read_downloads
from toolbox.pages.paths import path_of
from toolbox.pages.templates import FRAGMENTS
from toolbox.pieces import write_pieces
from toolbox.search.script import SOURCES
from toolbox.sjabloon.bestand import Site, Sjabloon
from toolbox.sjabloon.site import sjablonen
from toolbox.theme import PLANSCAN_SCRIPTS, THEME_COLOURS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import date

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

    from toolbox.catalogue.catalogue import Catalogue
    from toolbox.catalogue.load import Loaded
    from toolbox.config import ToolboxConfig
    from toolbox.engine.site import SiteFiles
    from toolbox.engine.standing import Standing
    from toolbox.pages.page import GeneratedPage
    from toolbox.pages.templates import Renderer


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
    *,
    standing: Standing,
    stands: Callable[[GeneratedPage], bool] | None = None,
) -> None:
    """Add generated pages.

    Args:
        files: those of the site.
        config: its settings.
        pages: what to add.
        renderer: makes the bodies of pages.
        standing: names pages that need not be made.
        stands: tells which these are.
    """
    for page in pages:
        there = stands is not None and stands(page)
        if there and not standing.is_named(page.src_uri):
            put_page(page, standing.file(page), files)
        else:
            add_page(page, files, config, renderer, stands=there)


def add_colours(files: Files, config: MkDocsConfig, renderer: Renderer) -> None:
    """Add the style sheet with the colours of themes."""
    put(files, config, THEME_COLOURS, renderer.block("themas.css", root=""))


def downloads_of(loaded: Loaded, *, serving: bool) -> Mapping[str, tuple[Download, ...]]:
    """Return the PDFs that the pages may name: those of `toolbox build`, or those of a preview."""
    if serving:
        return preview_downloads(loaded.catalogue, loaded.told)
    named = os.environ.get(PDF_LIST)
    return read_downloads(Path(named) if named else None)


def written(files: Files) -> list[File]:
    """Return the pages that an author wrote."""
    return [file for file in files.documentation_pages() if file.generated_by is None]


def leave_out_sources(files: SiteFiles, catalogue: Catalogue) -> None:
    """Keep the parts out of the site that the script of search is made of, and unused scripts."""
    folders = [SOURCES] if catalogue.begrippen.planscan else [SOURCES, PLANSCAN_SCRIPTS]
    for part in [file for folder in folders for file in files.under(folder)]:
        files.remove(part)


def add_sjablonen(files: Files, config: MkDocsConfig) -> dict[str, Sjabloon]:
    """Add the files of every template, and return the templates by the address of their page."""
    texts = [(file.src_uri, file.content_string) for file in written(files)]
    made = tuple(sjablonen(texts, Site(config.site_name, config.site_url or "")))
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


def fragment_dirs(config: MkDocsConfig) -> list[Path]:
    """Return the theme folders that hold page bodies; earlier ones win."""
    return [Path(folder) for folder in config.theme.dirs if (Path(folder) / FRAGMENTS).is_dir()]
