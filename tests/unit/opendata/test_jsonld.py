"""The description of a page in its head is sound data, whatever the texts hold."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from nasty_texts import TEXTS, Fill
from rdflib import Graph

from toolbox.catalogue.catalogue import Catalogue
from toolbox.opendata.clean import one_line
from toolbox.opendata.jsonld import Descriptions, describe
from toolbox.opendata.site import Site
from toolbox.pages.paths import record_path

pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph:DeprecationWarning")
"""rdflib's own reader of JSON-LD still uses what rdflib warns about."""

SCHEMA = "https://schema.org/"


def test_every_item_is_described(real: Catalogue, origin: Site) -> None:
    """Each description names the item, its day, its licence and its sources."""
    descriptions = Descriptions(real, origin)
    for record in real.records.values():
        data = json.loads(descriptions.of(record_path(record)))
        assert data["name"] == " ".join(record.titel.split())
        if data["@type"] == "Event":
            assert data["startDate"] == getattr(record, "begin", None)
            continue
        assert data["dateModified"] == record.bijgewerkt.isoformat()
        assert len(data["citation"]) == len(record.bronnen)
        assert data["license"].startswith("https://creativecommons.org/")


def test_a_description_is_linked_data(real: Catalogue, origin: Site) -> None:
    """Read as linked data, an item is one thing with its municipality and that one's code."""
    data = describe(real.get("babbelbankjes-aalsmeer"), real, origin)
    graph = Graph().parse(
        data=json.dumps({**data, "@context": {"@vocab": SCHEMA}}), format="json-ld"
    )
    values = {str(value) for value in graph.objects()}
    assert "GM0358" in values
    assert "https://identifier.overheid.nl/tooi/id/gemeente/gm0358" in values


def test_pages_that_are_no_item_have_none(real: Catalogue, origin: Site) -> None:
    """The home page describes the site; other pages say nothing."""
    descriptions = Descriptions(real, origin)
    assert json.loads(descriptions.of("index.html"))["@type"] == "WebSite"
    assert descriptions.of("over/index.html") == descriptions.text_of("index.html") == ""


@settings(max_examples=60, deadline=None)
@given(text=TEXTS)
def test_no_text_ends_the_element_it_stands_in(filled: Fill, origin: Site, text: str) -> None:
    """No tag, comment or entity can begin inside a description, and it still says the text."""
    catalogue = filled(text)
    descriptions = Descriptions(catalogue, origin)
    for record in catalogue.records.values():
        packed = descriptions.of(record_path(record))
        assert not set("<>&\u2028\u2029") & set(packed)
        assert packed.encode("utf-8")
        assert json.loads(packed)["name"] == one_line(text)
