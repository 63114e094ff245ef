"""What stands in short at the head of an item: pairs of a label and its values.

Owns which facts each kind shows on paper, in the order of the site.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from toolbox.catalogue.cards import areas_of
from toolbox.model.advies import Advies
from toolbox.model.bewijs import Erkenning
from toolbox.model.bijeenkomst import Bijeenkomst
from toolbox.model.cijfer import Cijfer
from toolbox.model.handreiking import Handreiking
from toolbox.model.interventie import Interventie
from toolbox.model.kennis import Kennis
from toolbox.model.onderdelen import Periode, Status
from toolbox.model.praktijkvoorbeeld import Praktijkvoorbeeld
from toolbox.model.record import Record
from toolbox.pdf.tree import Node
from toolbox.pdf.writer import Writer
from toolbox.text import capital, dutch_date

Fact = tuple[str, list[Node]]
"""A label, and its values as lists of inline nodes."""

MANY = 12
"""More municipalities than this are counted instead of named."""


def facts_of(record: Record, pen: Writer) -> list[Node]:
    """Return the facts of `record` as `[label, value, …]`, without empty ones."""
    found = [*_own(record, pen), *_shared(record, pen)]
    return [[label, *values] for label, values in found if values]


def _own(record: Record, pen: Writer) -> Iterator[Fact]:
    for model, facts in _FACTS:
        if isinstance(record, model):
            yield from facts(record, pen)


def _shared(record: Record, pen: Writer) -> Iterator[Fact]:
    yield "Voor wie", _terms(pen, "doelgroepen", record.doelgroepen)
    yield "In de woorden van de bron", _text(record.doelgroep_bron)
    yield "Soort activiteit", _terms(pen, "vormen", getattr(record, "vormen", ()))
    elements = getattr(record, "werkzame_elementen", ())
    yield "Werkzame elementen", _terms(pen, "werkzame-elementen", elements)
    yield "Helpt bij de stap", _terms(pen, "stappen", record.stappen)
    yield "Past bij pijler", _terms(pen, "pijlers", record.pijlers)
    yield "Actielijn", _terms(pen, "actielijnen", (record.actielijn,) if record.actielijn else ())
    yield "Hoe vers", _text(capital(freshness(record)))


def freshness(record: Record) -> str:
    """Return in words when somebody last held `record` against its sources."""
    if record.gecontroleerd:
        return f"nagekeken op {dutch_date(record.gecontroleerd)}"
    if record.stand:
        return f"stand {record.stand}"
    return f"gelezen {dutch_date(record.gelezen)}"


def places(record: Record, pen: Writer, limit: int = 3) -> str:
    """Return where `record` plays in a few words; empty if that is not known."""
    names = [gemeente.gewone_naam for gemeente in pen.catalogue.gemeenten_of(record)]
    rest = len(names) - limit
    if names:
        return ", ".join(names[:limit]) + (f" en {rest} andere" if rest > 0 else "")
    return "Heel Nederland" if getattr(record, "landelijk", False) else ""


def _text(value: object) -> list[Node]:
    return [[str(value)]] if value else []


def _terms(pen: Writer, lijst: str, ids: tuple[str, ...]) -> list[Node]:
    return [[pen.term(lijst, id).naam] for id in ids]


def _small(main: str, beside: str | None) -> list[Node]:
    return [main, ["br"], ["klein", beside]] if beside else [main]


def _places(record: Record, pen: Writer) -> Fact:
    names = [gemeente.gewone_naam for gemeente in pen.catalogue.gemeenten_of(record)]
    if not names:
        return "Waar", _text(places(record, pen))
    shown: list[Node] = [[", ".join(names[:MANY])]]
    if len(names) > MANY:
        shown = [[f"{', '.join(names[:MANY])} en {len(names) - MANY} andere"]]
    if areas := areas_of(record):
        shown.append([["klein", areas]])
    return "Gemeente" if len(names) == 1 else "Gemeenten", shown


def _period(period: Periode | None) -> str | None:
    if period is None:
        return None
    begin, end = (dutch_date(day) if day else "" for day in (period.begin, period.einde))
    if begin and end:
        return f"van {begin} tot {end}"
    return f"begonnen in {begin}" if begin else f"tot {end}" if end else None


def _practice(record: Praktijkvoorbeeld, pen: Writer) -> Iterator[Fact]:
    yield _places(record, pen)
    period = _period(record.periode)
    known = record.status is not Status.ONBEKEND
    yield "Status", [_small(capital(record.status.naam), period)] if known or period else []
    yield "Trekker", _text(record.trekker)


def _recognition(found: Erkenning | None, pen: Writer) -> Fact:
    if found is None:
        return "Erkenning", _text("Geen erkenning gevonden")
    level = pen.term("erkenningsniveaus", found.niveau)
    by = found.door + (f", {found.jaar}" if found.jaar else "")
    by += f", geldig tot {found.geldig_tot}" if found.geldig_tot else ""
    notes = [by, level.uitleg, found.toelichting]
    values: list[Node] = [[["stempel", "erkend", level.label]]]
    values += [[["klein", note]] for note in notes if note]
    if found.url:
        values.append([pen.web(found.url, "Naar de databank")])
    return "Erkenning", values


def _intervention(record: Interventie, pen: Writer) -> Iterator[Fact]:
    yield _recognition(record.erkenning, pen)
    yield "Aanbieder", _text(record.aanbieder)
    yield "Sinds", _text(record.sinds)
    page = [[pen.web(record.website, "De pagina van de aanbieder")]] if record.website else []
    yield "Meer lezen", list[Node](page)


def _guide(record: Handreiking, pen: Writer) -> Iterator[Fact]:
    yield "Wat voor stuk", _terms(pen, "hulpmiddelsoorten", (record.hulpmiddelsoort,))
    yield "Uitgever", _text(record.uitgever)
    yield "Jaar", _text(record.jaar)
    yield "Gemaakt voor", _text(capital(", ".join(record.voor_wie)))
    yield "Helpt bij", _terms(pen, "hulpgebieden", record.hulpgebieden)
    yield _places(record, pen)
    page = [[pen.web(record.website, "Naar het stuk")]] if record.website else []
    yield "Waar het staat", list[Node](page)


def _knowledge(record: Kennis, pen: Writer) -> Iterator[Fact]:
    yield "Soort kennis", _terms(pen, "kennissoorten", (record.kennissoort,))
    yield "Uitgever", _text(record.uitgever)
    yield "Jaar", _text(record.jaar)


def _figure(record: Cijfer, pen: Writer) -> Iterator[Fact]:
    yield "Meetjaar", _text(record.jaar)
    yield "Meting", _text(record.meting)
    yield "Om wie het gaat", _text(capital(record.populatie))
    yield "Gebied", _text(record.gebied)
    yield _places(record, pen)


def _advice(record: Advies, pen: Writer) -> Iterator[Fact]:
    yield "Hulpgebied", _terms(pen, "hulpgebieden", (record.hulpgebied,))
    yield "Tijd", _text(record.tijd)


def _meeting(record: Bijeenkomst, pen: Writer) -> Iterator[Fact]:
    yield "Soort", _terms(pen, "bijeenkomstsoorten", (record.bijeenkomstsoort,))
    end = f" tot en met {dutch_date(record.einde)}" if record.einde else ""
    yield "Wanneer", _text(dutch_date(record.begin) + end if record.begin else None)
    yield "Waar", _text(record.locatie)
    yield "Organisator", _text(record.organisator)
    yield "Bedoeld voor", _text(capital(", ".join(record.voor_wie)))
    page = [[pen.web(record.aanmelden, "Meer weten of aanmelden")]] if record.aanmelden else []
    yield "Aanmelden", list[Node](page)


_FACTS: tuple[tuple[type[Record], Callable[..., Iterator[Fact]]], ...] = (
    (Praktijkvoorbeeld, _practice),
    (Interventie, _intervention),
    (Handreiking, _guide),
    (Kennis, _knowledge),
    (Cijfer, _figure),
    (Advies, _advice),
    (Bijeenkomst, _meeting),
)
"""The facts of each kind."""
