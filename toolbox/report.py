"""From problems to text: for people, for programs, and for the code hosts that show them in a diff.

Owns the four formats. Nothing here prints.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict
from types import MappingProxyType
from typing import TypeAlias

from toolbox.problem import FOUT, Problem

Format: TypeAlias = Callable[[Sequence[Problem]], str]


def as_text(problem: Problem) -> str:
    """Return one problem as a line: `docs/x.yml:3:5: [onbekend-begrip] …`."""
    mark = "" if problem.level == FOUT else f"{problem.level}: "
    place = f"{problem.path}:{problem.line}:{problem.column}"
    return f"{place}: [{problem.code}] {mark}{problem.message}"


def as_lines(problems: Sequence[Problem]) -> str:
    """Return all problems for people, one a line."""
    return "".join(f"{as_text(problem)}\n" for problem in problems)


def as_json(problems: Sequence[Problem]) -> str:
    """Return all problems as a JSON list of objects."""
    return json.dumps([asdict(p) for p in problems], ensure_ascii=False, indent=2) + "\n"


def as_github(problems: Sequence[Problem]) -> str:
    """Return all problems as workflow commands, which GitHub and Forgejo show beside the line."""
    return "".join(f"{_workflow_command(problem)}\n" for problem in problems)


def _workflow_command(problem: Problem) -> str:
    command = "error" if problem.level == FOUT else "warning"
    properties = {
        "file": problem.path,
        "line": str(problem.line),
        "col": str(problem.column),
        "title": problem.code,
    }
    listed = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    return f"::{command} {listed}::{_data(problem.message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def as_gitlab(problems: Sequence[Problem]) -> str:
    """Return all problems as a GitLab code quality report."""
    return json.dumps(_code_quality(problems), ensure_ascii=False, indent=2) + "\n"


def _code_quality(problems: Iterable[Problem]) -> list[dict[str, object]]:
    """Return one entry for each problem.

    The fingerprint leaves the line out, so that a problem that only moved is not called new.
    """
    seen: dict[str, int] = {}
    entries: list[dict[str, object]] = []
    for problem in problems:
        same = f"{problem.path}|{problem.code}|{problem.message}"
        seen[same] = seen.get(same, 0) + 1
        print_of = hashlib.sha256(f"{same}|{seen[same]}".encode()).hexdigest()
        entries.append(
            {
                "description": problem.message,
                "check_name": problem.code,
                "fingerprint": print_of,
                "severity": "major" if problem.level == FOUT else "minor",
                "location": {"path": problem.path, "lines": {"begin": problem.line}},
            }
        )
    return entries


FORMATS: Mapping[str, Format] = MappingProxyType(
    {"tekst": as_lines, "json": as_json, "github": as_github, "gitlab": as_gitlab}
)
"""Every format by the name that an editor gives it."""


def summary(problems: Sequence[Problem], files: int) -> str:
    """Return the last line of a report: how many problems in how many files."""
    faults = [problem for problem in problems if problem.level == FOUT]
    warnings = len(problems) - len(faults)
    read = f"{_count(files, 'bestand', 'bestanden')} gelezen"
    if not problems:
        return f"Geen fouten; {read}."
    where = _count(len({problem.path for problem in problems}), "bestand", "bestanden")
    parts = [_count(len(faults), "fout", "fouten")] if faults else []
    parts += [_count(warnings, "waarschuwing", "waarschuwingen")] if warnings else []
    return f"{' en '.join(parts)} in {where}; {read}."


def _count(number: int, one: str, more: str) -> str:
    return f"{number} {one if number == 1 else more}"
