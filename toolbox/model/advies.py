"""The kind Advies: working guidance for advisers, Markdown with front matter."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from toolbox.model.onderdelen import Vraag
from toolbox.model.record import Record
from toolbox.model.velden import Geheel, Id, Regel, Tekst, Term, Verwijzing


class Advies(Record):
    """Guidance for one help area, with checklists, questions and texts to take along."""

    hulpgebied: Annotated[Regel, Term("hulpgebieden")] = Field(description="Het hulpgebied.")
    volgorde: Geheel = Field(1, ge=1, description="De plaats binnen het hulpgebied.")
    tijd: Regel | None = Field(None, description="Hoeveel tijd het ongeveer vraagt.")
    vragen: tuple[Vraag, ...] = Field((), description="Vragen voor het eerste gesprek.")
    checklist: tuple[Tekst, ...] = Field((), description="Punten om af te vinken.")
    handreikingen: tuple[Annotated[Id, Verwijzing("handreiking")], ...] = Field(
        (), description="Handreikingen die hierbij horen."
    )
    voorbeelden: tuple[Annotated[Id, Verwijzing("praktijkvoorbeeld")], ...] = Field(
        (), description="Praktijkvoorbeelden die laten zien hoe het kan."
    )
    tekst: Tekst = Field(description="De tekst onder de kop van het bestand, in Markdown.")
