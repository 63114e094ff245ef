"""Things that are asked for one after another, made ahead in other processes as well as here.

Owns who makes which. The numbers of things to make go into a pipe, in order; whoever is free takes
the next one out. So every process is busy to the end, however much one thing costs above another,
and no more than `AHEAD` things are ever waiting to be asked for.
"""

from __future__ import annotations

import os
import select
from collections.abc import Callable
from multiprocessing.connection import wait

from toolbox.cli.helper import Helper, Tell, portable

AHEAD = 100
"""So far before they are asked for things may be made."""

WIDTH = 4
"""Bytes of a number in the pipe; reading or writing so few is done in one step."""


class Ahead:
    """Makes thing 0, 1, 2 and so on, which are asked for in that order."""

    def __init__(self, number: int, make: Callable[[int], object]) -> None:
        """Make nothing yet, and all that is asked for in this process.

        Args:
            number: how many things there are.
            make: makes one; what comes of it is the same in each process.
        """
        self._make, self._number = make, number
        self._helpers: list[Helper] = []
        self._made: dict[int, object] = {}
        self._next = 0
        self._read, self._write = -1, -1

    @property
    def helpers(self) -> int:
        """How many processes help."""
        return len(self._helpers)

    def start(self, first: int) -> None:
        """Let one more process help, to begin with thing `first`."""
        if not self._helpers:
            self._next = first
            self._read, self._write = os.pipe()
            os.set_blocking(self._read, False)
        self._helpers.append(Helper(self._help))

    def take(self, number: int) -> object:
        """Return a thing.

        Raises:
            LostError: if a process is gone.
            Exception: what was raised while this thing was made.
        """
        if not self._helpers:
            return self._make(number)
        self._allow(number + AHEAD)
        while number not in self._made:
            self._collect(0)
            if number in self._made:
                break
            if (free := _claim(self._read)) is None:
                self._collect(None)
            else:
                self._made[free] = self._attempt(free)
        made = self._made.pop(number)
        if isinstance(made, Exception):
            raise made
        return made

    def finish(self) -> None:
        """Wait until the other processes have ended; nothing more is asked for."""
        if self._helpers:
            os.close(self._write)
            os.close(self._read)
        for helper in self._helpers:
            while helper.receive() is not None:
                pass
        self._helpers.clear()

    def stop(self) -> None:
        """End the other processes now."""
        for helper in self._helpers:
            helper.stop()

    def _allow(self, end: int) -> None:
        """Let the things before `end` be made."""
        end = min(end, self._number)
        if end > self._next:
            numbers = range(self._next, end)
            os.write(self._write, b"".join(n.to_bytes(WIDTH) for n in numbers))
            self._next = end

    def _collect(self, patience: float | None) -> None:
        """Take in what other processes made; wait for it as long as `patience` says."""
        ready = wait([helper.pipe for helper in self._helpers], patience)
        for helper in self._helpers:
            made = helper.receive() if helper.pipe in ready else None
            if isinstance(made, tuple):
                self._made[made[0]] = made[1]

    def _attempt(self, number: int) -> object:
        """Make a thing; what goes wrong is told when the thing is asked for."""
        try:
            return self._make(number)
        except Exception as error:  # noqa: BLE001
            return portable(error)

    def _help(self, tell: Tell) -> None:
        """Make things in another process, until there are no more to make."""
        os.close(self._write)
        while True:
            select.select([self._read], [], [])
            try:
                number = _claim(self._read)
            except EOFError:
                return
            if number is not None:
                tell((number, self._attempt(number)))


def _claim(pipe: int) -> int | None:
    """Return the number of a thing that nobody makes yet; none if all are being made.

    Raises:
        EOFError: if there will be no more.
    """
    try:
        number = os.read(pipe, WIDTH)
    except BlockingIOError:
        return None
    if not number:
        raise EOFError
    return int.from_bytes(number)
