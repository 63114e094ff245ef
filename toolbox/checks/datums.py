"""datums: dates must be possible in relation to each other and to today.

What was read or checked was so on a day that has been. A review comes after the check, an end after
the beginning.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from toolbox.checks.inhoud import Inhoud
from toolbox.model.velden import Verleden
from toolbox.problem import Problem
from toolbox.text import dutch_date

CODE = "datums"


@dataclass(frozen=True)
class _Order:
    """Two dates in one item of which the second comes later."""

    first: tuple[str, ...]
    second: tuple[str, ...]
    message: str
    equal: bool = True
    """Whether the two may be the same."""


ORDERS: tuple[_Order, ...] = (
    _Order(
        ("gecontroleerd",),
        ("herzien_voor",),
        "herzien_voor ligt niet na gecontroleerd ({}). Kies een latere dag, of haal de regel weg: "
        "dan is het een jaar later.",
        equal=False,
    ),
    _Order(
        ("periode", "begin"),
        ("periode", "einde"),
        "Het einde ligt voor het begin ({}). Verwissel de twee, of kijk de bron na.",
    ),
    _Order(
        ("begin",),
        ("einde",),
        "Het einde ligt voor het begin ({}). Verwissel de twee, of kijk de bron na.",
    ),
    _Order(
        ("erkenning", "jaar"),
        ("erkenning", "geldig_tot"),
        "geldig_tot ligt voor het jaar van het oordeel ({}). Kijk de bron na.",
    ),
)


def check(inhoud: Inhoud) -> Iterator[Problem]:
    """Yield every date that lies ahead or in the wrong order."""
    for bound, place, text in inhoud.texts(Verleden):
        day = _day(text)
        if day and day > inhoud.vandaag:
            message = (
                f"{dutch_date(day)} moet nog komen; vandaag is het {dutch_date(inhoud.vandaag)}. "
                "Kijk de datum na."
            )
            yield bound.document.problem(CODE, place.loc, message)
    for item in inhoud.items:
        for order in ORDERS:
            first, second = (_value(item.document.data, loc) for loc in (order.first, order.second))
            if first and second and _wrong(first, second, equal=order.equal):
                message = order.message.format(first)
                yield item.document.problem(CODE, order.second, message)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        return None


def _value(data: Mapping[str, object], loc: tuple[str, ...]) -> str | None:
    """Return the date or year at `loc` as text; None if there is no such thing."""
    value: object = data
    for key in loc:
        value = value.get(key) if isinstance(value, Mapping) else None
    return str(value) if isinstance(value, (str, int)) and str(value)[:4].isdigit() else None


def _wrong(first: str, second: str, *, equal: bool) -> bool:
    """Tell whether `second` comes before `first`, as exactly as both are given."""
    exact = min(len(first), len(second))
    earlier, later = first[:exact], second[:exact]
    return later < earlier or (not equal and later == earlier)
