"""How long each part of a build works, for operators and for scripts/bench_build.

Owns the counting: processor time of this process and of those that it waited for, so that other
work on the machine does not count.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping

_PART = re.compile(r"([^;:]+?) (\d+,\d\d) s(?=[;.])")

TOLD = "Rekentijd"
"""How the line of a build begins."""


class Stopwatch:
    """Counts seconds of processor time by part; starts when it is made."""

    def __init__(self) -> None:
        self._since = _spent()
        self._parts: dict[str, float] = {}

    def lap(self, part: str) -> None:
        """Count what was spent since the last lap, or since the start, towards `part`."""
        now = _spent()
        self._parts[part] = self._parts.get(part, 0.0) + now - self._since
        self._since = now

    @property
    def laps(self) -> Mapping[str, float]:
        """The seconds of each part."""
        return dict(self._parts)

    def took(self, laps: Mapping[str, float]) -> None:
        """Count what another process spent, one that this one waited for, towards its parts."""
        for part, spent in laps.items():
            self._parts[part] = self._parts.get(part, 0.0) + spent
        self._since += sum(laps.values())

    def told(self) -> str:
        """Return one line that names every part, in the order in which they were met."""
        parts = (f"{part} {spent:.2f} s".replace(".", ",") for part, spent in self._parts.items())
        return f"{TOLD}: {'; '.join(parts)}."


def read_laps(output: str) -> Mapping[str, float]:
    """Return the parts with their seconds from what a build said; nothing if it said nothing."""
    _, found, line = output.rpartition(f"{TOLD}: ")
    parts = _PART.findall(line.partition("\n")[0]) if found else ()
    return {name.strip(): float(seconds.replace(",", ".")) for name, seconds in parts}


def _spent() -> float:
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system
