"""Every file of open data: where it stands, what is in it, and how readers are told of it.

Owns the addresses under /data/ and the names of the files.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from toolbox.catalogue.catalogue import Catalogue
from toolbox.model.begrippen import Lijst, Tijdlijn
from toolbox.model.planscan import Planscan
from toolbox.model.soorten import SOORTEN, Soort
from toolbox.model.thesaurus import Thesaurus
from toolbox.opendata import agenda, feeds, json_file, plain_text
from toolbox.opendata.csv_file import csv_of
from toolbox.opendata.dcat import Dataset, Distribution, areas, dcat
from toolbox.opendata.dossier_schema import dossier_schema
from toolbox.opendata.schema import data_schema, file_schema
from toolbox.opendata.site import Site
from toolbox.text import capital

FOLDER = "data"
SCHEMAS = f"{FOLDER}/schema"

DATA, ABOUT, FOLLOW = "De stukken", "Over de data", "Volgen"
"""The headings under which readers find the files."""

LISTS = (
    ("lijst", Lijst),
    ("tijdlijn", Tijdlijn),
    ("thesaurus", Thesaurus),
    ("planscan", Planscan),
)


Put: TypeAlias = Callable[[str, Iterable[bytes]], int]
"""Takes a file, its address from the site root and its pieces, and returns its size in bytes."""


@dataclass(frozen=True)
class OpenFile:
    """A file for others to use."""

    path: str
    """From the site root."""
    omvang: int
    """In bytes."""
    titel: str = ""
    """What is in it, for readers; empty if no list names it. Files of one title stand together."""
    formaat: str = ""
    """Its format, as readers know it."""
    groep: str = ""
    """The heading under which a list names it."""


def open_files(catalogue: Catalogue, site: Site, put: Put) -> tuple[OpenFile, ...]:
    """Hand every file of open data to `put`, one at a time, and return what they are."""
    writer = _Writer(catalogue, site, put)
    writer.data()
    writer.about()
    writer.following()
    writer.texts()
    return tuple(writer.files)


class _Writer:
    """Makes the files in order; the later ones tell of the earlier."""

    def __init__(self, catalogue: Catalogue, site: Site, put: Put) -> None:
        self._catalogue = catalogue
        self._site = site
        self._put = put
        self.files: list[OpenFile] = []

    def _add(
        self, path: str, content: bytes | Iterable[bytes], titel: str = "", *about: str
    ) -> None:
        size = self._put(path, (content,) if isinstance(content, bytes) else content)
        self.files.append(OpenFile(path, size, titel, *about))

    def data(self) -> None:
        """Make the files of every kind, of everything and of the municipalities."""
        catalogue, site = self._catalogue, self._site
        for soort in _kinds(catalogue):
            name, title = f"{FOLDER}/{soort.map}", capital(soort.meervoud)
            packed = json_file.kind(soort, catalogue, site, _data_schema(soort))
            self._add(f"{name}.csv", csv_of(soort, catalogue, site), title, "CSV", DATA)
            self._add(f"{name}.json", packed, title, "JSON", DATA)
        everything = json_file.everything(catalogue, site)
        places = json_file.municipalities(catalogue, site)
        self._add(f"{FOLDER}/toolbox.json", everything, "Alle soorten samen", "JSON", DATA)
        self._add(f"{FOLDER}/gemeenten.json", places, "Gemeenten", "JSON", DATA)

    def about(self) -> None:
        """Make what tells about the data: the catalogue of data sets, and the schemas."""
        catalogue, group = self._catalogue, "JSON Schema"
        sets = tuple(_datasets(self.files, catalogue))
        found = json_file.written(dcat(sets, catalogue, self._site))
        self._add(f"{FOLDER}/catalog.jsonld", found, "Catalogus van alle data", "DCAT", ABOUT)
        for soort in SOORTEN:
            one = file_schema(soort.model, capital(soort.enkelvoud), catalogue)
            path, title = f"{SCHEMAS}/{soort.id}.schema.json", f"Schema: {soort.enkelvoud}"
            self._add(path, json_file.written(one), title, group, ABOUT)
            self._add(_data_schema(soort), json_file.written(data_schema(soort, catalogue)))
        for name, model in LISTS:
            one = file_schema(model, capital(name), catalogue)
            path, title = f"{SCHEMAS}/{name}.schema.json", f"Schema: {name}"
            self._add(path, json_file.written(one), title, group, ABOUT)
        path, one = f"{SCHEMAS}/dossier.schema.json", dossier_schema()
        self._add(path, json_file.written(one), "Schema: dossier", group, ABOUT)

    def following(self) -> None:
        """Make what others subscribe to."""
        catalogue, site = self._catalogue, self._site
        days = list(agenda.meetings(catalogue, site))
        news = "Nieuw en gewijzigd"
        self._add(feeds.ATOM_PATH, feeds.atom(catalogue, site), news, "Atom", FOLLOW)
        self._add(feeds.JSON_PATH, feeds.json_feed(catalogue, site), news, "JSON Feed", FOLLOW)
        meetings = agenda.calendar(site.naam, days)
        self._add(agenda.MEETINGS_PATH, meetings, "Bijeenkomsten", "iCalendar", FOLLOW)
        both = agenda.calendar(site.naam, [*days, *agenda.reviews(catalogue, site)])
        title = "Bijeenkomsten, en dagen om stukken na te kijken"
        self._add(agenda.BOTH_PATH, both, title, "iCalendar", FOLLOW)

    def texts(self) -> None:
        """Make the plain text of every item, and the list of them."""
        catalogue, site = self._catalogue, self._site
        listed = plain_text.llms(catalogue, site)
        self._add(plain_text.LIST_PATH, listed, "Lijst van platte teksten", "tekst", DATA)
        for record in catalogue.records.values():
            text = plain_text.item_text(record, catalogue, site)
            self._add(plain_text.text_path(record, site), text)


def _kinds(catalogue: Catalogue) -> tuple[Soort, ...]:
    return tuple(soort for soort in SOORTEN if catalogue.of_kind(soort.model))


def _data_schema(soort: Soort) -> str:
    return f"{SCHEMAS}/{soort.id}.data.schema.json"


def _datasets(files: list[OpenFile], catalogue: Catalogue) -> Iterator[Dataset]:
    """Yield the data set of every kind, of everything and of the municipalities."""
    by_path = {file.path: file.omvang for file in files}

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
