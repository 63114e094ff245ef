"""The preview: an editor changes a case and sees it without starting anything again."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from pathlib import Path
from urllib.request import urlopen

from helpers import add_case

PATIENCE = 60
"""Seconds that a busy machine may take; the test ends as soon as the change shows."""


def page(port: int) -> str:
    """Return the case's page from the preview, or nothing while the preview is not ready."""
    try:
        with urlopen(f"http://127.0.0.1:{port}/praktijkvoorbeelden/eigen-voorbeeld.html") as answer:
            return str(answer.read().decode())
    except OSError:
        return ""


def wait_for(text: str, port: int) -> bool:
    """Tell whether `text` comes to stand on the page in time."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if text in page(port):
            return True
        time.sleep(0.5)
    return False


def free_port() -> int:
    """Return a port that nobody uses now."""
    import socket

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def test_a_change_appears_and_a_fault_does_not_end_the_preview(instance: Path) -> None:
    """A new title shows up; a fault is reported and the preview goes on with the old pages."""
    case, port = add_case(instance), free_port()
    log = instance / "serve.log"
    with log.open("w") as output:
        server = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", "-a", f"127.0.0.1:{port}"],
            cwd=instance,
            stdout=output,
            stderr=subprocess.STDOUT,
            env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        )
    try:
        assert wait_for("Een eigen voorbeeld", port), log.read_text()
        good = case.read_text(encoding="utf-8")
        changed = re.sub(r"^titel: .*$", "titel: Een heel nieuwe titel", good, flags=re.MULTILINE)
        case.write_text(changed, encoding="utf-8")
        assert wait_for("Een heel nieuwe titel", port), log.read_text()
        case.write_text(changed.replace("status: onbekend", "status: bezig"), encoding="utf-8")
        end = time.monotonic() + PATIENCE
        while "eigen-voorbeeld.yml" not in log.read_text() and time.monotonic() < end:
            time.sleep(0.5)
        assert "eigen-voorbeeld.yml" in log.read_text()
        case.write_text(good, encoding="utf-8")
        assert wait_for("Een eigen voorbeeld", port), log.read_text()
    finally:
        server.terminate()
        server.wait(timeout=20)
