"""The real content, and one item with a text of choice, as others receive them."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from example_content import BASIS, VANDAAG
from helpers import real_content
from nasty_texts import Fill

from toolbox.catalogue.catalogue import Catalogue
from toolbox.checks.run import load_and_check
from toolbox.model.record import Record
from toolbox.opendata.files import open_files
from toolbox.opendata.site import Site, open_site
from toolbox.pages.paths import path_of


@pytest.fixture(scope="session")
def real() -> Catalogue:
    """The catalogue of the real content."""
    return real_content().catalogue


@pytest.fixture(scope="session")
def basis() -> Catalogue:
    """The catalogue of the small example."""
    return load_and_check(BASIS / "docs", VANDAAG).catalogue


@pytest.fixture(scope="session")
def origin() -> Site:
    """A site with a fixed address and a publisher."""
    settings = {"site_name": "Voorbeeld", "site_url": "https://voorbeeld.nl/toolbox"}
    options = {"uitgever": "Stichting Voorbeeld", "contact": "data@voorbeeld.nl"}
    return open_site(settings, options, path_of)


@pytest.fixture(scope="session")
def files(real: Catalogue, origin: Site) -> dict[str, bytes]:
    """Every file of open data by its address."""
    made: dict[str, bytes] = {}

    def put(path: str, pieces: Iterable[bytes]) -> int:
        made[path] = b"".join(pieces)
        return len(made[path])

    open_files(real, origin, put)
    return made


@pytest.fixture(scope="session")
def filled(basis: Catalogue) -> Fill:
    """Puts one text into every text of every item, past the checks that would refuse it."""

    def fill(text: str) -> Catalogue:
        records: dict[str, Record] = {}
        for record in basis.records.values():
            bron = record.bronnen[0].model_copy(update={"titel": text})
            names = {"titel": text, "samenvatting": text, "let_op": text, "bronnen": (bron,)}
            names["trefwoorden"] = (text, "gewoon")
            own = {name: text for name in ("locatie", "organisator") if hasattr(record, name)}
            records[record.id] = record.model_copy(update={**names, **own})
        return Catalogue(records, basis.begrippen, basis.gemeenten, basis.bronbestanden)

    return fill
