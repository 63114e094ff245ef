"""The preview: an editor changes a case and sees it without starting anything again."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from helpers import add_case
from playwright.sync_api import Browser
from serving import keep_port

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


@pytest.fixture
def preview(instance: Path) -> Iterator[tuple[Path, int, Path]]:
    """A preview of a fresh instance with a case of its own: the case, the port and the log."""
    case, log = add_case(instance), instance / "serve.log"
    place, port = keep_port()
    with place, log.open("w") as output:
        server = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", "-a", f"127.0.0.1:{port}"],
            cwd=instance,
            stdout=output,
            stderr=subprocess.STDOUT,
            env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        )
        try:
            assert wait_for("Een eigen voorbeeld", port), log.read_text()
            yield case, port, log
        finally:
            server.terminate()
            server.wait(timeout=PATIENCE)


def read(port: int, address: str) -> str:
    """Return what the preview answers now."""
    with urlopen(f"http://127.0.0.1:{port}/{address}", timeout=PATIENCE) as answer:
        return str(answer.read().decode())


def titled(text: str, titel: str) -> str:
    """Return the text of a case with another title."""
    return re.sub(r"^titel: .*$", f"titel: {titel}", text, flags=re.MULTILINE)


def test_a_change_appears_and_a_fault_does_not_end_the_preview(
    preview: tuple[Path, int, Path], browser: Browser
) -> None:
    """An open page shows the new title by itself, where its reader was.

    Whatever else is asked for right after saving is new as well. A fault is reported, and the
    preview goes on with the old pages.
    """
    case, port, log = preview
    good = case.read_text(encoding="utf-8")
    view = browser.new_page(viewport={"width": 600, "height": 400})
    view.goto(f"http://127.0.0.1:{port}/praktijkvoorbeelden/eigen-voorbeeld.html")
    view.evaluate("window.scrollTo(0, 300)")
    case.write_text(titled(good, "Een ander voorbeeld eigen-voorbeeld"), encoding="utf-8")
    title = view.get_by_role("heading", name="Een ander voorbeeld eigen-voorbeeld", level=1)
    title.wait_for(state="attached", timeout=PATIENCE * 1000)
    view.wait_for_function("window.scrollY === 300")
    view.close()

    for number, address in enumerate(
        (
            "praktijkvoorbeelden/index.html",
            "themas/koelte.html",
            "data/praktijkvoorbeelden.json",
            "assets/bladeren/register.js",
            "assets/zoeken/kern.js",
        )
    ):
        case.write_text(titled(good, f"Titel nummer {number}"), encoding="utf-8")
        assert f"Titel nummer {number}" in read(port, address), address
    written = case.parents[1] / "insturen.md"
    written.write_text("# Zo doet u mee\n\nSchrijf ons.\n", encoding="utf-8")
    assert "Schrijf ons." in read(port, "insturen.html")

    case.write_text(good.replace("status: onbekend", "status: bezig"), encoding="utf-8")
    assert "Titel nummer 4" in read(port, "praktijkvoorbeelden/eigen-voorbeeld.html")
    assert "eigen-voorbeeld.yml" in log.read_text()
    case.write_text(good, encoding="utf-8")
    assert "Een eigen voorbeeld" in read(port, "praktijkvoorbeelden/eigen-voorbeeld.html")
    case.rename(case.with_name("ander-voorbeeld.yml"))
    assert "Een eigen voorbeeld" in read(port, "praktijkvoorbeelden/ander-voorbeeld.html")
    with pytest.raises(HTTPError) as gone:
        read(port, "praktijkvoorbeelden/eigen-voorbeeld.html")
    gone.value.close()
