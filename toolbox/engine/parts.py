"""What is made from the catalogue besides pages, each part of it when its turn comes.

Owns the list of parts, and that the modules that make one are imported by then and not before: most
often in a process beside the pages, and not at all for a preview that nobody asks for a part.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolbox.engine.files import add_colours, add_open_data
from toolbox.engine.live import Part
from toolbox.engine.told import report
from toolbox.search.script import TARGET
from toolbox.theme import BROWSE, EDITOR, FORMS, PLANSCAN, SEARCH, THEME_COLOURS

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

    from toolbox.engine.content import Content

FEEDS = ("data/", "feed.", ".well-known/")
TEXTS = (".txt", ".ics")
"""How the addresses of open data begin and end."""


def parts_of(content: Content, config: MkDocsConfig, files: Files) -> tuple[Part, ...]:
    """Return every part; search goes last.

    Args:
        content: what they are made from.
        config: the settings of the site.
        files: everything that readers get, for search.
    """

    def browse(into: Files, asked: str) -> None:
        from toolbox.engine.browse import add_browse_data  # noqa: PLC0415 (when it is made)

        add_browse_data(into, config, content.instance.catalogue, asked)

    def colours(into: Files, _: str) -> None:
        add_colours(into, config, content.instance.renderer)

    def planscan(into: Files, _: str) -> None:
        from toolbox.engine.planscan import add_planscan  # noqa: PLC0415 (when it is made)

        add_planscan(into, config, content.instance.catalogue)

    def forms(into: Files, _: str) -> None:
        from toolbox.engine.invoer import add_forms  # noqa: PLC0415 (when they are made)

        add_forms(into, config, content.options, content.instance.catalogue)

    def data(into: Files, _: str) -> None:
        add_open_data(into, config, content.data)

    def search(into: Files, _: str) -> None:
        from toolbox.engine.search import add_search  # noqa: PLC0415 (when it is made)

        report(add_search(into, config, content.instance.catalogue, files))

    return (
        Part("pagina's", colours, (THEME_COLOURS,), early=True),
        Part("bladeren", browse, (f"{BROWSE}/",)),
        Part("pagina's", planscan, (f"{PLANSCAN}/",)),
        Part("invoer", forms, (f"{FORMS}/", f"{EDITOR}/")),
        Part("data", data, FEEDS, TEXTS),
        Part("zoeken", search, (f"{SEARCH}/", TARGET), large=True),
    )
