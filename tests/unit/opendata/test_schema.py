"""The schema takes all real content and refuses what the reader refuses."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from helpers import REPOSITORY
from jsonschema import Draft202012Validator
from pydantic import ValidationError

from toolbox.catalogue.catalogue import Catalogue
from toolbox.model.record import Record
from toolbox.model.soorten import SOORT_BY_ID, SOORTEN, Soort
from toolbox.model.velden import Term, Webadres
from toolbox.model.walk import Leaf, Many, shape_at
from toolbox.opendata.files import LISTS
from toolbox.opendata.schema import file_schema
from toolbox.opendata.site import Site

PRACTICE = REPOSITORY / "docs" / "praktijkvoorbeelden" / "babbelbankjes-aalsmeer.yml"


class Yaml12(yaml.CSafeLoader):
    """YAML as editors' programs read it: a date is a text, and only true and false are booleans."""


Yaml12.yaml_implicit_resolvers = {
    first: [(tag, rule) for tag, rule in rules if not tag.endswith(("timestamp", "bool"))]
    for first, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Yaml12.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("true|false"), "tf")


def read(path: Path) -> object:
    """Return the keys of a content file; of a Markdown file those on top."""
    text = path.read_text(encoding="utf-8")
    head = text.split("---\n", 2)[1] if path.suffix == ".md" else text
    return yaml.load(head, Yaml12)  # noqa: S506 (a subclass of the safe loader)


def validator(schema: dict[str, object]) -> Draft202012Validator:
    """Return a validator that knows dates."""
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)


def content_files() -> Iterator[tuple[str, Path]]:
    """Yield every file of the real content with the name of its schema."""
    for soort in SOORTEN:
        folder = REPOSITORY / "docs" / soort.map
        for path in sorted([*folder.glob("*.yml"), *folder.glob("*.md")]):
            if path.name != "index.md":
                yield soort.id, path
    for path in sorted((REPOSITORY / "docs" / "begrippen").glob("*.yml")):
        yield path.stem if path.stem in dict(LISTS) else "lijst", path


def test_every_real_file_fits_its_schema(real: Catalogue) -> None:
    """An editor's program marks nothing in content that `toolbox check` accepts."""
    models = {**{s.id: s.model for s in SOORTEN}, **dict(LISTS)}
    checkers = {id: validator(file_schema(model, id, real)) for id, model in models.items()}
    found = [
        f"{path.name}: {error.json_path}: {error.message[:200]}"
        for name, path in content_files()
        for error in checkers[name].iter_errors(read(path))
    ]
    assert found == []
    assert len(list(content_files())) > 450


WRONG: dict[str, dict[str, object]] = {
    "an unknown key": {"tietel": "Een naam"},
    "a term of no list": {"doelgroepen": ["oudere"]},
    "a theme of no list": {"themas": [{"thema": "x", "verband": "y" * 30, "sterkte": "bron"}]},
    "an unknown state": {"status": "bezig"},
    "a day the Dutch way": {"gecontroleerd": "21-11-2026"},
    "a day of no calendar": {"gecontroleerd": "2026-02-30"},
    "a month of no calendar": {"periode": {"begin": "2022-13"}},
    "a number as text": {"kosten": [{"tekst": "x", "bedrag": "10"}]},
    "a year before 1900": {"stand": 1850},
    "no source": {"bronnen": []},
    "an address without a scheme": {
        "bronnen": [{"titel": "x", "url": "nu.nl", "gelezen": "2026-01-01"}]
    },
    "a reference that is no name": {"zie_ook": ["Een Naam"]},
    "the id, which is the name of the file": {"id": "x"},
}


@pytest.mark.parametrize("change", WRONG.values(), ids=WRONG.keys())
def test_a_mistake_is_refused(real: Catalogue, change: dict[str, object]) -> None:
    """What the reader reports as a fault of one field, the schema refuses too."""
    data = read(PRACTICE)
    assert isinstance(data, dict)
    schema = file_schema(SOORT_BY_ID["praktijkvoorbeeld"].model, "x", real)
    assert not validator(schema).is_valid({**data, **change})


