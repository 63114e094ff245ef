"""The example content: a small sound instance, and cases that lie over it.

A case is a folder `positive/<code>/<name>` or `negative/<code>/<name>` with files under docs/. A
negative case says in `verwacht.yml` which problems it must give, and no others.
"""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import yaml

from toolbox.checks.run import load_and_check
from toolbox.problem import Problem

EXAMPLES = Path(__file__).parent / "example-content"
BASIS = EXAMPLES / "basis"
PRACTICE = BASIS / "docs" / "praktijkvoorbeelden" / "kletskassa.yml"

VANDAAG = date(2026, 3, 1)
"""The day on which the examples are looked at."""


@dataclass(frozen=True)
class Expected:
    """A problem that a case must give."""

    bestand: str
    regel: int
    kolom: int
    code: str
    tekst: str

    @property
    def place(self) -> tuple[str, int, int, str]:
        """Where it stands, and which rule finds it."""
        return self.bestand, self.regel, self.kolom, self.code


def cases(kind: str) -> list[Path]:
    """Return every case folder of a kind, sorted."""
    return sorted(path for path in (EXAMPLES / kind).glob("*/*") if path.is_dir())


def name_of(case: Path) -> str:
    """Return how test output calls a case."""
    return f"{case.parent.name}/{case.name}"


def expected(case: Path) -> list[Expected]:
    """Return what a negative case must give."""
    listed = yaml.safe_load((case / "verwacht.yml").read_text(encoding="utf-8"))
    return [Expected(**entry) for entry in listed]


def project(target: Path, case: Path | None = None) -> Path:
    """Copy the sound instance to `target`, lay a case over it, and return the project folder."""
    shutil.copytree(BASIS, target, dirs_exist_ok=True)
    if case is not None:
        shutil.copytree(case / "docs", target / "docs", dirs_exist_ok=True)
    return target


def practice(replacements: Mapping[str, str] | None = None) -> str:
    """Return the text of the sound practice under another title, with parts replaced."""
    text = PRACTICE.read_text(encoding="utf-8").replace("Kletskassa in", "Praatplek in")
    for old, new in (replacements or {}).items():
        assert old in text, old
        text = text.replace(old, new, 1)
    return text


def problems_of(target: Path, files: Mapping[str, str | bytes]) -> tuple[Problem, ...]:
    """Lay `files` (place under docs/ and text) over the sound instance, and check it."""
    docs = project(target) / "docs"
    for place, text in files.items():
        path = docs / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode() if isinstance(text, str) else text)
    return load_and_check(docs, VANDAAG).problems


def practice_problems(target: Path, replacements: Mapping[str, str]) -> list[tuple[int, int, str]]:
    """Return line, column and code of every problem of a practice with parts replaced."""
    found = problems_of(target, {"praktijkvoorbeelden/eigen.yml": practice(replacements)})
    return [(problem.line, problem.column, problem.code) for problem in found]
