"""Style sheets and scripts within a MkDocs build: joined, named after their content, and written.

Owns what the settings of a site say about them: which parts of Material it needs.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from toolbox.engine.files import put
from toolbox.front.material import MAIN, PALETTE, Asked
from toolbox.front.scripts import BEGIN, PAGES, joined, of_every_page, part_files
from toolbox.front.sheet import sheet
from toolbox.theme import PAPER_STYLES, STYLES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

    from toolbox.engine.site import SiteFiles

OWN_FEATURES = frozenset(
    {"content.action.edit", "content.action.view", "toc.follow", "toc.integrate"}
    | {f"navigation.{name}" for name in ("expand", "footer", "indexes", "path", "prune")}
    | {f"navigation.{name}" for name in ("sections", "tabs", "tabs.sticky", "top")}
)
"""Features of Material that its templates alone bring about, or our own script does."""

UPSTREAM_EXTENSIONS = ("tabbed", "superfences", "blocks.tab")
"""In the names of Markdown extensions whose output asks for Material's script."""

UPSTREAM_EXTRA = ("analytics", "annotate", "consent", "version")
"""Settings under `extra` that ask for it."""


Remembered: TypeAlias = Callable[[str, str, Callable[[], str]], str]
"""Returns a text, by its name, what it is made from, and what makes it."""


@dataclass(frozen=True)
class Front:
    """What the templates print, as addresses from the root of the site."""

    begin: str
    """The script that runs before a page is drawn."""
    script: str
    """The script of every page."""
    style: str
    """The style sheet; empty if the parts of it are loaded one by one."""
    upstream: bool
    """Whether the script of Material runs too."""


def add_front(
    files: SiteFiles, config: MkDocsConfig, remembered: Remembered, *, live: bool
) -> Front:
    """Add the joined scripts, and the style sheet unless this is a preview.

    In a preview the colours of themes come later than the pages, and parts are easier to look at.
    """

    def text_of(path: str) -> str:
        file = files.get_file_from_path(path)
        if file is None:
            raise FileNotFoundError(path)
        return file.content_string

    for path, parts in PAGES.items():
        put(files, config, path, joined(parts, text_of))
    begin = joined(BEGIN, text_of)
    script = joined(of_every_page(app=not live), text_of)
    style = None if live else _style(files, config, remembered)
    for path in part_files():
        if file := files.get_file_from_path(path):
            files.remove(file)
    return Front(
        _named(files, config, "assets/javascripts/begin.{}.js", begin),
        _named(files, config, "assets/javascripts/site.{}.js", script),
        _named(files, config, "assets/stylesheets/site.{}.css", style) if style else "",
        asks_upstream(config),
    )


def asks_upstream(config: MkDocsConfig) -> bool:
    """Tell whether the settings ask for something that the script of Material does.

    Scripts of the instance itself may rely on it too.
    """
    features = set(config.theme.get("features") or ())
    return bool(
        features - OWN_FEATURES
        or config.extra_javascript
        or any(name in config.extra for name in UPSTREAM_EXTRA)
        or any("search" in name for name in config.plugins)
        or any(part in name for name in config.markdown_extensions for part in UPSTREAM_EXTENSIONS)
    )


def _named(files: Files, config: MkDocsConfig, pattern: str, content: str) -> str:
    """Add a file with a hash of its content in its name, so that browsers may keep it for good."""
    path = pattern.format(hashlib.sha256(content.encode()).hexdigest()[:8])
    put(files, config, path, content)
    return path


def _style(files: SiteFiles, config: MkDocsConfig, remembered: Remembered) -> str | None:
    """Return the style sheet of the site, or None if Material's own have other names than we know.

    The style sheets that are joined go from the list of the site.
    """
    styles = files.under("assets/stylesheets")
    upstream = [
        next((f for f in styles if name.fullmatch(f.src_uri)), None) for name in (MAIN, PALETTE)
    ]
    own = [files.get_file_from_path(path) for path in (*STYLES, PAPER_STYLES)]
    material = [file.content_string for file in upstream if file]
    texts = [file.content_string for file in own if file]
    if len(material) < len(upstream) or len(texts) < len(own):
        return None
    config.extra_css[:] = [path for path in config.extra_css if path not in STYLES]
    others = [files.get_file_from_path(path) for path in config.extra_css]
    rest = "".join(file.content_string for file in others if file)
    asked = _asked(config)
    colours = [(kind, sorted(values)) for kind, values in asked.colours.items()]
    told = repr((material, texts, rest, sorted(asked.names), colours, asked.language))
    make = partial(sheet, material, texts[:-1], texts[-1], rest, asked)
    return remembered("stijl", told, make)


def _asked(config: MkDocsConfig) -> Asked:
    """Return what the settings ask of Material's style sheets."""
    palettes = config.theme.get("palette") or {}
    palettes = palettes if isinstance(palettes, list) else [palettes]
    usual = {"scheme": "default", "primary": "indigo", "accent": "indigo"}
    return Asked(
        frozenset(_names(config)),
        {
            kind: {str(palette.get(kind) or value).replace(" ", "-") for palette in palettes}
            for kind, value in usual.items()
        },
        str(config.theme.get("language") or "en"),
    )


def _names(config: MkDocsConfig) -> Iterator[str]:
    """Yield the names of all that the settings use."""
    yield from config.markdown_extensions
    yield from config.theme.get("features") or ()
    yield from (name for name in config.plugins if not name.startswith("toolbox"))
    yield from config.extra
    if config.repo_url:
        yield "repo_url"
