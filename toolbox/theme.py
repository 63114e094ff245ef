"""Where the theme lives: in the repository while developing, in the package once installed."""

from __future__ import annotations

from pathlib import Path

import material

PACKAGE = Path(__file__).parent

ICONS = Path(material.__file__).parent / "templates" / ".icons" / "material"
"""The icons that come with Material: one SVG file each, named as the icon."""

THEME_COLOURS = "assets/stylesheets/themas.css"
"""The style sheet that is made from the colours in the list of themes."""

BROWSE = "assets/bladeren"
EDITOR = "redactie"
FORMS = "assets/inzenden"
PLANSCAN = "assets/planscan"
SEARCH = "assets/zoeken"
"""Folders of the site in which what is made stands: data with which scripts filter, collect and
compare, the editor (no page links to it), forms, words of the plan scan, the search index."""

PLANSCAN_SCRIPTS = "assets/javascripts/planscan"
"""The folder of the scripts of the plan scan; an instance without leaves it out."""

STYLES: tuple[str, ...] = (
    THEME_COLOURS,
    "assets/stylesheets/toolbox.css",
    "assets/stylesheets/components.css",
    "assets/stylesheets/bladeren.css",
    "assets/stylesheets/inzenden.css",
    "assets/stylesheets/offline.css",
    "assets/stylesheets/pdf.css",
    "assets/stylesheets/planscan.css",
    "assets/stylesheets/sjabloon.css",
    "assets/stylesheets/toegankelijk.css",
    "assets/stylesheets/venster.css",
    "assets/stylesheets/zoeken.css",
)
"""The style sheets of the toolbox, in order; an instance adds its own with `extra_css`."""


PAPER_STYLES = "assets/stylesheets/print.css"
"""The style sheet for paper."""


def _first_existing(*candidates: Path) -> Path:
    for candidate in candidates:
        if candidate.exists():
            return candidate
    raise FileNotFoundError(f"none of {[str(c) for c in candidates]} exists")


def theme_dir() -> Path:
    """Return the folder with templates, styles, scripts and fonts.

    Raises:
        FileNotFoundError: if the installation is incomplete.
    """
    return _first_existing(PACKAGE / "_theme", PACKAGE.parent / "overrides")


def gemeenten_csv() -> Path:
    """Return the register of municipalities that comes with the generator.

    Raises:
        FileNotFoundError: if the installation is incomplete.
    """
    return _first_existing(
        PACKAGE / "_gemeenten.csv", PACKAGE.parent / "docs" / "begrippen" / "gemeenten.csv"
    )
