"""What all generated pages rest on besides content and code: settings, templates, navigation.

Owns the key that stands for it, and when there is none: a plugin, hook or template that can change
a page in a way that nobody here can follow. Then every page is made anew.
"""

from __future__ import annotations

import hashlib
import re
import sysconfig
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from mkdocs.structure.nav import Link, Section
from mkdocs.structure.pages import Page

from toolbox.cli.package import fingerprint_of
from toolbox.content.files import LISTS
from toolbox.theme import theme_dir

if TYPE_CHECKING:
    from collections.abc import Iterable
    from types import ModuleType

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.nav import Navigation

OWN = frozenset({"toolbox.plugin", "mkdocs_macros.plugin"})
"""Modules of plugins whose part in a page is known; macros leave generated pages alone."""

EVENTS = (
    *("pre_page", "page_read_source", "page_markdown", "page_content"),
    *("env", "page_context", "post_page"),
)
"""Events by which a plugin can change a page."""

ELSEWHERE = frozenset({"config_file_path", "docs_dir", "hooks", "plugins", "site_dir", "theme"})
"""Settings that say where things are, or that are looked at in another way."""

FREE = re.compile(r"\bpages\b|\bbuild_date_utc\b|\btoolbox\.(?:data|sjablonen)\b")
"""What a template of an instance must not use, or its pages show more than is kept track of."""


class UntraceableError(Exception):
    """Nobody can tell what pages rest on."""


def key_of(config: MkDocsConfig, nav: Navigation, *others: object) -> str | None:
    """Return a text that differs as soon as anything does that all pages rest on; None if unknown.

    Args:
        config: the settings of the site.
        nav: its navigation, with the titles of pages.
        others: what templates are given besides.
    """
    for event in EVENTS:
        if any(listener.__module__ not in OWN for listener in config.plugins.events[event]):
            return None
    digest = hashlib.sha256()
    try:
        options = [(name, _options(p)) for name, p in config.plugins.items()]
        settings = [(k, _plain(v)) for k, v in sorted(config.items()) if k not in ELSEWHERE]
        theme = [(key, _plain(config.theme[key])) for key in sorted(config.theme)]
        told = (options, settings, theme, list(_nav(nav)), [_plain(other) for other in others])
        digest.update(repr(told).encode())
        digest.update(fingerprint_of("theme", (theme_dir(),), partial(_read, theme_dir())).encode())
        for name, path in _files(config):
            digest.update(name.encode() + b"\0" + path.read_bytes() + b"\0")
        _look_at_templates(config)
    except UntraceableError:
        return None
    return digest.hexdigest()


def _options(plugin: object) -> object:
    """Return what an author set of a plugin, without what no page shows; a hook has no settings."""
    options: Mapping[str, object] = getattr(plugin, "config", {})
    return _plain({name: value for name, value in options.items() if name != "processen"})


def _files(config: MkDocsConfig) -> Iterator[tuple[str, Path]]:
    """Yield the files of lists, hooks and the theme that belong to no package, ours included."""
    hooks = cast("Mapping[str, ModuleType]", config.hooks)
    yield from (("hook", Path(str(hook.__file__))) for hook in hooks.values())
    packages = Path(sysconfig.get_paths()["purelib"])
    dirs = [Path(folder) for folder in config.theme.dirs]
    own = [d for d in dirs if d != theme_dir() and not d.is_relative_to(packages)]
    for folder in (Path(config.docs_dir, LISTS), *own):
        yield from _inside(folder)


def _inside(folder: Path) -> Iterator[tuple[str, Path]]:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    yield from ((path.relative_to(folder).as_posix(), path) for path in files)


def _read(folder: Path) -> str:
    digest = hashlib.sha256()
    for name, path in _inside(folder):
        digest.update(name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


def _look_at_templates(config: MkDocsConfig) -> None:
    own = config.theme.custom_dir
    if not own or Path(own) == theme_dir():
        return
    for path in Path(own).rglob("*.html"):
        if FREE.search(path.read_text(encoding="utf-8")):
            raise UntraceableError(path)


def _nav(items: Iterable[object]) -> Iterator[tuple[object, ...]]:
    """Yield all that the navigation shows of its pages."""
    for item in items:
        if isinstance(item, Section):
            yield ("section", item.title, tuple(_nav(item.children)))
        elif isinstance(item, Page):
            yield ("page", item.title, item.url, _plain(item.meta.get("icon")))
        elif isinstance(item, Link):
            yield ("link", item.title, item.url)


def _plain(value: object) -> object:
    """Return a value in a form that tells all of it.

    Raises:
        UntraceableError: if nobody here knows how.
    """
    if isinstance(value, Mapping):
        return [(str(key), _plain(inside)) for key, inside in value.items()]
    if isinstance(value, (list, tuple)):
        return [_plain(inside) for inside in value]
    if isinstance(value, (set, frozenset)):
        return sorted(map(repr, value))
    if callable(value) and hasattr(value, "__qualname__"):
        return f"{value.__module__}.{value.__qualname__}"
    told = repr(value)
    if " at 0x" in told:
        raise UntraceableError(type(value))
    return told
