"""The template environment of page bodies.

Owns which filters templates may use. Templates get records themselves, not copies; everything
they print is escaped unless a filter here made it safe.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path

import material
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from toolbox import text
from toolbox.catalogue.catalogue import Catalogue
from toolbox.model.begrippen import Begrip
from toolbox.model.record import Record
from toolbox.model.soorten import SOORT_BY_ID, SOORTEN, soort_of
from toolbox.pages.page import GeneratedPage
from toolbox.pages.paths import path_of, term_path

ICONS = Path(material.__file__).parent / "templates" / ".icons" / "material"
FRAGMENTS = "fragments/toolbox"


@lru_cache(maxsize=256)
def icon_svg(name: str) -> Markup:
    """Return the SVG of a Material Design icon, hidden from screen readers: words say it already.

    Raises:
        FileNotFoundError: if Material has no icon of that name.
    """
    svg = (ICONS / f"{name}.svg").read_text(encoding="utf-8")
    return Markup(svg.replace("<svg ", '<svg aria-hidden="true" focusable="false" ', 1))  # noqa: S704 (the file comes with Material)


def _safe(html: str) -> Markup:
    """Mark HTML as safe that `text` made from escaped content."""
    return Markup(html)  # noqa: S704


class Renderer:
    """Renders page bodies and blocks for one catalogue."""

    def __init__(self, catalogue: Catalogue, theme_dirs: Sequence[Path]) -> None:
        self.catalogue = catalogue
        self._env = Environment(
            loader=FileSystemLoader([directory / FRAGMENTS for directory in theme_dirs]),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._env.globals.update(
            catalogue=catalogue, soorten=SOORTEN, soort_by_id=SOORT_BY_ID, term_pad=term_path
        )
        self._env.filters.update(
            md=lambda value: _safe(text.block_html(value)),
            mdi=lambda value: _safe(text.inline_html(value)),
            platte_tekst=text.plain,
            datum=text.dutch_date,
            getal=text.dutch_number,
            hoofdletter=text.capital,
            icoon=icon_svg,
            begrip=self._begrip,
            pad=path_of,
            soort=soort_of,
            gemeenten=catalogue.gemeenten_of,
        )
        self._env.tests["record"] = lambda value: isinstance(value, Record)

    def _begrip(self, id: str, lijst: str) -> Begrip:
        return self.catalogue.begrippen.begrip(lijst, id)

    def block(self, template: str, *, root: str, **context: object) -> str:
        """Return the HTML of one block; `root` leads from the page to the site root."""
        return self._env.get_template(f"{template}.html").render(root=root, **context)

    def body(self, page: GeneratedPage) -> str:
        """Return the HTML of the body of a generated page."""
        return self.block(page.template, root=page.root, **_with_page(page))


def _with_page(page: GeneratedPage) -> Mapping[str, object]:
    return {"pagina": page, **page.context}
