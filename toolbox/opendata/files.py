"""Every file of open data: where it stands, what is in it, and how readers are told of it.

Owns the addresses under /data/ and the names of the files.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from toolbox.catalogue.catalogue import Catalogue
from toolbox.model.begrippen import Lijst, Tijdlijn
from toolbox.model.soorten import SOORTEN, Soort
from toolbox.model.thesaurus import Thesaurus
from toolbox.opendata import agenda, feeds, json_file, plain_text
from toolbox.opendata.csv_file import csv_of
from toolbox.opendata.dcat import Dataset, Distribution, areas, dcat
from toolbox.opendata.schema import data_schema, file_schema
from toolbox.opendata.site import Site
from toolbox.text import capital

FOLDER = "data"
SCHEMAS = f"{FOLDER}/schema"

DATA, ABOUT, FOLLOW = "De stukken", "Over de data", "Volgen"
"""The headings under which readers find the files."""

LISTS = (("lijst", Lijst), ("tijdlijn", Tijdlijn), ("thesaurus", Thesaurus))


@dataclass(frozen=True)
class OpenFile:
    """A file for others to use."""

    path: str
    """From the site root."""
    content: bytes
    titel: str = ""
    """What is in it, for readers; empty if no list names it. Files of one title stand together."""
    formaat: str = ""
    """Its format, as readers know it."""
    groep: str = ""
    """The heading under which a list names it."""


def open_files(catalogue: Catalogue, site: Site) -> tuple[OpenFile, ...]:
    """Return every file of open data of an instance."""
    data = list(_data(catalogue, site))
    sets = tuple(_datasets(data, catalogue))
    found = json_file.written(dcat(sets, catalogue, site))
    about = OpenFile(f"{FOLDER}/catalog.jsonld", found, "Catalogus van alle data", "DCAT", ABOUT)
    schemas = _schemas(catalogue)
    return (*data, about, *schemas, *_following(catalogue, site), *_texts(catalogue, site))


def _kinds(catalogue: Catalogue) -> tuple[Soort, ...]:
    return tuple(soort for soort in SOORTEN if catalogue.of_kind(soort.model))


def _data(catalogue: Catalogue, site: Site) -> Iterator[OpenFile]:
    for soort in _kinds(catalogue):
        name, title = f"{FOLDER}/{soort.map}", capital(soort.meervoud)
        packed = json_file.written(json_file.kind(soort, catalogue, site, _data_schema(soort)))
        yield OpenFile(f"{name}.csv", csv_of(soort, catalogue, site), title, "CSV", DATA)
        yield OpenFile(f"{name}.json", packed, title, "JSON", DATA)
    everything = json_file.written(json_file.everything(catalogue, site))
    places = json_file.written(json_file.municipalities(catalogue, site))
    yield OpenFile(f"{FOLDER}/toolbox.json", everything, "Alle soorten samen", "JSON", DATA)
    yield OpenFile(f"{FOLDER}/gemeenten.json", places, "Gemeenten", "JSON", DATA)


def _data_schema(soort: Soort) -> str:
    return f"{SCHEMAS}/{soort.id}.data.schema.json"


def _schemas(catalogue: Catalogue) -> Iterator[OpenFile]:
    group = "JSON Schema"
    for soort in SOORTEN:
        one = file_schema(soort.model, capital(soort.enkelvoud), catalogue)
        title = f"Schema: {soort.enkelvoud}"
        path = f"{SCHEMAS}/{soort.id}.schema.json"
        yield OpenFile(path, json_file.written(one), title, group, ABOUT)
        yield OpenFile(_data_schema(soort), json_file.written(data_schema(soort, catalogue)))
    for name, model in LISTS:
        one = file_schema(model, capital(name), catalogue)
        title = f"Schema: {name}"
        yield OpenFile(f"{SCHEMAS}/{name}.schema.json", json_file.written(one), title, group, ABOUT)


def _following(catalogue: Catalogue, site: Site) -> Iterator[OpenFile]:
    """Yield what others subscribe to."""
    days = list(agenda.meetings(catalogue, site))
    news = "Nieuw en gewijzigd"
    yield OpenFile(feeds.ATOM_PATH, feeds.atom(catalogue, site), news, "Atom", FOLLOW)
    yield OpenFile(feeds.JSON_PATH, feeds.json_feed(catalogue, site), news, "JSON Feed", FOLLOW)
    meetings = agenda.calendar(site.naam, days)
    yield OpenFile(agenda.MEETINGS_PATH, meetings, "Bijeenkomsten", "iCalendar", FOLLOW)
    both = agenda.calendar(site.naam, [*days, *agenda.reviews(catalogue, site)])
    title = "Bijeenkomsten, en dagen om stukken na te kijken"
    yield OpenFile(agenda.BOTH_PATH, both, title, "iCalendar", FOLLOW)


def _texts(catalogue: Catalogue, site: Site) -> Iterator[OpenFile]:
    listed = plain_text.llms(catalogue, site)
    yield OpenFile(plain_text.LIST_PATH, listed, "Lijst van platte teksten", "tekst", DATA)
    for record in catalogue.records.values():
        text = plain_text.item_text(record, catalogue, site)
        yield OpenFile(plain_text.text_path(record, site), text)


def _datasets(files: list[OpenFile], catalogue: Catalogue) -> Iterator[Dataset]:
    """Yield the data set of every kind, of everything and of the municipalities."""
    by_path = {file.path: len(file.content) for file in files}

    def one(path: str, schema: str | None = None) -> Distribution:
        media = "text/csv" if path.endswith(".csv") else "application/json"
        return Distribution(path, media, by_path[path], schema)

    for soort in _kinds(catalogue):
        name = f"{FOLDER}/{soort.map}"
        both = (one(f"{name}.csv"), one(f"{name}.json", _data_schema(soort)))
        places = (catalogue.gemeenten_of(record) for record in catalogue.of_kind(soort.model))
        named = {json_file.tooi(g) for found in places for g in found}
        yield Dataset(soort.map, capital(soort.meervoud), soort.uitleg, both, tuple(sorted(named)))
    yield Dataset(
        "alles",
        "Alle stukken",
        "Alle stukken van alle soorten, met de lijsten waarnaar zij verwijzen.",
        (one(f"{FOLDER}/toolbox.json"),),
        areas(catalogue),
    )
    yield Dataset(
        "gemeenten",
        "Gemeenten",
        "Alle gemeenten met hun codes, en welke stukken over hen gaan.",
        (one(f"{FOLDER}/gemeenten.json"),),
        areas(catalogue),
    )
