"""The items that help with a term that a plan leaves out.

Owns which those are: of each kind in turn the best, so that a reader gets guidance as well as
examples. Best is what rests on research, then on what its source says.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import zip_longest

from toolbox.catalogue.catalogue import Catalogue
from toolbox.catalogue.terms import terms_of
from toolbox.model.onderdelen import Sterkte
from toolbox.model.record import Record
from toolbox.model.soorten import soort_of
from toolbox.planscan.lexicon import LISTS
from toolbox.text import capital

MOST = 8
"""Items for each term; the page shows the few that fit the plan best."""

KINDS = ("praktijkvoorbeeld", "handreiking", "interventie", "advies", "kennis")
"""Kinds in the order in which they take turns; figures and meetings fill no gap."""

_RANK = {Sterkte.ONDERZOCHT: 0, Sterkte.BRON: 1, Sterkte.DUIDING: 2}

Entry = list[object]
"""File name, title, address, kind, why it is here, and the target groups it is for."""


def gap_items(
    catalogue: Catalogue, lijst: str, term: str, path_of: Callable[[Record], str]
) -> list[Entry]:
    """Return the items for one term; `path_of` gives the address of an item."""
    found = catalogue.with_term(lijst, term)
    by_kind = [
        sorted((r for r in found if soort_of(r).id == kind), key=lambda r: _rank(r, term))
        for kind in KINDS
    ]
    turns = [record for turn in zip_longest(*by_kind) for record in turn if record is not None]
    return [_entry(record, term, path_of) for record in turns[:MOST]]


def _rank(record: Record, term: str) -> int:
    return min((_RANK[v.sterkte] for v in record.themas if v.thema == term), default=0)


def _entry(record: Record, term: str, path_of: Callable[[Record], str]) -> Entry:
    reasons = [v.verband for v in record.themas if v.thema == term]
    groups = [id for lijst, id in terms_of(record) if lijst == LISTS[1]]
    kind = capital(soort_of(record).enkelvoud)
    why = reasons[0] if reasons else record.samenvatting
    return [record.id, record.titel, path_of(record), kind, why, groups]
