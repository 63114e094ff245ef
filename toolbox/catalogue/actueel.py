"""What is due for review, and what nobody has held against its source yet.

Owns the list for editors who keep the content fresh. It is no rule: content that has aged does not
stop a build.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from toolbox.catalogue.catalogue import Catalogue
from toolbox.catalogue.reads import note, noting
from toolbox.model.record import Record
from toolbox.text import dutch_date


@dataclass(frozen=True)
class Aandacht:
    """Why an item asks for an editor."""

    record: Record
    path: str
    """The file, relative to the project root."""
    reden: str
    """Dutch, for editors."""


def days_of(catalogue: Catalogue) -> tuple[date | None, date | None]:
    """Return the last day on which an item was looked at, and the first on which one is due."""
    with noting():
        records = catalogue.records.values()
        newest = max((record.bijgewerkt for record in records), default=None)
        first = min((record.herzien_uiterlijk for record in records), default=None)
    note("dagen alle", (newest, first))
    return newest, first


def due(catalogue: Catalogue, vandaag: date) -> Iterator[Aandacht]:
    """Yield what is overdue on `vandaag`, the longest first, and then what was never checked."""
    late = [r for r in catalogue.records.values() if r.herzien_uiterlijk < vandaag]
    never = [r for r in catalogue.records.values() if r.gecontroleerd is None and r not in late]
    for record in sorted(late, key=lambda r: (r.herzien_uiterlijk, r.id)):
        reason = f"had nagekeken moeten zijn vóór {dutch_date(record.herzien_uiterlijk)}"
        yield _aandacht(record, reason, catalogue)
    for record in sorted(never, key=lambda r: (r.gelezen, r.id)):
        reason = f"nog niet nagekeken; bron gelezen op {dutch_date(record.gelezen)}"
        yield _aandacht(record, reason, catalogue)


def _aandacht(record: Record, reden: str, catalogue: Catalogue) -> Aandacht:
    return Aandacht(record, catalogue.bronbestanden[record.id], reden)
