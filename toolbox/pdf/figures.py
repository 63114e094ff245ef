"""Figures as data for a chart on paper: the same lengths and points as on the site."""

from __future__ import annotations

from toolbox.model.cijfer import Cijfer
from toolbox.model.grafiek import PLOT_BOTTOM, PLOT_TOP, Grafiek, Punt, chart_of
from toolbox.model.onderdelen import Waarde
from toolbox.pdf.links import Links
from toolbox.text import capital, dutch_number

SQUARES = 100
"""A share of people is drawn as so many squares out of a hundred."""


def figure(cijfer: Cijfer, links: Links, *, captioned: bool) -> list[object]:
    """Return the chart of `cijfer` as a block.

    Args:
        cijfer: the figure; it has at least one value.
        links: where links lead in this document.
        captioned: whether the measurement and the source stand under it; an item says them itself.
    """
    chart = chart_of(cijfer)
    sign = "%" if chart.procent else ""
    above = [capital(cijfer.populatie)]
    above += [] if chart.procent else [cijfer.eenheid]
    above += [str(cijfer.jaar)] if cijfer.jaar else []
    return [
        "grafiek",
        {
            "vorm": chart.vorm,
            "titel": cijfer.titel if captioned else "",
            "boven": "; ".join(above),
            "eenheid": capital(cijfer.eenheid),
            "staven": [
                {
                    "groep": _group(staaf.waarde, cijfer),
                    "waarde": _value(staaf.waarde, sign),
                    "deel": staaf.deel,
                    "vakken": round(staaf.deel) if chart.procent and staaf.deel <= SQUARES else 0,
                }
                for staaf in chart.staven
            ],
            **_lines(chart, sign),
            "bij": _caption(cijfer, links) if captioned else [],
        },
    ]


def _group(waarde: Waarde, cijfer: Cijfer) -> str:
    other = waarde.jaar and waarde.jaar != cijfer.jaar
    return capital(waarde.groep) + (f" ({waarde.jaar})" if other else "")


def _value(waarde: Waarde, sign: str) -> str:
    return ("ongeveer " if waarde.ongeveer else "") + dutch_number(waarde.waarde) + sign


def _lines(chart: Grafiek, sign: str) -> dict[str, object]:
    """Return the lines through the years; heights are shares of the axis, from zero upwards."""

    def height(y: float) -> float:
        return round((PLOT_BOTTOM - y) / (PLOT_BOTTOM - PLOT_TOP), 4)

    def point(punt: Punt) -> dict[str, object]:
        return {
            "jaar": str(punt.jaar),
            "waarde": _value(punt.waarde, sign),
            "x": round(punt.x / 100, 4),
            "y": height(punt.y),
        }

    series = [
        {"naam": capital(reeks.naam), "punten": [point(punt) for punt in reeks.punten]}
        for reeks in chart.reeksen
    ]
    spoken = ". ".join(
        f"{reeks.naam}: "
        + ", ".join(f"{punt.jaar} {_value(punt.waarde, sign)}" for punt in reeks.punten)
        for reeks in chart.reeksen
    )
    return {
        "strepen": [height(streep.plaats) for streep in chart.strepen] if series else [],
        "reeksen": series,
        "alt": f"Lijngrafiek. {spoken}." if series else "",
    }


def _caption(cijfer: Cijfer, links: Links) -> list[object]:
    """Return the lines under a chart: how it was measured, what to beware of, where it stands."""
    bron = cijfer.bronnen[0]
    target = links.to_web(bron.url) if bron.url else None
    named: object = [*target, bron.titel] if target else bron.titel
    year = f" ({bron.jaar})" if bron.jaar else ""
    lines: list[object] = [[["b", "Meting:"], f" {cijfer.meting}."]]
    if cijfer.let_op:
        lines.append([["b", "Let op:"], f" {cijfer.let_op}"])
    return [*lines, [["b", "Bron:"], " ", named, f"{year}."]]
