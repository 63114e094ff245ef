"""Run commands as whole processes, in turn, and report medians and ratios."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

PAUSE = 0.2
"""Seconds between two looks at the memory of a run."""


@dataclass(frozen=True)
class Run:
    """One finished run: seconds of wall clock and processor, and peak memory in MB."""

    wall: float
    cpu: float
    memory: float
    """Of the process and all that it started, together, at the worst moment."""
    said: str = ""
    largest: float = 0.0
    """Peak memory of the largest of these processes, in MB."""


def run_once(
    command: Sequence[str], cwd: Path, log: Path, env: Mapping[str, str] | None = None
) -> Run:
    """Run `command` to its end.

    Raises:
        RuntimeError: if it fails; its output is in `log`.
    """
    started = time.perf_counter()
    with log.open("wb") as output:
        process = subprocess.Popen(
            command,
            cwd=cwd,
            stdout=output,
            stderr=subprocess.STDOUT,
            env={**os.environ, **(env or {})},
        )
        watch = _Watch(process.pid)
        _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    peak = watch.peak()
    said = log.read_text(encoding="utf-8", errors="replace")
    if status != 0:
        raise RuntimeError(f"{' '.join(command)} failed: see {log}\n{said[-2000:]}")
    return Run(wall, usage.ru_utime + usage.ru_stime, peak, said, watch.largest)


class _Watch:
    """Looks at the memory of a process and its children until they are gone."""

    def __init__(self, pid: int) -> None:
        self._done = threading.Event()
        self._peak = 0.0
        self.largest = 0.0
        self._thread = threading.Thread(target=self._look, args=(pid,))
        self._thread.start()

    def peak(self) -> float:
        """Stop looking, and return the most that was seen, in MB."""
        self._done.set()
        self._thread.join()
        return self._peak

    def _look(self, pid: int) -> None:
        while not self._done.wait(PAUSE):
            sizes = list(_resident(pid))
            self._peak = max(self._peak, sum(sizes))
            self.largest = max(self.largest, *sizes, 0.0)


def _resident(pid: int) -> Iterator[float]:
    """Yield the memory of a process and of each that runs below it, in MB.

    Of pages that processes share, each counts its part (PSS): a process that splits off shares all
    that it has not changed. The kernel's own figure at the end of a process is of no use: it also
    counts what the process that started it had in memory.
    """
    with suppress(OSError, ValueError, IndexError):
        rollup = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="utf-8")
        yield int(rollup.partition("Pss:")[2].split()[0]) / 1024
        for children in Path(f"/proc/{pid}/task").glob("*/children"):
            for child in children.read_text(encoding="utf-8").split():
                yield from _resident(int(child))


def compare(
    commands: Mapping[str, tuple[Sequence[str], Path]],
    rounds: int,
    logs: Path,
    *,
    before: Callable[[str], object] = lambda _: None,
    may_fail: Container[str] = (),
) -> dict[str, list[Run]]:
    """Run every command `rounds` times, A B C A B C, so that a slow spell hits all alike.

    Args:
        commands: by name, each with the folder to run it in.
        rounds: how often.
        logs: where the output of the last run of each goes.
        before: called with the name of a command before each of its runs; that is not measured,
            nor is writing to disk what came before.
        may_fail: the names of those that are told of and left out when they fail.

    Raises:
        RuntimeError: if another one fails.
    """
    runs: dict[str, list[Run]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name in list(runs):
            command, cwd = commands[name]
            before(name)
            os.sync()
            try:
                runs[name].append(run_once(command, cwd, logs / f"{name}.log"))
            except RuntimeError as error:
                if name not in may_fail:
                    raise
                print(f"{name}: {error}", file=sys.stderr)
                del runs[name]
    return runs


def median(runs: Sequence[Run], field: str) -> float:
    """Return the median of one figure."""
    return statistics.median(getattr(run, field) for run in runs)


def ratio(runs: Sequence[Run], against: Sequence[Run], field: str) -> float:
    """Return the median of the ratios, paired by round."""
    return statistics.median(
        getattr(a, field) / getattr(b, field) for a, b in zip(runs, against, strict=True)
    )
