"""The matrix of themes against another list: how many items stand in each cell, gaps included."""

from __future__ import annotations

from dataclasses import dataclass
from math import log

from toolbox.catalogue.catalogue import Catalogue
from toolbox.model.begrippen import Begrip
from toolbox.model.praktijkvoorbeeld import Praktijkvoorbeeld
from toolbox.model.record import Record

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


def build_matrix(
    catalogue: Catalogue,
    rijen: str,
    kolommen: str,
    *,
    model: type[Record] = Praktijkvoorbeeld,
) -> Matrix:
    """Count the items of one kind in every cell of two lists."""
    rows, columns = catalogue.begrippen.lijst(rijen), catalogue.begrippen.lijst(kolommen)
    members = {
        (naam, begrip.id): {r.id for r in catalogue.with_term(naam, begrip.id) if type(r) is model}
        for naam, begrippen in ((rijen, rows), (kolommen, columns))
        for begrip in begrippen
    }
    counts = {
        (row.id, column.id): len(members[rijen, row.id] & members[kolommen, column.id])
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
                len(members[rijen, row.id]),
            )
            for row in rows
        ),
    )
