"""Checking again after an edit: what was found in files that are as they were still holds.

Owns when that is so. What a check finds in a file depends on that file, and on what files can see
of each other: names, kinds, earlier names, the lists, the register, the day. If only the inside of
some items changed, their values alone are judged; if anything else did, everything is.
"""

from __future__ import annotations

import hashlib
from collections.abc import Container, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from toolbox.catalogue.material import Material, Memory
from toolbox.checks.inhoud import vorige_ids
from toolbox.checks.run import ALONE, OVERALL, run
from toolbox.problem import Problem

NOBODY: frozenset[str] = frozenset()


class Judged(NamedTuple):
    """What was found in a file."""

    source: bytes
    """The fingerprint of the file."""
    seen: object
    """All that other files can see of it."""
    problems: tuple[Problem, ...]
    """What was wrong with its values."""


@dataclass
class Kept:
    """What was read and found before; it holds what is there now afterwards."""

    memory: Memory = field(default_factory=Memory)
    around: str = ""
    """The fingerprint of all that files can see beside each other."""
    found: dict[str, Judged] = field(default_factory=dict)
    """By path, of every document that was read."""

    def judge(self, material: Material, vandaag: date) -> tuple[Problem, ...]:
        """Return everything that the checks find in `material`, which `memory` gathered."""
        now = {path: source for path, (source, _) in self.memory.documents.known.items()}
        around = self._around(material, now, vandaag)
        if around != self.around or now.keys() != self.found.keys():
            self.found.clear()
        changed = self._changed(now)
        seen = _seen(material, now, changed)
        if any(path in self.found and self.found[path].seen != seen[path] for path in changed):
            self.found.clear()
            changed = self._changed(now)
            seen = _seen(material, now, changed)
        if changed:
            mine: dict[str, list[Problem]] = {path: [] for path in changed}
            for problem in set(run(material, vandaag, changed, ALONE)):
                mine[problem.path].append(problem)
            self.found |= {p: Judged(now[p], seen[p], tuple(mine[p])) for p in changed}
        self.around = around
        alone = (problem for judged in self.found.values() for problem in judged.problems)
        return (*alone, *run(material, vandaag, NOBODY, OVERALL))

    def _changed(self, now: Mapping[str, bytes]) -> frozenset[str]:
        """Return the files in which something else stands than what was judged."""
        found = self.found
        return frozenset(
            path for path, source in now.items() if path not in found or found[path][0] != source
        )

    def _around(self, material: Material, documents: Container[str], vandaag: date) -> str:
        seen = (
            vandaag,
            sorted(path for path in material.paths if path not in documents),
            sorted(material.broken),
            [(name, text) for name, (text, _) in self.memory.register.known.items()],
        )
        return hashlib.sha256(repr(seen).encode()).hexdigest()


def _seen(
    material: Material, now: Mapping[str, bytes], paths: Container[str]
) -> Mapping[str, object]:
    """Return what other files can see of some: names and earlier names of items, all of others."""
    seen: dict[str, object] = {path: source for path, source in now.items() if path in paths}
    for item in material.items:
        if item.document.path in paths:
            seen[item.document.path] = (item.document.id, vorige_ids(item))
    return seen
