"""What a site needs of the style sheets of Material.

Owns the list of parts of Material that nothing on a site can show as long as its settings do not
ask for them: an extension of Markdown, a feature, a plugin. Measured on Material 9.8.1: of the
149 kB of its two style sheets the toolbox needs 74.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from toolbox.front.css import Rule, filtered, read

MAIN = re.compile(r"assets/stylesheets/main\.[0-9a-f]{8}\.min\.css")
PALETTE = re.compile(r"assets/stylesheets/palette\.[0-9a-f]{8}\.min\.css")
"""The names of the two."""

PARTS: Mapping[str, tuple[str, ...]] = {
    "arithmatex": ("arithmatex",),
    "critic": ("critic",),
    "highlight": ("highlight", "codehilite", "inlinehilite", "superfences"),
    "linenos": ("highlight", "codehilite"),
    "keys": ("keys",),
    "mermaid": ("superfences",),
    "tabbed": ("tabbed", "blocks.tab"),
    "task-list": ("tasklist",),
    "md-annotation": ("annotate",),
    "md-author": ("blog",),
    "md-clipboard": ("content.code",),
    "md-code__": ("content.code",),
    "md-consent": ("consent",),
    "md-feedback": ("analytics",),
    "md-meta": ("blog",),
    "md-pagination": ("blog",),
    "md-pin": ("blog",),
    "md-post": ("blog",),
    "md-progress": ("navigation.instant",),
    "md-search": ("search",),
    "md-select": ("alternate", "version"),
    "md-source": ("repo_url", "git", "content.action"),
    "md-status": ("status",),
    "md-tag": ("tags",),
    "md-tooltip": ("tooltips", "content.code", "annotate", "status"),
    "md-version": ("version", "mike"),
}
"""How the classes of a part begin, and what a setting is called that asks for it.

A setting asks when one of these stands in its name: `pymdownx.tabbed`, `content.code.copy`."""

RIGHT_TO_LEFT = frozenset({"ar", "ckb", "fa", "he", "ku", "ps", "ug", "ur", "yi"})
"""Languages that are written so."""

_NEGATED = re.compile(r":not\((?:[^()]|\([^()]*\))*\)")
_COLOUR = re.compile(r"\[data-md-color-(scheme|primary|accent)=[\"']?([\w-]+)[\"']?\]")


@dataclass(frozen=True)
class Asked:
    """What the settings of a site ask for."""

    names: Collection[str]
    """Of extensions, features, plugins and other settings that are used."""
    colours: Mapping[str, Collection[str]]
    """Values of `scheme`, `primary` and `accent` in the palettes."""
    language: str


def needed(css: str, asked: Asked) -> tuple[Rule, ...]:
    """Return the rules of a style sheet of Material that can apply on a site."""
    left_out = [
        part
        for part, wanted in PARTS.items()
        if not any(word in name for word in wanted for name in asked.names)
    ]
    unused = re.compile(rf"\.(?:{'|'.join(map(re.escape, left_out))})") if left_out else None
    rtl = asked.language in RIGHT_TO_LEFT

    def keeps(selector: str) -> bool:
        said = _NEGATED.sub("", selector)
        if not rtl and "[dir=rtl]" in said:
            return False
        if unused and unused.search(said):
            return False
        return all(value in asked.colours[kind] for kind, value in _COLOUR.findall(said))

    return filtered(read(css), keeps)
