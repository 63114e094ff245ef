"""What the plugin adds to a site for the scripts of pages: data to filter, collect and compare."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolbox.engine.files import put
from toolbox.pages.browse_data import data_files

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

    from toolbox.catalogue.catalogue import Catalogue


def add_browse_data(
    files: Files, config: MkDocsConfig, catalogue: Catalogue, asked: str = ""
) -> None:
    """Add the data of the scripts of pages, or only what was asked for."""
    for path, make in data_files(catalogue):
        if asked in {"", path}:
            put(files, config, path, make())
