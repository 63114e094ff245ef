"""Everything that was read, sound or not, each document beside the record made of it.

Owns the gathering: read all files, bind all documents, and keep what the checks need to judge the
whole, also where single items failed.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Generic, TypeAlias, TypeVar

from toolbox.catalogue.bind import bind
from toolbox.catalogue.lists import bind_lists
from toolbox.catalogue.register import read_register
from toolbox.content.document import Document
from toolbox.content.documents import REGISTER, read_documents, read_some
from toolbox.content.files import Found
from toolbox.content.shelf import Shelf
from toolbox.content.signs import Signs
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


Result: TypeAlias = tuple[M | None, tuple[Problem, ...]]
"""What binding gives: a record, and what is wrong."""


@dataclass
class Memory:
    """What an earlier gathering read and bound, and this one may use again."""

    documents: Shelf[bytes, Document] = field(default_factory=Shelf)
    """By path; made from what stands in the file, of which this has the SHA-256."""
    items: Shelf[Document, Result[Record]] = field(default_factory=Shelf)
    """By path."""
    pages: Shelf[Document, Result[Pagina]] = field(default_factory=Shelf)
    """By path."""
    register: Shelf[str, tuple[GemeenteRegister, tuple[Problem, ...]]] = field(
        default_factory=Shelf
    )
    """By path; made from the text of the file."""
    signs: Signs = field(default_factory=Signs)
    """Of files that need not be read again."""

    def turn(self) -> None:
        """Forget what was not met since the last time."""
        self.documents.turn()
        self.items.turn()
        self.pages.turn()
        self.register.turn()
        self.signs.turn()


def forgetful() -> Memory:
    """Return a memory for one gathering."""
    return Memory(
        documents=Shelf(keeps=False),
        items=Shelf(keeps=False),
        pages=Shelf(keeps=False),
        register=Shelf(keeps=False),
    )


def bind_some(files: Iterable[Found], memory: Memory) -> None:
    """Read and bind some files of items, and put what comes of it into `memory`."""
    for folder, documents in read_some(files, memory.documents, memory.signs).items():
        for document in documents:
            _bound(document, SOORT_BY_MAP[folder].model, memory.items, [])


def gather(docs_dir: Path, memory: Memory | None = None) -> Material:
    """Read and bind everything under `docs_dir`.

    Args:
        docs_dir: the folder with all content.
        memory: what was gathered there before; it holds what is there now afterwards.
    """
    memory = memory or forgetful()
    source = read_documents(docs_dir.absolute(), SOORT_BY_MAP, memory.documents, memory.signs)
    problems = list(source.problems)
    items = tuple(
        _bound(document, soort.model, memory.items, problems)
        for folder, soort in SOORT_BY_MAP.items()
        for document in source.items[folder]
    )
    pages = [_bound(document, Pagina, memory.pages, problems) for document in source.pages]
    lists = bind_lists(source.lists)
    text, name = source.register_text, source.register_name
    register, faults = memory.register.get(name, text, partial(read_register, text, name))
    problems += [*lists.problems, *faults]
    broken = {REGISTER} if any(p.path == source.register_name for p in problems) else set()
    memory.turn()
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


def _bound(
    document: Document,
    model: type[M],
    shelf: Shelf[Document, Result[M]],
    problems: list[Problem],
) -> Bound[M]:
    record, faults = shelf.get(document.path, document, partial(bind, document, model))
    problems += [*document.problems, *faults]
    return Bound(document, model, record if document.sound else None)
