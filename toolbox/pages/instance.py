"""One instance, loaded and ready to render: what the site plugin and the shell both start from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from toolbox.catalogue.catalogue import Catalogue
from toolbox.pages.blocks import Blocks
from toolbox.pages.templates import Renderer


@dataclass(frozen=True)
class Instance:
    """A catalogue with its blocks and its renderer."""

    catalogue: Catalogue
    blocks: Blocks
    renderer: Renderer


def open_instance(catalogue: Catalogue, theme_dirs: Sequence[Path]) -> Instance:
    """Return an instance that renders `catalogue` with the templates in `theme_dirs`."""
    return Instance(catalogue, Blocks(catalogue), Renderer(catalogue, theme_dirs))
