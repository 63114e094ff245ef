"""The macros that templates of bodies share, as the global `m`.

Owns that they are looked up once, and that one which prints terms or numbers alone is called once
for the same words: themes and target groups stand on every page.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any

from jinja2 import Environment

SAME = frozenset({"bronnummer", "feit_begrippen", "soort", "thema_label", "thema_tag"})
"""Macros that print the same for the same arguments, which are terms, kinds, numbers and paths."""

KEPT = 4096


class Macros:
    """The macros of one template, read when a page first asks for one."""

    def __init__(self, env: Environment, template: str) -> None:
        self._env, self._template = env, template

    def __getattr__(self, name: str) -> Callable[..., Any]:
        """Return a macro, and keep it."""
        macro = getattr(self._env.get_template(self._template).module, name)
        found: Callable[..., Any] = lru_cache(KEPT)(macro) if name in SAME else macro
        setattr(self, name, found)
        return found
