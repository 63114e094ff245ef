"""The blocks that authors place in hand-written pages: lists, matrix, figures, timeline, map.

Owns what each block shows. A block is a template with data; the same block can be rendered as HTML
for the site and as Markdown for another engine, so nothing here knows a format.
"""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from dataclasses import dataclass

from toolbox.catalogue.catalogue import Catalogue
from toolbox.model.cijfer import Cijfer
from toolbox.model.record import Record
from toolbox.model.soorten import SOORT_BY_ID, SOORTEN, soort_of
from toolbox.model.uitleg import explain
from toolbox.pages.gemeenten import dot_map
from toolbox.pages.matrix import PROVINCES, Matrix, build_matrix
from toolbox.pages.terms import by_kind
from toolbox.text import capital

BLOCKS: tuple[str, ...] = (
    "kaarten",
    "verbanden",
    "gaten",
    "matrix",
    "cijfer",
    "begrippen",
    "tijdlijn",
    "kaart",
    "aantallen",
    "nieuw",
    "item",
    "velden",
    "inzendformulier",
    "woordenlijst",
)
"""The methods of `Blocks` that authors call as macros."""


AXES = ("doelgroepen", "stappen", PROVINCES)
"""What the practices of a theme are counted by."""


class BlockError(ValueError):
    """A block was asked for something that does not exist. The message is Dutch, for authors."""


@dataclass(frozen=True)
class Block:
    """A template and what it shows."""

    template: str
    context: Mapping[str, object]


