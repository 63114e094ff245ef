"""The data with which browsers filter, collect and compare, as classic scripts.

Owns the shape of these files. They are scripts that fill one global object, not JSON: a page opened
from a folder on disk may load a script but may not fetch a file.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import partial
from typing import ParamSpec

from toolbox.catalogue.cards import freshness_of, mark_of, places_of, status_of
from toolbox.catalogue.catalogue import Catalogue
from toolbox.model.onderdelen import Sterkte
from toolbox.model.record import Record
from toolbox.model.soorten import SOORTEN, Soort, soort_of
from toolbox.pages.compare import ASPECTS, comparison_of
from toolbox.pages.facets import RULES, facets_of, values_of
from toolbox.pages.gemeenten import map_data
from toolbox.pages.paths import record_path
from toolbox.pages.reasons import parts_of, reasons, rows
from toolbox.text import capital
from toolbox.theme import BROWSE

P = ParamSpec("P")

CARDS = 100
"""Items in one file of cards: some 15 kB over the line."""


def data_files(catalogue: Catalogue) -> Iterator[tuple[str, Callable[[], str]]]:
    """Yield (address, what makes the script): one per kind, theme and item, and two of all."""
    yield f"{BROWSE}/register.js", partial(_script, "register", register, catalogue)
    yield f"{BROWSE}/landkaart.js", partial(_script, "landkaart", map_data, catalogue)
    for soort in SOORTEN:
        if catalogue.of_kind(soort.model):
            key = f"lijst:{soort.map}"
            yield f"{BROWSE}/{soort.map}.js", partial(_script, key, list_data, catalogue, soort)
        for start in range(0, len(catalogue.of_kind(soort.model)), CARDS):
            name, number = f"{BROWSE}/kaarten/{soort.map}", start // CARDS
            key = f"kaarten:{soort.map}:{number}"
            yield f"{name}-{number}.js", partial(_script, key, card_data, catalogue, soort, start)
    for thema in catalogue.begrippen.lijst("themas"):
        name, key = f"{BROWSE}/redenen/{thema.id}", f"redenen:{thema.id}"
        yield f"{name}.js", partial(_script, key, reasons, catalogue, thema)
        for number in parts_of(catalogue, thema):
            part = f"{key}:{number}"
            yield f"{name}/{number}.js", partial(_script, part, rows, catalogue, thema, number)
    for record in catalogue.records.values():
        name, key = f"{BROWSE}/stukken/{record.id}.js", f"stuk:{record.id}"
        yield name, partial(_script, key, item_data, record, catalogue)


def _script(key: str, make: Callable[P, object], *args: P.args, **named: P.kwargs) -> str:
    packed = json.dumps(make(*args, **named), ensure_ascii=False, separators=(",", ":"))
    return f"(window.tbData=window.tbData||{{}})[{json.dumps(key)}]={packed};\n"


def register(catalogue: Catalogue) -> dict[str, object]:
    """Return every item by its file name, the earlier names, and the aspects of a comparison."""
    kinds = [soort.map for soort in SOORTEN]
    return {
        "soorten": [[soort.map, capital(soort.enkelvoud)] for soort in SOORTEN],
        "stukken": {
            r.id: [kinds.index(soort_of(r).map), r.titel] for r in catalogue.records.values()
        },
        "verhuisd": {old: r.id for r in catalogue.records.values() for old in r.vorige_ids},
        "aspecten": ASPECTS,
    }


def list_data(catalogue: Catalogue, soort: Soort) -> dict[str, object]:
    """Return what each item of a kind has in every facet, as numbers, in the order of the list.

    A row is (last check, year of the sources, facets); facet values are places in `facetten`. What
    a card says stands in files of `deel` items each, so that a list of any length begins at once.
    """
    facets = facets_of(catalogue, soort)
    rules = [next(rule for rule in RULES if rule.naam == facet.naam) for facet in facets]
    codes = [{k.id: place for place, k in enumerate(facet.keuzes)} for facet in facets]

    def row(record: Record) -> list[object]:
        return [
            record.bijgewerkt.isoformat(),
            record.standjaar,
            [
                [code[value] for value in values_of(rule, catalogue, record)]
                for rule, code in zip(rules, codes, strict=True)
            ],
        ]

    return {
        "map": soort.map,
        "soort": [soort.id, capital(soort.enkelvoud), soort.enkelvoud, soort.meervoud],
        "deel": CARDS,
        "themas": [[thema.id, thema.label] for thema in catalogue.begrippen.lijst("themas")],
        "sterkten": {s.value: capital(s.naam) for s in Sterkte},
        "facetten": [[facet.naam, [keuze.id for keuze in facet.keuzes]] for facet in facets],
        "stukken": [row(record) for record in catalogue.of_kind(soort.model)],
    }


def card_data(catalogue: Catalogue, soort: Soort, start: int) -> list[list[object]]:
    """Return the cards of `CARDS` items of a kind, from the place `start` in its list.

    A row is (id, title, summary, place, status, themes, mark, freshness, reasons); themes are
    places in `themas`, and each has a reason: why the item stands there, and on what that rests.
    """
    places = {thema.id: n for n, thema in enumerate(catalogue.begrippen.lijst("themas"))}
    return [
        [
            record.id,
            record.titel,
            record.samenvatting,
            places_of(record, catalogue),
            status_of(record) or [],
            [places[id] for id in record.thema_ids],
            mark_of(record, catalogue) or [],
            freshness_of(record),
            [[v.verband, v.sterkte.value] for v in record.themas],
        ]
        for record in catalogue.of_kind(soort.model)[start : start + CARDS]
    ]


def item_data(record: Record, catalogue: Catalogue) -> dict[str, object]:
    """Return one item for a dossier or a comparison."""
    return {
        "titel": record.titel,
        "soort": capital(soort_of(record).enkelvoud),
        "soort_id": soort_of(record).id,
        "status": status_of(record),
        "themas": [[id, catalogue.begrippen.begrip("themas", id).label] for id in record.thema_ids],
        "merk": mark_of(record, catalogue),
        "pad": record_path(record),
        "samenvatting": record.samenvatting,
        "plaats": places_of(record, catalogue),
        "vers": freshness_of(record),
        "let_op": bool(record.let_op),
        "vergelijk": comparison_of(record, catalogue),
    }
