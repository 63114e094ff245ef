"""The site as an app: its manifest, its icons and its worker.

Owns what a browser needs to install the site and to keep it. The worker itself is a file of the
theme; it gets the list of what to keep, and a version that changes with the content of that list.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from toolbox.offline.shell import NO_CONNECTION, shell_of

WORKER = "werker.js"
"""The worker, at the root of the site: from there it may answer for every page."""

MANIFEST = "manifest.webmanifest"

COLOUR, PAPER = "#33203f", "#faf7f3"
"""The colour of the window's frame, and of the screen while the app starts."""

SHORT = 12
"""Characters that fit under an icon."""


@dataclass(frozen=True)
class Icon:
    """A picture of the app."""

    path: str
    pixels: int
    share: float
    """How much of its width the drawing takes; a system may cut off the rest."""
    purpose: str


ICONS = (
    Icon("assets/images/app-192.png", 192, 1.0, "any"),
    Icon("assets/images/app-512.png", 512, 1.0, "any"),
    Icon("assets/images/app-rond-512.png", 512, 0.78, "maskable"),
    Icon("assets/images/app-180.png", 180, 1.0, ""),
)
"""The last is for Apple, which reads it from the page and not from the manifest."""


@dataclass(frozen=True)
class App:
    """What the app says of itself."""

    naam: str
    omschrijving: str


def app_files(
    site: Path, app: App, worker: str, drawings: Mapping[str, bytes]
) -> Iterator[tuple[str, bytes]]:
    """Yield (address from the root, content) of everything that makes the built `site` an app.

    Args:
        site: the built site; what is in its shell decides the version.
        app: name and description.
        worker: the worker as the theme has it.
        drawings: the content of every icon, by its address.
    """
    yield from drawings.items()
    yield MANIFEST, _json(_manifest(app))
    shell = shell_of(site)
    listed = json.dumps(shell, ensure_ascii=False, sort_keys=True)
    version = hashlib.sha256((listed + worker).encode()).hexdigest()[:12]
    head = (
        f'const VERSIE = "{version}";\n'
        f"const ZONDER_VERBINDING = {json.dumps(NO_CONNECTION)};\n"
        f"const SCHIL = {listed};\n"
    )
    yield WORKER, (head + worker).encode()


def _manifest(app: App) -> dict[str, object]:
    return {
        "id": "./",
        "name": app.naam,
        "short_name": app.naam if len(app.naam) <= SHORT else app.naam.split()[0][:SHORT],
        "description": app.omschrijving,
        "lang": "nl",
        "dir": "ltr",
        "start_url": "./index.html",
        "scope": "./",
        "display": "standalone",
        "theme_color": COLOUR,
        "background_color": PAPER,
        "icons": [
            {
                "src": icon.path,
                "sizes": f"{icon.pixels}x{icon.pixels}",
                "type": "image/png",
                "purpose": icon.purpose,
            }
            for icon in ICONS
            if icon.purpose
        ],
    }


def _json(data: object) -> bytes:
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()
