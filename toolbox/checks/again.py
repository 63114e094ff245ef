"""Checking again after an edit: what was found in files that are as they were still holds.

Owns when that is so. What a check finds in a file depends on that file, and on what files can see
of each other: names, kinds, earlier names, the lists, the register, the day. If only the inside of
some items changed, their values alone are judged; if anything else did, everything is.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import date

from toolbox.catalogue.material import Material, Memory
from toolbox.checks.inhoud import vorige_ids
from toolbox.checks.run import ALONE, OVERALL, run
from toolbox.problem import Problem

NOBODY: frozenset[str] = frozenset()


@dataclass
class Kept:
    """What was read and found before; it holds what is there now afterwards."""

    memory: Memory = field(default_factory=Memory)
    around: str = ""
    """The fingerprint of all that files could see of each other."""
    found: dict[str, tuple[bytes, tuple[Problem, ...]]] = field(default_factory=dict)
    """By path, what was wrong with the values in a file that has this fingerprint."""

    def judge(self, material: Material, vandaag: date) -> tuple[Problem, ...]:
        """Return everything that the checks find in `material`, which `memory` gathered."""
        now = {path: source for path, (source, _) in self.memory.documents.known.items()}
        around = self._around(material, now, vandaag)
        if around != self.around:
            self.found.clear()
        old = {path: row for path, row in self.found.items() if now.get(path) == row[0]}
        if judged := frozenset(now) - old.keys():
            mine: dict[str, list[Problem]] = {path: [] for path in judged}
            for problem in set(run(material, vandaag, judged, ALONE)):
                mine[problem.path].append(problem)
            self.found = old | {path: (now[path], tuple(found)) for path, found in mine.items()}
        self.around = around
        alone = (problem for _, problems in self.found.values() for problem in problems)
        return (*alone, *run(material, vandaag, NOBODY, OVERALL))

    def _around(self, material: Material, now: dict[str, bytes], vandaag: date) -> str:
        seen = (
            vandaag,
            sorted(material.paths),
            sorted(material.broken),
            [(i.document.path, i.document.id, vorige_ids(i)) for i in material.items],
            [(part.document.path, now.get(part.document.path)) for part in material.parts],
            [(name, text) for name, (text, _) in self.memory.register.known.items()],
        )
        return hashlib.sha256(repr(seen).encode()).hexdigest()
