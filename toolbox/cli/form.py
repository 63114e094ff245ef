"""The empty form of an item: every field of the model with its explanation, as a comment.

Owns nothing that the model does not say: a new field appears here by being declared.
"""

from __future__ import annotations

import textwrap
from datetime import date
from enum import StrEnum
from types import UnionType
from typing import Annotated, Union, get_args, get_origin

import yaml
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from toolbox.model.begrippen import Begrippen
from toolbox.model.soorten import Soort
from toolbox.model.velden import Term

WIDTH = 96
SKIPPED = {"id", "vorige_ids"}
HEADING = """\
# Nieuw bestand: {soort}. Vul in wat u weet; haal weg wat u niet gebruikt.
# Een regel die met # begint, is uitleg of nog niet in gebruik. Verplichte velden staan bovenaan.
# Kijk het na met: toolbox check
"""


def empty_form(soort: Soort, titel: str, begrippen: Begrippen, today: date) -> str:
    """Return the text of a new file of kind `soort`, as YAML or as Markdown with front matter."""
    fields = soort.model.model_fields
    required = [n for n, f in fields.items() if f.is_required() and n not in {*SKIPPED, "tekst"}]
    optional = [n for n in fields if n not in {*required, *SKIPPED, "tekst"}]
    if "themas" in optional:
        optional.remove("themas")
        required.append("themas")
    filled: dict[str, object] = {"titel": titel}
    lines = [HEADING.format(soort=soort.enkelvoud)]
    for name in required:
        lines.append(_field(name, fields[name], begrippen, today, filled.get(name), active=True))
    lines.append("# --- Niet verplicht: haal het # weg bij de velden die u gebruikt ---\n")
    lines.extend(
        _field(name, fields[name], begrippen, today, None, active=False)
        for name in optional
        if not _unused(fields[name], begrippen)
    )
    form = "\n".join(lines)
    if "tekst" in fields:
        return f"---\n{form}---\n\n## Een kop\n\nHier komt de tekst, in Markdown.\n"
    return form


def _field(
    name: str, field: FieldInfo, begrippen: Begrippen, today: date, value: object, *, active: bool
) -> str:
    """Return one field with its explanation; an optional one is commented out."""
    explanation = textwrap.fill(
        field.description or name, WIDTH, initial_indent="# ", subsequent_indent="# "
    )
    if choices := _choices(field, begrippen):
        explanation += "\n" + textwrap.fill(
            f"Kies uit: {', '.join(choices)}.", WIDTH, initial_indent="#   ", subsequent_indent="#   "
        )
    written = _one_line(name, value) if value is not None else _example(name, field, today)
    body = written if active else textwrap.indent(written, "# ", lambda _: True)
    return f"{explanation}\n{body}\n"


def _one_line(name: str, value: object) -> str:
    return yaml.safe_dump({name: value}, allow_unicode=True, width=10_000).strip()


def _choices(field: FieldInfo, begrippen: Begrippen) -> list[str]:
    """Return the values that a field may have, if they come from a list."""
    for marker in _markers(field):
        if isinstance(marker, Term):
            return [begrip.id for begrip in begrippen.lijst(marker.lijst)]
    inner = _unwrap(field.annotation)
    if isinstance(inner, type) and issubclass(inner, StrEnum):
        return [member.value for member in inner]
    return []


def _unused(field: FieldInfo, begrippen: Begrippen) -> bool:
    """Tell whether a field takes terms from a list that this instance does not have."""
    lists = [marker.lijst for marker in _markers(field) if isinstance(marker, Term)]
    return any(not begrippen.lijst(naam) for naam in lists)


def _markers(field: FieldInfo) -> list[object]:
    found = list(field.metadata)
    pending = [field.annotation]
    while pending:
        current = pending.pop()
        if get_origin(current) is Annotated:
            found.extend(get_args(current)[1:])
        pending.extend(arg for arg in get_args(current) if not isinstance(arg, str))
    return found


def _unwrap(annotation: object) -> object:
    """Return the type inside `X | None`, `Annotated[X, ...]` and `tuple[X, ...]`."""
    while True:
        origin, args = get_origin(annotation), get_args(annotation)
        if origin is Annotated or origin is tuple:
            annotation = args[0]
        elif origin in {Union, UnionType}:
            annotation = next(arg for arg in args if arg is not type(None))
        else:
            return annotation


def _example(name: str, field: FieldInfo, today: date) -> str:
    """Return an empty example of a field in the right shape."""
    is_list = get_origin(field.annotation) is tuple
    inner = _unwrap(field.annotation)
    if isinstance(inner, type) and issubclass(inner, BaseModel):
        keys = [
            f"{key}: {today.isoformat() if key == 'gelezen' else ''}".rstrip()
            for key, sub in inner.model_fields.items()
            if sub.is_required() or key in {"url", "gebied", "rol", "door", "jaar", "begin", "einde"}
        ]
        first, *rest = keys
        if is_list:
            return "\n".join([f"{name}:", f"  - {first}", *(f"    {key}" for key in rest)])
        return "\n".join([f"{name}:", *(f"  {key}" for key in keys)])
    if is_list:
        return f"{name}:\n  -"
    return f"{name}: {today.isoformat()}" if inner is date and name == "gelezen" else f"{name}:"
