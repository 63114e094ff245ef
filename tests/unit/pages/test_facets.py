"""Facets: what an item has in each, and the addresses that open a narrowed list."""

from __future__ import annotations

import json

import pytest
from helpers import real_content

from toolbox.catalogue.catalogue import Catalogue
from toolbox.model.praktijkvoorbeeld import Praktijkvoorbeeld
from toolbox.model.soorten import SOORT_BY_ID, SOORTEN
from toolbox.pages.browse_data import CARDS, card_data, data_files, list_data, register
from toolbox.pages.compare import ASPECTS, comparison_of
from toolbox.pages.facets import RULES, TERM_FACETS, facets_of, filter_path, values_of
from toolbox.pages.gemeenten import map_data
from toolbox.pages.likeness import Gelijkenissen
from toolbox.pages.matrix import build_matrix
from toolbox.pages.reasons import parts_of, reasons, rows

PRACTICES = SOORT_BY_ID["praktijkvoorbeeld"]


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    """The real content."""
    return real_content().catalogue


def test_the_numbers_beside_a_facet_are_those_of_the_matrix(catalogue: Catalogue) -> None:
    """A theme has as many practices in the filters as in its row of the matrix."""
    facet = next(f for f in facets_of(catalogue, PRACTICES) if f.naam == "thema")
    rows = build_matrix(catalogue, "themas", "doelgroepen").rijen
    assert {k.id: k.aantal for k in facet.keuzes} == {r.begrip.id: r.totaal for r in rows}


@pytest.mark.parametrize("soort", SOORTEN, ids=lambda soort: soort.id)
def test_every_value_of_every_item_can_be_chosen(catalogue: Catalogue, soort: object) -> None:
    """No item has a value that the filters of its overview do not offer."""
    for facet in facets_of(catalogue, soort):  # type: ignore[arg-type]
        rule = next(rule for rule in RULES if rule.naam == facet.naam)
        offered = {keuze.id for keuze in facet.keuzes}
        for record in catalogue.of_kind(soort.model):  # type: ignore[attr-defined]
            assert set(values_of(rule, catalogue, record)) <= offered
        assert all(keuze.aantal for keuze in facet.keuzes)
        assert len(offered) == len(facet.keuzes) >= 2


def test_a_kind_has_only_facets_that_mean_something(catalogue: Catalogue) -> None:
    """Recognition is for interventions, the kind of tool for guides, the province for practices."""
    names = {s.id: {f.naam for f in facets_of(catalogue, s)} for s in SOORTEN}
    assert "erkenning" in names["interventie"]
    assert "erkenning" not in names["praktijkvoorbeeld"]
    assert "hulpmiddel" in names["handreiking"]
    assert {"provincie", "grootte", "stedelijkheid", "status", "resultaat", "kosten", "vorm"} <= (
        names["praktijkvoorbeeld"]
    )
    assert "provincie" not in names["interventie"]


def test_addresses_of_narrowed_lists(catalogue: Catalogue) -> None:
    """A cell of the matrix and a municipality lead to the list with the right filters."""
    assert filter_path(PRACTICES, (("themas", "cultuur"), ("doelgroepen", "jongeren"))) == (
        "praktijkvoorbeelden/index.html?thema=cultuur&doelgroep=jongeren"
    )
    label, address, number = Gelijkenissen(catalogue).of(catalogue.gemeenten.get("Heusden"))[0]
    assert label == "Even groot en even stedelijk"
    assert address == (
        "praktijkvoorbeelden/index.html"
        "?grootte=20-000-tot-50-000-inwoners&stedelijkheid=matig-stedelijk"
    )
    rules = {rule.naam: rule for rule in RULES}
    wanted = (("grootte", "20-000-tot-50-000-inwoners"), ("stedelijkheid", "matig-stedelijk"))
    assert number == sum(
        all(value in values_of(rules[name], catalogue, record) for name, value in wanted)
        for record in catalogue.of_kind(Praktijkvoorbeeld)
    )


