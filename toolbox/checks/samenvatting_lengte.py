"""samenvatting-lengte: a summary has 25 to 60 words. A warning, not a fault.

Shorter says too little to choose by; longer does not fit on a card. What the model refuses is
reported by the binding.
"""

from __future__ import annotations

from collections.abc import Iterator

from toolbox.checks.inhoud import Inhoud
from toolbox.problem import WAARSCHUWING, Problem

CODE = "samenvatting-lengte"

LEAST, MOST = 25, 60


def check(inhoud: Inhoud) -> Iterator[Problem]:
    """Yield every summary that is too short or too long."""
    for item in inhoud.items:
        if item.record is None:
            continue
        count = len(item.record.samenvatting.split())
        if LEAST <= count <= MOST:
            continue
        what = "Zeg ook voor wie het is en waarom het bruikbaar is" if count < LEAST else "Kort in"
        message = f"De samenvatting heeft {count} woorden; {LEAST} tot {MOST} is goed. {what}."
        yield item.document.problem(CODE, ("samenvatting",), message, level=WAARSCHUWING)
