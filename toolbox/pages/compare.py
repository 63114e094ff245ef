"""What is compared between items: the same aspects in the same order, as plain text.

Owns the aspects and how an item fills them. Everything is text, never HTML: the browser puts it on
the page as it is.
"""

from __future__ import annotations

from collections.abc import Iterable

from toolbox.catalogue.cards import joined, places_of
from toolbox.catalogue.catalogue import Catalogue
from toolbox.catalogue.terms import terms_of
from toolbox.catalogue.traits import statements_of
from toolbox.model.onderdelen import Kosten, Partner
from toolbox.model.record import Record
from toolbox.text import capital, dutch_date, dutch_number, plain

Regel = dict[str, str]
"""One line in a cell: `t` the text, and where they apply `k` a label before it, `b` words after
it in small type, `u` an address."""

ASPECTS: tuple[tuple[str, str], ...] = (
    ("waar", "Waar"),
    ("status", "Status"),
    ("doel", "Aanleiding en doel"),
    ("wie", "Voor wie"),
    ("themas", "Verband met thema's"),
    ("aanpak", "Aanpak"),
    ("partners", "Wie doet het, met wie"),
    ("kosten", "Kosten"),
    ("resultaten", "Resultaten"),
    ("erkenning", "Erkenning"),
    ("lessen", "Lessen"),
    ("tegenslagen", "Wat niet lukte"),
    ("let_op", "Let op"),
    ("bronnen", "Bronnen"),
)
"""The rows of a comparison: (key, name)."""

AIMS = ("probleem", "doel", "betekenis", "gebruik")
APPROACHES = ("aanpak", "inhoud", "toelichting", "checklist")
LEADERS = ("trekker", "aanbieder", "uitgever", "organisator")


def comparison_of(record: Record, catalogue: Catalogue) -> dict[str, list[Regel]]:
    """Return what an item says on each aspect; an aspect on which it says nothing is left out."""
    cells: dict[str, list[Regel]] = {
        "waar": _lines([places_of(record, catalogue)]),
        "status": _status(record),
        "doel": _texts(record, AIMS),
        "wie": _groups(record, catalogue),
        "themas": [
            {
                "k": catalogue.begrippen.begrip("themas", verband.thema).naam,
                "t": verband.verband,
                "b": verband.sterkte.naam,
            }
            for verband in record.themas
        ],
        "aanpak": _texts(record, APPROACHES),
        "partners": _partners(record),
        "kosten": [_cost(kosten) for kosten in getattr(record, "kosten", ())],
        "resultaten": [
            _line(plain(r.tekst), k=capital(r.soort.naam), b=joined((r.door or "", _year(r.jaar))))
            for r in statements_of(record) or ()
        ],
        "erkenning": _recognition(record, catalogue),
        "lessen": _texts(record, ("lessen",)),
        "tegenslagen": _texts(record, ("tegenslagen", "grenzen")),
        "let_op": _texts(record, ("let_op",)),
        "bronnen": [
            _line(b.titel, b=f"gelezen op {dutch_date(b.gelezen)}", u=b.url or "")
            for b in record.bronnen
        ],
    }
    return {key: lines for key, lines in cells.items() if lines}


def _line(text: str, **more: str) -> Regel:
    return {"t": text, **{key: value for key, value in more.items() if value}}


def _lines(texts: Iterable[str]) -> list[Regel]:
    return [_line(text) for text in texts if text]


def _year(year: int | None) -> str:
    return str(year) if year else ""


def _texts(record: Record, fields: Iterable[str]) -> list[Regel]:
    found: list[str] = []
    for field in fields:
        value = getattr(record, field, None)
        if isinstance(value, str):
            found.append(value)
        elif value and isinstance(value[0], str):
            found.extend(value)
    return _lines(plain(text) for text in found)


def _status(record: Record) -> list[Regel]:
    status, periode = getattr(record, "status", None), getattr(record, "periode", None)
    if status is None:
        return []
    begin, einde = (periode.begin, periode.einde) if periode else (None, None)
    words = (
        f"vanaf {dutch_date(begin)}" if begin else "",
        f"tot {dutch_date(einde)}" if einde else "",
    )
    return [_line(capital(status.naam), b=joined(words))]


def _groups(record: Record, catalogue: Catalogue) -> list[Regel]:
    names = (
        catalogue.begrippen.begrip(lijst, term).naam
        for lijst, term in terms_of(record)
        if lijst == "doelgroepen"
    )
    source = record.doelgroep_bron
    quoted = [_line(source, k="In de woorden van de bron")] if source else []
    return _lines(names) + quoted


def _partners(record: Record) -> list[Regel]:
    leaders = (getattr(record, field, None) for field in LEADERS)
    partners: tuple[Partner, ...] = getattr(record, "partners", ())
    return [
        *(_line(leader, b="voortouw") for leader in leaders if leader),
        *(_line(partner.naam, b=partner.rol or "") for partner in partners),
    ]


def _cost(kosten: Kosten) -> Regel:
    amount = "" if kosten.bedrag is None else f"€ {dutch_number(kosten.bedrag)}"
    paid = f"betaald door {kosten.betaald_door}" if kosten.betaald_door else ""
    label = f"{amount} {kosten.per}" if amount and kosten.per else amount
    return _line(kosten.tekst, k=label, b=joined((paid, _year(kosten.jaar))))


def _recognition(record: Record, catalogue: Catalogue) -> list[Regel]:
    if not hasattr(record, "erkenning"):
        return []
    erkenning = record.erkenning
    if erkenning is None:
        return [_line("Geen erkenning gevonden")]
    niveau = catalogue.begrippen.begrip("erkenningsniveaus", erkenning.niveau)
    until = f"geldig tot {erkenning.geldig_tot}" if erkenning.geldig_tot else ""
    return [_line(niveau.naam, b=joined((erkenning.door, _year(erkenning.jaar), until)))]
