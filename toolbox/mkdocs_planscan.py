"""What the plugin adds to a site for the plan scan: its words, its analyser and its scripts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs.structure.files import File

from toolbox.pages.paths import record_path
from toolbox.planscan.site import SOURCES, planscan_files
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
    """Add what the page loads; an instance without the page gets none of its scripts."""
    made = list(planscan_files(catalogue, LANGUAGE, theme_dir() / ANALYSER, record_path))
    for path, script in made:
        files.append(File.generated(config, path, content=script))
    if not made:
        for part in [file for file in files if file.src_uri.startswith(f"{SOURCES}/")]:
            files.remove(part)
