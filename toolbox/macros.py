"""The macros for hand-written pages: one line each. What a block shows is decided in `blocks`.

Authors put `render_macros: true` in the front matter of a page that uses them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolbox.pages.blocks import BLOCKS

if TYPE_CHECKING:
    from collections.abc import Callable

    from mkdocs_macros.plugin import MacrosPlugin

    from toolbox.pages.blocks import Block
    from toolbox.pages.instance import Instance


def define_env(env: MacrosPlugin) -> None:
    """Register every block as a macro, rendered for the page that asks for it."""
    plugin = env.conf.plugins["toolbox"]

    def as_macro(name: str) -> Callable[..., str]:
        def macro(*args: object, **kwargs: object) -> str:
            instance: Instance = plugin.content.instance  # a preview reads its content again
            block: Block = getattr(instance.blocks, name)(*args, **kwargs)
            root = "../" * env.page.file.url.count("/")
            return instance.renderer.block(block.template, root=root, **block.context)

        return macro

    for name in BLOCKS:
        env.macro(as_macro(name), name)
