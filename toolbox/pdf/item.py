"""One item as data for the template."""

from __future__ import annotations

from urllib.parse import urljoin

from toolbox.catalogue.relations import Relations
from toolbox.model.onderdelen import Status
from toolbox.model.record import Record
from toolbox.model.soorten import soort_of
from toolbox.pdf.facts import facts_of, places
from toolbox.pdf.links import Links, page_of
from toolbox.pdf.sections import sections_of
from toolbox.pdf.tree import Node, without_headings
from toolbox.pdf.writer import Writer
from toolbox.text import capital, dutch_date


def item_data(record: Record, links: Links, relations: Relations) -> dict[str, Node]:
    """Return everything that is set in type of `record`."""
    pen = Writer(links, page_of(record))
    status = getattr(record, "status", Status.ONBEKEND)
    return {
        "id": record.id,
        "soort": capital(soort_of(record).enkelvoud),
        "status": capital(status.naam) if status is not Status.ONBEKEND else "",
        "plaats": places(record, pen),
        "titel": record.titel,
        "inleiding": record.samenvatting,
        "themas": [themes_tag(pen, id) for id in record.thema_ids],
        "feiten": facts_of(record, pen),
        "let_op": without_headings(pen.blocks(record.let_op)) if record.let_op else [],
        "secties": sections_of(record, pen, relations),
        "bijgewerkt": dutch_date(record.bijgewerkt),
        "herzien": dutch_date(record.herzien_uiterlijk),
        "url": urljoin(links.site_url, page_of(record)) if links.site_url else "",
    }


def themes_tag(pen: Writer, id: str) -> dict[str, Node]:
    """Return a theme as a name and a colour."""
    thema = pen.term("themas", id)
    return {"naam": thema.label, "kleur": thema.kleur or ""}
