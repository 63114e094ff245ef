"""One instance, loaded and ready to render: what the site plugin and the shell both start from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from toolbox.catalogue.catalogue import Catalogue
from toolbox.pages.blocks import Blocks
from toolbox.pages.downloads import Download
from toolbox.pages.templates import Renderer


@dataclass(frozen=True)
class Instance:
    """A catalogue with its blocks and its renderer."""

    catalogue: Catalogue
    blocks: Blocks
    renderer: Renderer
    downloads: Mapping[str, tuple[Download, ...]]


def open_instance(
    catalogue: Catalogue,
    theme_dirs: Sequence[Path],
    downloads: Mapping[str, tuple[Download, ...]] | None = None,
    *,
    inzenden: str | None = None,
) -> Instance:
    """Return an instance that renders `catalogue` with the templates in `theme_dirs`.

    Args:
        catalogue: what the pages are about.
        theme_dirs: folders with templates; earlier ones win.
        downloads: the PDFs of every page, by its address; none if this build made none.
        inzenden: the page that explains how to send in an example, from the site root.
    """
    found = downloads or {}
    renderer = Renderer(catalogue, theme_dirs, found, inzenden)
    return Instance(catalogue, Blocks(catalogue), renderer, found)
