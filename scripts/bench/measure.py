"""Run commands as whole processes, in turn, and report medians and ratios."""

from __future__ import annotations

import os
import statistics
import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Run:
    """One finished run: seconds of wall clock and processor, and peak memory in MB."""

    wall: float
    cpu: float
    memory: float


def run_once(command: Sequence[str], cwd: Path, log: Path) -> Run:
    """Run `command` to its end.

    Raises:
        RuntimeError: if it fails; its output is in `log`.
    """
    started = time.perf_counter()
    with log.open("wb") as output:
        process = subprocess.Popen(command, cwd=cwd, stdout=output, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - started
    if status != 0:
        raise RuntimeError(f"{' '.join(command)} failed: see {log}\n{log.read_text()[-2000:]}")
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def compare(
    commands: Mapping[str, tuple[Sequence[str], Path]], rounds: int, logs: Path
) -> dict[str, list[Run]]:
    """Run every command `rounds` times, A B C A B C, so that a slow spell hits all alike."""
    runs: dict[str, list[Run]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, (command, cwd) in commands.items():
            runs[name].append(run_once(command, cwd, logs / f"{name}.log"))
    return runs


def median(runs: Sequence[Run], field: str) -> float:
    """Return the median of one figure."""
    return statistics.median(getattr(run, field) for run in runs)


def ratio(runs: Sequence[Run], against: Sequence[Run], field: str) -> float:
    """Return the median of the ratios, paired by round."""
    return statistics.median(
        getattr(a, field) / getattr(b, field) for a, b in zip(runs, against, strict=True)
    )
