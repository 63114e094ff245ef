"""The built site as an app that browsers can install."""

from __future__ import annotations

from pathlib import Path

from toolbox.offline.app import COLOUR, ICONS, WORKER, App, app_files
from toolbox.pdf.picture import draw_png
from toolbox.theme import theme_dir

FAVICON = "assets/images/favicon.svg"
"""The drawing that the icons are made of, in the built site."""


def write_app(site: Path, naam: str, omschrijving: str) -> None:
    """Write manifest, icons and worker into the built `site`.

    Args:
        site: the built site.
        naam: its name.
        omschrijving: what it is about, in one sentence.
    """
    svg = (site / FAVICON).read_bytes()
    drawings = {
        icon.path: draw_png(svg, icon.pixels, share=icon.share, colour=COLOUR) for icon in ICONS
    }
    worker = (theme_dir() / WORKER).read_text(encoding="utf-8")
    for path, content in app_files(site, App(naam, omschrijving), worker, drawings):
        target = site / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