RIGHT: dict[str, dict[str, object]] = {
    "an item of tomorrow": {"zie_ook": ["een-stuk-dat-er-nog-niet-is"]},
    "a former municipality": {"plaatsen": [{"gemeente": "Ten Boer"}]},
    "a municipality by its code": {"plaatsen": [{"gemeente": "GM0014"}]},
    "a bare year": {"periode": {"begin": 2022, "einde": "2023-05-31"}},
    "a folded line with its break": {
        "samenvatting": "Een zin die lang genoeg is om te tellen. " * 2 + "\n"
    },
    "the word unknown": {"stand": "onbekend"},
    "an empty key": {"let_op": None},
}


@pytest.mark.parametrize("change", RIGHT.values(), ids=RIGHT.keys())
def test_what_the_reader_takes_is_taken(real: Catalogue, change: dict[str, object]) -> None:
    """A schema of yesterday does not stand in the way of the content of today."""
    data = read(PRACTICE)
    assert isinstance(data, dict)
    schema = file_schema(SOORT_BY_ID["praktijkvoorbeeld"].model, "x", real)
    assert list(validator(schema).iter_errors({**data, **change})) == []


SCRAPS: list[object] = [
    *("", " ", "x\n", "a\nb", "x" * 700, "2026-13-01", "2026-02", "onbekend", "https://a.nl"),
    *(5, -1, 1800, 2022, True, None, [], ["x"], [None], {}),
]


def places(value: object, way: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Yield the way to everything in a file; of a list, to its first value."""
    inner = (
        value.items()
        if isinstance(value, dict)
        else enumerate(value[:1])
        if isinstance(value, list)
        else ()
    )
    for key, item in inner:
        yield (*way, key)
        yield from places(item, (*way, key))


def changed(value: Any, way: tuple[str | int, ...], new: object) -> Any:  # noqa: ANN401 (YAML)
    """Return a copy of `value` with `new` at the end of `way`."""
    if not way:
        return new
    copy = value.copy()
    copy[way[0]] = changed(value[way[0]], way[1:], new)
    return copy


def only_the_schema_knows(model: type[Record], way: tuple[str | int, ...]) -> bool:
    """Tell whether lists or addresses stand here, which the reader checks beside the model."""
    shape = shape_at(model, way)
    leaf = shape.item if isinstance(shape, Many) else shape
    markers = leaf.markers if isinstance(leaf, Leaf) else ()
    return any(isinstance(marker, (Term, Webadres)) for marker in markers)


@pytest.mark.parametrize("soort", SOORTEN, ids=lambda soort: soort.id)
def test_schema_and_model_agree_on_every_field(real: Catalogue, soort: Soort) -> None:
    """Whatever takes the place of a value, both take it or both refuse it."""
    checker = validator(file_schema(soort.model, soort.id, real))
    path = next(path for name, path in content_files() if name == soort.id)
    data = read(path)
    beside = {"id": path.stem, **({"tekst": "x"} if path.suffix == ".md" else {})}
    disagreed = []
    for way in places(data):
        for scrap in SCRAPS:
            file = changed(data, way, scrap)
            try:
                soort.model.model_validate({**file, **beside})
                sound = True
            except ValidationError:
                sound = False
            if checker.is_valid(file) != sound and not (
                sound and only_the_schema_knows(soort.model, way)
            ):
                disagreed.append((way, scrap, sound))
    assert disagreed == []


def test_a_schema_helps_while_typing(real: Catalogue) -> None:
    """Each field is explained in Dutch, and lists, items and municipalities are offered."""
    schema = file_schema(SOORT_BY_ID["praktijkvoorbeeld"].model, "x", real)
    fields = schema["properties"]
    assert all(field["description"] for field in fields.values())
    assert "ouderen" in fields["doelgroepen"]["items"]["enum"]
    assert "babbelbankjes-aalsmeer" in fields["zie_ook"]["items"]["anyOf"][0]["enum"]
    offered = schema["$defs"]["Plaats"]["properties"]["gemeente"]["anyOf"][0]["enum"]
    assert len(offered) == 342
    assert "Base of all" not in json.dumps(schema)


def test_the_data_fits_the_schema_that_it_names(
    real: Catalogue, files: dict[str, bytes], origin: Site
) -> None:
    """Each JSON file of a kind is what its own schema says."""
    made = {path: json.loads(content) for path, content in files.items() if ".json" in path}
    for soort in SOORTEN:
        data = made[f"data/{soort.map}.json"]
        schema = made[data["$schema"].removeprefix(origin.url)]
        assert list(validator(schema).iter_errors(data)) == [], soort.id
        assert len(data["stukken"]) == len(real.of_kind(soort.model)) > 0
