"""Commands that start at once: one process that has everything imported splits off each command.

Owns the process on the other side of `Warm`. A command runs in a process of its own, as
`python -m` would run it: own folder, environment, output and exit code; only the second that
Python needs to import the toolbox, MkDocs and the typesetter is spent once instead of every time.
"""

from __future__ import annotations

import atexit
import gc
import json
import os
import runpy
import select
import subprocess
import sys
import threading
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

READ_AT_START = ("PYTHON", "LC_", "LANG", "LD_")
"""Variables that Python itself reads as it starts: these need a process from nothing."""

PRELOADED = (
    "toolbox.cli.build",
    "toolbox.cli.check",
    "toolbox.cli.data",
    "toolbox.cli.init",
    "toolbox.cli.main",
    "toolbox.cli.new",
    "toolbox.cli.pages",
    "toolbox.cli.pdf",
    "toolbox.cli.planscan",
    "toolbox.cli.publish",
    "toolbox.cli.zoek",
    "toolbox.macros",
    "toolbox.plugin",
    "material.plugins.search.plugin",
    "mkdocs.commands.build",
    "mkdocs.theme",
    "mkdocs_macros.plugin",
    "odfdo",
    "rich.console",
    "typst",
)


class Warm:
    """The process that splits off commands; it starts with the first and ends with the tests."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._process: subprocess.Popen[str] | None = None

    def run(
        self, command: Sequence[str], cwd: Path, env: Mapping[str, str], out: Path, timeout: float
    ) -> int:
        """Run a module with its arguments; its output comes in `out`/1 and `out`/2.

        Raises:
            subprocess.TimeoutExpired: if it takes longer than `timeout` seconds.
        """
        job = {"command": list(command), "cwd": str(cwd), "env": dict(env), "out": str(out)}
        with self._lock:
            process = self._started()
            assert process.stdin is not None
            assert process.stdout is not None
            process.stdin.write(json.dumps(job) + "\n")
            process.stdin.flush()
            ready, _, _ = select.select([process.stdout], [], [], timeout)
            if not ready:
                process.kill()
                self._process = None
                raise subprocess.TimeoutExpired(list(command), timeout)
            return int(process.stdout.readline())

    def _started(self) -> subprocess.Popen[str]:
        if self._process is None:
            environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
            self._process = subprocess.Popen(
                [sys.executable, __file__],
                env=environment,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
            )
            atexit.register(self._process.kill)
        return self._process


def can_be_warm(env: Mapping[str, str]) -> bool:
    """Tell whether a command with these extra variables needs no Python from nothing."""
    return hasattr(os, "fork") and not any(name.startswith(READ_AT_START) for name in env)


def serve() -> dict[str, object]:
    """Answer requests with exit codes; in each process split off, return its job instead."""
    orders, answers = os.fdopen(os.dup(0), "r"), os.fdopen(os.dup(1), "w")
    with open(os.devnull, "r+b") as nothing:  # noqa: PTH123 (read and write at once)
        os.dup2(nothing.fileno(), 0)
        os.dup2(2, 1)
    for line in orders:
        child = os.fork()
        if not child:
            orders.close()
            answers.close()
            return dict(json.loads(line))
        _, status = os.waitpid(child, 0)
        answers.write(f"{os.waitstatus_to_exitcode(status)}\n")
        answers.flush()
    sys.exit(0)


def become(job: Mapping[str, object]) -> None:
    """Turn this process into the command of `job`."""
    command, cwd, env, out = (job[key] for key in ("command", "cwd", "env", "out"))
    assert isinstance(command, list)
    assert isinstance(env, dict)
    for number in (1, 2):
        target = os.open(f"{out}/{number}", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        os.dup2(target, number)
        os.close(target)
    os.chdir(str(cwd))
    os.environ.clear()
    os.environ.update(env)
    time.tzset()
    sys.path[0] = str(cwd)
    sys.argv[1:] = command[1:]
    runpy.run_module(command[0], run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    for name in PRELOADED:
        with suppress(ImportError):  # a command that needs it says so itself
            __import__(name)
    gc.freeze()
    become(serve())
