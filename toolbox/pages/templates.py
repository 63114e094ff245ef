"""The template environment of page bodies.

Owns which filters templates may use. Templates get records themselves, not copies; everything
they print is escaped unless a filter here made it safe.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import FileSystemLoader, StrictUndefined
from markupsafe import Markup

from toolbox import text
from toolbox.catalogue.cards import (
    areas_of,
    freshness_of,
    joined,
    kinds_of,
    mark_of,
    places_of,
    status_of,
)
from toolbox.catalogue.catalogue import Catalogue
from toolbox.catalogue.reads import NotedMapping
from toolbox.catalogue.terms import terms_in
from toolbox.model.begrippen import Begrip
from toolbox.model.soorten import SOORT_BY_ID, SOORTEN, soort_of
from toolbox.pages.compiled import COMPILED
from toolbox.pages.downloads import Download
from toolbox.pages.escaping import BodyEnvironment
from toolbox.pages.facets import TERM_FACETS, filter_path
from toolbox.pages.macros import Macros
from toolbox.pages.page import GeneratedPage
from toolbox.pages.paths import TERM_FOLDERS, path_of, term_path
from toolbox.theme import ICONS

if TYPE_CHECKING:
    from toolbox.model.cijfer import Cijfer
    from toolbox.model.grafiek import Grafiek

FRAGMENTS = "fragments/toolbox"


@lru_cache(maxsize=256)
def icon_svg(name: str) -> Markup:
    """Return the SVG of a Material Design icon, hidden from screen readers: words say it already.

    Raises:
        FileNotFoundError: if Material has no icon of that name.
    """
    svg = (ICONS / f"{name}.svg").read_text(encoding="utf-8")
    return Markup(re.sub("<svg[^>]*?(?= viewBox)", '<svg aria-hidden="true"', svg, count=1))  # noqa: S704 (the file comes with Material)


def _safe(html: str) -> Markup:
    """Mark HTML as safe that `text` made from escaped content."""
    return Markup(html)  # noqa: S704


class Renderer:
    """Renders page bodies and blocks of one catalogue as HTML."""

    folder = ""
    suffix = ".html"
    autoescape = True
    macros = "deel/macros.html"

    def __init__(
        self,
        catalogue: Catalogue,
        theme_dirs: Sequence[Path],
        downloads: Mapping[str, tuple[Download, ...]] | None = None,
        inzenden: str | None = None,
    ) -> None:
        self.catalogue = catalogue
        self._env = BodyEnvironment(
            loader=FileSystemLoader([folder / FRAGMENTS / self.folder for folder in theme_dirs]),
            autoescape=self.autoescape,  # off for Markdown only, which escapes by itself
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            optimized=False,
            auto_reload=False,  # a preview makes a new environment for every build
            bytecode_cache=COMPILED,
        )
        self._macros = Macros(self._env, self.macros)
        self._env.globals.update(
            catalogue=catalogue,
            soorten=SOORTEN,
            soort_by_id=SOORT_BY_ID,
            term_pad=term_path,
            term_mappen=TERM_FOLDERS,
            facet_namen=TERM_FACETS,
            gefilterd=filter_path,
            downloads=NotedMapping("download", downloads or {}),
            m=self._macros,
            inzenden=inzenden,
        )
        self._env.filters.update(
            datum=text.dutch_date,
            getal=text.dutch_number,
            hoofdletter=text.capital,
            platte_tekst=text.plain,
            begrip=self._begrip,
            soort=soort_of,
            gemeenten=catalogue.gemeenten_of,
            grafiek=_chart,
            merk=lambda record: mark_of(record, catalogue),
            plaatsen=lambda record, landelijk: places_of(record, catalogue, landelijk=landelijk),
            gebieden=areas_of,
            resultaatsoorten=kinds_of,
            status=status_of,
            termen=terms_in,
            opsomming=joined,
            vers_kort=freshness_of,
            **self.format_filters(),
        )

    def format_filters(self) -> dict[str, Callable[..., str]]:
        """Return the filters that depend on the format: running text, addresses, icons, parts."""
        return {
            **self._macros.filters(),
            "md": lambda value: _safe(text.block_html(value)),
            "mdi": lambda value: _safe(text.inline_html(value)),
            "icoon": icon_svg,
            "pad": path_of,
        }

    def _begrip(self, id: str, lijst: str) -> Begrip:
        return self.catalogue.begrippen.begrip(lijst, id)

    def block(self, template: str, *, root: str, **context: object) -> str:
        """Return one block; `root` leads from the page to the site root."""
        return self._env.get_template(f"{template}{self.suffix}").render(root=root, **context)

    def body(self, page: GeneratedPage) -> str:
        """Return the body of a generated page."""
        context = page.context() if callable(page.context) else page.context
        return self.block(page.template, root=page.root, pagina=page, **context)


class MarkdownRenderer(Renderer):
    """Renders the same pages and blocks as plain Markdown, for any other engine."""

    folder = "markdown"
    suffix = ".md"
    autoescape = False
    macros = "macros.md"

    def format_filters(self) -> dict[str, Callable[..., str]]:
        """Return filters that give Markdown, and addresses of `.md` files."""
        return {
            "md": text.safe_markdown,
            "mdi": text.safe_markdown_line,
            "md_tekst": text.escape_markdown,
            "pad": lambda target: as_markdown_path(path_of(target)),
            "als_md": as_markdown_path,
        }

    def block(self, template: str, *, root: str, **context: object) -> str:
        """Return one block without runs of empty lines."""
        return re.sub(r"\n{3,}", "\n\n", super().block(template, root=root, **context))


def _chart(cijfer: Cijfer) -> Grafiek:
    from toolbox.model.grafiek import chart_of  # noqa: PLC0415 (few pages have a chart)

    return chart_of(cijfer)


def as_markdown_path(path: str) -> str:
    """Return the place of the Markdown file behind an address of the site."""
    return path.removesuffix(".html") + ".md"
