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

from toolbox.cli.project import open_project
from toolbox.mkdocs_page import add_page
from toolbox.opendata.offer import OpenData, open_data
from toolbox.opendata.security_txt import Meldpunt, fault
from toolbox.opendata.site import open_site
from toolbox.pages.browse_data import data_files
from toolbox.pages.downloads import PDF_LIST, Download, preview_downloads, read_downloads
from toolbox.pages.paths import gemeente_path, path_of, record_path
from toolbox.pages.site import generated_pages
from toolbox.pages.templates import FRAGMENTS
from toolbox.pieces import write_pieces
from toolbox.search.attached import Attachment, attached_entries, is_attachment
from toolbox.search.concepts import Concepts
from toolbox.search.script import SOURCES
from toolbox.search.site import write_search
from toolbox.search.sources import gemeente_entries, item_entries, page_entries
from toolbox.search.written import written_pages
from toolbox.sjabloon.site import Site, Sjabloon, sjablonen
from toolbox.theme import THEME_COLOURS, theme_dir

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.files import Files

    from toolbox.catalogue.catalogue import Catalogue
    from toolbox.config import ToolboxConfig
    from toolbox.pages.instance import Instance
    from toolbox.problem import Problem


def put(
    files: Files,
    config: MkDocsConfig,
    path: str,
    content: str | Iterable[bytes],
    inclusion: InclusionLevel = InclusionLevel.UNDEFINED,
) -> int:
    """Add a file that was made, and return its size in bytes.

    It is written into the site at once: MkDocs leaves a file alone that stands there already, and
    would hold it in memory to the end otherwise.
    """
    pieces = [content.encode("utf-8")] if isinstance(content, str) else content
    target = Path(config.site_dir, path)
    size = write_pieces(target, pieces)
    files.append(File.generated(config, path, abs_src_path=str(target), inclusion=inclusion))
    return size


def add_pages(files: Files, config: MkDocsConfig, instance: Instance) -> None:
    """Add the generated pages, the data of their scripts and the theme colours."""
    for page in generated_pages(instance.catalogue):
        add_page(page, files, config, instance.renderer)
    for path, script in data_files(instance.catalogue):
        put(files, config, path, script)
    css = instance.renderer.block("themas.css", root="")
    put(files, config, THEME_COLOURS, css)


def downloads_of(catalogue: Catalogue, *, serving: bool) -> Mapping[str, tuple[Download, ...]]:
    """Return the PDFs that the pages may name: those of `toolbox build`, or those of a preview."""
    if serving:
        return preview_downloads(catalogue)
    named = os.environ.get(PDF_LIST)
    return read_downloads(Path(named) if named else None)


def serve_pdfs(server: LiveReloadServer, root: Path) -> None:
    """Let the preview of the project in `root` make its PDFs."""
    from toolbox.cli.preview import Preview, with_pdfs  # noqa: PLC0415 (a build needs no typesetter)

    preview = Preview(open_project(root))
    preview.warm()
    if app := server.get_app():
        server.set_app(with_pdfs(app, preview))


def _written(files: Files) -> list[File]:
    """Return the pages that an author wrote."""
    return [file for file in files.documentation_pages() if file.generated_by is None]


def add_search(files: Files, config: MkDocsConfig, catalogue: Catalogue) -> list[Problem]:
    """Add the search index and its script, in the place of the parts that the script is made of.

    Everything in `files` that readers get is searched, so this goes last. Returns what is wrong
    with attached files.
    """
    # MkDocs works out later what `exclude_docs` leaves out; search has to know it now.
    set_exclusions(files, config)
    sources = [(file.url, file.content_string) for file in _written(files)]
    attached = [
        Attachment(f.src_uri, partial(getattr, f, "content_bytes"))
        for f in files
        if is_attachment(f.src_uri) and f.inclusion.value > InclusionLevel.DRAFT.value
    ]
    for part in [file for file in files if file.src_uri.startswith(f"{SOURCES}/")]:
        files.remove(part)
    problems: list[Problem] = []
    entries = chain(
        item_entries(catalogue, record_path),
        gemeente_entries(catalogue, gemeente_path),
        page_entries(written_pages(sources)),
        attached_entries(attached, problems.append),
    )
    concepts = Concepts(catalogue.begrippen.thesaurus)
    write_search(entries, concepts, theme_dir(), partial(put, files, config))
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


def add_open_data(
    files: Files,
    config: MkDocsConfig,
    options: ToolboxConfig,
    catalogue: Catalogue,
    meldpunt: Meldpunt | None,
) -> OpenData:
    """Add every file of open data; `exclude_docs` is about the files of editors only."""
    site = open_site(config, options.open_data, path_of)

    def keep(path: str, pieces: Iterable[bytes]) -> int:
        return put(files, config, path, pieces, InclusionLevel.INCLUDED)

    return open_data(catalogue, site, keep, meldpunt)


def use_theme(config: MkDocsConfig) -> None:
    """Put the theme of the toolbox between the instance's own overrides and Material."""
    own = str(theme_dir())
    if own not in config.theme.dirs:
        config.theme.dirs.insert(1 if config.theme.custom_dir else 0, own)


def fragment_dirs(config: MkDocsConfig) -> list[Path]:
    """Return the theme folders that hold page bodies; earlier ones win."""
    return [Path(folder) for folder in config.theme.dirs if (Path(folder) / FRAGMENTS).is_dir()]
