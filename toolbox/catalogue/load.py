"""The one door from a folder of files to a catalogue."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

import yaml
from pydantic import ValidationError

from toolbox.catalogue.catalogue import Catalogue
from toolbox.model.begrippen import LIJSTEN, Begrippen, Lijst, Tijdlijn
from toolbox.model.gemeente import Gemeente, GemeenteRegister
from toolbox.model.record import Record
from toolbox.model.soorten import SOORTEN
from toolbox.problem import Problem


class _Loader(yaml.CSafeLoader):
    """Leaves dates as text."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, regexp) for tag, regexp in resolvers if not tag.endswith("timestamp")]
    for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}


@dataclass(frozen=True)
class Loaded:
    """A catalogue of everything that could be read, and the problems of the rest."""

    catalogue: Catalogue
    problems: tuple[Problem, ...]


def load(docs_dir: Path) -> Loaded:
    """Read every item and list under `docs_dir`."""
    records: dict[str, Record] = {}
    bronbestanden: dict[str, str] = {}
    problems: list[Problem] = []
    root = docs_dir.parent
    for soort in SOORTEN:
        for path in sorted((docs_dir / soort.map).glob("*.*")):
            if path.suffix not in {".yml", ".md"} or path.stem == "index":
                continue
            name = path.relative_to(root).as_posix()
            try:
                record = soort.model.model_validate({**_data(path), "id": path.stem})
            except (yaml.YAMLError, ValidationError, ValueError) as error:
                problems.append(Problem(name, 1, 1, "onleesbaar", str(error)))
                continue
            records[record.id] = record
            bronbestanden[record.id] = name
    catalogue = Catalogue(records, _begrippen(docs_dir), _register(docs_dir), bronbestanden)
    return Loaded(catalogue, tuple(sorted(problems)))


def _data(path: Path) -> dict[str, object]:
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".md":
        _, head, body = text.split("---\n", 2)
        return {**yaml.load(head, _Loader), "tekst": body.strip()}
    data: dict[str, object] = yaml.load(text, _Loader)
    return data


def _begrippen(docs_dir: Path) -> Begrippen:
    folder = docs_dir / "begrippen"
    lijsten = {
        naam: Lijst.model_validate(_data(folder / f"{naam}.yml"))
        for naam in LIJSTEN
        if (folder / f"{naam}.yml").is_file()
    }
    tijdlijn = folder / "tijdlijn.yml"
    return Begrippen(
        lijsten, Tijdlijn.model_validate(_data(tijdlijn)) if tijdlijn.is_file() else None
    )


def _register(docs_dir: Path) -> GemeenteRegister:
    path = docs_dir / "begrippen" / "gemeenten.csv"
    if not path.is_file():
        return GemeenteRegister(())
    with path.open(encoding="utf-8", newline="") as file:
        return GemeenteRegister(
            Gemeente(
                row["code"],
                row["naam"],
                row["provincie"],
                float(row["lat"]),
                float(row["lon"]),
                int(row["inwoners"]),
                int(row["stedelijkheid"]),
                row["ggd_regio"],
                tuple(filter(None, row["aliassen"].split(";"))),
            )
            for row in csv.DictReader(file)
        )
