"""Why each item belongs to a theme, as data for the panel behind a number.

Owns the cut: what can select an item stands in one file of the theme, and what the panel shows of
it in files of so many items each, so that a theme with thousands of items opens as one with ten.
"""

from __future__ import annotations

from collections.abc import Iterator

from toolbox.catalogue.cards import places_of
from toolbox.catalogue.catalogue import Catalogue
from toolbox.catalogue.terms import terms_of
from toolbox.model.begrippen import Begrip
from toolbox.model.record import Record
from toolbox.model.soorten import SOORTEN, soort_of
from toolbox.pages.facets import PROVINCE_RULE, TERM_FACETS, values_of
from toolbox.text import dutch_date

PART = 200
"""Items in one file: some 45 kB over the line."""


def parts_of(catalogue: Catalogue, thema: Begrip) -> range:
    """Return the numbers of the files of a theme; none if all of it fits in its own file."""
    number = len(catalogue.with_term("themas", thema.id))
    return range((number + PART - 1) // PART) if number > PART else range(0)


def reasons(catalogue: Catalogue, thema: Begrip) -> dict[str, object]:
    """Return by what each item of a theme is selected, and the items themselves if they are few.

    A key is (place of the kind in `soorten`, place in the list of its kind, values); values are
    places in `waarden`, which has `facet=value` for each facet that a matrix can have.
    """
    records = catalogue.with_term("themas", thema.id)
    kinds = {soort.map: number for number, soort in enumerate(SOORTEN)}
    listed = {
        record.id: place
        for soort in SOORTEN
        for place, record in enumerate(catalogue.of_kind(soort.model))
    }
    values: dict[str, int] = {}

    def key(record: Record) -> list[object]:
        own = [values.setdefault(one, len(values)) for one in _selectors(record, catalogue)]
        return [kinds[soort_of(record).map], listed[record.id], own]

    keys = [key(record) for record in records]
    return {
        "naam": thema.naam,
        "soorten": {soort.map: [soort.enkelvoud, soort.meervoud] for soort in SOORTEN},
        "deel": PART,
        "waarden": list(values),
        "sleutels": keys,
        "stukken": [] if parts_of(catalogue, thema) else rows(catalogue, thema, 0),
    }


def rows(catalogue: Catalogue, thema: Begrip, number: int) -> list[list[object]]:
    """Return what the panel shows of the items in file `number` of a theme.

    A row is (id, title, kind, place, reason, strength, sources); a source is (title, address, day
    on which it was read).
    """

    def row(record: Record) -> list[object]:
        verband = next(v for v in record.themas if v.thema == thema.id)
        return [
            record.id,
            record.titel,
            soort_of(record).map,
            places_of(record, catalogue),
            verband.verband,
            verband.sterkte.naam,
            [[bron.titel, bron.url or "", dutch_date(bron.gelezen)] for bron in record.bronnen],
        ]

    records = catalogue.with_term("themas", thema.id)
    return [row(record) for record in records[number * PART : (number + 1) * PART]]


def _selectors(record: Record, catalogue: Catalogue) -> Iterator[str]:
    """Yield by which values of which facets a cell of a matrix selects an item."""
    for lijst, term in terms_of(record):
        if facet := TERM_FACETS.get(lijst):
            yield f"{facet}={term}"
    for place in values_of(PROVINCE_RULE, catalogue, record):
        yield f"{PROVINCE_RULE.naam}={place}"
