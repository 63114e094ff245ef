"""Nothing in the files of the site asks for something elsewhere, or sends something away."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from helpers import REPOSITORY

SCRIPTS = REPOSITORY / "overrides"

OF_OTHERS = ("pdfjs",)
"""Folders with scripts that come as they are; the browser tests watch what those do."""

NAMESPACE = re.compile(r"https?://(?:www\.w3\.org|purl\.org|docs\.oasis-open\.org)/|urn:oasis")


def own_scripts() -> list[Path]:
    """Return every script that we wrote."""
    found = SCRIPTS.rglob("*.js")
    return sorted(path for path in found if not set(path.parts) & set(OF_OTHERS))


@pytest.mark.parametrize("script", own_scripts(), ids=lambda p: p.relative_to(SCRIPTS).as_posix())
def test_a_script_keeps_to_itself(script: Path) -> None:
    """It sets no cookie, sends nothing and names no other host; the worker fetches its own site."""
    written = script.read_text(encoding="utf-8")
    code = re.sub(r"/\*.*?\*/|(?<!:)//[^\n]*", "", written, flags=re.DOTALL)
    ways_out = ["document.cookie", "sendBeacon", "XMLHttpRequest", "WebSocket", "EventSource"]
    ways_out += [] if script.name == "werker.js" else ["fetch("]
    assert [way for way in ways_out if way in code] == []
    hosts = re.findall(r"""["'`](?:https?:)?//[a-z0-9.-]+\.[a-z]+[^"'`]*""", code)
    assert [host for host in hosts if not NAMESPACE.match(host[1:])] == []


def test_styles_and_drawings_load_nothing_from_elsewhere(built: Path) -> None:
    """No style sheet and no SVG of a built site leads to another host."""
    site = built / "site"
    for sheet in site.rglob("*.css"):
        css = re.sub(r"/\*.*?\*/", "", sheet.read_text(encoding="utf-8"), flags=re.DOTALL)
        assert not re.search(r"""(?:url\(|@import)\s*["']?\s*(?:https?:)?//""", css), sheet
    drawings = [path for path in site.rglob("*.svg") if "redactie" not in path.parts]
    assert drawings
    for drawing in drawings:
        values = [v for node in ET.parse(drawing).iter() for v in node.attrib.values()]  # noqa: S314
        assert not [value for value in values if "//" in value], drawing
