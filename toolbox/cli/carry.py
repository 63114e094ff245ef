"""The way of pages from the site before into the new one.

Owns which pages go: those whose files are still the ones that were written. Thousands are carried
by a process of their own, while this one makes what has to be made, and then carries what is left.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TypeAlias, cast

from toolbox.cli.claims import Claims
from toolbox.cli.helper import Helper, Tell, can_split, cores
from toolbox.content.twice import Sign, link, sign_of

FEW = 500
"""Fewer pages are carried before a process has begun."""


File: TypeAlias = tuple[bytes, Sign]
"""The SHA-256 of the file of a page, and what the disk said of it."""

Differing: TypeAlias = dict[str, Sign | None]
"""What is not as it was, by address: what the disk says now, or None if a page did not arrive."""


def hash_of(file: str | Path) -> bytes:
    """Return the SHA-256 of a file."""
    with open(file, "rb") as html:  # noqa: PTH123 (thousands of times)
        return hashlib.sha256(html.read()).digest()


class Carrying:
    """Pages of the site before, on their way into the new one."""

    def __init__(
        self,
        pages: Sequence[str],
        file_of: Callable[[str], File],
        before: Path,
        site: Path,
        *,
        alone: bool = False,
        few: int = FEW,
    ) -> None:
        """Begin; or wait until somebody asks, if no other process can or may do it.

        Args:
            pages: their addresses.
            file_of: gives what is known of the file of each.
            before: the folder of the site before.
            site: the folder of the new one.
            alone: whether there may be no other process.
            few: with so many or fewer pages there is none either.
        """
        self._claims, self._found = Claims(range(len(pages))), Differing()
        self._carry = partial(_carried, pages, self._claims, file_of, before, site)
        splits = not alone and len(pages) > few and cores() > 1 and can_split()
        self._helper = Helper(partial(_elsewhere, self._carry)) if splits else None

    def help(self) -> None:
        """Carry what no other process has begun with."""
        self._found.update(self._carry())

    def differing(self) -> Differing:
        """Return what is not as it was, when all others have arrived.

        Raises:
            LostError: if the other process is gone.
        """
        self.help()
        self._claims.close()
        if self._helper:
            self._found |= cast("Differing", self._helper.receive())
            self._helper.receive()
        return self._found

    def stop(self) -> None:
        """Carry no more."""
        if self._helper:
            self._helper.stop()


def _elsewhere(carry: Callable[[], Iterator[tuple[str, Sign | None]]], tell: Tell) -> None:
    tell(dict(carry()))


def _carried(
    pages: Sequence[str],
    claims: Claims,
    file_of: Callable[[str], File],
    before: Path,
    site: Path,
) -> Iterator[tuple[str, Sign | None]]:
    """Let pages of the site before stand in the new one; yield those that are not as they were."""
    folders: set[str] = set()
    for path in (pages[number] for block in claims.taken() for number in block):
        source, target = f"{before}/{path}", f"{site}/{path}"
        if (folder := path.rpartition("/")[0]) not in folders:
            (site / folder).mkdir(parents=True, exist_ok=True)
            folders.add(folder)
        html, known = file_of(path)
        try:
            sign = sign_of(source)
            if sign != known and hash_of(source) != html:
                yield path, None
            elif not link(source, target):
                yield path, sign_of(target) or known
            elif sign and sign != known:
                yield path, sign
        except OSError:
            yield path, None
