"""axe-core on an open page: the rules for accessibility that a program can check."""

from __future__ import annotations

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

_PAPER = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]
_OPTIONS = {"resultTypes": ["violations"], "preload": False}

RULES: dict[str, object] = {"runOnly": [*_PAPER, "wcag22aa", "best-practice"], **_OPTIONS}

ON_PAPER: dict[str, object] = {"runOnly": _PAPER, **_OPTIONS}
"""On paper nothing is a target to hit."""

OF_COLOUR: dict[str, object] = {
    "runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]},
    **_OPTIONS,
}
"""The two rules that look at colours; all others see the same page in the dark."""

_RUN = """async ([parts, rules]) => {
  const found = await axe.run(parts.length ? { include: parts } : document, rules);
  return found.violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(
    ({ target, html }) => `${id}: ${target} ${html.slice(0, 120)}`,
  ));
}"""


def violations(page: Page, *parts: str, rules: dict[str, object] = RULES) -> list[str]:
    """Return what axe-core finds on a page, or in some parts of it, as readable lines."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    found: list[str] = page.evaluate(_RUN, [list(parts), rules])
    return found


def darken(page: Page) -> None:
    """Show a page in the dark, at once."""
    page.emulate_media(color_scheme="dark")
    page.add_style_tag(content="*, ::before, ::after { transition: none !important }")
    page.evaluate("document.body.setAttribute('data-md-color-scheme', 'slate')")


def lighten(page: Page) -> None:
    """Show a darkened page in the light again."""
    page.emulate_media(color_scheme="light")
    page.evaluate("document.body.setAttribute('data-md-color-scheme', 'default')")
