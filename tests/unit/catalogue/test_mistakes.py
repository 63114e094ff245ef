"""Whatever a field refuses, an editor reads a Dutch sentence about it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pydantic import ValidationError

from toolbox.catalogue.bind import bind
from toolbox.catalogue.mistakes import EXPLAIN, PATTERNS, Mistake, explain
from toolbox.content.document import Document
from toolbox.content.yaml_file import Value
from toolbox.model.begrippen import Lijst, Tijdlijn
from toolbox.model.pagina import Pagina
from toolbox.model.planscan import Planscan
from toolbox.model.soorten import SOORTEN
from toolbox.model.thesaurus import Thesaurus
from toolbox.model.velden import Onderdeel
from toolbox.model.walk import Leaf, Many, Part, Shape, shape_of

MODELS: list[type[Onderdeel]] = [
    *(soort.model for soort in SOORTEN),
    Lijst,
    Tijdlijn,
    Thesaurus,
    Planscan,
    Pagina,
]

WRONG: list[Value] = [
    True,
    0,
    -1,
    99999,
    10**30,
    1.5,
    "",
    "   ",
    "x",
    "x" * 30_000,
    "twee\nregels",
    "2026-02-30",
    "21 november 2026",
    "10.000",
    [],
    ["x"],
    [[]],
    {},
    {"onzin": "x"},
    {"zin met": "dubbele punt"},
    {"titel": "Een bron zonder adres", "gelezen": "2026-01-15"},
]
"""Values of every kind that YAML can hold; each is wrong for most fields."""

ENGLISH = ("Input", "should be", "Field required", "Extra inputs", "Value error", "characters")


def around(shape: Shape, value: Value) -> Iterator[Value]:
    """Yield `value` in the place of this field and of every field within it."""
    yield value
    if isinstance(shape, Many):
        for inner in around(shape.item, value):
            yield [inner]
    elif isinstance(shape, Part):
        for name, field in shape.fields:
            for inner in around(field, value):
                yield {name: inner}


def document(data: dict[str, Value]) -> Document:
    """Return a document that holds `data`; its places do not matter here."""
    return Document("docs/x.yml", "x", "a: b\n", data)


def attempts(model: type[Onderdeel]) -> Iterator[dict[str, Value]]:
    """Yield data in which one field of `model`, at any depth, has a wrong value."""
    for name, field in shape_of(model).fields:
        for value in WRONG:
            for wrapped in around(field, value):
                yield {name: wrapped}


def types_of(model: type[Onderdeel], data: dict[str, Value]) -> set[str]:
    """Return the rules of the validation library that `data` breaks."""
    try:
        model.model_validate({"id": "x", **data})
    except ValidationError as error:
        return {found["type"] for found in error.errors()}
    return set()


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_refusal_has_a_dutch_sentence(model: type[Onderdeel]) -> None:
    """No wrong value in any field is answered in English or in general terms."""
    for data in attempts(model):
        assert types_of(model, data) <= {*EXPLAIN, "string_pattern_mismatch"}, data
        for problem in bind(document(data), model)[1]:
            assert not any(word in problem.message for word in ENGLISH), problem.message
            assert "klopt niet" not in problem.message, problem.message


def test_no_sentence_is_idle() -> None:
    """Every sentence is about something that the model really refuses."""
    broken = {
        kind for model in MODELS for data in attempts(model) for kind in types_of(model, data)
    }
    assert set(EXPLAIN) == broken - {"string_pattern_mismatch"}


def test_every_pattern_of_the_model_is_explained() -> None:
    """A text that must look a certain way is told how."""
    found = {
        error["ctx"]["pattern"]
        for model in MODELS
        for data in attempts(model)
        for error in errors_of(model, data)
        if error["type"] == "string_pattern_mismatch"
    }
    assert found == set(PATTERNS)


def errors_of(model: type[Onderdeel], data: dict[str, Value]) -> list[dict[str, dict[str, str]]]:
    """Return what the validation library says about `data`."""
    try:
        model.model_validate({"id": "x", **data})
    except ValidationError as error:
        return [{"type": e["type"], "ctx": e.get("ctx", {})} for e in error.errors()]  # type: ignore[dict-item]
    return []


def test_a_rule_nobody_foresaw_still_gets_dutch() -> None:
    """A rule that a later version brings is answered with the explanation of the field."""
    mistake = Mistake("iets_nieuws", 3, {}, "jaar", "Het jaar van uitgave.")
    assert explain(mistake) == (
        "verkeerde-vorm",
        "De waarde van ‘jaar’ klopt niet. Het jaar van uitgave.",
    )


def test_all_leaves_are_tried() -> None:
    """The attempts reach the fields of parts within lists."""
    reached = list(around(Many(Part(Pagina, (("title", Leaf(str)),))), "x"))
    assert reached == ["x", ["x"], [{"title": "x"}]]
