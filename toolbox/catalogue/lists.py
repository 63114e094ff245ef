"""The closed lists, the timeline and the thesaurus, from docs/begrippen/.

Owns which file there holds what.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from toolbox.catalogue.bind import bind
from toolbox.content.document import Document
from toolbox.model.begrippen import LIJSTEN, Begrippen, Lijst, Tijdlijn
from toolbox.model.planscan import Planscan
from toolbox.model.thesaurus import Thesaurus
from toolbox.model.velden import Onderdeel
from toolbox.nearest import nearest
from toolbox.problem import Problem

OWN_FORMS: Mapping[str, type[Tijdlijn | Thesaurus | Planscan]] = MappingProxyType(
    {"tijdlijn": Tijdlijn, "thesaurus": Thesaurus, "planscan": Planscan}
)
"""Files that are no plain list of terms."""


@dataclass(frozen=True)
class Lists:
    """The lists of an instance, and what is wrong with them."""

    begrippen: Begrippen
    models: tuple[tuple[Document, type[Onderdeel]], ...]
    """Every list with the model that it was bound to."""
    broken: frozenset[str]
    """Names of the lists that are there but could not be read."""
    problems: tuple[Problem, ...]


def bind_lists(documents: Iterable[Document]) -> Lists:
    """Return the lists in `documents`."""
    lijsten: dict[str, Lijst] = {}
    tijdlijn: Tijdlijn | None = None
    thesaurus: Thesaurus | None = None
    planscan: Planscan | None = None
    models: list[tuple[Document, type[Onderdeel]]] = []
    broken: set[str] = set()
    problems: list[Problem] = []
    for document in documents:
        problems.extend(document.problems)
        model = model_of(document.id)
        if model is None:
            problems.append(_unknown(document))
            continue
        models.append((document, model))
        bound, faults = bind(document, model)
        problems.extend(faults)
        if not document.sound or bound is None:
            broken.add(document.id)
        if isinstance(bound, Lijst):
            lijsten[document.id] = bound
        elif isinstance(bound, Tijdlijn):
            tijdlijn = bound
        elif isinstance(bound, Thesaurus):
            thesaurus = bound
        elif isinstance(bound, Planscan):
            planscan = bound
    begrippen = Begrippen(lijsten, tijdlijn, thesaurus, planscan)
    return Lists(begrippen, tuple(models), frozenset(broken), tuple(problems))


def model_of(name: str) -> type[Lijst | Tijdlijn | Thesaurus | Planscan] | None:
    """Return what the file `name` in docs/begrippen/ holds; None if nobody binds it."""
    return OWN_FORMS.get(name) or (Lijst if name in LIJSTEN else None)


def _unknown(document: Document) -> Problem:
    known = (*LIJSTEN, *OWN_FORMS)
    meant = nearest(document.id, known)
    hint = f"Bedoelt u {meant}.yml?" if meant else f"De lijsten heten: {', '.join(known)}."
    message = f"Geen enkel veld gebruikt een lijst met deze naam. {hint}"
    return document.problem("bestandsnaam", (), message)
