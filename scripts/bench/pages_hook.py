"""A hook for MkDocs that leaves out of our build what the others do not make.

Search, the data with which scripts filter and compare, forms and the editor, open data, the look at
the built pages, and the app. What is left makes pages.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from mkdocs.plugins import event_priority

import toolbox.plugin

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

    from toolbox.engine.beside import Beside
    from toolbox.engine.live import Part

OTHERS = ("bladeren", "data", "invoer", "zoeken")


@event_priority(100)
def on_config(_: MkDocsConfig) -> None:
    """Take the other parts away before they are asked for."""
    all_parts = toolbox.plugin.parts_of

    def parts(*args: object) -> Sequence[Part]:
        return [part for part in all_parts(*args) if part.name not in OTHERS]

    def finish(_: object, __: object, beside: Beside | None, ___: object) -> None:
        if beside:
            beside.finish()

    toolbox.plugin.parts_of = parts
    toolbox.plugin.finish_site = finish
