"""The configuration of the editor: every kind with its fields, for Sveltia CMS.

Owns the translation of fields into the widgets of that editor. Its own schema is at
https://sveltiacms.app/en/docs (the package holds it as JSON Schema, which the tests use).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from toolbox.invoer.fields import (
    DAG,
    DATUMDEEL,
    DEEL,
    GEHEEL,
    GETAL,
    JA,
    KEUZE,
    LIJST,
    TEKST,
    WEB,
    Invoerveld,
)
from toolbox.model.soorten import Soort

Settings = dict[str, Any]

MOST_CHOICES = 100
"""A list of suggestions that is longer than this is typed, not picked."""

LONG_LINE = 20
"""A line that has to be at least this long gets a box of several rows to type in."""

FORM = {
    DATUMDEEL: "Vul een jaar, maand of dag in: 2024, 2024-09 of 2024-09-26.",
    WEB: "Vul het hele adres in, met https:// ervoor.",
}
"""What to say when a value does not fit its pattern."""

ONE_LINE = "Zet dit op één regel, zonder witregels."


def cms_config(
    naam: str,
    backend: Mapping[str, object],
    soorten: Iterable[tuple[Soort, tuple[Invoerveld, ...]]],
) -> Settings:
    """Return the whole configuration.

    Args:
        naam: what the editor is called.
        backend: where the files are kept, in the words of the editor.
        soorten: every kind with its fields; one whose files are Markdown has a field `tekst`.
    """
    return {
        "backend": dict(backend),
        "app_title": naam,
        "media_folder": "docs/assets/beeld",
        "public_folder": "/assets/beeld",
        "media_libraries": {"stock_assets": {"providers": []}},
        "show_preview_links": False,
        "editor": {"preview": False},
        "slug": {"encoding": "ascii", "clean_accents": True, "maxlength": 90},
        "output": {"omit_empty_optional_fields": True, "yaml": {"indent_sequences": True}},
        "collections": [_collection(soort, velden) for soort, velden in soorten],
    }


def _collection(soort: Soort, velden: tuple[Invoerveld, ...]) -> Settings:
    """Return the settings of one kind."""
    markdown = any(field.naam == "tekst" for field in velden)
    form = {"extension": "md", "format": "yaml-frontmatter"} if markdown else {"extension": "yml"}
    return {
        "name": soort.map,
        "label": soort.meervoud[:1].upper() + soort.meervoud[1:],
        "label_singular": soort.enkelvoud[:1].upper() + soort.enkelvoud[1:],
        "description": soort.uitleg,
        "folder": f"docs/{soort.map}",
        "create": True,
        "identifier_field": "titel",
        "slug": "{{titel}}",
        "summary": "{{titel}}",
        "sortable_fields": ["titel"],
        **({"format": "yaml"} | form),
        "fields": [_widget(field, in_body=markdown) for field in velden],
    }


def _widget(field: Invoerveld, *, in_body: bool = False) -> Settings:
    """Return the settings of one field; `in_body` if the text of the file is a field too."""
    if in_body and field.naam == "tekst":
        return {**_common(field), "name": "body", "widget": "text"}
    kinds = {
        LIJST: _list,
        DEEL: _part,
        KEUZE: _select,
        GETAL: _number,
        GEHEEL: _number,
        DAG: _day,
        JA: _yes,
    }
    return _common(field) | kinds.get(field.soort, _text)(field)


def _common(field: Invoerveld) -> Settings:
    hint = {"hint": field.uitleg} if field.uitleg else {}
    return {
        "name": field.naam or "waarde",
        "label": field.label or "Waarde",
        "required": field.verplicht,
        **hint,
    }


def _list(field: Invoerveld) -> Settings:
    (item,) = field.velden
    least = {"min": int(field.minst)} if field.minst else {}
    if item.soort == KEUZE or 0 < len(item.keuzes) <= MOST_CHOICES:
        return {**_select(item), "multiple": True, **least}
    if item.soort == DEEL:
        shown = next((f.naam for f in item.velden if f.verplicht), item.velden[0].naam)
        inner = [_widget(one) for one in item.velden]
        return {"widget": "list", "summary": f"{{{{fields.{shown}}}}}", "fields": inner, **least}
    one = _widget(item) | {"required": True, "label": field.label}
    return {"widget": "list", "field": one, **least}


def _part(field: Invoerveld) -> Settings:
    return {"widget": "object", "fields": [_widget(one) for one in field.velden]}


def _select(field: Invoerveld) -> Settings:
    options = [{"label": keuze.naam, "value": keuze.waarde} for keuze in field.keuzes]
    return {"widget": "select", "options": options}


def _number(field: Invoerveld) -> Settings:
    if field.woorden:  # numbers and words mixed: a list to pick from keeps each what it is
        numbers = range(int(field.minst or 0), int(field.meest or 0) + 1)
        found = [*field.woorden, *numbers]
        return {"widget": "select", "options": [{"label": str(v), "value": v} for v in found]}
    limits = {"min": field.minst, "max": field.meest}
    return {
        "widget": "number",
        "value_type": "int" if field.soort == GEHEEL else "float",
        **({} if field.soort == GEHEEL else {"step": 0.01}),
        **{key: value for key, value in limits.items() if value is not None},
    }


def _day(field: Invoerveld) -> Settings:  # noqa: ARG001 (one shape for all kinds of fields)
    return {"widget": "datetime", "type": "date", "format": "YYYY-MM-DD"}


def _yes(field: Invoerveld) -> Settings:  # noqa: ARG001 (one shape for all kinds of fields)
    return {"widget": "boolean", "default": False}


def _text(field: Invoerveld) -> Settings:
    rows = field.soort == TEKST or (field.minst or 0) >= LONG_LINE
    pattern = "^https?://" if field.soort == WEB else field.patroon
    message = FORM.get(field.soort, ONE_LINE)
    sizes = {"minlength": field.minst, "maxlength": field.meest}
    return {
        "widget": "text" if rows else "string",
        **({"pattern": [pattern, message]} if pattern else {}),
        **{key: int(value) for key, value in sizes.items() if value and value > 1},
    }
