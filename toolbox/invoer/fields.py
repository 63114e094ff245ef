"""From a JSON Schema to the fields that a person fills in.

Owns the reading of the schema: what kind of input a value needs, with which choices and limits. It
knows no item and no list; a new field in the model becomes a field here by itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

Schema = Mapping[str, Any]

MANY_LINES = 600
"""Texts that may be longer than this many characters may have paragraphs."""

REGEL, TEKST, KEUZE, DEEL, LIJST = "regel", "tekst", "keuze", "deel", "lijst"
GETAL, GEHEEL, DAG, DATUMDEEL, WEB, JA = "getal", "geheel", "dag", "datumdeel", "web", "ja"


LABELS: Mapping[str, str] = {"themas": "Thema's", "url": "Webadres"}
"""Keys that people read differently from how they are written."""


@dataclass(frozen=True)
class Keuze:
    """One of the values that a field takes."""

    waarde: str
    naam: str


@dataclass(frozen=True)
class Invoerveld:
    """A value that a person fills in."""

    naam: str
    """The key in the file; empty for an entry of a list."""
    soort: str
    """One of the constants above."""
    uitleg: str = ""
    verplicht: bool = False
    keuzes: tuple[Keuze, ...] = ()
    """All values that are allowed, or for free text those worth suggesting."""
    woorden: tuple[str, ...] = ()
    """Words that are allowed in the place of a number."""
    patroon: str = ""
    minst: float | None = None
    """The least length of a text, size of a list, or number."""
    meest: float | None = None
    velden: tuple[Invoerveld, ...] = ()
    """The fields of a part, or for a list the one field that repeats."""
    een_van: tuple[str, ...] = ()
    """For a part: of these keys, at least one has a value."""

    @property
    def label(self) -> str:
        """The key as people read it."""
        text = self.naam.replace("_", " ")
        return LABELS.get(self.naam, text[:1].upper() + text[1:])


def fields_of(schema: Schema) -> tuple[Invoerveld, ...]:
    """Return the fields of an item or a part, in the order of the model."""
    return _fields(schema, schema.get("$defs", {}))


def _fields(place: Schema, names: Schema) -> tuple[Invoerveld, ...]:
    required = place.get("required", ())
    return tuple(
        _field(key, value, names, required=key in required)
        for key, value in place.get("properties", {}).items()
    )


def _field(naam: str, schema: Schema, names: Schema, *, required: bool = False) -> Invoerveld:
    """Return the field of one property."""
    uitleg = schema.get("description", "")
    branches = _branches(schema, names)
    words = tuple(str(branch["const"]) for branch in branches if "const" in branch)
    branches = [branch for branch in branches if "const" not in branch]
    one = next((b for b in branches if b.get("type") != "integer"), branches[0])
    if "enum" in one and len(branches) > 1:  # suggested, not closed
        free = branches[-1]
        return _text(naam, free, uitleg, required=required, keuzes=_choices(one))
    if one.get("type") == "array":
        item = _field("", one["items"], names)
        least = one.get("minItems")
        return Invoerveld(naam, LIJST, uitleg, required, minst=least, velden=(item,))
    if one.get("type") == "object":
        inner = _fields(one, names)
        either = tuple(rule["required"][0] for rule in one.get("anyOf", ()))
        return Invoerveld(naam, DEEL, uitleg, required, velden=inner, een_van=either)
    if one.get("type") in ("integer", "number", "boolean"):
        kind = {"integer": GEHEEL, "number": GETAL, "boolean": JA}[one["type"]]
        least, most = one.get("minimum"), one.get("maximum")
        return Invoerveld(naam, kind, uitleg, required, woorden=words, minst=least, meest=most)
    return _text(naam, one, uitleg, required=required, keuzes=_choices(one))


def _branches(schema: Schema, names: Schema) -> list[Schema]:
    """Return what a value may be, references followed and the absence of a value left out."""
    if "$ref" in schema:
        return _branches(names[schema["$ref"].rpartition("/")[2]], names)
    if "anyOf" in schema and schema.get("type") != "object":
        return [found for one in schema["anyOf"] for found in _branches(one, names)]
    return [] if schema.get("type") == "null" else [schema]


def _choices(schema: Schema) -> tuple[Keuze, ...]:
    values = schema.get("enum", ())
    labels = schema.get("enumDescriptions", values)
    return tuple(Keuze(v, naam) for v, naam in zip(values, labels, strict=True))


def _text(
    naam: str, schema: Schema, uitleg: str, *, required: bool, keuzes: tuple[Keuze, ...]
) -> Invoerveld:
    pattern = schema.get("pattern", "")
    closed = "enum" in schema
    if closed:
        kind = KEUZE
    elif schema.get("format") == "date":
        kind = DAG
    elif schema.get("format") == "iri":
        kind = WEB
    elif schema.get("maxLength", 0) > MANY_LINES and "format" not in schema:
        kind = TEKST
    elif "maxLength" not in schema and pattern:
        kind = DATUMDEEL
    else:
        kind = REGEL
    least, most = (None, None) if closed else (schema.get("minLength"), schema.get("maxLength"))
    shown = pattern if kind in (REGEL, DATUMDEEL) else ""
    return Invoerveld(naam, kind, uitleg, required, keuzes, (), shown, least, most)
