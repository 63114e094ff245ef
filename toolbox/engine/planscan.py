"""What the plugin adds to a site for the plan scan: its words, its analyser and its scripts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolbox.engine.files import put
from toolbox.pages.paths import record_path
from toolbox.planscan.site import planscan_files
from toolbox.planscan.words import Language
from toolbox.search.letters import fold
from toolbox.search.script import SOURCES as ANALYSER
from toolbox.search.stem import stem
from toolbox.theme import theme_dir

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

    from toolbox.catalogue.catalogue import Catalogue

LANGUAGE = Language(fold, stem)
"""Dutch, as search knows it."""


def add_planscan(files: Files, config: MkDocsConfig, catalogue: Catalogue) -> None:
    """Add what the page loads."""
    analyser = theme_dir() / ANALYSER
    for path, script in planscan_files(catalogue, LANGUAGE, analyser, record_path):
        put(files, config, path, script)
