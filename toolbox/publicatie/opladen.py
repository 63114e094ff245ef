"""Carrying out an upload: turn by turn, noting what is done, so that a cut costs nothing.

Owns the note at the target. Before a handful of files goes out, their old notes are taken away;
what was sent and not noted, because something broke, is simply sent again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from toolbox.publicatie.opslag import Opslag
from toolbox.publicatie.plan import STAND, Stap, Voorwerp, plan, read_stand, voorwerp, write_stand
from toolbox.publicatie.uitgave import OWN_FILES, PACKED

AT_ONCE = 8
"""Uploads side by side: most of the time of each is waiting."""

HANDFUL = 64
"""Files after which the note is renewed."""

NOTE_KIND = Voorwerp("application/json", "no-store", "")


@dataclass(frozen=True)
class Lading:
    """An upload, planned and ready."""

    site: Path
    opslag: Opslag
    here: Mapping[str, Voorwerp]
    noted: dict[str, str]
    steps: tuple[Stap, ...]


def load(site: Path, opslag: Opslag, files: Iterable[str], *, again: bool = False) -> Lading:
    """Return what must be done to make the target like `site`.

    Args:
        site: the built site.
        opslag: the target.
        files: the place of every file of the site.
        again: send everything, whatever was noted.
    """
    wanted = [place for place in files if opslag.packed or not _for_servers(place, site)]
    here = {place: voorwerp(place, (site / place).read_bytes()) for place in wanted}
    noted = read_stand(opslag.read(STAND))
    steps = plan(here, dict.fromkeys(noted, "") if again else noted, opslag.places())
    return Lading(site, opslag, here, noted, steps)


def upload(lading: Lading, say: Callable[[Stap], None]) -> None:
    """Do every step in order; `say` hears of each one that is done."""
    if not lading.steps:
        return
    try:
        with ThreadPoolExecutor(AT_ONCE) as pool:
            for some in _handfuls(lading.steps):
                _note(lading, without=some)
                going = [pool.submit(_do, step, lading, say) for step in some]
                wait(going)
                for one in going:
                    one.result()
    finally:
        _note(lading)


def _handfuls(steps: Sequence[Stap]) -> Iterator[Sequence[Stap]]:
    """Yield the steps in parts that never hold two turns."""
    for _, turn in groupby(steps, key=lambda step: step.beurt):
        part = list(turn)
        for start in range(0, len(part), HANDFUL):
            yield part[start : start + HANDFUL]


def _do(step: Stap, lading: Lading, say: Callable[[Stap], None]) -> None:
    if step.weg:
        lading.opslag.remove(step.plek)
    else:
        kind = lading.here[step.plek]
        lading.opslag.write(step.plek, (lading.site / step.plek).read_bytes(), kind)
        lading.noted[step.plek] = kind.sleutel
    say(step)


def _note(lading: Lading, without: Iterable[Stap] = ()) -> None:
    for step in without:
        lading.noted.pop(step.plek, None)
    lading.opslag.write(STAND, write_stand(lading.noted), NOTE_KIND)


def _for_servers(place: str, site: Path) -> bool:
    """Tell whether a file is of no use to a storage: rules for servers, and packs."""
    is_pack = place.endswith(PACKED) and (site / place.rpartition(".")[0]).is_file()
    return place in OWN_FILES or is_pack
