"""One edition: the catalogue with the hand-written pages, from which every document is made.

Owns which documents there are besides the book: one for each item, each theme and each page that
asks for one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from urllib.parse import urljoin

from toolbox.catalogue.catalogue import Catalogue
from toolbox.catalogue.relations import Relations
from toolbox.model.begrippen import Begrip
from toolbox.model.record import HERZIEN_NA, Record
from toolbox.model.soorten import soort_of
from toolbox.pdf.document import Document, Site, make_document
from toolbox.pdf.item import item_data
from toolbox.pdf.links import Links
from toolbox.pdf.sections import section
from toolbox.pdf.stories import Page, Story, theme_items
from toolbox.pdf.tree import Node
from toolbox.pdf.writer import Writer
from toolbox.text import dutch_date

THEMES = "themas"
"""The list whose terms have a story, and the folder of their pages."""


@dataclass(frozen=True)
class Missing:
    """A file that is not in the catalogue because it has a fault."""

    path: str
    message: str
    """Dutch: where the fault is and how to mend it."""


@dataclass(frozen=True)
class Edition:
    """Everything that documents are made from."""

    catalogue: Catalogue
    site: Site
    pages: tuple[Page, ...] = ()
    missing: tuple[Missing, ...] = ()

    @cached_property
    def told(self) -> frozenset[str]:
        """The themes that have a hand-written story."""
        return frozenset(page.meta.thema for page in self.pages if page.meta.thema)

    @cached_property
    def relations(self) -> Relations:
        """The links between items."""
        return self.catalogue.once(Relations)

    @cached_property
    def day(self) -> date:
        """The last day on which anything in the catalogue was held against its source."""
        return self.days(self.catalogue.records.values())[0]

    def links(self, present: Iterable[str] = ()) -> Links:
        """Return how links resolve in a document that holds the items `present`."""
        return Links(self.catalogue, self.site.url, frozenset(present))

    def days(self, records: Iterable[Record], page: Page | None = None) -> tuple[date, date]:
        """Return the last day of checking, and the first day after which something may be old."""
        checked = [(record.bijgewerkt, record.herzien_uiterlijk) for record in records]
        if page and (day := page.meta.gecontroleerd):
            checked.append((day, page.meta.herzien_voor or day + HERZIEN_NA))
        if not checked:
            return (self.day, self.day + HERZIEN_NA) if page else (date(2000, 1, 1),) * 2
        return max(day for day, _ in checked), min(day for _, day in checked)

    def theme_page(self, thema: Begrip) -> Page | None:
        """Return the hand-written story of a theme, if there is one."""
        return next((page for page in self.pages if page.meta.thema == thema.id), None)

    def single(self, record: Record) -> Document:
        """Return the document of one item."""
        return make_document(
            "los",
            f"{soort_of(record).map}/{record.id}",
            record.titel,
            self.site,
            datum=record.bijgewerkt,
            content={"stuk": item_data(record, self.links(), self.relations)},
            omschrijving=record.samenvatting,
            trefwoorden=record.trefwoorden,
        )

    def theme(self, thema: Begrip) -> Document:
        """Return the document of a theme: its story, and its items with their reasons."""
        records = self.catalogue.with_term(THEMES, thema.id)
        page = self.theme_page(thema)
        last, first = self.days(records, page)
        return make_document(
            "verhaal",
            f"{THEMES}/{thema.id}",
            thema.naam,
            self.site,
            datum=last,
            content={
                **theme_head(thema),
                **self.story(thema, self.links()),
                **self.dates(last, first, f"{THEMES}/{thema.id}.html"),
            },
            omschrijving=thema.uitleg or thema.naam,
        )

    def story(self, thema: Begrip, links: Links) -> dict[str, Node]:
        """Return the story of a theme; without one, its items."""
        if page := self.theme_page(thema):
            title, sections = Story(page, Writer(links, page.address)).parts()
            return {"titel": title, "secties": sections}
        pen = Writer(links, f"{THEMES}/{thema.id}.html")
        listed = section("themas", "Voorbeelden en meer", theme_items(thema.id, pen))
        return {"titel": [], "secties": [listed]}

    def page(self, page: Page) -> Document:
        """Return the document of a hand-written page."""
        title, sections = Story(page, Writer(self.links(), page.address)).parts()
        name = page.meta.title or page.name
        last, first = self.days((), page)
        return make_document(
            "verhaal",
            page.name,
            name,
            self.site,
            datum=last,
            content={
                "naam": title or [name],
                "uitleg": page.meta.description or "",
                "kleur": "",
                "boven": "",
                "titel": [],
                "secties": sections,
                **self.dates(last, first, page.address),
            },
            omschrijving=page.meta.description or name,
        )

    def dates(self, last: date, first: date, address: str) -> dict[str, Node]:
        """Return what a reader needs to judge how fresh a document is."""
        return {
            "bijgewerkt": dutch_date(last),
            "herzien": dutch_date(first),
            "url": urljoin(self.site.url, address) if self.site.url else "",
        }

    def small_documents(self) -> Iterator[Document]:
        """Yield every document but the book, singles first."""
        for record in self.catalogue.records.values():
            yield self.single(record)
        for thema in self.catalogue.begrippen.lijst(THEMES):
            yield self.theme(thema)
        for page in self.pages:
            if page.meta.pdf:
                yield self.page(page)


def theme_head(thema: Begrip) -> dict[str, Node]:
    """Return the name and colour of a theme for the head of its first page."""
    return {
        "boven": "Thema",
        "naam": [thema.naam],
        "uitleg": thema.uitleg or "",
        "kleur": thema.kleur or "",
    }