def test_the_rows_of_a_list_carry_what_the_item_says(catalogue: Catalogue) -> None:
    """The codes in the data lead back to the terms in the file of the item."""
    data = json.loads(json.dumps(list_data(catalogue, PRACTICES)))
    names = [name for name, _ in data["facetten"]]
    groups = data["facetten"][names.index("doelgroep")][1]
    starts = range(0, len(data["stukken"]), CARDS)
    cards = [card for start in starts for card in card_data(catalogue, PRACTICES, start)]
    for row, card in zip(data["stukken"], cards, strict=True):
        record = catalogue.get(str(card[0]))
        assert [groups[code] for code in row[2][names.index("doelgroep")]] == list(
            dict.fromkeys(record.doelgroepen)
        )
        assert [data["themas"][place][0] for place in json.loads(json.dumps(card[5]))] == list(
            record.thema_ids
        )


@pytest.mark.parametrize("lijst", ["doelgroepen", "stappen", "provincies"])
def test_the_reasons_of_a_cell_are_those_of_the_items_it_counts(
    catalogue: Catalogue, lijst: str
) -> None:
    """What a panel selects from the reasons of a theme is what the matrix counted."""
    matrix = build_matrix(catalogue, "themas", lijst)
    assert matrix.kolommen
    for row in matrix.rijen:
        data = json.loads(json.dumps(reasons(catalogue, row.begrip)))
        parts = parts_of(catalogue, row.begrip)
        listed_apart = [one for part in parts for one in rows(catalogue, row.begrip, part)]
        assert bool(listed_apart) != bool(data["stukken"])
        found = list(zip(data["sleutels"], listed_apart or data["stukken"], strict=True))
        practices = [(key, one) for key, one in found if one[2] == PRACTICES.map]
        assert all(one[4] and one[6] for _, one in practices)
        listed = [record.id for record in catalogue.of_kind(Praktijkvoorbeeld)]
        assert all(listed[key[1]] == one[0] for key, one in practices)
        assert {list(data["soorten"])[key[0]] for key, _ in practices} <= {PRACTICES.map}
        for cell in row.cellen:
            value = f"{TERM_FACETS[lijst]}={cell.kolom.id}"
            fits = [key for key, _ in practices if value in [data["waarden"][n] for n in key[2]]]
            assert len(fits) == cell.aantal


def test_the_map_knows_every_place_and_every_practice(catalogue: Catalogue) -> None:
    """All municipalities are there under every name, each practice wherever it takes place."""
    data = json.loads(json.dumps(map_data(catalogue)))
    assert len(data["gemeenten"]) == len(catalogue.gemeenten)
    practices = catalogue.of_kind(Praktijkvoorbeeld)
    assert sum(len(row[5]) for row in data["gemeenten"]) == sum(
        len(catalogue.gemeenten_of(record)) for record in practices
    )
    (city,) = (row for row in data["gemeenten"] if row[0] == "s-gravenhage")
    assert city[1] == "Den Haag"
    assert "'s-Gravenhage" in city[2]


def test_every_item_has_a_file_and_a_place_in_the_register(catalogue: Catalogue) -> None:
    """The dossier and the comparison find every item, and every item says where it was read."""
    files = dict(data_files(catalogue))
    known = register(catalogue)["stukken"]
    assert isinstance(known, dict)
    assert known.keys() == catalogue.records.keys()
    for record in catalogue.records.values():
        assert f"assets/bladeren/stukken/{record.id}.js" in files
        cells = comparison_of(record, catalogue)
        assert cells["bronnen"]
        assert cells.keys() <= {key for key, _ in ASPECTS}


def test_a_claim_never_looks_like_a_finding_in_a_comparison(catalogue: Catalogue) -> None:
    """Each result in a comparison begins with what kind of statement it is."""
    results = [
        line
        for record in catalogue.of_kind(Praktijkvoorbeeld)
        for line in comparison_of(record, catalogue).get("resultaten", [])
    ]
    assert results
    assert all(line["k"] for line in results)


def test_a_figure_of_an_area_counts_under_its_province(catalogue: Catalogue) -> None:
    """A figure about a whole province or GGD region is found with the filter of that province."""
    rule = next(rule for rule in RULES if rule.naam == "provincie")
    drenthe = catalogue.get("cijfer-drenthe-2016")
    assert values_of(rule, catalogue, drenthe) == ("drenthe",)
    size = next(rule for rule in RULES if rule.naam == "grootte")
    assert values_of(size, catalogue, drenthe) == ()
    assert drenthe in catalogue.around(catalogue.gemeenten.get("Emmen"))
    assert drenthe not in catalogue.around(catalogue.gemeenten.get("Zwolle"))
