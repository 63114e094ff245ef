"""One look at every text file of a built site: what names its packs, and what stands in it itself.

Owns what the next build need not find again: a file that stands as it was is not read.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from toolbox.content.twice import Sign, sign_of
from toolbox.publicatie.inline import NOTHING, InPage, in_page
from toolbox.publicatie.inpakken import TEXT, key_of
from toolbox.publicatie.uitgave import is_page


class Bekeken(NamedTuple):
    """What was found in a file."""

    sign: Sign | None
    """What the disk said of it before it was read."""
    key: str
    """Names its packs; empty if it is not to be packed."""
    inline: InPage


def look(
    site: Path, files: Iterable[str], known: Mapping[str, Bekeken] = MappingProxyType({})
) -> dict[str, Bekeken]:
    """Return what is in each text file among `files`, by place.

    Args:
        site: the built site.
        files: places in it.
        known: what was found in the site before.

    Raises:
        InlineError: if a page relies on what a strict policy forbids.
    """
    found: dict[str, Bekeken] = {}
    root = f"{site}/"
    for place in files:
        if place.endswith(TEXT):
            sign, row = sign_of(root + place), known.get(place)
            found[place] = row if row and row.sign == sign else _read(site, place, sign)
    return found


def _read(site: Path, place: str, sign: Sign | None) -> Bekeken:
    content = (site / place).read_bytes()
    inline = in_page(place, content) if is_page(place) else NOTHING
    return Bekeken(sign, key_of(place, content), inline)
