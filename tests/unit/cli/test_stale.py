"""What is asked again after a change is enough: all else would give the same."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache

import pytest
from helpers import real_content

from toolbox.catalogue.catalogue import Catalogue
from toolbox.catalogue.terms import terms_of
from toolbox.cli.columns import Reads
from toolbox.cli.made import Made
from toolbox.cli.stale import circles_of, outline_of, stale_reads
from toolbox.model.praktijkvoorbeeld import Praktijkvoorbeeld
from toolbox.model.record import Record
from toolbox.pages.prints import Prints

ASKED = ("gekoppeld {}", "verwant {} 6", "stuk {}")
"""What the page of an item reads."""

OTHERS = (
    *("alles", "dagen alle", "gemeenten", "aantal Kennis", "aantal Praktijkvoorbeeld"),
    *("soort Kennis", "soort Praktijkvoorbeeld", "facetten praktijkvoorbeeld", "facetten kennis"),
    *(f"reeks Praktijkvoorbeeld {number} {number + 40}" for number in range(0, 280, 40)),
    *("gemeente GM0344", "gemeente GM0518", "rond GM0344", "lijkt GM0344"),
)
"""What other pages read."""

CHANGES: Mapping[str, Callable[[dict[str, Record], Record], object]] = {
    "text": lambda items, r: swap(items, r, samenvatting=f"{r.samenvatting} En nog iets."),
    "title": lambda items, r: swap(items, r, titel=f"Zo kan het: {r.titel}"),
    "theme": lambda items, r: swap(items, r, themas=r.themas[1:]),
    "target group": lambda items, r: swap(items, r, doelgroepen=(*r.doelgroepen, "mantelzorgers")),
    "place": lambda items, r: swap(items, r, plaatsen=()),
    "link": lambda items, r: swap(items, r, zie_ook=("eenzaamheid-in-cijfers", next(iter(items)))),
    "delete": lambda items, r: items.pop(r.id),
    "new": lambda items, r: swap(items, r, id="een-nieuw-voorbeeld"),
}


def swap(records: dict[str, Record], record: Record, **values: object) -> None:
    """Put a record with other values among the others."""
    made = record.model_copy(update=values)
    records[made.id] = made


def prints_of(catalogue: Catalogue, changed: str = "") -> Prints:
    """Return the fingerprints of a catalogue in which one file changed."""
    sources = {
        path: b"anders" if id == changed else b"eerst"
        for id, path in catalogue.bronbestanden.items()
    }
    return Prints(catalogue, sources, {})


def kept(prints: Prints, before: Made) -> Made:
    """Return what a build keeps of all that its pages read."""
    made = Made(outline=outline_of(prints, before.outline), downloads=prints.of_downloads())
    made.circles = circles_of(made, before, prints)
    catalogue = real_content().catalogue
    carried = {term for record in catalogue.records.values() for term in terms_of(record)}
    reads = [
        *OTHERS,
        *(f"begrip {lijst} {term}" for lijst, term in carried),
        *(read.format(id) for read in ASKED for id in made.outline),
    ]
    made.reads = Reads.of({read: prints.of_read(read) or b"" for read in reads})
    return made


@cache
def first() -> Made:
    """Return what is kept of the real content."""
    return kept(prints_of(real_content().catalogue), Made())


@pytest.mark.parametrize("change", CHANGES)
def test_what_differs_after_a_change_is_asked_again(change: str) -> None:
    """One item changes: every answer that is other now is found, and hardly any that is not."""
    catalogue, before = real_content().catalogue, first()
    for record in catalogue.of_kind(Praktijkvoorbeeld)[3::97]:
        records = dict(catalogue.records)
        CHANGES[change](records, record)
        files = {id: catalogue.bronbestanden.get(id, f"{id}.yml") for id in records}
        lists = catalogue.begrippen, catalogue.gemeenten
        prints = prints_of(Catalogue(records, *lists, files), record.id)
        now = kept(prints, before)
        reads = before.reads.all()
        found = reads.keys() & set(stale_reads(now, before, prints))
        other = {read for read, was in reads.items() if prints.of_read(read) != was}
        assert other <= found
        assert {read for read in found - other if not read.startswith("stuk ")} == set()
        assert other or change == "new"
