"""The content model as JSON Schema: for editors' programs, and for whoever reads the data.

Owns what pydantic cannot know: which text is a term from a list, the name of an item or of a
municipality, and how YAML writes a year. The schema of a file suggests and refuses like the reader
does; only what other files decide (which items there are) is suggested without being refused, so
that a schema of yesterday takes the item of today.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Any

from toolbox.catalogue.catalogue import Catalogue
from toolbox.content.document import BODY
from toolbox.model.onderdelen import Bron
from toolbox.model.record import Record
from toolbox.model.soorten import SOORT_BY_ID, Soort
from toolbox.model.velden import (
    DATUMDEEL_PATROON,
    REGEL_PATROON,
    Gebiedsnaam,
    Gemeentenaam,
    Onderdeel,
    Term,
    Verwijzing,
    Webadres,
)
from toolbox.model.walk import Leaf, Many, Part, Shape, shape_of

Schema = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"

_NAMES = "#/$defs/"

_YEAR: Schema = {"type": "integer", "minimum": 1900, "maximum": 2099}
"""A year that stands bare in YAML is a number, also where a text is meant."""

_DERIVED: Schema = {
    "soort": {"type": "string", "description": "De soort van dit stuk."},
    "pagina": {"type": "string", "description": "Het adres van de pagina."},
    "bijgewerkt": {"type": "string", "format": "date", "description": "De laatste controle."},
    "herzien_uiterlijk": {"type": "string", "format": "date", "description": "Nakijken vóór."},
    "gemeenten": {
        "type": "array",
        "description": "De gemeenten waarover het gaat, met hun CBS-code en TOOI-adres.",
        "items": {
            "type": "object",
            "required": ["code", "naam", "provincie", "tooi"],
            "properties": {
                "code": {"type": "string", "pattern": "^GM[0-9]{4}$"},
                "naam": {"type": "string"},
                "provincie": {"type": "string"},
                "tooi": {"type": "string", "format": "uri"},
            },
        },
    },
}
"""What the toolbox adds to the fields of an item."""


def file_schema(model: type[Onderdeel], titel: str, catalogue: Catalogue) -> Schema:
    """Return the schema of a content file: its keys, without the id that its name gives."""
    schema = _bound(model, catalogue)
    if issubclass(model, Record):
        for name in ("id", BODY):
            schema["properties"].pop(name, None)
        schema["required"] = [n for n in schema["required"] if n not in ("id", BODY)]
    return {"$schema": DIALECT, "title": titel, **schema}


def data_schema(soort: Soort, catalogue: Catalogue) -> Schema:
    """Return the schema of the JSON file of a kind."""
    one = _bound(soort.model, catalogue)
    names = one.pop("$defs", {})
    one["properties"] = {**one["properties"], **_DERIVED}
    one["required"] = [*one["required"], *_DERIVED]
    return {
        "$schema": DIALECT,
        "title": f"Open data: {soort.meervoud}",
        "type": "object",
        "required": ["licentie", "soort", "stukken"],
        "properties": {
            "licentie": {"type": "object", "required": ["id", "url"]},
            "soort": {"const": soort.id},
            "stukken": {"type": "array", "items": {"$ref": f"{_NAMES}{soort.model.__name__}"}},
        },
        "$defs": {**names, soort.model.__name__: one},
    }


def _bound(model: type[Onderdeel], catalogue: Catalogue) -> Schema:
    """Return the schema of `model` with the lists of this instance in it."""
    schema: Schema = model.model_json_schema()
    parts = {part.model.__name__: part for part in _parts(shape_of(model))}
    for name, place in {**schema.get("$defs", {}), model.__name__: schema}.items():
        place.pop("title", None)
        place.pop("description", None)  # the docstring: it speaks to developers
        if name == Bron.__name__:
            place["anyOf"] = [_given("url"), _given("vindplaats")]
        fields = dict(parts[name].fields) if name in parts else {}
        for key, field in place.get("properties", {}).items():
            field.pop("title", None)
            if not field.get("default"):
                field.pop("default", None)
            _refine(field, fields[key], catalogue)
    for enum in {e.__name__: e for part in parts.values() for e in _enums(part)}.values():
        schema["$defs"][enum.__name__] |= _named(
            {m.value: getattr(m, "naam", m.value) for m in enum}
        )
    return schema


def _enums(part: Part) -> Iterator[type[StrEnum]]:
    """Yield the closed lists of the model itself among the fields of `part`."""
    for _, shape in part.fields:
        one = shape.item if isinstance(shape, Many) else shape
        if isinstance(one, Leaf) and issubclass(one.kind, StrEnum):
            yield one.kind


def _given(key: str) -> Schema:
    """Say that `key` is there and has a value."""
    return {"required": [key], "properties": {key: {"type": "string"}}}


def _parts(shape: Shape) -> Iterator[Part]:
    """Yield every structured part in `shape`, itself included."""
    if isinstance(shape, Many):
        yield from _parts(shape.item)
    elif isinstance(shape, Part):
        yield shape
        for _, inner in shape.fields:
            yield from _parts(inner)


def _refine(field: Schema, shape: Shape, catalogue: Catalogue) -> None:
    """Say in `field` what its declaration means; `shape` is that declaration."""
    for branch in field.get("anyOf", (field,)):
        if isinstance(shape, Many) and branch.get("type") == "array":
            _refine(branch["items"], shape.item, catalogue)
        elif isinstance(shape, Leaf) and branch.get("type") == "string":
            _refine_text(branch, shape, catalogue)


def _refine_text(text: Schema, leaf: Leaf, catalogue: Catalogue) -> None:
    if text.get("pattern") == REGEL_PATROON:
        text["pattern"] = r"^[^\n]*\S[^\n]*\n?$"  # YAML ends a folded line with a break
    elif "minLength" in text:
        text["pattern"] = r"\S"  # the reader strips, and then there must be something left
    for marker in leaf.markers:
        if getattr(marker, "pattern", None) == DATUMDEEL_PATROON:
            text["anyOf"] = [{"type": text.pop("type"), "pattern": DATUMDEEL_PATROON}, _YEAR]
        if isinstance(marker, Webadres):
            text |= {"pattern": "^[hH][tT][tT][pP][sS]?://", "format": "iri"}
        elif isinstance(marker, Term) and (terms := catalogue.begrippen.lijst(marker.lijst)):
            text |= _named({term.id: term.naam for term in terms})
        elif isinstance(marker, Gemeentenaam):
            _suggest(text, {g.naam: g.naam for g in catalogue.gemeenten.gemeenten})
        elif isinstance(marker, Gebiedsnaam):
            _suggest(text, {area: area for area in catalogue.gemeenten.areas})
        elif isinstance(marker, Verwijzing):
            _suggest(text, _items(marker.soort, catalogue))


def _named(values: Mapping[str, str]) -> Schema:
    """Return a closed list with the names that editors' programs show beside the values."""
    return {"enum": list(values), "enumDescriptions": list(values.values())}


def _suggest(text: Schema, values: Mapping[str, str]) -> None:
    """Offer `values` to whoever types, and take any other value of the same form."""
    if values:
        form = {key: text.pop(key) for key in tuple(text) if key != "description"}
        text["anyOf"] = [_named(values), form]


def _items(soort: str | None, catalogue: Catalogue) -> dict[str, str]:
    records = catalogue.of_kind(SOORT_BY_ID[soort].model) if soort else catalogue.records.values()
    return {record.id: record.titel for record in records}
