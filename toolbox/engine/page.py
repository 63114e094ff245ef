"""A generated page as MkDocs sees it.

Owns the bridge from GeneratedPage to MkDocs: the body comes from the model, so that front matter,
template code and Markdown are never parsed again for it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import escape
from mkdocs.structure.files import File, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from toolbox.catalogue.reads import noting

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

    from toolbox.catalogue.reads import Reads
    from toolbox.opendata.jsonld import Descriptions
    from toolbox.pages.page import GeneratedPage
    from toolbox.pages.templates import Renderer

HEAD_TEXTS = frozenset({"author", "description"})
"""Keys of the front matter that stand in an attribute in the head."""


EMPTY = TableOfContents([])
"""The table of contents of a page that is not being built."""


class CataloguePage(Page):
    """A page whose body is rendered from the catalogue."""

    stands = False
    """Whether it need not be made, since it stands in the site already."""

    def __init__(
        self, generated: GeneratedPage, file: File, config: MkDocsConfig, renderer: Renderer
    ) -> None:
        super().__init__(generated.titel, file, config)
        if generated.naar:
            self.abs_url = self.canonical_url = None  # an earlier address is not on the site map
        self.generated = generated
        self._renderer = renderer

    def renew(self, generated: GeneratedPage, renderer: Renderer) -> bool:
        """Become another version of the same page; False if it is of another kind."""
        if bool(generated.naar) != bool(self.generated.naar):
            return False
        self.title, self.generated, self._renderer = generated.titel, generated, renderer
        return True

    def read_source(self, config: MkDocsConfig) -> None:  # noqa: ARG002 (MkDocs' signature)
        """Set the metadata that the theme reads; there is no source text."""
        self.markdown = ""
        self.meta = {
            "description": self.generated.omschrijving,
            "hide": ["navigation"],
            "kruimels": self.generated.kruimels,
            "render_macros": False,
            "gemaakt": True,
            "naar": self.generated.naar,
        }

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002 (MkDocs' signature)
        """Set nothing yet. The body and its contents come when the page is built: see `fill`."""
        self.content = ""
        self.toc = EMPTY

    def contents(self) -> TableOfContents:
        """Return the table of contents."""
        found = self.generated.contents
        return TableOfContents([AnchorLink(title, anchor, 2) for anchor, title in found])

    def body(self) -> str:
        """Render the body from the model."""
        return self._renderer.body(self.generated)


@dataclass(frozen=True)
class Said:
    """What a page says: its body, if it is generated, and what it tells programs."""

    body: str
    json_ld: str
    plain_text: str
    """The address of the same as plain text; empty if there is none."""
    reads: Reads
    """What was read from the catalogue for it."""


def said_of(page: Page, descriptions: Descriptions) -> Said:
    """Make what a page says."""
    with noting() as reads:
        body = page.body() if isinstance(page, CataloguePage) else ""
        json_ld, plain_text = descriptions.of(page.url), descriptions.text_of(page.url)
    return Said(body, json_ld, plain_text, reads)


def fill(page: Page, said: Said) -> None:
    """Give a page what it says, before it is printed.

    MkDocs keeps the bodies of all pages from reading to writing; made this late and emptied when
    the page is written, there are few in memory at a time.
    """
    page.meta["json_ld"], page.meta["platte_tekst"] = said.json_ld, said.plain_text
    if isinstance(page, CataloguePage):
        page.content, page.toc = said.body, page.contents()


def empty(page: Page) -> None:
    """Let go of what `fill` gave to a page that is written."""
    page.meta["json_ld"] = page.meta["platte_tekst"] = ""
    if isinstance(page, CataloguePage):
        page.content, page.toc = "", EMPTY


def escape_head(page: Page) -> None:
    """Make the texts safe that Material's own templates print into the head as they are.

    `markupsafe` marks them, so that a template that does escape leaves them alone.
    """
    for key in HEAD_TEXTS & page.meta.keys():
        page.meta[key] = escape(str(page.meta[key]))


def add_page(
    generated: GeneratedPage,
    files: Files,
    config: MkDocsConfig,
    renderer: Renderer,
    *,
    stands: bool = False,
) -> None:
    """Add `generated` to the site, in the place of a content file with the same name."""
    file = File.generated(
        config, generated.src_uri, content="", inclusion=InclusionLevel.NOT_IN_NAV
    )
    if put_page(generated, file, files):
        CataloguePage(generated, file, config, renderer).stands = stands


def put_page(generated: GeneratedPage, file: File, files: Files) -> bool:
    """Put the file of a generated page among the files; False if an author's goes first."""
    if existing := files.src_uris.get(generated.src_uri):
        if generated.wijkt:
            return False
        files.remove(existing)
    files.append(file)
    return True
