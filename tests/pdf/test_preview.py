"""`mkdocs serve`: the PDF of an item is always that of the text as it was last saved."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pypdf
import pytest
from helpers import copy_tree
from reading_pdf import squeezed
from serving import keep_port

ITEM = "praktijkvoorbeelden/voorbeeld-schoolplein"
PATIENCE = 120
"""Seconds that the preview may take to come up on a busy machine."""


@pytest.fixture
def preview(built: Path, tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """A copy of the small instance with its preview running: the folder and the address."""
    instance = tmp_path / "instance"
    copy_tree(built / "docs", instance / "docs")
    (instance / "mkdocs.yml").write_bytes((built / "mkdocs.yml").read_bytes())
    place, port = keep_port()
    address = f"127.0.0.1:{port}"
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", address]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    with place, (tmp_path / "log").open("w") as log:
        running = subprocess.Popen(command, cwd=instance, env=environment, stdout=log, stderr=log)
        try:
            wait_for(f"http://{address}/index.html")
            yield instance, f"http://{address}"
        finally:
            running.terminate()
            running.wait(timeout=30)


def wait_for(address: str) -> None:
    """Wait until a page is there."""
    ending = time.monotonic() + PATIENCE
    while time.monotonic() < ending:
        try:
            urllib.request.urlopen(address, timeout=5).close()  # noqa: S310 (our own server)
        except OSError:
            time.sleep(0.2)
        else:
            return
    pytest.fail(f"{address} does not come up")


def read(address: str) -> bytes:
    """Return what stands at an address."""
    with urllib.request.urlopen(address, timeout=60) as answer:  # noqa: S310 (our own server)
        return bytes(answer.read())


def title_of(pdf: bytes) -> str:
    """Return the title of a PDF."""
    found = pypdf.PdfReader(io.BytesIO(pdf)).metadata
    return str(found.title) if found else ""


def outline_of(pdf: bytes) -> str:
    """Return the outline of a PDF as letters alone."""
    return squeezed(str(pypdf.PdfReader(io.BytesIO(pdf)).outline).replace("\\xa0", " "))


def test_a_saved_item_has_a_new_pdf_at_once(preview: tuple[Path, str]) -> None:
    """So has its part of the book; a fault says where it is, and no browser keeps a preview."""
    instance, address = preview
    page = read(f"{address}/{ITEM}.html").decode()
    assert f"../pdf/{ITEM}.pdf" in page
    parts = re.findall(
        r'href="\./(pdf/boek/deel-\d+\.pdf)"', read(f"{address}/index.html").decode()
    )
    assert len(parts) > 1
    script = re.search(r'src="\.\./(assets/javascripts/site\.\w+\.js)"', page)
    assert script
    assert b"serviceWorker" not in read(f"{address}/{script[1]}")
    with pytest.raises(urllib.error.HTTPError):
        read(f"{address}/manifest.webmanifest")
    assert title_of(read(f"{address}/pdf/{ITEM}.pdf")) == "Voorbeeld, een koel schoolplein"
    other = read(f"{address}/pdf/kennis/voorbeeld-bomen.pdf")
    part = read(f"{address}/{parts[0]}")
    assert title_of(read(f"{address}/{parts[-1]}"))
    source = instance / "docs" / f"{ITEM}.yml"
    text = source.read_text(encoding="utf-8")
    source.write_text(text.replace("een koel schoolplein", "een groen plein"), encoding="utf-8")
    assert title_of(read(f"{address}/pdf/{ITEM}.pdf")) == "Voorbeeld, een groen plein"
    assert read(f"{address}/pdf/kennis/voorbeeld-bomen.pdf") == other
    assert "eenkoelschoolplein" in outline_of(part)
    assert "eengroenplein" in outline_of(read(f"{address}/pdf/boek/deel-01.pdf"))
    source.write_text("titel: [", encoding="utf-8")
    with pytest.raises(urllib.error.HTTPError) as refused:
        read(f"{address}/pdf/{ITEM}.pdf")
    assert f"docs/{ITEM}.yml:2" in refused.value.read().decode()
    refused.value.close()
