"""Items as plain text, and the list of them that programs look for (llms.txt).

Owns the way from declared fields to lines of text: terms by their name, parts as their values.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache, partial
from typing import TypeAlias

from toolbox.catalogue.catalogue import Catalogue
from toolbox.model.record import Record
from toolbox.model.soorten import SOORTEN, soort_of
from toolbox.model.velden import MarkdownTekst, Onderdeel, Term
from toolbox.model.walk import Many, Part, Shape, matches, shape_of
from toolbox.opendata.clean import fit, one_line
from toolbox.opendata.site import Site
from toolbox.text import capital, dutch_date, dutch_number, plain

Write: TypeAlias = Callable[[object, Catalogue], list[str]]
"""Returns a value of a field as lines of text; none if it has no value."""

LIST_PATH = "llms.txt"

ASKED = "Noem de bron, en bij een resultaat ook wie het zegt en of het is gemeten of alleen gemeld."

_ABOVE = frozenset({"id", "titel", "samenvatting"})
"""Fields that stand above the rest, without a heading."""


def text_path(record: Record, site: Site) -> str:
    """Return the address of an item as plain text: beside its page."""
    return site.path_of(record).removesuffix(".html") + ".txt"


def item_text(record: Record, catalogue: Catalogue, site: Site) -> bytes:
    """Return an item as plain text: every field that has a value, under its name."""
    kind = capital(soort_of(record).enkelvoud)
    lines = [record.titel, "", f"{kind} uit {site.naam}", site.page(record), ""]
    lines += [record.samenvatting, f"Laatst gecontroleerd: {dutch_date(record.bijgewerkt)}"]
    for name, heading, write in _headed(type(record)):
        if values := write(getattr(record, name), catalogue):
            lines += ["", heading, *values]
    lines += ["", f"Licentie: {site.licentie.id}, {site.licentie.url}"]
    return (fit("\n".join(lines)) + "\n").encode("utf-8")


@cache
def _headed(model: type[Record]) -> tuple[tuple[str, str, Write], ...]:
    """Return every field that stands below a heading, with that and what writes its values."""
    fields = (field for field in shape_of(model).fields if field[0] not in _ABOVE)
    return tuple((n, f"{capital(n.replace('_', ' '))}:", _writer(shape)) for n, shape in fields)


def _writer(shape: Shape) -> Write:
    """Return what writes values of a shape; what is declared is asked once, not of each value."""
    if isinstance(shape, Many):
        return partial(_list, _writer(shape.item))
    if isinstance(shape, Part):
        return partial(_part, [(name, _writer(inner)) for name, inner in shape.fields])
    lists = [marker.lijst for marker in shape.markers if isinstance(marker, Term)]
    if lists:
        return partial(_term, lists[0])
    return _text if matches(shape, MarkdownTekst) else _value


def _list(write: Write, value: object, catalogue: Catalogue) -> list[str]:
    items = value if isinstance(value, tuple) else ()
    return [f"- {text}" for item in items for text in write(item, catalogue)]


def _part(fields: Sequence[tuple[str, Write]], value: object, catalogue: Catalogue) -> list[str]:
    if not isinstance(value, Onderdeel):
        return []
    parts = ((name, write(getattr(value, name), catalogue)) for name, write in fields)
    return ["; ".join([f"{name}: {text}" for name, texts in parts for text in texts])]


def _term(lijst: str, value: object, catalogue: Catalogue) -> list[str]:
    if value is None or not catalogue.begrippen.lijst(lijst):
        return _value(value, catalogue)
    return [catalogue.begrippen.begrip(lijst, str(value)).naam]


def _text(value: object, _: Catalogue) -> list[str]:
    return [] if value is None else [plain(str(value))]


def _value(value: object, _: Catalogue) -> list[str]:
    if value is None or value is False:
        return []
    if value is True:
        return ["ja"]
    return [dutch_number(value) if isinstance(value, float) else str(value)]


def llms(catalogue: Catalogue, site: Site) -> bytes:
    """Return the list of plain texts, in the form of llmstxt.org: Markdown with links."""
    lines = [
        f"# {_label(site.naam)}",
        "",
        f"> {_label(site.omschrijving)}",
        "",
        f"Elk stuk staat hier als platte tekst. Licentie: {site.licentie.id}. {ASKED}",
        "",
        "## Data",
        "",
        f"- [Alles in één bestand]({site.address('data/toolbox.json')}): JSON",
        f"- [Catalogus]({site.address('data/catalog.jsonld')}): DCAT",
    ]
    for soort in SOORTEN:
        if records := catalogue.of_kind(soort.model):
            lines += ["", f"## {capital(soort.meervoud)}", ""]
            lines += [
                f"- [{_label(record.titel)}]({site.address(text_path(record, site))})"
                for record in records
            ]
    return ("\n".join(lines) + "\n").encode("utf-8")


def _label(text: str) -> str:
    """Return `text` as the text of a Markdown link."""
    return one_line(text).replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")
