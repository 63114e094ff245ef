"""Printing one page as MkDocs does: the template, and the plugins that change what it shows.

Owns what is outside MkDocs' own loop: pages of a preview, and those that another process prints.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mkdocs.commands.build import get_context

from toolbox.pieces import write_pieces

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import jinja2
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page

PAGE_EVENTS = ("page_context", "post_page")
"""What MkDocs tells plugins while it prints a page."""


@dataclass(frozen=True)
class Printer:
    """Prints the pages of one site, each of which was read."""

    config: MkDocsConfig
    files: Sequence[File]
    """All pages."""
    nav: Navigation
    env: jinja2.Environment

    def printed(self, page: Page) -> str:
        """Return a page as it stands in the site."""
        config, plugins = self.config, self.config.plugins
        page.active = True
        try:
            context = get_context(self.nav, self.files, config, page)
            template = self.env.get_template(page.meta.get("template", "main.html"))
            context = plugins.on_page_context(context, page=page, config=config, nav=self.nav)
            return plugins.on_post_page(template.render(context), page=page, config=config)
        finally:
            page.active = False


def write_page(page: Page, made: str) -> None:
    """Write a printed page into the site; MkDocs leaves out one that is empty, and so do we."""
    if made and not made.isspace():
        content = made.encode("utf-8", errors="xmlcharrefreplace")
        write_pieces(page.file.abs_dest_path, [content])


def is_heard_by_others(config: MkDocsConfig, plugin: object, events: Iterable[str]) -> bool:
    """Tell whether another plugin, or a hook, wants to be told of any of these events.

    It may gather something from all pages, and would miss what is printed in another process.
    """
    heard = (method for event in events for method in config.plugins.events[event])
    return any(getattr(method, "__self__", None) is not plugin for method in heard)
