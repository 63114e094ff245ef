"""The walk finds every marked value by its declaration, in sound and in broken data."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import pytest
from pydantic import Field

from toolbox.model.begrippen import Lijst, Tijdlijn
from toolbox.model.onderdelen import Bron
from toolbox.model.pagina import Pagina
from toolbox.model.praktijkvoorbeeld import Praktijkvoorbeeld
from toolbox.model.soorten import SOORTEN
from toolbox.model.velden import Bronnummer, MarkdownTekst, Onderdeel, Regel, Term, Verleden
from toolbox.model.walk import Leaf, Many, Part, matches, shape_at, shape_of, walk

DATA = {
    "titel": "Een titel",
    "themas": [{"thema": "cultuur"}, {"thema": "leefstijl", "verband": "Zo."}, "losse tekst"],
    "doelgroepen": ["ouderen", "jongeren", {"geen": "tekst"}],
    "actielijn": "signaleren",
    "vormen": "geen lijst",
    "resultaten": [{"bron": 2, "tekst": "Veel."}, None],
    "bronnen": [{"titel": "Bron", "gelezen": "2026-01-15"}],
}


def found(marker: type) -> dict[tuple[str | int, ...], object]:
    """Return what the walk finds in the data, by place."""
    fields = walk(Praktijkvoorbeeld, DATA)
    return {veld.loc: veld.value for veld in fields if matches(veld.leaf, marker)}


def test_terms_are_found_at_every_depth() -> None:
    """Values in lists and parts are found; values of another shape are passed over."""
    assert found(Term) == {
        ("themas", 0, "thema"): "cultuur",
        ("themas", 1, "thema"): "leefstijl",
        ("doelgroepen", 0): "ouderen",
        ("doelgroepen", 1): "jongeren",
        ("actielijn",): "signaleren",
    }


def test_a_value_knows_its_own_marker() -> None:
    """The list of a term stands in the marker of its field."""
    lists = {
        veld.loc[0]: next(m.lijst for m in veld.leaf.markers if isinstance(m, Term))
        for veld in walk(Praktijkvoorbeeld, DATA)
        if matches(veld.leaf, Term)
    }
    assert lists == {"themas": "themas", "doelgroepen": "doelgroepen", "actielijn": "actielijnen"}


def test_numbers_texts_and_days_are_found_by_marker_or_type() -> None:
    """A marker on an optional number counts, and so does a plain type."""
    assert found(Bronnummer) == {("resultaten", 0, "bron"): 2}
    assert found(MarkdownTekst) == {("resultaten", 0, "tekst"): "Veel."}
    assert found(Verleden) == {("bronnen", 0, "gelezen"): "2026-01-15"}
    assert found(str)[("titel",)] == "Een titel"
    assert ("themas", 1, "verband") in found(str)


@pytest.mark.parametrize("model", [*(soort.model for soort in SOORTEN), Lijst, Tijdlijn, Pagina])
def test_every_model_has_a_shape(model: type[Onderdeel]) -> None:
    """The walk knows the type of every field of every model."""
    shape = shape_of(model)
    assert {name for name, _ in shape.fields} == set(model.model_fields)


def test_shape_at_a_place() -> None:
    """A place leads to what is declared there, or to nothing."""
    shape = shape_at(Praktijkvoorbeeld, ("bronnen", 0))
    assert isinstance(shape, Part)
    assert shape.model is Bron
    assert isinstance(shape_at(Praktijkvoorbeeld, ("bronnen",)), Many)
    assert isinstance(shape_at(Praktijkvoorbeeld, ("bronnen", 0, "titel")), Leaf)
    assert shape_at(Praktijkvoorbeeld, ("bronnen", "titel")) is None
    assert shape_at(Praktijkvoorbeeld, ("onzin", 3)) is None


def test_a_new_field_needs_only_its_declaration() -> None:
    """A model that is declared here and now is walked like any other."""

    class Kleur(StrEnum):
        ROOD = "rood"

    class Deel(Onderdeel):
        naam: Annotated[Regel, Term("namen")] | None = Field(None)
        kleur: Kleur = Kleur.ROOD

    class Geheel(Onderdeel):
        delen: tuple[Deel, ...] = ()

    data = {"delen": [{"naam": "x", "kleur": "rood"}]}
    terms = [v for v in walk(Geheel, data) if matches(v.leaf, Term)]
    assert [(v.loc, v.value) for v in terms] == [(("delen", 0, "naam"), "x")]


def test_a_type_the_walk_does_not_know_is_an_error_for_developers() -> None:
    """A field that no rule could see is refused when the model is first used."""

    class Vreemd(Onderdeel):
        wat: dict[str, int]

    with pytest.raises(TypeError, match="no way through"):
        shape_of(Vreemd)
