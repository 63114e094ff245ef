"""The whole site as plain Markdown: the door to any other engine.

Owns the promise that nothing of value lives in MkDocs plugins: generated pages and macros come out
as Markdown files with front matter that a stock engine renders.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import yaml
from jinja2 import StrictUndefined
from jinja2.sandbox import SandboxedEnvironment

from toolbox.catalogue.catalogue import Catalogue
from toolbox.pages.blocks import BLOCKS, Block, Blocks
from toolbox.pages.page import GeneratedPage
from toolbox.pages.site import generated_pages
from toolbox.pages.templates import MarkdownRenderer

_FRONT_MATTER = re.compile(r"\A---\r?\n(?P<head>.*?)\r?\n---\r?\n(?P<body>.*)\Z", re.DOTALL)

COMMON_KEYS = ("title", "description", "icon", "status", "hide", "search")
"""Front matter that a stock engine knows; the rest means something to the toolbox alone."""


def _with_front_matter(meta: dict[str, object], body: str) -> str:
    head = yaml.safe_dump(meta, allow_unicode=True, sort_keys=False, width=1000)
    return f"---\n{head}---\n\n{body.strip()}\n"


def generated_file(page: GeneratedPage, renderer: MarkdownRenderer) -> str:
    """Return a generated page as a Markdown file."""
    meta: dict[str, object] = {"title": page.titel, "description": page.omschrijving}
    return _with_front_matter(meta, renderer.body(page))


def written_file(src_uri: str, source: str, blocks: Blocks, renderer: MarkdownRenderer) -> str:
    """Return a hand-written page with its macros resolved.

    Raises:
        BlockError: if a macro asks for something that does not exist.
        jinja2.TemplateError: if the page calls an unknown macro or is no valid template.
    """
    match = _FRONT_MATTER.match(source)
    meta = dict(yaml.safe_load(match["head"]) or {}) if match else {}
    body = match["body"] if match else source
    if meta.get("render_macros"):
        body = _resolve(body, "../" * src_uri.count("/"), blocks, renderer)
    return _with_front_matter({key: meta[key] for key in COMMON_KEYS if key in meta}, body)


def _resolve(body: str, root: str, blocks: Blocks, renderer: MarkdownRenderer) -> str:
    def as_macro(make: Callable[..., Block]) -> Callable[..., str]:
        def macro(*args: object, **kwargs: object) -> str:
            block = make(*args, **kwargs)
            return renderer.block(block.template, root=root, **block.context)

        return macro

    env = SandboxedEnvironment(undefined=StrictUndefined)
    env.globals.update({name: as_macro(getattr(blocks, name)) for name in BLOCKS})
    return env.from_string(body).render()


def markdown_files(
    catalogue: Catalogue, theme_dirs: list[Path], written: Iterable[tuple[str, str]]
) -> Iterator[tuple[str, str]]:
    """Yield every page as (place under docs/, Markdown); `written` gives the authors' own pages."""
    renderer = MarkdownRenderer(catalogue, theme_dirs)
    blocks = Blocks(catalogue)
    own = dict(written)
    for page in generated_pages(catalogue):
        if not (page.wijkt and page.src_uri in own):
            yield page.src_uri, generated_file(page, renderer)
    for src_uri, source in own.items():
        yield src_uri, written_file(src_uri, source, blocks, renderer)
