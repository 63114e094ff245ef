"""From raw documents to typed records, or to problems at the right place in the file.

Owns the binding of data to the model: the only module besides the model that knows pydantic.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import Enum
from typing import TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from toolbox.catalogue.mistakes import Mistake, explain
from toolbox.content.document import BODY, Document, Loc
from toolbox.model.record import Record
from toolbox.model.velden import Onderdeel
from toolbox.model.walk import Leaf, Many, Part, Shape, shape_at
from toolbox.nearest import nearest
from toolbox.problem import Problem

M = TypeVar("M", bound=Onderdeel)

OWN_NAME = "id"
"""The key that the file name fills."""


def bind(document: Document, model: type[M]) -> tuple[M | None, tuple[Problem, ...]]:
    """Return `document` as a `model`, and what keeps it from being one."""
    if not document.complete:
        return None, ()
    data: dict[str, object] = dict(document.data)
    problems: list[Problem] = []
    if issubclass(model, Record):
        if OWN_NAME in data:
            problems.append(_id_in_file(document))
        data[OWN_NAME] = document.id
    try:
        record = model.model_validate(data)
    except ValidationError as error:
        problems.extend(_problems(document, model, error.errors(include_url=False)))
        return None, tuple(problems)
    return (None if problems else record), tuple(problems)


def _id_in_file(document: Document) -> Problem:
    message = "De bestandsnaam is de id van dit stuk. Haal deze regel weg."
    return document.problem("onbekende-sleutel", (OWN_NAME,), message, at_key=True)


def _problems(
    document: Document, model: type[Onderdeel], errors: list[ErrorDetails]
) -> Iterator[Problem]:
    """Yield one problem for each error that says something new.

    What stands on a line that the reader refused is not judged again, a missing key is no second
    problem when it stands there misspelled, and a list is not empty because its items are wrong.
    """
    misspelled = _misspelled(model, errors)
    refused = {problem.line for problem in document.problems}
    for error in errors:
        if error["type"] == "missing" and _loc(error) in misspelled:
            continue
        if error["type"] == "too_short" and error["input"]:
            continue
        problem = _problem(document, model, error)
        if problem.line not in refused or error["type"] == "missing":
            yield problem


def _loc(error: ErrorDetails) -> Loc:
    return tuple(error["loc"])


def _misspelled(model: type[Onderdeel], errors: list[ErrorDetails]) -> set[Loc]:
    """Return the places of missing keys that an unknown key beside them is meant to be."""
    missing = {_loc(error) for error in errors if error["type"] == "missing"}
    meant: set[Loc] = set()
    for error in errors:
        *parent, key = _loc(error)
        if error["type"] == "extra_forbidden":
            near = nearest(str(key), _keys(shape_at(model, tuple(parent))))
            meant.add((*parent, near or ""))
    return missing & meant


def _problem(document: Document, model: type[Onderdeel], error: ErrorDetails) -> Problem:
    loc, kind = _loc(error), error["type"]
    if kind == "extra_forbidden" and loc == (BODY,) and document.body:
        return document.problem("onbekende-sleutel", loc, _TEKST_HOORT_HIER_NIET)
    at_key = kind == "extra_forbidden"
    place = loc[:-1] if kind == "missing" else loc
    parent = shape_at(model, loc[:-1])
    shape = parent if at_key else shape_at(model, loc)
    limits: Mapping[str, object] = error.get("ctx", {})
    names = [part for part in loc if isinstance(part, str)]
    mistake = Mistake(
        type=kind,
        value=error["input"],
        limits=limits,
        key=names[-1] if names else "",
        uitleg=_uitleg(model, loc),
        known=_keys(shape),
    )
    code, message = explain(mistake)
    return document.problem(code, place, message, at_key=at_key)


def _keys(shape: Shape | None) -> tuple[str, ...]:
    """Return the words that are allowed at `shape`: keys of a part, or values of a choice."""
    if isinstance(shape, Part):
        return tuple(name for name, _ in shape.fields if name != OWN_NAME or not _named(shape))
    if isinstance(shape, Many):
        return _keys(shape.item)
    if isinstance(shape, Leaf) and issubclass(shape.kind, Enum):
        return tuple(str(member.value) for member in shape.kind)
    return ()


def _named(shape: Part) -> bool:
    """Tell whether the file name fills the id of this part."""
    return issubclass(shape.model, Record)


def _uitleg(model: type[Onderdeel], loc: Loc) -> str:
    """Return what the declaration says about the field at `loc`, or about the list it stands in."""
    for end in range(len(loc), 0, -1):
        name = loc[end - 1]
        parent = shape_at(model, loc[: end - 1])
        if isinstance(name, str) and isinstance(parent, Part):
            info = parent.model.model_fields.get(name)
            return (info.description or "") if info else ""
    return ""


_TEKST_HOORT_HIER_NIET = (
    "Bij deze soort hoort geen tekst onder het kopblok. Zet de tekst in een sleutel van het "
    "kopblok, bijvoorbeeld bij aanpak of inhoud."
)
