"""The sections of an item: each field that holds running text, results, costs or links.

Owns which block each field becomes. A section is a heading and its blocks.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from toolbox.catalogue.relations import Relations, Verwant
from toolbox.model.advies import Advies
from toolbox.model.bewijs import Resultaat, Resultaatsoort
from toolbox.model.cijfer import Cijfer
from toolbox.model.onderdelen import Bron, Kosten, Partner, ThemaVerband, Vraag
from toolbox.model.record import Record
from toolbox.model.soorten import soort_of
from toolbox.pdf.facts import places
from toolbox.pdf.figures import figure
from toolbox.pdf.tree import Node
from toolbox.pdf.writer import Writer
from toolbox.text import capital, dutch_date, dutch_number

BADGES = {
    Resultaatsoort.GEMETEN: "gemeten",
    Resultaatsoort.GEMELD: "gemeld",
    Resultaatsoort.DOEL: "doel",
    Resultaatsoort.GEEN_EFFECT: "geen effect",
}
"""The word on the badge of each kind of statement."""

Section = dict[str, Node]
"""A section: the field it comes from, its heading as inline nodes or text, and its blocks."""

SUMMARY = (
    (Resultaatsoort.GEMETEN, "gemeten"),
    (Resultaatsoort.GEEN_EFFECT, "keer geen effect gevonden"),
    (Resultaatsoort.GEMELD, "gemeld"),
    (Resultaatsoort.DOEL, "alleen een doel"),
)


def sections_of(record: Record, pen: Writer, relations: Relations) -> list[Section]:
    """Return the sections of `record` in the order of the site, without empty ones."""
    sections: list[Section] = []
    if isinstance(record, Advies):
        sections = split_sections(pen.blocks(record.tekst, top=2), "tekst")
    if isinstance(record, Cijfer) and record.waarden:
        chart = figure(record, pen.links, captioned=False)
        sections.append(section("waarden", "De cijfers", [chart]))
    for name, heading, make in _SECTIONS:
        if value := getattr(record, name, None):
            sections.append(section(name, heading, make(value, pen)))
    if related := relations.explicit(record):
        sections.append(section("zie_ook", "Hoort hierbij", [related_items(related, pen)]))
    sources = ["bronnen", *(_source(bron, pen) for bron in record.bronnen)]
    return [*sections, section("bronnen", "Bronnen", [sources])]


def section(name: str, heading: Node, blocks: list[Node]) -> Section:
    """Return the section of the field `name`, so that a message can name that field."""
    return {"veld": name, "kop": heading, "blokken": blocks}


def split_sections(blocks: list[Node], name: str) -> list[Section]:
    """Cut a text into sections at its headings of level 2; what comes before has no heading."""
    sections: list[Section] = []
    current: list[Node] = []
    heading: list[Node] = []
    for block in [*blocks, ["h", 2]]:
        if isinstance(block, list) and block[0] == "h" and block[1] == 2:  # noqa: PLR2004
            if heading or current:
                sections.append(section(name, heading, current))
            heading, current = list(block[2:]), []
        else:
            current.append(block)
    return sections


def _partners(value: tuple[Partner, ...], _: Writer) -> list[Node]:
    return [["ul", *([["p", partner.naam, *_role(partner)]] for partner in value)]]


def _role(partner: Partner) -> list[Node]:
    return [["br"], ["klein", partner.rol]] if partner.rol else []


def _text(value: str, pen: Writer) -> list[Node]:
    return pen.blocks(value)


def _points(value: tuple[str, ...], pen: Writer) -> list[Node]:
    return pen.points(value)


def _statements(value: tuple[Resultaat, ...], pen: Writer) -> list[Node]:
    """Return the evidence passport: a sum, and each statement with its badge and its speaker."""
    counts = Counter(found.soort for found in value)
    total = ", ".join(f"{counts[kind]} {word}" for kind, word in SUMMARY if counts[kind])
    rows: list[Node] = [
        {
            "soort": found.soort.value,
            "stempel": BADGES[found.soort],
            "tekst": pen.inline(found.tekst),
            "wie": _speaker(found),
        }
        for found in value
    ]
    return [["uitspraken", total, *rows]]


def _speaker(found: Resultaat) -> str:
    parts = [found.door or "", str(found.jaar or "")]
    said = ", ".join(part for part in parts if part)
    source = f"bron {found.bron}" if found.bron else ""
    return " · ".join(part for part in (said, source) if part)


def _costs(value: tuple[Kosten, ...], pen: Writer) -> list[Node]:
    return [["ul", *([["p", *_cost(post, pen)]] for post in value)]]


def _cost(post: Kosten, pen: Writer) -> list[Node]:
    nodes: list[Node] = []
    if post.bedrag is not None:
        per = post.per or ""
        joint = " " if not per or per.startswith(("per ", "voor ", "in ")) else ", "
        nodes = [["b", f"€ {dutch_number(post.bedrag)}{joint}{per}".rstrip()], ["br"]]
    nodes += pen.inline(post.tekst)
    notes = [
        f"Betaald door {post.betaald_door}." if post.betaald_door else "",
        f"Bedrag van {post.jaar}." if post.jaar else "",
        f"Bron {post.bron}." if post.bron else "",
    ]
    beside = " ".join(note for note in notes if note)
    return [*nodes, ["br"], ["klein", beside]] if beside else nodes


def _questions(value: tuple[Vraag, ...], pen: Writer) -> list[Node]:
    return [
        [
            "vragen",
            *(
                {"vraag": vraag.vraag, "hulp": pen.inline(vraag.hulp) if vraag.hulp else []}
                for vraag in value
            ),
        ]
    ]


def _checklist(value: tuple[str, ...], pen: Writer) -> list[Node]:
    return [["aanvinken", *(pen.inline(text) for text in value)]]


def _theme_links(value: tuple[ThemaVerband, ...], pen: Writer) -> list[Node]:
    return [["verbanden", *(theme_link(verband, pen) for verband in value)]]


def theme_link(verband: ThemaVerband, pen: Writer) -> dict[str, Node]:
    """Return the link with a theme: its name and colour, the reason, and on what that rests."""
    thema = pen.term("themas", verband.thema)
    return {
        "thema": thema.naam,
        "kleur": thema.kleur or "",
        "tekst": verband.verband,
        "vol": {"onderzocht": 3, "bron": 2, "duiding": 1}[verband.sterkte],
        "sterkte": capital(verband.sterkte.naam),
    }


def related_items(related: tuple[Verwant, ...], pen: Writer) -> Node:
    """Return related items with the kind, the place and the reason of each."""
    return ["stukken", *(listed(v.record, pen, ", ".join(v.redenen)) for v in related)]


def listed(record: Record, pen: Writer, reason: str = "") -> dict[str, Node]:
    """Return an item as a line in a list."""
    place = places(record, pen) if pen.catalogue.gemeenten_of(record) else ""
    beside = [capital(soort_of(record).enkelvoud), place, reason]
    return {"titel": pen.record(record), "bij": " · ".join(part for part in beside if part)}


def _source(bron: Bron, pen: Writer) -> dict[str, Node]:
    parts = [
        f"{bron.vindplaats}." if bron.vindplaats else "",
        f"Uit {bron.jaar}." if bron.jaar else "",
        f"Gelezen op {dutch_date(bron.gelezen)}.",
        bron.let_op or "",
    ]
    beside = " ".join(part for part in parts if part)
    shown = (bron.url or "").removeprefix("https://").removeprefix("http://").rstrip("/")
    return {"titel": pen.web(bron.url, bron.titel), "adres": shown, "bij": beside}


_SECTIONS: tuple[tuple[str, str, Callable[..., list[Node]]], ...] = (
    ("probleem", "De aanleiding", _text),
    ("doel", "Het doel", _text),
    ("bevindingen", "Wat is gevonden", _statements),
    ("aanpak", "De aanpak", _points),
    ("inhoud", "Wat erin staat", _points),
    ("toelichting", "Wat opvalt", _points),
    ("betekenis", "Wat u hiermee kunt", _points),
    ("grenzen", "Wat dit niet zegt", _points),
    ("gebruik", "Zo gebruikt u het", _text),
    ("partners", "Partners", _partners),
    ("resultaten", "Resultaten", _statements),
    ("kosten", "Kosten", _costs),
    ("lessen", "Lessen", _points),
    ("tegenslagen", "Wat niet lukte", _points),
    ("vragen", "Vragen voor het gesprek", _questions),
    ("checklist", "Checklist", _checklist),
    ("themas", "Verband met thema's", _theme_links),
)
"""Fields with a section of their own: (field, heading, how it becomes blocks)."""
