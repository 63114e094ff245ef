"""A preview of MkDocs for the benchmarks: ours, or a stock one."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.request import urlopen

PATIENCE = 600
"""Seconds that a preview may take."""


def read(address: str) -> bytes:
    """Return what a server of our own answers."""
    with urlopen(address, timeout=PATIENCE) as answer:  # noqa: S310
        return bytes(answer.read())


@contextmanager
def preview(folder: Path) -> Iterator[str]:
    """Run `mkdocs serve` in a folder; give its address as soon as it answers."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        place = f"127.0.0.1:{free.getsockname()[1]}"
    command = [sys.executable, "-m", "mkdocs", "serve", "--quiet", "--dev-addr", place]
    address = f"http://{place}/"
    with subprocess.Popen(command, cwd=folder, stderr=subprocess.DEVNULL) as server:
        try:
            end = time.monotonic() + PATIENCE
            while server.poll() is None and time.monotonic() < end:
                with suppress(OSError):
                    read(address)
                    break
                time.sleep(0.1)
            yield address
        finally:
            server.terminate()
