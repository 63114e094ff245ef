"""The MkDocs plugin: hooks only. Each hook calls one plain function and hands on its result."""

from __future__ import annotations

import logging
import os
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, InclusionLevel

from toolbox.checks.run import load_and_check
from toolbox.config import ToolboxConfig
from toolbox.mkdocs_page import add_page
from toolbox.opendata.offer import OpenData, open_data
from toolbox.opendata.security_txt import Meldpunt, fault
from toolbox.opendata.site import open_site
from toolbox.pages.browse_data import data_files
from toolbox.pages.downloads import PDF_LIST, read_downloads
from toolbox.pages.instance import Instance, open_instance
from toolbox.pages.paths import path_of, record_path
from toolbox.pages.search_page import SEARCH_PAGE
from toolbox.pages.site import generated_pages
from toolbox.pages.templates import FRAGMENTS, icon_svg
from toolbox.report import as_text
from toolbox.search.script import SOURCES, STARTER
from toolbox.search.site import analysed_site, search_files
from toolbox.search.written import written_pages
from toolbox.sjabloon.site import Site, Sjabloon, sjablonen
from toolbox.text import dutch_size
from toolbox.theme import STYLES, THEME_COLOURS, theme_dir

if TYPE_CHECKING:
    import jinja2
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.files import Files

    from toolbox.catalogue.catalogue import Catalogue
    from toolbox.problem import Problem

log = logging.getLogger("mkdocs.plugins.toolbox")


class ToolboxPlugin(BasePlugin[ToolboxConfig]):
    """Puts the catalogue into the site."""

    instance: Instance
    sjablonen: dict[str, Sjabloon]
    data: OpenData
    meldpunt: Meldpunt | None

    @event_priority(100)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read all content before anything is cleaned or written; stop if it has faults."""
        loaded = load_and_check(Path(config.docs_dir), datetime.now(UTC).date())
        _report(loaded.problems)
        self.meldpunt = _meldpunt(self.config)
        _use_theme(config)
        downloads = read_downloads(_list_of_pdfs())
        self.instance = open_instance(loaded.catalogue, _fragment_dirs(config), downloads)
        config.extra_css[:0] = STYLES
        config.extra_javascript[:0] = [STARTER]
        config.extra.setdefault("zoekpagina", SEARCH_PAGE)
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the generated pages, the data of their scripts and the theme colours."""
        for page in generated_pages(self.instance.catalogue):
            add_page(page, files, config, self.instance.renderer)
        for path, script in data_files(self.instance.catalogue):
            files.append(File.generated(config, path, content=script))
        css = self.instance.renderer.block("themas.css", root="")
        files.append(File.generated(config, THEME_COLOURS, content=css))
        _add_search(files, config, self.instance.catalogue)
        self.sjablonen = _add_sjablonen(files, config)
        self.data = _add_open_data(files, config, self)
        return files

    def on_env(self, env: jinja2.Environment, **_: object) -> jinja2.Environment:
        """Give the theme's own templates the icons and the options of this plugin."""
        env.filters |= {"icoon": icon_svg, "omvang": dutch_size}
        env.globals["toolbox"] = {
            "catalogue": self.instance.catalogue,
            "data": self.data,
            "downloads": self.instance.downloads,
            "inzenden": self.config.inzenden,
            "programma": self.config.programma,
            "sjablonen": self.sjablonen,
        }
        return env

    def on_serve(self, server: LiveReloadServer, **_: object) -> LiveReloadServer:
        """Rebuild when a template or style changes."""
        server.watch(str(theme_dir()))
        return server


def _report(problems: tuple[Problem, ...]) -> None:
    """Log every problem; stop the build if one of them is a fault.

    Raises:
        PluginError: if the content has faults; MkDocs then exits without touching the site folder.
    """
    faults = [problem for problem in problems if problem.level == "fout"]
    for problem in problems:
        log.log(logging.ERROR if problem in faults else logging.INFO, as_text(problem))
    if faults:
        count = "1 fout" if len(faults) == 1 else f"{len(faults)} fouten"
        raise PluginError(f"De inhoud heeft {count}. Er is niets gebouwd en niets overschreven.")


def _list_of_pdfs() -> Path | None:
    """Return the list that `toolbox build` made of the PDFs it puts into this site, if any."""
    named = os.environ.get(PDF_LIST)
    return Path(named) if named else None


def _add_search(files: Files, config: MkDocsConfig, catalogue: Catalogue) -> None:
    """Add the search index and its script, in the place of the parts that the script is made of."""
    sources = [(f.url, f.content_string) for f in files.documentation_pages() if not f.generated_by]
    analysed = analysed_site(catalogue, written_pages(sources), record_path)
    for part in [file for file in files if file.src_uri.startswith(f"{SOURCES}/")]:
        files.remove(part)
    for path, content in search_files(analysed, theme_dir()):
        files.append(File.generated(config, path, content=content))


def _add_sjablonen(files: Files, config: MkDocsConfig) -> dict[str, Sjabloon]:
    """Add the files of every template, and return the templates by the address of their page."""
    written = [
        (file.src_uri, file.content_string)
        for file in files.documentation_pages()
        if file.generated_by is None
    ]
    made = tuple(sjablonen(written, Site(config.site_name, config.site_url or "")))
    for bestand in (bestand for sjabloon in made for bestand in sjabloon.bestanden):
        files.append(File.generated(config, bestand.pad, content=bestand.inhoud))
    return {sjabloon.pagina: sjabloon for sjabloon in made}


def _meldpunt(config: ToolboxConfig) -> Meldpunt | None:
    """Return where to report a leak, if the settings say so.

    Raises:
        PluginError: if only half is set, or if it holds too short or too long.
    """
    contact, expires = config.beveiliging.contact, config.beveiliging.verloopt
    if not contact and not expires:
        return None
    if not contact or not expires:
        raise PluginError("Bij beveiliging horen contact en verloopt allebei.")
    meldpunt = Meldpunt(contact, expires)
    if wrong := fault(meldpunt, datetime.now(UTC).date()):
        raise PluginError(wrong)
    return meldpunt


def _add_open_data(files: Files, config: MkDocsConfig, plugin: ToolboxPlugin) -> OpenData:
    """Add every file of open data; `exclude_docs` is about the files of editors only."""
    site = open_site(config, plugin.config.open_data, path_of)
    data = open_data(plugin.instance.catalogue, site, plugin.meldpunt)
    for one in data.files:
        included = InclusionLevel.INCLUDED
        files.append(File.generated(config, one.path, content=one.content, inclusion=included))
    return data


def _use_theme(config: MkDocsConfig) -> None:
    """Put the theme of the toolbox between the instance's own overrides and Material."""
    own = str(theme_dir())
    if own not in config.theme.dirs:
        config.theme.dirs.insert(1 if config.theme.custom_dir else 0, own)


def _fragment_dirs(config: MkDocsConfig) -> list[Path]:
    """Return the theme folders that hold page bodies; earlier ones win."""
    return [Path(folder) for folder in config.theme.dirs if (Path(folder) / FRAGMENTS).is_dir()]
