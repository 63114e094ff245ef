"""A hand-written page as data: its text, and the lists and figures that its macros ask for.

Owns what a macro becomes on paper. One that makes sense on a screen only is left out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import markdown
from jinja2 import TemplateError, Undefined
from jinja2.sandbox import SandboxedEnvironment

from toolbox.model.cijfer import Cijfer
from toolbox.model.pagina import Pagina
from toolbox.model.record import Record
from toolbox.model.soorten import SOORTEN
from toolbox.pdf.facts import places
from toolbox.pdf.figures import figure
from toolbox.pdf.sections import Section, listed, split_sections
from toolbox.pdf.tree import Node, raise_headings
from toolbox.pdf.writer import Writer
from toolbox.text import capital

_MARK = "pdf-blok-"
_MARKED = re.compile(rf"{_MARK}(\d+)-")


class StoryError(ValueError):
    """A page cannot be read. The message is Dutch, for authors."""


class _Absent(Undefined):
    """A macro that means nothing on paper: it may be called, and gives nothing."""

    def __call__(self, *_: object, **__: object) -> str:  # type: ignore[override] # it never raises
        """Return nothing for any call."""
        return ""


@dataclass(frozen=True)
class Page:
    """A hand-written page as it stands in its file."""

    path: str
    """Its place under docs/."""
    body: str
    """The Markdown under the front matter, with its macros."""
    meta: Pagina
    """The front matter."""
    extensions: Sequence[str] = ()
    """The Markdown extensions of the site."""
    configs: dict[str, dict[str, object]] = field(default_factory=dict)

    @property
    def address(self) -> str:
        """The address of the page from the root of the site."""
        return self.path.removesuffix(".md") + ".html"

    @property
    def name(self) -> str:
        """The name of its PDF."""
        return self.path.removesuffix(".md")


class Story:
    """Sets one page."""

    def __init__(self, page: Page, pen: Writer) -> None:
        self._page = page
        self._pen = pen
        self._blocks: list[list[Node]] = []

    def parts(self) -> tuple[list[Node], list[Section]]:
        """Return the title of the page as inline nodes, and its sections.

        Raises:
            StoryError: if the page asks for something that does not exist.
        """
        blocks = self.blocks()
        title: list[Node] = []
        first = blocks[0] if blocks else None
        if isinstance(first, list) and first[:2] == ["h", 1]:
            title, blocks = first[2:], blocks[1:]
        sections = split_sections(raise_headings(blocks, 2), "tekst")
        return title, [found for found in sections if found["blokken"]]

    def blocks(self) -> list[Node]:
        """Return the page as blocks, with headings from level 1 down.

        Raises:
            StoryError: if the page asks for something that does not exist.
        """
        body = self._expand(self._page.body) if self._page.meta.render_macros else self._page.body
        parser = markdown.Markdown(
            extensions=list(self._page.extensions), extension_configs=self._page.configs
        )
        made = self._pen.html_blocks(parser.convert(body), top=1)
        return [block for found in made for block in self._filled(found)]

    def _filled(self, block: Node) -> list[Node]:
        """Return the block of a macro in the place of its mark."""
        if isinstance(block, list) and block[0] == "p" and len(block) == 2:  # noqa: PLR2004
            found = _MARKED.fullmatch(str(block[1]).strip())
            if found:
                return self._blocks[int(found[1])]
        return [self._linked(block)]

    def _linked(self, node: Node) -> Node:
        """Put a link in the place of the mark of a macro within a line."""
        if isinstance(node, list):
            found: list[Node] = []
            for child in node:
                if isinstance(child, str) and _MARK in child:
                    parts = _MARKED.split(child)
                    for i, part in enumerate(parts):
                        found += self._blocks[int(part)] if i % 2 else [part] if part else []
                else:
                    found.append(self._linked(child))
            return found
        return node

    def _expand(self, body: str) -> str:
        env = SandboxedEnvironment(undefined=_Absent)
        env.globals.clear()
        makers = (self.verbanden, self.gaten, self.cijfer, self.kaarten, self.item)
        env.globals.update({make.__name__: self._marked(make) for make in makers})
        try:
            return env.from_string(body).render()
        except (TemplateError, TypeError, KeyError) as error:
            message = f"{self._page.path}: een macro op deze pagina klopt niet ({error})."
            raise StoryError(message) from error

    def _marked(self, make: Callable[..., list[Node]]) -> Callable[..., str]:
        def macro(*args: object, **kwargs: object) -> str:
            self._blocks.append(make(*args, **kwargs))
            return f"{_MARK}{len(self._blocks) - 1}-"

        return macro

    def verbanden(self, thema: str, **_: object) -> list[Node]:
        """All items of a theme by kind, each with the reason for its link."""
        return theme_items(thema, self._pen)

    def gaten(self, thema: str) -> list[Node]:
        """The target groups for which this theme has no practice yet."""
        practices = self._pen.catalogue.select(model=SOORTEN[0].model, terms=[("themas", thema)])
        seen = {group for record in practices for group in record.doelgroepen}
        groups = self._pen.catalogue.begrippen.lijst("doelgroepen")
        missing = [group.naam for group in groups if group.id not in seen]
        if not missing:
            return [["p", "Voor elke doelgroep is er een voorbeeld."]]
        return [["p", f"Nog geen voorbeeld voor: {', '.join(missing).lower()}."]]

    def cijfer(self, id: str) -> list[Node]:
        """One figure as a chart with its source."""
        record = self._pen.catalogue.get(id)
        if not isinstance(record, Cijfer) or not record.waarden:
            return []
        return [figure(record, self._pen.links, captioned=True)]

    def kaarten(self, *, ids: Sequence[str] = (), **terms: str | int | None) -> list[Node]:
        """The items named in `ids`, each with its summary; other lists stand in the parts."""
        if not ids or terms:
            return []
        return [["kaarten", *(card(self._pen.catalogue.get(id), self._pen) for id in ids)]]

    def item(self, id: str) -> list[Node]:
        """A link to one item, by its title."""
        return [self._pen.record(self._pen.catalogue.get(id))]


def card(record: Record, pen: Writer, text: str = "") -> dict[str, Node]:
    """Return an item with a text: its summary, unless another is given."""
    return {**listed(record, pen), "tekst": text or record.samenvatting}


def theme_items(thema: str, pen: Writer) -> list[Node]:
    """Return every item of a theme by kind: a heading, and the items with their reasons."""
    blocks: list[Node] = []
    records = pen.catalogue.with_term("themas", thema)
    for soort in SOORTEN:
        group = [record for record in records if type(record) is soort.model]
        if group:
            blocks.append(["h", 3, f"{capital(soort.meervoud)} ({len(group)})"])
            blocks.append(["redenen", *(_reason(record, thema, pen) for record in group)])
    return blocks


def _reason(record: Record, thema: str, pen: Writer) -> dict[str, Node]:
    link = next(v for v in record.themas if v.thema == thema)
    return {
        "titel": pen.record(record),
        "bij": places(record, pen),
        "tekst": link.verband,
        "vol": {"onderzocht": 3, "bron": 2, "duiding": 1}[link.sterkte],
        "sterkte": capital(link.sterkte.naam),
    }
