"""Everything that was read, sound or not, each document beside the record made of it.

Owns the gathering: read all files, bind all documents, and keep what the checks need to judge the
whole, also where single items failed.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic, TypeVar

from toolbox.catalogue.bind import bind
from toolbox.catalogue.lists import bind_lists
from toolbox.catalogue.register import read_register
from toolbox.content.document import Document
from toolbox.content.documents import REGISTER, read_documents
from toolbox.model.begrippen import Begrippen
from toolbox.model.gemeente import GemeenteRegister
from toolbox.model.pagina import Pagina
from toolbox.model.record import Record
from toolbox.model.soorten import SOORT_BY_MAP
from toolbox.model.velden import Onderdeel
from toolbox.problem import Problem

M = TypeVar("M", bound=Onderdeel)
M_co = TypeVar("M_co", bound=Onderdeel, covariant=True)


@dataclass(frozen=True)
class Bound(Generic[M_co]):
    """A document, the model it belongs to, and the record made of it if that succeeded."""

    document: Document
    model: type[M_co]
    record: M_co | None = None


@dataclass(frozen=True)
class Material:
    """Everything under docs/."""

    items: tuple[Bound[Record], ...] = ()
    parts: tuple[Bound[Onderdeel], ...] = ()
    """Lists, the timeline and hand-written pages."""
    begrippen: Begrippen = field(default_factory=Begrippen)
    gemeenten: GemeenteRegister = field(default_factory=lambda: GemeenteRegister(()))
    broken: frozenset[str] = frozenset()
    """Lists that are there but could not be read, so that nobody can judge their terms; the
    register of municipalities goes by its file name."""
    paths: frozenset[str] = frozenset()
    """Every file under docs/."""
    problems: tuple[Problem, ...] = ()
    """What reading and binding found."""
    read: int = 0
    """How many files were read."""


def gather(docs_dir: Path) -> Material:
    """Read and bind everything under `docs_dir`."""
    source = read_documents(docs_dir.absolute(), SOORT_BY_MAP)
    problems = list(source.problems)
    items = tuple(
        _bound(document, soort.model, problems)
        for folder, soort in SOORT_BY_MAP.items()
        for document in source.items[folder]
    )
    pages = [_bound(document, Pagina, problems) for document in source.pages]
    lists = bind_lists(source.lists)
    register, faults = read_register(source.register_text, source.register_name)
    problems += [*lists.problems, *faults]
    broken = {REGISTER} if any(p.path == source.register_name for p in problems) else set()
    return Material(
        items=items,
        parts=(*(Bound(document, model) for document, model in lists.models), *pages),
        begrippen=lists.begrippen,
        gemeenten=register,
        broken=lists.broken | broken,
        paths=frozenset(source.paths),
        problems=tuple(problems),
        read=source.read,
    )


def _bound(document: Document, model: type[M], problems: list[Problem]) -> Bound[M]:
    record, faults = bind(document, model)
    problems += [*document.problems, *faults]
    return Bound(document, model, record if document.sound else None)
