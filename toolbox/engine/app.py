"""The last touch of a build: proof of what was looked at, and an app that browsers can install."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from toolbox.engine.proof import look, write_proof
from toolbox.offline.app import COLOUR, ICONS, WORKER, App, app_files
from toolbox.pdf.picture import draw_png
from toolbox.theme import theme_dir

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

    from toolbox.cli.stopwatch import Stopwatch
    from toolbox.engine.beside import Beside
    from toolbox.engine.content import Content

FAVICON = "assets/images/favicon.svg"
"""The drawing that the icons are made of, in the built site."""


def finish_site(
    config: MkDocsConfig, made: Content, beside: Beside | None, watch: Stopwatch
) -> None:
    """Look at the pages while the rest is being made, and finish the site when all is there."""
    blik = look(config)
    watch.lap("bewijs")
    if beside:
        beside.finish()
    write_proof(config, made.instance, made.loaded, made.verklaring, blik)
    write_app(Path(config.site_dir), config.site_name, config.site_description or "")


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
