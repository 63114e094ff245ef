"""A test collection (docs.jsonl) as search entries, with this repository's thesaurus and places."""

from __future__ import annotations

import json
from pathlib import Path

import yaml

from toolbox.catalogue.register import read_register
from toolbox.model.gemeente import GemeenteRegister
from toolbox.model.thesaurus import Thesaurus
from toolbox.search.concepts import Concepts
from toolbox.search.entries import Entry
from toolbox.search.index import Analysed, analyse
from toolbox.search.places import PlaceNames


def read_lists(repository: Path) -> tuple[GemeenteRegister, Thesaurus]:
    """Return the register of municipalities and the thesaurus of the repository."""
    lists = repository / "docs" / "begrippen"
    register, problems = read_register(
        (lists / "gemeenten.csv").read_text(encoding="utf-8"), "gemeenten.csv"
    )
    assert not problems, problems[:3]
    data = yaml.safe_load((lists / "thesaurus.yml").read_text(encoding="utf-8"))
    return register, Thesaurus.model_validate(data)


def read_collection(folder: Path, repository: Path) -> tuple[list[str], list[Entry]]:
    """Return the ids and the entries of the collection in `folder`."""
    register, thesaurus = read_lists(repository)
    names = PlaceNames(register, thesaurus)
    ids, entries = [], []
    for line in (folder / "docs.jsonl").read_text(encoding="utf-8").splitlines():
        doc = json.loads(line)
        found = [g for name in doc["gemeente"] for g in register.find(name)]
        provinces = [n for province in doc["provincie"] for n in names.of_province(province)]
        ids.append(doc["id"])
        entries.append(
            Entry(
                url=doc["url"].strip("/") + ".html",
                titel=doc["titel"],
                samenvatting=doc["samenvatting"],
                soort=doc["soort"],
                soort_id=doc["soort"],
                plaatsen=tuple(doc["gemeente"]),
                plaatsnamen=tuple(dict.fromkeys([*doc["gemeente"], *names.of(found), *provinces])),
                termen=tuple(dict.fromkeys([*doc["tags"], *doc["thema"], *doc["doelgroep"]])),
                tekst=doc["tekst"],
                facetten={
                    "soort": (doc["soort"],),
                    "thema": tuple(doc["thema"]),
                    "doelgroep": tuple(doc["doelgroep"]),
                    "provincie": tuple(doc["provincie"]),
                    "gemeente": tuple(doc["gemeente"]),
                },
            )
        )
    return ids, entries


def analysed_collection(folder: Path, repository: Path) -> tuple[list[str], Analysed]:
    """Return the ids and the analysed entries of the collection in `folder`."""
    ids, entries = read_collection(folder, repository)
    _, thesaurus = read_lists(repository)
    return ids, analyse(entries, Concepts(thesaurus))
