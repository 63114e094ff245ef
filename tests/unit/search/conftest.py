"""A small invented collection, searched in Python, and the same in a browser."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from helpers import REPOSITORY, real_content
from playwright.sync_api import Browser

from toolbox.model.thesaurus import Thesaurus
from toolbox.search.concepts import Concepts
from toolbox.search.entries import Entry
from toolbox.search.index import Analysed, analyse
from toolbox.search.vocabulary import Vocabulary, vocabulary

sys.path.insert(0, str(REPOSITORY / "scripts"))

TEXTS = (
    ("Wandelgroep voor ouderen", "Elke week een ommetje met koffie na.", "Assen"),
    ("Eettafel in het buurthuis", "Buren koken samen en eten mee. Ook tachtigplussers.", "Sneek"),
    ("Maatjes voor nieuwkomers", "Vrijwilligers oefenen taal met statushouders.", "Den Bosch"),
    ("Eenzaamheidsaanpak van de gemeente", "Beleid met een lokale coalitie en partners.", "Epe"),
    ("Mantelzorgers vinden elkaar", "Respijtzorg en steun voor wie zorgt voor een ander.", "Ede"),
    ("Jongerenwerk online", "Chat en inloop voor jongeren met sombere gevoelens.", "Almere"),
    ("Foto's en verhalen", "Een weduwnaar vertelt zijn levensverhaal in de bibliotheek.", "Goes"),
    ("Subsidie voor bankjes", "Ontmoetingsbankjes in het park, betaald door een fonds.", "Urk"),
)
GROUPS = {
    "titel": "Proef",
    "groepen": [
        {"woorden": ["ouderen", "senioren", "65-plussers"], "smaller": ["tachtigplussers"]},
        {"woorden": ["nieuwkomers", "vluchtelingen", "nieuw in Nederland"]},
        {"woorden": ["bibliotheek", "bieb"]},
        {"woorden": ["rouw", "verlies"], "smaller": ["weduwnaar", "begrafenis"]},
    ],
}


def make_entries() -> list[Entry]:
    """Return the entries of the small collection."""
    return [
        Entry(
            url=f"stuk-{n}.html",
            titel=title,
            samenvatting=summary,
            plaatsen=(place,),
            plaatsnamen=(place,),
            tekst=f"{summary} Dit verzonnen stuk gaat over eenzaamheid in {place}.",
            datum=f"2026-0{n + 1}-01",
            facetten={"soort": ("Proef",), "gemeente": (place,)},
        )
        for n, (title, summary, place) in enumerate(TEXTS)
    ]


@pytest.fixture(scope="session")
def analysed() -> Analysed:
    """The small collection, analysed."""
    return analyse(make_entries(), Concepts(Thesaurus.model_validate(GROUPS)))


@pytest.fixture(scope="session")
def small(analysed: Analysed) -> Vocabulary:
    """The small collection, indexed."""
    return vocabulary(analysed)


@pytest.fixture(scope="session")
def real() -> Vocabulary:
    """The real catalogue, indexed."""
    from toolbox.pages.paths import path_of
    from toolbox.search.site import analysed_site

    return vocabulary(analysed_site(real_content().catalogue, [], path_of))


@pytest.fixture(scope="session")
def page_of(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[object]:
    """A function that opens the shipped search of a vocabulary in a browser, from a folder."""
    from bench.search_site import write_search_site

    with browser.new_context() as context:

        def open_page(found: Vocabulary) -> object:
            folder: Path = tmp_path_factory.mktemp("zoek")
            page = context.new_page()
            page.goto(write_search_site(folder, found, REPOSITORY / "overrides").as_uri())
            page.wait_for_function("window.tbZoek")
            return page

        yield open_page
