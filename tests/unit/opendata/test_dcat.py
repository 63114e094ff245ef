"""The catalogue of data sets is linked data that others can read, with all that DCAT-AP demands."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from pyshacl import validate
from rdflib import DCAT, DCTERMS, FOAF, RDF, Graph, Literal, URIRef

from toolbox.catalogue.catalogue import Catalogue
from toolbox.opendata.site import Site

pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph:DeprecationWarning")
"""rdflib's own reader of JSON-LD still uses what rdflib warns about."""

EU = "http://publications.europa.eu/resource/authority/"

SHAPES = Path(__file__).parents[2] / "shapes" / "dcat-ap-nl.ttl"


@pytest.fixture(scope="module")
def graph(files: dict[str, bytes]) -> Graph:
    """The catalogue, read by rdflib without the network."""
    return Graph().parse(data=files["data/catalog.jsonld"], format="json-ld")


def test_the_profile_finds_nothing_wrong(graph: Graph) -> None:
    """Everything that the Dutch profile demands is there, with values of the right kind."""
    conforms, _, report = validate(graph, shacl_graph=Graph().parse(SHAPES))
    assert conforms, report


@pytest.mark.parametrize("kind", [DCAT.Catalog, DCAT.Dataset, DCAT.Distribution, FOAF.Agent])
def test_the_profile_sees_what_is_missing(graph: Graph, kind: URIRef) -> None:
    """The same check fails as soon as one thing of any kind says nothing of itself."""
    damaged = Graph() + graph
    subject = next(graph.subjects(RDF.type, kind))
    damaged.remove((subject, None, None))
    damaged.add((subject, RDF.type, kind))
    conforms, _, _ = validate(damaged, shacl_graph=Graph().parse(SHAPES))
    assert not conforms


def test_every_file_of_data_is_described_with_its_size(
    graph: Graph, files: dict[str, bytes], origin: Site
) -> None:
    """What the catalogue offers is there, as large as it says; and no file is forgotten."""
    offered = {}
    for subject in graph.subjects(RDF.type, DCAT.Distribution):
        size = graph.value(subject, DCAT.byteSize)
        assert isinstance(size, Literal)
        offered[str(graph.value(subject, DCAT.downloadURL))] = int(size)
    expected = {
        origin.address(path): len(file)
        for path, file in files.items()
        if path.startswith("data/") and "schema" not in path and path != "data/catalog.jsonld"
    }
    assert offered == expected


def test_schemas_licence_and_places_are_the_lasting_ones(
    graph: Graph, files: dict[str, bytes], real: Catalogue, origin: Site
) -> None:
    """Licence, theme and municipalities come from the lists that others use."""
    for schema in graph.objects(None, DCTERMS.conformsTo):
        assert str(schema).removeprefix(origin.url) in files
    assert set(graph.objects(None, DCTERMS.license)) == {URIRef(f"{EU}licence/CC_BY_4_0")}
    places = {str(place) for place in graph.objects(None, DCTERMS.spatial)}
    assert f"{EU}country/NLD" in places
    named = {
        f"https://identifier.overheid.nl/tooi/id/gemeente/{g.code.lower()}"
        for g in real.gemeenten_with_items
    }
    assert places - {f"{EU}country/NLD"} == named


def test_gemeenten_have_their_codes(files: dict[str, bytes]) -> None:
    """All municipalities are there, each with its CBS code, its TOOI address and its items."""
    data = json.loads(files["data/gemeenten.json"])["gemeenten"]
    assert len(data) == 342
    aalsmeer = next(g for g in data if g["naam"] == "Aalsmeer")
    assert (aalsmeer["code"], aalsmeer["tooi"][-6:]) == ("GM0358", "gm0358")
    assert "babbelbankjes-aalsmeer" in aalsmeer["stukken"]
