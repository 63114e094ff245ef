"""Figures as plain data for a chart: lengths, positions and ticks.

Owns the arithmetic of charts and the choice of form. Every axis starts at zero, time runs in true
years, and values with different units never share a chart. The templates draw.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from math import floor, log10

from toolbox.model.cijfer import Cijfer, Indeling
from toolbox.model.onderdelen import Waarde

PLOT_TOP = 26
"""Distance from the top of a line chart to the value at the end of its axis, in pixels."""

PLOT_BOTTOM = 176
"""Distance from the top of a line chart to zero, in pixels."""

MARGIN = 7.0
"""Room left and right of a line chart for labels, in percent."""

MAX_SERIES = 3
"""More lines than this cannot be told apart without colour: then the figure becomes bars."""

_YEAR = re.compile(r"[\s,(]*\b((?:19|20)\d\d)\b\)?")


@dataclass(frozen=True)
class Streep:
    """A tick on the axis of values."""

    waarde: float
    plaats: float
    """In percent of the axis for bars, in pixels from the top for lines."""


@dataclass(frozen=True)
class Staaf:
    """A value with the length of its bar."""

    waarde: Waarde
    deel: float
    """Length in percent of the axis."""


@dataclass(frozen=True)
class Punt:
    """A value of one year with its place in a line chart."""

    jaar: int
    waarde: Waarde
    x: float
    """In percent from the left."""
    y: float
    """In pixels from the top."""


@dataclass(frozen=True)
class Reeks:
    """The values of one group through the years."""

    naam: str
    punten: tuple[Punt, ...]


@dataclass(frozen=True)
class Grafiek:
    """A chart: `staven`, `jaren` or `getal`. What a form does not need is empty."""

    vorm: str
    procent: bool
    strepen: tuple[Streep, ...] = ()
    staven: tuple[Staaf, ...] = ()
    reeksen: tuple[Reeks, ...] = ()


def ticks(highest: float, *, percent: bool) -> tuple[float, ...]:
    """Return round values from zero to at least `highest`, three to six of them."""
    if highest <= 0:
        return (0.0, 1.0)
    size = 10 ** floor(log10(highest))
    step = next(s * size for s in (0.2, 0.25, 0.5, 1, 2, 2.5) if s * size * 5 >= highest)
    values = [0.0]
    while values[-1] < highest:
        values.append(round(values[-1] + step, 6))
    return tuple(v for v in values if v <= 100) if percent and highest <= 100 else tuple(values)  # noqa: PLR2004


def chart_of(cijfer: Cijfer) -> Grafiek:
    """Return the chart that fits the values of `cijfer`."""
    percent = cijfer.eenheid == "procent"
    if cijfer.indeling is Indeling.ENKEL:
        return Grafiek("getal", percent, staven=tuple(Staaf(w, w.waarde) for w in cijfer.waarden))
    if cijfer.indeling is Indeling.JAREN and (series := _series(cijfer.waarden)):
        return _lines(series, percent=percent)
    axis = ticks(max((w.waarde for w in cijfer.waarden), default=0), percent=percent)
    return Grafiek(
        "staven",
        percent,
        strepen=tuple(Streep(v, round(100 * v / axis[-1], 2)) for v in axis),
        staven=tuple(Staaf(w, round(100 * w.waarde / axis[-1], 2)) for w in cijfer.waarden),
    )


def _year_of(waarde: Waarde) -> int | None:
    if waarde.jaar:
        return waarde.jaar
    found = _YEAR.search(waarde.groep)
    return int(found[1]) if found else None


def _series(waarden: Iterable[Waarde]) -> dict[str, dict[int, Waarde]]:
    """Group values by the name of their group without the year; empty if that makes no lines."""
    series: dict[str, dict[int, Waarde]] = {}
    for waarde in waarden:
        year = _year_of(waarde)
        name = _YEAR.sub("", waarde.groep).strip(" ,")
        if year is None or year in series.get(name, {}):
            return {}
        series.setdefault(name, {})[year] = waarde
    fits = len(series) <= MAX_SERIES and all(len(points) > 1 for points in series.values())
    return series if fits else {}


def _lines(series: dict[str, dict[int, Waarde]], *, percent: bool) -> Grafiek:
    years = [year for points in series.values() for year in points]
    first, span = min(years), max(years) - min(years)
    axis = ticks(max(w.waarde for p in series.values() for w in p.values()), percent=percent)

    def height(value: float) -> float:
        return round(PLOT_BOTTOM - (PLOT_BOTTOM - PLOT_TOP) * value / axis[-1], 1)

    def across(year: int) -> float:
        return round(MARGIN + (100 - 2 * MARGIN) * (year - first) / span, 2)

    return Grafiek(
        "jaren",
        percent,
        strepen=tuple(Streep(value, height(value)) for value in axis),
        reeksen=tuple(
            Reeks(
                name,
                tuple(
                    Punt(year, waarde, across(year), height(waarde.waarde))
                    for year, waarde in sorted(points.items())
                ),
            )
            for name, points in series.items()
        ),
    )
