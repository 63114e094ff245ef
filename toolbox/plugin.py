"""The MkDocs plugin: hooks only. Each hook calls one plain function and hands on its result."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority

from toolbox.checks.run import load_and_check
from toolbox.cli.clock import today
from toolbox.cli.stopwatch import Stopwatch
from toolbox.config import ToolboxConfig
from toolbox.mkdocs_app import write_app
from toolbox.mkdocs_files import (
    add_open_data,
    add_pages,
    add_search,
    add_sjablonen,
    downloads_of,
    fragment_dirs,
    open_meldpunt,
    serve_pdfs,
    use_theme,
)
from toolbox.mkdocs_frame import framed, make_again, new_frames
from toolbox.mkdocs_invoer import add_forms
from toolbox.mkdocs_page import empty, escape_head, fill
from toolbox.mkdocs_planscan import add_planscan
from toolbox.mkdocs_proof import add_accounts, open_verklaring, write_proof
from toolbox.pages.instance import Instance, open_instance
from toolbox.pages.search_page import SEARCH_PAGE
from toolbox.pages.templates import icon_svg
from toolbox.report import as_text
from toolbox.search.script import STARTER
from toolbox.text import dutch_size
from toolbox.theme import STYLES, theme_dir

if TYPE_CHECKING:
    import jinja2
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page
    from mkdocs.utils.templates import TemplateContext

    from toolbox.catalogue.load import Loaded
    from toolbox.model.verklaring import Verklaring
    from toolbox.opendata.offer import OpenData
    from toolbox.opendata.security_txt import Meldpunt
    from toolbox.pages.frames import Frames
    from toolbox.problem import Problem
    from toolbox.sjabloon.site import Sjabloon

log = logging.getLogger("mkdocs.plugins.toolbox")


class ToolboxPlugin(BasePlugin[ToolboxConfig]):
    """Puts the catalogue into the site."""

    instance: Instance
    sjablonen: dict[str, Sjabloon]
    data: OpenData
    meldpunt: Meldpunt | None
    loaded: Loaded
    verklaring: Verklaring | None
    watch: Stopwatch
    frames: Frames
    serving = False
    """True while `mkdocs serve` runs: a preview must never be kept by a browser."""

    def on_startup(self, *, command: str, dirty: bool) -> None:  # noqa: ARG002 (MkDocs' signature)
        """Note whether this is a preview."""
        self.serving = command == "serve"

    @event_priority(100)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read all content before anything is cleaned or written; stop if it has faults."""
        self.watch, day = Stopwatch(), today()
        self.loaded = loaded = load_and_check(Path(config.docs_dir), day)
        _report(loaded.problems)
        self.watch.lap("inhoud")
        self.meldpunt = open_meldpunt(self.config, day)
        self.verklaring = open_verklaring(self.config, day)
        use_theme(config)
        downloads = downloads_of(loaded.catalogue, serving=self.serving)
        self.instance = open_instance(
            loaded.catalogue, fragment_dirs(config), downloads, inzenden=self.config.inzenden
        )
        config.extra_css[:0], config.extra_javascript[:0] = STYLES, [STARTER]
        config.extra.setdefault("zoekpagina", SEARCH_PAGE)
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add everything that is made from the catalogue and from the templates."""
        add_pages(files, config, self.instance)
        add_planscan(files, config, self.instance.catalogue)
        add_forms(files, config, self.config, self.instance.catalogue)
        add_accounts(files, config, self.instance, self.verklaring)
        self.sjablonen = add_sjablonen(files, config)
        self.watch.lap("pagina's")
        self.data = add_open_data(
            files, config, self.config, self.instance.catalogue, self.meldpunt
        )
        self.watch.lap("data")
        _report(tuple(add_search(files, config, self.instance.catalogue)))
        self.watch.lap("zoeken")
        return files

    def on_page_markdown(self, markdown: str, *, page: Page, **_: object) -> str:
        """Make what the front matter says fit for the head of the page."""
        escape_head(page)
        return markdown

    def on_env(self, env: jinja2.Environment, **_: object) -> jinja2.Environment:
        """Give the theme's own templates the icons and the options of this plugin."""
        env.filters |= {"icoon": icon_svg, "omvang": dutch_size}
        env.globals["toolbox"] = {
            "app": not self.serving,
            "catalogue": self.instance.catalogue,
            "data": self.data,
            "downloads": self.instance.downloads,
            "inzenden": self.config.inzenden,
            "programma": self.config.programma,
            "sjablonen": self.sjablonen,
            "verklaring": self.verklaring,
        }
        self.frames = new_frames()
        return framed(env, self.frames if self.config.geraamte else None)

    @event_priority(100)
    def on_page_context(
        self, context: TemplateContext, *, page: Page, **_: object
    ) -> TemplateContext:
        """Give a generated page its body."""
        fill(page, self.data.descriptions)
        return context

    def on_post_page(self, output: str, *, page: Page, **_: object) -> str:
        """Take the body of a generated page away again."""
        empty(page)
        return output

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Say what was checked, make an app of the built site, and say what took how long."""
        make_again(self.frames, self.data.descriptions, config)
        self.watch.lap("pagina's")
        if not self.serving:
            write_proof(config, self.instance, self.loaded, self.verklaring)
            write_app(Path(config.site_dir), config.site_name, config.site_description or "")
        self.watch.lap("bewijs")
        log.info(self.watch.told())

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, **_: object
    ) -> LiveReloadServer:
        """Rebuild when a template or style changes, and make PDFs when somebody asks for them."""
        server.watch(str(theme_dir()))
        serve_pdfs(server, Path(config.config_file_path).parent)
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
