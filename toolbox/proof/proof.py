"""The proof of a build: what was checked, with which tool, what came out, and what was not checked.

Owns the list of claims. Every claim rests on something that this build did itself, or on the record
of the last full test run; without that record there is no claim about tests.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from importlib.metadata import version
from pathlib import Path
from typing import Any

from toolbox import __version__
from toolbox.model.verklaring import Verklaring
from toolbox.proof.pages import RULES, Bevinding
from toolbox.text import dutch_date

PATH = "proof.json"
"""The address of the proof from the site root."""

RECORD = ".cache/testverslag.json"
"""Where a full test run notes its outcome, from the root of the project."""

TOOLS = ("mkdocs", "mkdocs-material", "pydantic", "pyyaml", "markdown", "jinja2", "lunr")
"""Packages that take part in every build."""

NOT_CHECKED = (
    "Of de inhoud waar is. Een tweede lezer legt stukken naast hun bron, op de dag die er staat.",
    "Of mensen met een schermlezer, spraakbesturing of vergroting de site goed kunnen gebruiken.",
    "Of elk adres van een ander nog bestaat. Dat is een aparte opdracht: toolbox links.",
    "De server: versleuteling, domein en instellingen hangen af van wie de site aanbiedt.",
    "Of elke zin gewone taal is. Een programma kan dat niet beoordelen.",
)
"""What readers must not think was checked."""


@dataclass(frozen=True)
class Controle:
    """One thing that was checked."""

    wat: str
    """The claim, as a sentence that is true if `goed`."""
    middel: str
    """The tool and its version."""
    goed: bool
    uitkomst: str
    """What came out, in words."""


@dataclass(frozen=True)
class Inhoud:
    """What the check of the content counted."""

    bestanden: int
    regels: int
    waarschuwingen: int
    streng: bool
    """True if a warning of MkDocs stops the build."""


@dataclass(frozen=True)
class Bewijs:
    """Everything that is claimed of a build."""

    datum: date
    """The day of the newest content, or that of SOURCE_DATE_EPOCH: a build reads no clock."""
    controles: tuple[Controle, ...]
    bevindingen: tuple[Bevinding, ...]
    niet_gecontroleerd: tuple[str, ...]
    onderdelen: Mapping[str, str]
    testverslag: Mapping[str, Any] | None


def proof_of(
    datum: date,
    inhoud: Inhoud,
    *,
    paginas: int,
    bevindingen: Sequence[Bevinding],
    verklaring: Verklaring | None,
    testverslag: Mapping[str, Any] | None,
) -> Bewijs:
    """Return the proof of a build; its content has no faults, or there would be no build."""
    own = f"toolbox {__version__}"
    controles = [
        Controle(
            f"De inhoud houdt zich aan alle {inhoud.regels} regels.",
            own,
            goed=True,
            uitkomst=f"{inhoud.bestanden} bestanden, 0 fouten, {_tips(inhoud.waarschuwingen)}",
        ),
        Controle(
            "De site is zonder waarschuwing gebouwd, met werkende koppelingen tussen de pagina's.",
            f"mkdocs {version('mkdocs')}, streng",
            goed=True,
            uitkomst="0 waarschuwingen",
        ),
        *_about_pages(own, paginas, bevindingen),
    ]
    if not inhoud.streng:
        del controles[1]
    if verklaring:
        controles.append(
            Controle(
                "De toegankelijkheidsverklaring is jonger dan een jaar.",
                own,
                goed=True,
                uitkomst=f"opgesteld op {dutch_date(verklaring.opgesteld)}",
            )
        )
    parts = {name: version(name) for name in TOOLS}
    return Bewijs(datum, tuple(controles), tuple(bevindingen), NOT_CHECKED, parts, testverslag)


def _tips(number: int) -> str:
    return "1 waarschuwing" if number == 1 else f"{number} waarschuwingen"


def _about_pages(own: str, paginas: int, found: Iterable[Bevinding]) -> list[Controle]:
    """Return one claim for each rule about built pages."""
    broken: dict[str, int] = {}
    for one in found:
        broken[one.regel] = broken.get(one.regel, 0) + 1
    return [
        Controle(claim, own, name not in broken, f"{paginas} pagina's, {broken.get(name, 0)} fout")
        for name, claim in RULES
    ]


def as_json(bewijs: Bewijs) -> str:
    """Return the proof as data."""
    data = asdict(bewijs) | {"datum": bewijs.datum.isoformat(), "toolbox": __version__}
    return json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def read_record(path: Path, kenmerk: str) -> Mapping[str, Any] | None:
    """Return the record of the last full test run with `zelfde`: was it of this very code?

    A run that failed, or a record that cannot be read, is no record.
    """
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
        whole = found["mislukt"] == 0 and found["geslaagd"] > 0
        return {**found, "zelfde": found["kenmerk"] == kenmerk} if whole else None
    except (OSError, ValueError, KeyError, TypeError):
        return None


def fingerprint(folders: Iterable[Path]) -> str:
    """Return sixteen characters that differ as soon as the code in `folders` differs."""
    digest = hashlib.sha256()
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.is_file() and path.suffix in {".py", ".html", ".js", ".css", ".md", ".typ"}:
                digest.update(path.relative_to(folder).as_posix().encode() + b"\0")
                digest.update(path.read_bytes() + b"\0")
    return digest.hexdigest()[:16]
