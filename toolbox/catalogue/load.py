"""The one door from a folder of files to a catalogue.

Owns which items come into the catalogue: those without a fault. Stopping on a fault is up to the
caller.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from toolbox.catalogue.catalogue import Catalogue
from toolbox.catalogue.order import Order, order_of
from toolbox.catalogue.terms import gemeentenamen_of
from toolbox.model.begrippen import Begrippen
from toolbox.model.gemeente import GemeenteRegister
from toolbox.model.pagina import Pagina
from toolbox.model.record import Record
from toolbox.problem import FOUT, Problem

if TYPE_CHECKING:
    from toolbox.catalogue.material import Material


@dataclass(frozen=True)
class Loaded:
    """A catalogue of everything that is sound, and the problems of the rest."""

    catalogue: Catalogue
    problems: tuple[Problem, ...]
    """Sorted by file, line and column."""
    files: int = 0
    """How many files were read."""
    told: frozenset[str] = frozenset()
    """The themes that have a hand-written story."""


@dataclass(frozen=True)
class Reading:
    """Content that was read, of which it may not be known yet what is wrong in it."""

    first: Loaded
    """All of it, as if nothing were wrong."""
    judged: Callable[[], Loaded]
    """Waits until it is known, and leaves out what has a fault."""


def done(loaded: Loaded) -> Reading:
    """Return content of which all is known."""
    return Reading(loaded, lambda: loaded)


def load(docs_dir: Path) -> Loaded:
    """Read everything under `docs_dir` without checking it as a whole."""
    from toolbox.catalogue.material import gather  # noqa: PLC0415 (most get what others gathered)

    material = gather(docs_dir)
    return build(material, material.problems)


@dataclass(frozen=True)
class Sound:
    """What comes into a catalogue; unlike that it can go from one process to another."""

    records: Mapping[str, Record]
    """By id."""
    files: Mapping[str, str]
    """The file of each, by id."""
    begrippen: Begrippen
    gemeenten: GemeenteRegister
    problems: tuple[Problem, ...]
    """Sorted by file, line and column."""
    read: int
    """How many files were read."""
    told: frozenset[str]
    """The themes that have a hand-written story."""
    order: Order | None = None
    """Where the items stand, if that was worked out already."""

    def without(self, paths: Container[str]) -> Sound:
        """Return the same without the items in some files."""
        files = {id: path for id, path in self.files.items() if path not in paths}
        records = {id: self.records[id] for id in files}
        return replace(self, files=files, records=records, order=None)

    def ordered(self) -> Sound:
        """Return the same, and where the items stand."""
        return replace(self, order=order_of(self.records, self.gemeenten))

    def loaded(self) -> Loaded:
        """Return the catalogue of it."""
        lists = self.begrippen, self.gemeenten
        catalogue = Catalogue(self.records, *lists, self.files, self.order)
        return Loaded(catalogue, self.problems, self.read, self.told)

    def judged_by(self, problems: Callable[[], tuple[Problem, ...]]) -> Reading:
        """Return the catalogue, made as if nothing were wrong while another process looks.

        Args:
            problems: gives what is wrong, reading and binding included, as soon as that is known.
        """
        first = self.loaded()
        return Reading(first, lambda: self._judged(first, problems()))

    def _judged(self, first: Loaded, wrong: tuple[Problem, ...]) -> Loaded:
        faulty = {problem.path for problem in wrong if problem.level == FOUT}
        loaded = self.without(faulty).loaded() if faulty else first
        return replace(loaded, problems=wrong)


def build(material: Material, problems: Iterable[Problem]) -> Loaded:
    """Return the catalogue of every item in `material` that has no fault among `problems`."""
    return sound(material, problems).loaded()


def sound(material: Material, problems: Iterable[Problem]) -> Sound:
    """Return every item in `material` that has no fault among `problems`."""
    listed = tuple(sorted(set(problems)))
    faulty = {problem.path for problem in listed if problem.level == FOUT}
    find = material.gemeenten.find
    is_one = cache(lambda name: len(find(name)) == 1)
    records: dict[str, Record] = {}
    files: dict[str, str] = {}
    for item in material.items:
        record, path = item.record, item.document.path
        if record is None or path in faulty or record.id in records:
            continue
        if all(map(is_one, gemeentenamen_of(record))):
            records[record.id] = record
            files[record.id] = path
    told = frozenset(
        part.record.thema
        for part in material.parts
        if isinstance(part.record, Pagina) and part.record.thema
    )
    lists = material.begrippen, material.gemeenten
    return Sound(records, files, *lists, listed, material.read, told)
