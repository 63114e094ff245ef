"""The last touch of a build: proof of what was looked at, and an app that browsers can install."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

    from toolbox.cli.stopwatch import Stopwatch
    from toolbox.engine.beside import Beside
    from toolbox.engine.content import Content


def finish_site(
    config: MkDocsConfig, made: Content, beside: Beside | None, watch: Stopwatch
) -> None:
    """Look at the pages while the rest is being made, and finish the site when all is there."""
    from toolbox.engine.app import write_app  # noqa: PLC0415 (a preview does without)
    from toolbox.engine.proof import look, write_proof  # noqa: PLC0415 (as well)

    blik = look(config)
    watch.lap("bewijs")
    if beside:
        beside.finish()
    write_proof(config, made.instance, made.loaded, made.verklaring, blik)
    write_app(Path(config.site_dir), config.site_name, config.site_description or "")
