"""Field types of the content model, and the markers that say what a text means.

Owns the vocabulary of the model itself: which text is a term from a list, a reference to another
item, a municipality, Markdown or a web address. Checks, templates and the JSON Schema read these
markers, so that a new field needs a declaration and nothing else.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    Strict,
    StringConstraints,
)
from pydantic_core import PydanticCustomError

REGEL_PATROON = r"^[^\n]*$"
DATUMDEEL_PATROON = r"^(19|20)\d\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$"
ID_PATROON = r"^[a-z0-9]+(-[a-z0-9]+)*$"
KLEUR_PATROON = r"^#[0-9a-f]{6}$"
ICOON_PATROON = r"^[a-z0-9-]+$"

EERSTE_JAAR, LAATSTE_JAAR = 1900, 2100
ONBEKEND = "onbekend"

_DAG = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True)
class Term:
    """The text is the id of a term in the vocabulary `lijst`, for example `doelgroepen`."""

    lijst: str


@dataclass(frozen=True)
class Verwijzing:
    """The text is the id of another item; `soort` limits the kind, None allows every kind."""

    soort: str | None = None


@dataclass(frozen=True)
class MarkdownTekst:
    """The text may hold Markdown; raw HTML and template code in it stay text."""


@dataclass(frozen=True)
class Gemeentenaam:
    """The text names a municipality: official name, everyday name, former name or CBS code."""


@dataclass(frozen=True)
class Gebiedsnaam:
    """The text names a province or a GGD region of the register, or describes another area."""


@dataclass(frozen=True)
class Icoonnaam:
    """The text names one of the icons that come with the theme."""


@dataclass(frozen=True)
class Webadres:
    """The text is an absolute http or https address."""


@dataclass(frozen=True)
class Bronnummer:
    """The number points at the item's own list `bronnen`, counted from 1."""


@dataclass(frozen=True)
class Verleden:
    """The day has been: it lies not after the day on which the content is checked."""


class Onderdeel(BaseModel):
    """Base of every structured part of an item: frozen, and an unknown key is an error."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", str_strip_whitespace=True, defer_build=True
    )

    def model_post_init(self, _context: object) -> None:
        """Share the set of given fields between parts that were given the same ones.

        There are few such sets, and one for each part would be half of what an item takes in
        memory.
        """
        given = self.__pydantic_fields_set__
        shared = _GIVEN.setdefault(frozenset(given), given)
        object.__setattr__(self, "__pydantic_fields_set__", shared)


_GIVEN: dict[frozenset[str], set[str]] = {}
"""The sets of given fields that there are, each once."""


def _text_from_year(value: object) -> object:
    """Accept a bare YAML year (an int) where a date part is meant."""
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _year_or_unknown(value: object) -> object:
    """Refuse in one go what is neither: a union would report each of its sides."""
    if value == ONBEKEND or (type(value) is int and EERSTE_JAAR <= value <= LAATSTE_JAAR):
        return value
    raise PydanticCustomError("stand_vorm", "a year, or the word onbekend")


def _existing_day(value: str) -> str:
    """Refuse a day that no calendar has, such as 2026-02-30; a year or month passes."""
    if _DAG.fullmatch(value):
        _day_from_text(value)
    return value


def _day_from_text(value: object) -> object:
    """Accept a day only as year-month-day; pydantic alone also takes times and timestamps."""
    if isinstance(value, date):
        return value
    if not isinstance(value, str) or not _DAG.fullmatch(value):
        raise PydanticCustomError("dag_vorm", "a day is written as 2026-11-21")
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise PydanticCustomError("dag_onmogelijk", "no calendar has this day") from None


Regel = Annotated[str, StringConstraints(min_length=1, max_length=600, pattern=REGEL_PATROON)]
"""One line of plain text."""

Tekst = Annotated[str, StringConstraints(min_length=1, max_length=20_000), MarkdownTekst()]
"""Running text in Markdown, one or more paragraphs."""

Url = Annotated[str, StringConstraints(min_length=1, max_length=2_000), Webadres()]
"""An absolute web address; `checks` refuses other schemes than http and https."""

Geheel = Annotated[int, Strict()]
"""A whole number, written as a number: a text that looks like one is refused."""

Getal = Annotated[float, Strict()]
"""A number, written with a point for the decimals."""

JaNee = Annotated[bool, Strict()]
"""`true` or `false`; other words for yes and no stay text and are refused."""

Jaar = Annotated[Geheel, Field(ge=EERSTE_JAAR, le=LAATSTE_JAAR)]
"""A calendar year."""

Stand = Annotated[Jaar | Literal["onbekend"], BeforeValidator(_year_or_unknown)]
"""A calendar year, or the word `onbekend`."""

Datumdeel = Annotated[
    str,
    BeforeValidator(_text_from_year),
    StringConstraints(pattern=DATUMDEEL_PATROON),
    AfterValidator(_existing_day),
]
"""A year, a month (2024-09) or a day (2024-09-26), as exact as the source gives it."""

Id = Annotated[str, StringConstraints(pattern=ID_PATROON, max_length=90)]
"""A file name without its extension: lower case, digits and single hyphens."""

Dag = Annotated[date, BeforeValidator(_day_from_text)]
"""A full date, written as 2026-11-21."""
