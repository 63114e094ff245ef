"""The way of pages from the site before into the new one.

Owns which pages go: those whose files are still the ones that were written. Thousands are carried
by a process of their own, while this one makes what has to be made.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import NamedTuple, TypeAlias, cast

from toolbox.cli.helper import Helper, Tell, can_split, cores
from toolbox.content.twice import Sign, link, sign_of

FEW = 500
"""Fewer pages are carried before a process has begun."""


class Row(NamedTuple):
    """A page that was made."""

    made_of: bytes
    html: bytes
    """The SHA-256 of its file."""
    sign: Sign
    """What the disk says of its file."""
    reads: tuple[str, ...]


Differing: TypeAlias = dict[str, Row | None]
"""What is not as it was, by address: how a page was made, or None if it did not arrive."""


def hash_of(file: str | Path) -> bytes:
    """Return the SHA-256 of a file."""
    with open(file, "rb") as html:  # noqa: PTH123 (thousands of times)
        return hashlib.sha256(html.read()).digest()


class Carrying:
    """Pages of the site before, on their way into the new one."""

    def __init__(
        self,
        rows: Mapping[str, Row],
        before: Path,
        site: Path,
        *,
        alone: bool = False,
        few: int = FEW,
    ) -> None:
        """Begin; or wait until somebody asks, if no other process can or may do it.

        Args:
            rows: how the pages were made, by address.
            before: the folder of the site before.
            site: the folder of the new one.
            alone: whether there may be no other process.
            few: with so many or fewer pages there is none either.
        """
        self._rows = rows
        self._carry = partial(_differing, rows, before, site)
        splits = not alone and len(rows) > few and cores() > 1 and can_split()
        self._helper = Helper(partial(_elsewhere, self._carry)) if splits else None

    def arrived(self) -> dict[str, Row]:
        """Return those that were as they were written, when all have arrived.

        Raises:
            LostError: if the other process is gone.
        """
        if self._helper is None:
            differing = self._carry()
        else:
            differing = cast("Differing", self._helper.receive())
            self._helper.receive()
        found = {path: differing.get(path, row) for path, row in self._rows.items()}
        return {path: row for path, row in found.items() if row is not None}

    def stop(self) -> None:
        """Carry no more."""
        if self._helper:
            self._helper.stop()


def _elsewhere(carry: Callable[[], Differing], tell: Tell) -> None:
    tell(carry())


def _differing(rows: Mapping[str, Row], before: Path, site: Path) -> Differing:
    """Carry pages, and return what is not as it was."""
    there = dict(carried(rows, before, site))
    return {path: there.get(path) for path, row in rows.items() if there.get(path) is not row}


def carried(rows: Mapping[str, Row], before: Path, site: Path) -> Iterator[tuple[str, Row]]:
    """Let pages of the site before stand in the new one; yield those that were as written."""
    folders: set[str] = set()
    for path, row in rows.items():
        source, target = f"{before}/{path}", f"{site}/{path}"
        if (folder := path.rpartition("/")[0]) not in folders:
            (site / folder).mkdir(parents=True, exist_ok=True)
            folders.add(folder)
        try:
            sign = sign_of(source)
            if sign != row.sign and hash_of(source) != row.html:
                continue
            if link(source, target):
                yield path, row if sign == row.sign else row._replace(sign=sign or row.sign)
            else:
                yield path, row._replace(sign=sign_of(target) or row.sign)
        except OSError:
            continue
