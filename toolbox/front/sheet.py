"""The one style sheet of a site: what it needs of Material, its own styles, and those for paper."""

from __future__ import annotations

from collections.abc import Iterable

from toolbox.front.css import minified, printed, properties_in, without_properties
from toolbox.front.material import Asked, needed

CHARSET = '@charset "UTF-8";'

FOCUS = (".focus-visible", ":focus-visible")
"""A class that the script of Material sets, and what every browser now says by itself."""


def sheet(
    material: Iterable[str], own: Iterable[str], paper: str, others: str, asked: Asked
) -> str:
    """Return the style sheet.

    Args:
        material: the style sheets of Material, in order.
        own: those of the toolbox, in order.
        paper: the one for paper.
        others: what the site loads besides; it may ask for properties that Material sets.
        asked: what the settings ask for.
    """
    mine = "".join(map(minified, own)) + f"@media print{{{minified(paper)}}}"
    rules = [rule for css in material for rule in needed(minified(css), asked)]
    rules = [rule for rule in rules if not rule.prelude.startswith("@charset")]
    used: frozenset[str] = frozenset()
    while True:
        again = properties_in(printed(rules) + mine + others)
        if again == used:
            return CHARSET + printed(rules).replace(*FOCUS) + mine
        used = again
        rules = list(without_properties(rules, used))