class Blocks:
    """Makes blocks for one catalogue. Every method raises BlockError for unknown names."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._matrices: dict[tuple[str, str], Matrix] = {}

    def kaarten(
        self,
        *,
        soort: str | None = None,
        thema: str | None = None,
        doelgroep: str | None = None,
        stap: str | None = None,
        pijler: str | None = None,
        hulpgebied: str | None = None,
        ids: list[str] | None = None,
        aantal: int | None = None,
    ) -> Block:
        """Cards of the items that carry every given term, or of the items named in `ids`."""
        if ids is not None:
            items: tuple[Record, ...] = tuple(self._item(id) for id in ids)
        else:
            terms = {
                "themas": thema,
                "doelgroepen": doelgroep,
                "stappen": stap,
                "pijlers": pijler,
                "hulpgebieden": hulpgebied,
            }
            for lijst, id in terms.items():
                self._check_term(lijst, id)
            kinds = [self._kind(soort)] if soort else [s.id for s in SOORTEN]
            items = tuple(
                record
                for kind in kinds
                for record in self._catalogue.select(
                    model=SOORT_BY_ID[kind].model, terms=terms.items()
                )
            )
        return Block("kaarten", {"items": items[:aantal], "totaal": len(items)})

    def verbanden(self, thema: str, *, per_soort: int = 12) -> Block:
        """All items of a theme by kind, each with the reason for its link."""
        self._check_term("themas", thema)
        records = self._catalogue.with_term("themas", thema)
        return Block(
            "verbanden",
            {
                "thema": self._catalogue.begrippen.begrip("themas", thema),
                "groepen": by_kind(records),
                "per_soort": per_soort,
            },
        )

    def gaten(self, thema: str) -> Block:
        """How many practices this theme has per target group, step and province, gaps included."""
        self._check_term("themas", thema)
        matrices = (self._matrix("themas", axis) for axis in AXES)
        rows = (
            (matrix.kolommen_lijst, self._name(matrix.kolommen_lijst), row)
            for matrix in matrices
            for row in matrix.rijen
            if row.begrip.id == thema and row.cellen
        )
        return Block(
            "gaten",
            {"thema": self._catalogue.begrippen.begrip("themas", thema), "tabellen": tuple(rows)},
        )

    def matrix(self, rijen: str = "themas", kolommen: str = "doelgroepen") -> Block:
        """The matrix of two lists, counted in practices; `provincies` counts as a list."""
        for lijst in {rijen, kolommen} - {PROVINCES}:
            self._check_list(lijst)
        return Block(
            "matrix",
            {
                "matrix": self._matrix(rijen, kolommen),
                "namen": {lijst: self._name(lijst) for lijst in (rijen, kolommen)},
            },
        )

    def cijfer(self, id: str) -> Block:
        """One figure as a chart with its table and source."""
        item = self._item(id)
        if not isinstance(item, Cijfer):
            raise BlockError(
                f"‘{id}’ is geen cijfer maar een {soort_of(item).enkelvoud}. "
                "Geef de bestandsnaam van een bestand in cijfers/."
            )
        return Block("cijfer", {"item": item})

    def begrippen(self, lijst: str) -> Block:
        """The terms of a list as tiles, each with its number of items."""
        self._check_list(lijst)
        return Block(
            "begrippen", {"lijstnaam": lijst, "lijst": self._catalogue.begrippen.lijsten[lijst]}
        )

    def woordenlijst(self, lijst: str) -> Block:
        """The terms of a list with their explanation, as a glossary."""
        self._check_list(lijst)
        return Block("woordenlijst", {"lijst": self._catalogue.begrippen.lijsten[lijst]})

    def tijdlijn(self) -> Block:
        """The timeline of the programme."""
        if self._catalogue.begrippen.tijdlijn is None:
            raise BlockError("Er is geen tijdlijn. Maak docs/begrippen/tijdlijn.yml.")
        return Block("tijdlijn", {"tijdlijn": self._catalogue.begrippen.tijdlijn})

    def kaart(self) -> Block:
        """The map of all municipalities."""
        return Block("kaart", {"kaart": dot_map(self._catalogue)})

    def aantallen(self) -> Block:
        """How many items of each kind there are."""
        counts = tuple((soort, len(self._catalogue.of_kind(soort.model))) for soort in SOORTEN)
        return Block("aantallen", {"aantallen": tuple((s, n) for s, n in counts if n)})

    def nieuw(self, aantal: int = 6) -> Block:
        """The items that were read against their source last."""
        newest = sorted(
            self._catalogue.records.values(),
            key=lambda r: (r.bijgewerkt, r.standjaar, r.id),
            reverse=True,
        )
        return Block("kaarten", {"items": tuple(newest[:aantal]), "totaal": aantal})

    def item(self, id: str) -> Block:
        """A link to one item, by its title."""
        return Block("verwijzing", {"item": self._item(id)})

    def velden(self, soort: str) -> Block:
        """Every field of a kind with its explanation, for the editors' guide."""
        kind = SOORT_BY_ID[self._kind(soort)]
        return Block("velden", {"soort": kind, "velden": explain(kind.model)})

    def inzendformulier(self, soort: str = "praktijkvoorbeeld") -> Block:
        """A form with which a visitor makes a file of this kind."""
        return Block("inzendformulier", {"soort": SOORT_BY_ID[self._kind(soort)]})

    def _matrix(self, rows: str, columns: str) -> Matrix:
        """Return the matrix of two lists, counted once however many pages show it."""
        key = (rows, columns)
        if key not in self._matrices:
            self._matrices[key] = build_matrix(self._catalogue, rows, columns)
        return self._matrices[key]

    def _name(self, lijst: str) -> str:
        """Return the name of a list."""
        return (
            capital(lijst) if lijst == PROVINCES else self._catalogue.begrippen.lijsten[lijst].titel
        )

    def _item(self, id: str) -> Record:
        try:
            return self._catalogue.get(id)
        except KeyError:
            raise BlockError(_unknown("stuk", id, list(self._catalogue.records))) from None

    def _kind(self, soort: str) -> str:
        if soort not in SOORT_BY_ID:
            raise BlockError(_unknown("soort", soort, list(SOORT_BY_ID)))
        return soort

    def _check_list(self, lijst: str) -> None:
        if lijst not in self._catalogue.begrippen.lijsten:
            raise BlockError(_unknown("lijst", lijst, list(self._catalogue.begrippen.lijsten)))

    def _check_term(self, lijst: str, id: str | None) -> None:
        if id is None:
            return
        known = [begrip.id for begrip in self._catalogue.begrippen.lijst(lijst)]
        if id not in known:
            raise BlockError(_unknown(f"begrip in {lijst}", id, known))


def _unknown(what: str, given: str, known: list[str]) -> str:
    """Return the Dutch message for an unknown name, with the nearest known one."""
    close = difflib.get_close_matches(given, known, n=1)
    hint = f" Bedoelt u ‘{close[0]}’?" if close else f" Kies uit: {', '.join(known[:12])}."
    return f"Onbekend {what}: ‘{given}’.{hint}"
