"""From the catalogue and the written pages to search entries.

Owns which fields of an item search reads: its running text is every text in the model that is no
term, reference, place or web address, so that a new field is searchable without a word here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from toolbox.catalogue.cards import freshness_of, mark_of, places_of, status_of
from toolbox.catalogue.catalogue import Catalogue
from toolbox.catalogue.terms import terms_of
from toolbox.model.gemeente import Gemeente
from toolbox.model.record import Record
from toolbox.model.soorten import soort_of
from toolbox.model.velden import Bronnummer, Gemeentenaam, Term, Verwijzing, Webadres
from toolbox.model.walk import Leaf, Part, matches, pruned, shape_of, walk_along
from toolbox.search.entries import Entry
from toolbox.search.places import PlaceNames
from toolbox.text import capital, plain

NO_TEXT = (Bronnummer, Gemeentenaam, Term, Verwijzing, Webadres)
"""Markers of fields that hold something else than words to read."""

ELSEWHERE = frozenset({"id", "titel", "samenvatting", "trefwoorden", "bronnen", "vorige_ids"})
"""Fields of an item with a weight of their own, or that readers do not see."""

FACET_OF = {
    "themas": "thema",
    "doelgroepen": "doelgroep",
    "stappen": "stap",
    "hulpgebieden": "hulpgebied",
}
"""Lists whose terms are facets: list to facet."""

_MACRO = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}|\{:?[ .#][^}\n]*\}", re.DOTALL)
_HEADING = re.compile(r"^# +(.+)$", re.MULTILINE)
_FOOTNOTE = re.compile(r"\[\^[^\]\n]+\]:?")
_SECTION = re.compile(r"^#{2,6} +(.+?)[ #]*$", re.MULTILINE)


@dataclass(frozen=True)
class WrittenPage:
    """A page that an author wrote: its address, title and text in Markdown."""

    url: str
    titel: str
    omschrijving: str
    tekst: str


def item_entries(catalogue: Catalogue, path_of: Callable[[Record], str]) -> Iterator[Entry]:
    """Yield the entry of every item; `path_of` gives the address of an item."""
    names = PlaceNames(catalogue.gemeenten, catalogue.begrippen.thesaurus)
    for record in catalogue.records.values():
        yield _entry(record, catalogue, names, path_of(record))


def gemeente_entries(catalogue: Catalogue, path_of: Callable[[Gemeente], str]) -> Iterator[Entry]:
    """Yield the entry of the page of every municipality.

    It is found by its own names only: who asks for a province wants items, not a list of places.
    """
    for gemeente in catalogue.gemeenten.gemeenten:
        naam = gemeente.gewone_naam
        yield Entry(
            url=path_of(gemeente),
            titel=naam,
            samenvatting=f"Voorbeelden en cijfers uit {naam}, en uit gemeenten die erop lijken.",
            soort="Gemeente",
            soort_id="gemeente",
            plaatsen=f"Gemeente in {gemeente.provincie}",
            plaatsnamen=(gemeente.naam, *gemeente.aliassen),
            facetten={
                "soort": ("Gemeente",),
                "gemeente": (naam,),
                "provincie": (gemeente.provincie,),
            },
        )


def page_entries(pages: Iterable[WrittenPage]) -> Iterator[Entry]:
    """Yield the entry of every written page."""
    for page in pages:
        text = plain(_MACRO.sub(" ", _HEADING.sub("", page.tekst, count=1)))
        summary = page.omschrijving or beginning(text)
        yield Entry(page.url, page.titel, summary, tekst=text, facetten={"soort": ("Pagina",)})


def page_sections(page: WrittenPage) -> Iterator[tuple[str, str]]:
    """Yield the text of a written page by section, each with its heading; the first has none."""
    pieces = _SECTION.split(_HEADING.sub("", page.tekst, count=1))
    for heading, text in zip(["", *pieces[1::2]], pieces[::2], strict=True):
        bare = (_MACRO.sub(" ", _FOOTNOTE.sub("", part)) for part in (heading, text))
        yield plain(next(bare)), plain(next(bare))


def _entry(record: Record, catalogue: Catalogue, names: PlaceNames, url: str) -> Entry:
    soort, gemeenten = soort_of(record), catalogue.gemeenten_of(record)
    label = catalogue.begrippen.begrip
    return Entry(
        url=url,
        titel=record.titel,
        samenvatting=plain(record.samenvatting),
        soort=capital(soort.enkelvoud),
        soort_id=soort.id,
        plaatsen=places_of(record, catalogue),
        status=status_of(record),
        themas=tuple((id, label("themas", id).label) for id in record.thema_ids),
        merk=mark_of(record, catalogue),
        vers=freshness_of(record),
        plaatsnamen=names.of(gemeenten),
        termen=(*_term_names(record, catalogue), *record.trefwoorden),
        tekst=_running_text(record),
        bronnen=tuple(bron.titel for bron in record.bronnen),
        datum=record.bijgewerkt.isoformat(),
        facetten={
            "soort": (capital(soort.enkelvoud),),
            "gemeente": tuple(gemeente.gewone_naam for gemeente in gemeenten),
            "provincie": tuple(dict.fromkeys(g.provincie for g in catalogue.reach_of(record))),
            **_facets(record, catalogue),
        },
    )


def _term_names(record: Record, catalogue: Catalogue) -> Iterator[str]:
    for lijst, id in terms_of(record):
        yield catalogue.begrippen.begrip(lijst, id).naam


def _facets(record: Record, catalogue: Catalogue) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for lijst, id in terms_of(record):
        if key := FACET_OF.get(lijst):
            label = catalogue.begrippen.begrip(lijst, id).label
            found[key] = (*found.get(key, ()), label)
    return found


def _running_text(record: Record) -> str:
    """Return every text of the item that readers see, one after the other."""
    return " ".join(text for _, text in texts_of(record))


def texts_of(record: Record) -> Iterator[tuple[str, str]]:
    """Yield every text of the item that readers see, with the name of the field it stands in."""
    for veld in walk_along(_texts_in(type(record)), record.model_dump(mode="json")):
        text = plain(str(veld.value))
        yield str(veld.loc[0]), text if text.endswith((".", "!", "?")) else f"{text}."


@cache
def _texts_in(model: type[Record]) -> Part:
    """Return the shape of a kind of item with only the fields that `texts_of` reads."""
    fields = ((name, pruned(shape, _is_text)) for name, shape in shape_of(model).fields)
    return Part(model, tuple((name, s) for name, s in fields if s and name not in ELSEWHERE))


def _is_text(leaf: Leaf) -> bool:
    """Tell whether a field holds words to read."""
    return matches(leaf, str) and not any(isinstance(marker, NO_TEXT) for marker in leaf.markers)


def beginning(text: str, length: int = 240) -> str:
    """Return the first sentences of `text`, about `length` characters."""
    if len(text) <= length:
        return text
    cut = text[:length]
    end = max(cut.rfind(mark) for mark in (". ", "! ", "? "))
    return cut[: end + 1] if end > 0 else cut.rsplit(" ", 1)[0] + " …"
