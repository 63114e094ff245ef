"""A reader's own selection as one document: its items, the reader's notes, how far the reader is.

Owns what of a dossier stands on paper. Everything the reader wrote is plain text: it is never read
as markup, and it stays apart from what the toolbox says.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from toolbox.catalogue.catalogue import Catalogue
from toolbox.model.dossier import Dossier
from toolbox.model.record import Record
from toolbox.pdf.document import Document, make_document
from toolbox.pdf.edition import Edition
from toolbox.pdf.item import item_data
from toolbox.pdf.tree import Node
from toolbox.text import capital, dutch_date

STEPS = "stappen"
"""The list whose terms are the steps of a local approach."""


@dataclass(frozen=True)
class Selection:
    """Items chosen by a reader."""

    titel: str
    ids: tuple[str, ...]
    onder: str = ""
    """What stands under the title: for whom it is, and of which day."""
    notities: Mapping[str, str] = field(default_factory=dict)
    """The reader's own notes, plain text by the id of the item."""
    voortgang: tuple[tuple[str, str], ...] = ()
    """Every step with how far the reader is, in words."""
    weg: tuple[tuple[str, str], ...] = ()
    """Title and note of items that the toolbox has no more."""
    name: str = "selectie"
    """The name of the file, without `.pdf`."""


def selection_of(dossier: Dossier, catalogue: Catalogue) -> Selection:
    """Return what a dossier asks for; an item that was renamed is found by its earlier name."""
    now = {old: r.id for r in catalogue.records.values() for old in r.vorige_ids}
    notities: dict[str, str] = {}
    weg: list[tuple[str, str]] = []
    for stuk in dossier.stukken:
        id = stuk.id if stuk.id in catalogue.records else now.get(stuk.id)
        if id is None:
            weg.append((stuk.titel or stuk.id, stuk.notitie))
        else:
            notities[id] = "\n".join(note for note in (notities.get(id), stuk.notitie) if note)
    day = f"bijgewerkt op {dutch_date(dossier.datum)}" if dossier.datum else ""
    steps = catalogue.begrippen.lijst(STEPS) if STEPS in catalogue.begrippen.lijsten else ()
    return Selection(
        dossier.titel.strip() or "Mijn dossier",
        tuple(notities),
        onder=", ".join(part for part in (dossier.gemeente.strip(), day) if part),
        notities=notities,
        voortgang=tuple((step.naam, dossier.stand_van(step.id).naam) for step in steps)
        if dossier.voortgang
        else (),
        weg=tuple(weg),
        name="dossier",
    )


def selection_document(edition: Edition, chosen: Selection) -> Document:
    """Return the document of a selection.

    Raises:
        KeyError: if there is no such item.
    """
    records = [edition.catalogue.get(id) for id in dict.fromkeys(chosen.ids)]
    links = edition.links(record.id for record in records)
    last, first = edition.days(records or edition.catalogue.records.values())

    def with_note(record: Record) -> dict[str, Node]:
        note = chosen.notities.get(record.id, "")
        return {**item_data(record, links, edition.relations), "notitie": note.strip()}

    return make_document(
        "bundel",
        chosen.name,
        chosen.titel,
        edition.site,
        datum=last,
        content={
            "onder": chosen.onder,
            "voortgang": [
                {"stap": step, "stand": capital(state)} for step, state in chosen.voortgang
            ],
            "stukken": [with_note(record) for record in records],
            "weg": [{"titel": titel, "notitie": note.strip()} for titel, note in chosen.weg],
            **edition.dates(last, first, ""),
        },
        large=True,
    )
