"""Facets: by what readers narrow an overview, and the codes with which a browser does it.

Owns the names of facets in addresses (`?thema=cultuur&status=loopt`) and what an item has in each.
Two values of one facet widen the list, two facets narrow it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import urlencode

from toolbox.catalogue.catalogue import Catalogue
from toolbox.catalogue.reads import note, noting
from toolbox.catalogue.terms import terms_in
from toolbox.catalogue.traits import NONE, traits_of
from toolbox.model.bewijs import Resultaatsoort
from toolbox.model.gemeente import GROOTTEKLASSEN, STEDELIJKHEID, Gemeente, fold
from toolbox.model.onderdelen import Status
from toolbox.model.record import Record
from toolbox.model.soorten import Soort
from toolbox.pages.paths import overview_path
from toolbox.text import capital

FEWEST_CHOICES = 2
"""A facet with fewer values than this cannot narrow anything and is left out."""


@dataclass(frozen=True)
class Keuze:
    """One value of a facet, with the number of items that have it."""

    id: str
    naam: str
    aantal: int


@dataclass(frozen=True)
class Facet:
    """A facet as it stands above one list."""

    naam: str
    """The name in the address: `thema`."""
    titel: str
    keuzes: tuple[Keuze, ...]


@dataclass(frozen=True)
class FacetRule:
    """How a facet is found: all its values in order, and those of one item."""

    naam: str
    titel: str
    choices: Callable[[Catalogue], Iterable[tuple[str, str]]]
    values: Callable[[Catalogue, Record], Iterable[str]]
    lijst: str = ""
    """The list, if its values are terms: the catalogue knows how many items carry each."""


def filter_id(name: str) -> str:
    """Return a label as it stands in an address: `Zuid-Holland` → `zuid-holland`."""
    return fold(name).replace(" ", "-")


def _term_rule(naam: str, titel: str, lijst: str) -> FacetRule:
    return FacetRule(
        naam,
        titel,
        lambda catalogue: ((b.id, b.naam) for b in catalogue.begrippen.lijst(lijst)),
        lambda _, record: terms_in(record, lijst),
        lijst,
    )


def _place_rule(
    naam: str,
    titel: str,
    labels: Callable[[Catalogue], Iterable[str]],
    label_of: Callable[[Gemeente], str],
    *,
    places_of: Callable[[Catalogue, Record], Iterable[Gemeente]] = Catalogue.gemeenten_of,
    elsewhere: str = "",
) -> FacetRule:
    def choices(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
        yield from ((filter_id(label), capital(label)) for label in labels(catalogue))
        if elsewhere:
            yield filter_id(elsewhere), elsewhere

    def values(catalogue: Catalogue, record: Record) -> Iterator[str]:
        yield from (filter_id(label_of(g)) for g in places_of(catalogue, record))
        if elsewhere and getattr(record, "landelijk", False):
            yield filter_id(elsewhere)

    return FacetRule(naam, titel, choices, values)


def _trait_rule(
    naam: str, titel: str, choices: Callable[[Catalogue], Iterable[tuple[str, str]]]
) -> FacetRule:
    return FacetRule(naam, titel, choices, lambda _, record: traits_of(record).get(naam, ()))


TERM_FACETS: dict[str, str] = {
    "themas": "thema",
    "doelgroepen": "doelgroep",
    "stappen": "stap",
    "vormen": "vorm",
    "pijlers": "pijler",
    "hulpgebieden": "hulpgebied",
    "hulpmiddelsoorten": "hulpmiddel",
    "kennissoorten": "kennissoort",
    "bijeenkomstsoorten": "bijeenkomst",
    "provincies": "provincie",
}
"""Lists whose terms are a facet, with its name in the address; of places the provinces."""

PROVINCE_RULE = _place_rule(
    "provincie",
    "Provincie",
    lambda c: sorted({g.provincie for g in c.gemeenten.gemeenten}),
    lambda g: g.provincie,
    places_of=Catalogue.reach_of,
    elsewhere="Heel Nederland",
)

RULES: tuple[FacetRule, ...] = (
    _term_rule("thema", "Thema", "themas"),
    _term_rule("doelgroep", "Voor wie", "doelgroepen"),
    _term_rule("hulpmiddel", "Wat voor stuk", "hulpmiddelsoorten"),
    _term_rule("kennissoort", "Wat voor kennis", "kennissoorten"),
    _term_rule("bijeenkomst", "Wat voor bijeenkomst", "bijeenkomstsoorten"),
    PROVINCE_RULE,
    _place_rule(
        "grootte",
        "Grootte van de gemeente",
        lambda _: (label for _, label in GROOTTEKLASSEN),
        lambda g: g.grootteklasse,
    ),
    _place_rule(
        "stedelijkheid",
        "Stad of land",
        lambda _: STEDELIJKHEID.values(),
        lambda g: g.stedelijkheid_naam,
    ),
    _term_rule("stap", "Stap in de aanpak", "stappen"),
    _term_rule("vorm", "Soort activiteit", "vormen"),
    _trait_rule("status", "Status", lambda _: ((s.value, capital(s.naam)) for s in Status)),
    _trait_rule(
        "resultaat",
        "Resultaat",
        lambda _: (
            *((r.value, capital(r.naam)) for r in Resultaatsoort),
            (NONE, "Geen resultaat bekend"),
        ),
    ),
    _trait_rule(
        "erkenning",
        "Erkenning",
        lambda c: (
            *((b.id, b.naam) for b in c.begrippen.lijst("erkenningsniveaus")),
            (NONE, "Geen erkenning gevonden"),
        ),
    ),
    _trait_rule(
        "kosten",
        "Kosten",
        lambda _: (("bekend", "Kosten bekend"), ("onbekend", "Kosten niet bekend")),
    ),
    _term_rule("hulpgebied", "Helpt bij", "hulpgebieden"),
    _term_rule("pijler", "Pijler", "pijlers"),
)
"""All facets, in the order in which readers meet them."""


def values_of(rule: FacetRule, catalogue: Catalogue, record: Record) -> tuple[str, ...]:
    """Return the values that an item has in a facet, without doubles, in the item's order."""
    return tuple(dict.fromkeys(rule.values(catalogue, record)))


