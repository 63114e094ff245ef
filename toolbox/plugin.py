"""The MkDocs plugin: hooks only. Each hook calls one plain function and hands on its result."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.plugins import BasePlugin, event_priority

from toolbox.cli.bytecode import keep_compiled
from toolbox.cli.stopwatch import Stopwatch
from toolbox.config import ToolboxConfig
from toolbox.content.unhindered import end_start, leave_rubbish
from toolbox.engine.beside import make_parts, spare
from toolbox.engine.content import Content
from toolbox.engine.files import add_sjablonen, leave_out_sources
from toolbox.engine.finish import finish_site
from toolbox.engine.frame import framed, new_frames
from toolbox.engine.live import Frame, Live
from toolbox.engine.loop import Loop
from toolbox.engine.page import empty, escape_head, fill, said_of
from toolbox.engine.parts import parts_of
from toolbox.engine.print import PAGE_EVENTS, Printer, is_heard_by_others
from toolbox.engine.site import SiteFiles, templates_of
from toolbox.engine.sitemap import drawn_with, map_rows
from toolbox.engine.theme import use_theme
from toolbox.pages.compiled import FRAMES
from toolbox.pages.search_page import SEARCH_PAGE
from toolbox.pages.templates import icon_svg
from toolbox.text import dutch_size
from toolbox.theme import STYLES

if TYPE_CHECKING:
    import jinja2
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page
    from mkdocs.utils.templates import TemplateContext

    from toolbox.engine.beside import Beside
    from toolbox.engine.live import Part

log = logging.getLogger("mkdocs.plugins.toolbox")


class ToolboxPlugin(BasePlugin[ToolboxConfig]):
    """Puts the catalogue into the site."""

    content: Content
    parts: tuple[Part, ...]
    nav: Navigation
    watch: Stopwatch
    files: SiteFiles
    beside: Beside | None = None
    """What is made in another process, beside the pages."""
    loop: Loop | None = None
    """The printing of pages, when it has begun."""
    live: Live | None = None
    """The site of a preview; it makes pages when they are asked for, and no browser keeps them."""

    def on_startup(self, *, command: str, dirty: bool) -> None:  # noqa: ARG002 (MkDocs' signature)
        """Note whether this is a preview."""
        end_start()
        self.live = Live() if command == "serve" else None
        self.content = Content(self.config, serving=self.live is not None)

    @event_priority(100)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read all content before anything is lost or written; stop if it has faults."""
        self.watch, self.content.options = Stopwatch(), self.config
        keep_compiled()
        use_theme(config)
        self.content.begin(config)
        self.watch.lap("inhoud")
        config.extra_css[:0] = STYLES
        config.extra.setdefault("zoekpagina", SEARCH_PAGE)
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add everything that is made from the catalogue and from the templates."""
        self.watch.lap("pagina's")
        with self.content.complete(config):
            self.watch.lap("inhoud")
            self.files = files = SiteFiles(files, templates_of(config))
            self.content.add_pages(files, config)
        self.content.carry(files, config)
        leave_out_sources(files, self.content.instance.catalogue)
        self.content.sjablonen = add_sjablonen(files, config)
        self.parts = parts_of(self.content, config, files)
        made = () if self.live else self.parts
        self.beside = make_parts(self.content, made, files, config, self.watch)
        self.content.add_front(files, config)
        if is_heard_by_others(config, self, ["files"]):
            files.settle()
        return files

    @event_priority(100)
    def on_nav(self, nav: Navigation, **_: object) -> Navigation:
        """Note the navigation."""
        self.nav = nav
        self.files.navigated()
        return nav

    def on_page_markdown(self, markdown: str, *, page: Page, **_: object) -> str:
        """Make what the front matter says fit for the head of the page."""
        escape_head(page)
        return markdown

    @event_priority(-100)
    def on_env(
        self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files
    ) -> jinja2.Environment:
        """Give the theme's own templates the icons and the options of this plugin."""
        env.bytecode_cache = FRAMES
        env.filters |= {"adressen": map_rows, "icoon": icon_svg, "omvang": dutch_size}
        env.globals["toolbox"] = self.content.share()
        frames = new_frames(stock=self.live is not None or not self.config.geraamte)
        env = framed(env, frames)
        if self.live:
            self.live.hold_back(Frame(config, files, self.parts, self.nav, env))
        else:
            helpers = spare(
                self.content, self.beside, heard=is_heard_by_others(config, self, PAGE_EVENTS)
            )
            printer = Printer(config, files.documentation_pages(), self.nav, env)
            self.content.begin_reuse(self.files, config, self.nav)
            self.loop = Loop(
                *(self.files, printer, frames, helpers, self.content.reuse),
                drawn=drawn_with(printer),
            )
        return env

    @event_priority(100)
    def on_page_context(
        self, context: TemplateContext, *, page: Page, **_: object
    ) -> TemplateContext:
        """Give a generated page its body."""
        said = said_of(page, self.content.data.descriptions)
        if self.content.reuse:
            self.content.reuse.note(page, said.reads)
        fill(page, said)
        return context

    def on_post_page(self, output: str, *, page: Page, **_: object) -> str:
        """Take the body of a generated page away again."""
        empty(page)
        if self.loop:
            self.loop.printed(page)
        return output

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Say what was checked, make an app of the built site, and say what took how long."""
        made = self.content
        if made.reuse:
            made.reuse.save(Path(config.site_dir), self.files)
        if made.reader.ahead:
            made.reader.ahead.finish()
        self.watch.lap("pagina's")
        if self.live:
            self.live.begin()
        else:
            finish_site(config, made, self.beside, self.watch)
        self.watch.lap("bewijs")
        log.info(self.watch.told())
        if not self.live:
            leave_rubbish()

    def on_build_error(self, **_: object) -> None:
        """Leave nothing behind that still writes into the site."""
        if self.loop:
            self.loop.stop()
        if self.beside:
            self.beside.stop()
        self.content.stop()

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, **_: object
    ) -> LiveReloadServer:
        """Read again what was saved, and make pages and PDFs when somebody asks for them."""
        if self.live:
            from toolbox.engine.serve import serve_live  # noqa: PLC0415 (a build sets no type)

            serve_live(server, config, self.live, self.content)
        return server
