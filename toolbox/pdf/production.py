"""A whole edition: every document, the book last, and what could not be made.

Owns the rule that one bad item costs one item. Singles go first, for they name the culprit; in the
book a visible note takes its place, and a theme whose story fails keeps its items.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from toolbox.pdf.book import book_documents
from toolbox.pdf.culprit import find_field
from toolbox.pdf.document import Document
from toolbox.pdf.edition import THEMES, Edition
from toolbox.pdf.engine import Typesetter
from toolbox.pdf.links import Links
from toolbox.pdf.press import Press, Printed
from toolbox.pdf.stories import Page, Story, StoryError
from toolbox.pdf.writer import Writer

Place = Callable[[str, str], str]
"""From the id of an item and a field to `docs/kennis/iets.yml, regel 12`."""


@dataclass(frozen=True)
class Production:
    """What came of an edition."""

    printed: tuple[Printed, ...]
    """Every PDF that was made."""
    faults: tuple[str, ...]
    """Dutch, one for each document that was not, or not whole."""


def produce(edition: Edition, press: Press, place: Place, *, book_only: bool = False) -> Production:
    """Make every document of `edition`, or its book alone; then the rest only if the book fails."""
    edition, faults = _without_bad_pages(edition)
    if book_only:
        volumes = list(press.run(book_documents(edition, {})))
        if not any(one.failure for one in volumes):
            return Production(tuple(volumes), tuple(faults))
    printed = list(press.run(edition.small_documents()))
    failed = [one for one in printed if one.failure]
    messages = explain(failed, press, place)
    faults += messages.values()
    faulty = {name.rpartition("/")[2]: message for name, message in messages.items()}
    pages = tuple(page for page in edition.pages if _name_of(page) not in messages)
    volumes = list(press.run(book_documents(replace(edition, pages=pages), faulty)))
    faults += explain([one for one in volumes if one.failure], press, place).values()
    printed += volumes
    return Production(tuple(one for one in printed if not one.failure), tuple(faults))


def _name_of(page: Page) -> str:
    """Return the name of the document that the story of a page stands in."""
    return f"{THEMES}/{page.meta.thema}" if page.meta.thema else page.name


def _without_bad_pages(edition: Edition) -> tuple[Edition, list[str]]:
    """Return the edition without pages that cannot be read, and a message for each of those."""
    sound: list[Page] = []
    faults: list[str] = []
    for page in edition.pages:
        if page.meta.thema or page.meta.pdf:
            try:
                Story(page, Writer(Links(edition.catalogue, ""), page.address)).parts()
            except StoryError as error:
                faults.append(str(error))
                continue
        sound.append(page)
    return replace(edition, pages=tuple(sound)), faults


def explain(failed: list[Printed], press: Press, place: Place) -> dict[str, str]:
    """Return a Dutch message for each document that failed, by its name."""
    if not failed:
        return {}
    typesetter = Typesetter(press.style, press.images)
    return {one.document.name: _message(one, typesetter, place) for one in failed}


def _message(one: Printed, typesetter: Typesetter, place: Place) -> str:
    document: Document = one.document
    said = one.failure.splitlines()[0].strip()
    if "stuk" not in document.data:
        return f"{document.name}.pdf (‘{document.titel}’) is niet gemaakt: {said}"
    id = document.name.rpartition("/")[2]
    field = find_field(document, typesetter)
    where = place(id, field)
    named = f"veld ‘{field}’ " if field else ""
    return f"{where}: {named}van ‘{document.titel}’ kan niet in een PDF worden gezet: {said}"
