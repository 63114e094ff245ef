"""Items as plain text, and the list of them that programs look for (llms.txt).

Owns the way from declared fields to lines of text: terms by their name, parts as their values.
"""

from __future__ import annotations

from collections.abc import Iterator

from toolbox.catalogue.catalogue import Catalogue
from toolbox.model.record import Record
from toolbox.model.soorten import SOORTEN, soort_of
from toolbox.model.velden import MarkdownTekst, Onderdeel, Term
from toolbox.model.walk import Leaf, Many, Part, Shape, shape_of
from toolbox.opendata.clean import fit, one_line
from toolbox.opendata.site import Site
from toolbox.text import capital, dutch_date, dutch_number, plain

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
    for name, shape in shape_of(type(record)).fields:
        values = list(_values(getattr(record, name), shape, catalogue))
        if name not in _ABOVE and values:
            lines += ["", f"{capital(name.replace('_', ' '))}:", *values]
    lines += ["", f"Licentie: {site.licentie.id}, {site.licentie.url}"]
    return (fit("\n".join(lines)) + "\n").encode("utf-8")


def _values(value: object, shape: Shape, catalogue: Catalogue) -> Iterator[str]:
    if value is None or value is False:
        return
    if isinstance(shape, Many) and isinstance(value, tuple):
        for item in value:
            yield from (f"- {text}" for text in _values(item, shape.item, catalogue))
    elif isinstance(shape, Part) and isinstance(value, Onderdeel):
        parts = ((name, getattr(value, name), inner) for name, inner in shape.fields)
        shown = [
            f"{name}: {text}"
            for name, part, inner in parts
            for text in _values(part, inner, catalogue)
        ]
        yield "; ".join(shown)
    elif isinstance(shape, Leaf):
        yield _value(value, shape, catalogue)


def _value(value: object, leaf: Leaf, catalogue: Catalogue) -> str:
    if isinstance(value, bool):
        return "ja"
    if isinstance(value, float):
        return dutch_number(value)
    for marker in leaf.markers:
        if isinstance(marker, Term) and catalogue.begrippen.lijst(marker.lijst):
            return catalogue.begrippen.begrip(marker.lijst, str(value)).naam
        if isinstance(marker, MarkdownTekst):
            return plain(str(value))
    return str(value)


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
