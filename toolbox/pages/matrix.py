"""The matrix of themes against another list: how many items stand in each cell, gaps included.

Owns what can be a row or a column: the terms of any list, and the provinces.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import log

from toolbox.catalogue.catalogue import Catalogue
from toolbox.model.begrippen import Begrip
from toolbox.model.praktijkvoorbeeld import Praktijkvoorbeeld
from toolbox.model.record import Record
from toolbox.pages.facets import PROVINCE_RULE, values_of

PROVINCES = "provincies"
"""The one axis that is no list of terms: it follows from the register of municipalities."""

SHADES = 4
"""Steps of shading, besides the empty cell."""


@dataclass(frozen=True)
class Cel:
    """One cell of the matrix."""

    kolom: Begrip
    aantal: int
    tint: int
    """0 for a gap, then 1 to SHADES by number of items."""


@dataclass(frozen=True)
class Rij:
    """One row of the matrix."""

    begrip: Begrip
    cellen: tuple[Cel, ...]
    totaal: int

    @property
    def leeg(self) -> int:
        """The number of gaps."""
        return sum(cel.aantal == 0 for cel in self.cellen)


@dataclass(frozen=True)
class Matrix:
    """Rows of one list against columns of another."""

    rijen_lijst: str
    kolommen_lijst: str
    kolommen: tuple[Begrip, ...]
    rijen: tuple[Rij, ...]


def shade(count: int, highest: int) -> int:
    """Return the shade of a cell: 0 for none, otherwise 1 to SHADES.

    Each shade stands for a multiple of the one before, not for a fixed number more: one big cell
    would otherwise leave all others equally pale.
    """
    if count == 0:
        return 0
    return 1 + round((SHADES - 1) * log(count) / log(highest)) if highest > 1 else SHADES


def axis(
    catalogue: Catalogue, lijst: str, model: type[Record]
) -> tuple[tuple[Begrip, ...], dict[str, set[str]]]:
    """Return the terms of `lijst`, and for each the ids of the items of a kind that have it."""
    if lijst != PROVINCES:
        begrippen = catalogue.begrippen.lijst(lijst)
        return begrippen, {
            b.id: {r.id for r in catalogue.with_term(lijst, b.id) if type(r) is model}
            for b in begrippen
        }
    names = tuple(Begrip(id=id, naam=naam) for id, naam in PROVINCE_RULE.choices(catalogue))
    members: dict[str, set[str]] = {name.id: set() for name in names}
    for record in catalogue.of_kind(model):
        for value in values_of(PROVINCE_RULE, catalogue, record):
            members[value].add(record.id)
    return names, members


def build_matrix(
    catalogue: Catalogue,
    rijen: str,
    kolommen: str,
    *,
    model: type[Record] = Praktijkvoorbeeld,
) -> Matrix:
    """Count the items of one kind in every cell of two lists."""
    rows, in_row = axis(catalogue, rijen, model)
    columns, in_column = axis(catalogue, kolommen, model)
    counts = {
        (row.id, column.id): len(in_row[row.id] & in_column[column.id])
        for row in rows
        for column in columns
    }
    highest = max(counts.values(), default=0)
    return Matrix(
        rijen,
        kolommen,
        columns,
        tuple(
            Rij(
                row,
                tuple(
                    Cel(
                        column, counts[row.id, column.id], shade(counts[row.id, column.id], highest)
                    )
                    for column in columns
                ),
                len(in_row[row.id]),
            )
            for row in rows
        ),
    )