def facets_of(catalogue: Catalogue, soort: Soort) -> tuple[Facet, ...]:
    """Return the facets that can narrow the overview of a kind, without values that nothing has."""
    facets = catalogue.once(_Counted).of(soort)
    note(f"facetten {soort.id}", facets)
    return facets


class _Counted:
    """The facets of every kind."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._found: dict[str, tuple[Facet, ...]] = {}

    def of(self, soort: Soort) -> tuple[Facet, ...]:
        """Return those of a kind."""
        if soort.id not in self._found:
            with noting():
                self._found[soort.id] = _counted(self._catalogue, soort)
        return self._found[soort.id]


def _counted(catalogue: Catalogue, soort: Soort) -> tuple[Facet, ...]:
    records = catalogue.of_kind(soort.model)
    among = catalogue.places_of_kind(soort.model)
    facets: list[Facet] = []
    for rule in RULES:
        counts: dict[str, int] = {}
        if rule.lijst:
            terms = (id for id, _ in rule.choices(catalogue))
            numbers = {id: len(catalogue.ids_with(rule.lijst, id, among)) for id in terms}
            counts = {id: number for id, number in numbers.items() if number}
        for record in () if rule.lijst else records:
            for value in values_of(rule, catalogue, record):
                counts[value] = counts.get(value, 0) + 1
        if len(counts) >= FEWEST_CHOICES:
            keuzes = ((id, naam) for id, naam in rule.choices(catalogue) if id in counts)
            facets.append(
                Facet(rule.naam, rule.titel, tuple(Keuze(id, n, counts[id]) for id, n in keuzes))
            )
    return tuple(facets)


def filter_path(soort: Soort, terms: Iterable[tuple[str, str]]) -> str:
    """Return the address of the overview of a kind, narrowed to terms given as (list, id)."""
    return f"{overview_path(soort)}?{urlencode([(TERM_FACETS[naam], id) for naam, id in terms])}"
