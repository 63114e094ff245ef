"""The register of municipalities, from docs/begrippen/gemeenten.csv.

Owns the columns of that file and what each of them may hold.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterator

from toolbox.model.gemeente import STEDELIJKHEID, Gemeente, GemeenteRegister
from toolbox.nearest import shown
from toolbox.problem import Problem

CODE = "gemeentenlijst"
"""The code of every problem in the register."""

NUMBER = r"[0-9]{1,3}(?:\.[0-9]{1,8})?"

COLUMNS: dict[str, tuple[str, str]] = {
    "code": (r"GM[0-9]{4}", "de CBS-code: GM en vier cijfers, zoals GM0014"),
    "naam": (r"\S.*", "de officiële naam van de gemeente"),
    "provincie": (r"\S.*", "de naam van de provincie"),
    "lat": (NUMBER, "de breedtegraad met een punt, zoals 53.2186"),
    "lon": (NUMBER, "de lengtegraad met een punt, zoals 6.6207"),
    "inwoners": (r"[0-9]{1,9}", "het aantal inwoners in cijfers, zonder punten"),
    "stedelijkheid": (
        f"[{min(STEDELIJKHEID)}-{max(STEDELIJKHEID)}]",
        "een cijfer van 1 tot en met 5",
    ),
    "ggd_regio": (r".*", "de naam van de GGD"),
    "aliassen": (r".*", "andere namen, gescheiden door een puntkomma"),
    "roepnaam": (r".*", "de naam waaronder iedereen de gemeente kent, of niets"),
}
"""Every column, with the pattern of its values and what it holds."""


def read_register(text: str, name: str) -> tuple[GemeenteRegister, tuple[Problem, ...]]:
    """Return the register in `text` and what is wrong with it; rows with a fault are left out.

    Args:
        text: the CSV, with a header.
        name: how messages call the file; empty if there is none, and then the register is empty.
    """
    if not name:
        return GemeenteRegister(()), ()
    problems: list[Problem] = []
    gemeenten: dict[str, Gemeente] = {}
    names: dict[str, int] = {}
    for line, row in _rows(text, name, problems.append):
        gemeente, faults = _gemeente(row, line, name)
        problems.extend(faults)
        if gemeente is None:
            continue
        for key in (gemeente.code, gemeente.naam):
            if key in names:
                message = f"‘{key}’ staat ook op regel {names[key]}. Haal een van de twee weg."
                problems.append(Problem(name, line, 1, CODE, message))
            names.setdefault(key, line)
        gemeenten.setdefault(gemeente.code, gemeente)
    return GemeenteRegister(gemeenten.values()), tuple(problems)


def _rows(
    text: str, name: str, report: Callable[[Problem], None]
) -> Iterator[tuple[int, list[str]]]:
    """Yield every row with the line on which it starts."""
    reader = csv.reader(text.split("\n"), strict=True)
    line = 1
    try:
        header = next(reader, [])
        if header != list(COLUMNS):
            message = f"De eerste regel moet zijn: {','.join(COLUMNS)}"
            report(Problem(name, 1, 1, CODE, message))
            return
        line = reader.line_num + 1
        for row in reader:
            if row:
                yield line, row
            line = reader.line_num + 1
    except csv.Error:
        message = "De aanhalingstekens kloppen niet. Zet ze om een hele waarde, of haal ze weg."
        report(Problem(name, line, 1, CODE, message))


def _gemeente(row: list[str], line: int, name: str) -> tuple[Gemeente | None, tuple[Problem, ...]]:
    if len(row) != len(COLUMNS):
        message = (
            f"Deze regel heeft {len(row)} waarden; het moeten er {len(COLUMNS)} zijn, gescheiden "
            "door komma's. Zet een waarde met een komma erin tussen dubbele aanhalingstekens."
        )
        return None, (Problem(name, line, 1, CODE, message),)
    faults: list[Problem] = []
    column = 1
    for value, (key, (pattern, what)) in zip(row, COLUMNS.items(), strict=True):
        if not re.fullmatch(pattern, value):
            message = f"‘{shown(value)}’ kan niet bij {key}: daar hoort {what}."
            faults.append(Problem(name, line, column, CODE, message))
        column += len(value) + 1
    return (None if faults else _from(row)), tuple(faults)


def _from(row: list[str]) -> Gemeente:
    code, naam, provincie, lat, lon, inwoners, stedelijkheid, ggd_regio, aliassen, roepnaam = row
    return Gemeente(
        code=code,
        naam=naam,
        provincie=provincie,
        lat=float(lat),
        lon=float(lon),
        inwoners=int(inwoners),
        stedelijkheid=int(stedelijkheid),
        ggd_regio=ggd_regio,
        aliassen=tuple(alias.strip() for alias in aliassen.split(";") if alias.strip()),
        roepnaam=roepnaam.strip(),
    )
