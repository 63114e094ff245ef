"""The macros that templates of bodies share, as filters: `{{ item.trekker | feit("Trekker") }}`.

Owns that a macro is looked up once, and that one which prints the same again is called once: terms
stand on every page, and an item on its own page and on those of its themes and its municipality.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from toolbox.catalogue.reads import remembered
from toolbox.model.record import Record

EACH_TIME = (
    *("feit", "feit_partners", "feit_plaatsen", "kaart", "paspoort", "punten"),
    *("status_label", "sterkste", "vers"),
)
"""Macros that are called wherever they stand."""

SAME = (
    *("bronnummer", "feit_begrippen", "resultaat_label", "resultaat_som", "soort_label"),
    *("sterkte_label", "thema_label", "thema_tag", "thema_verwijs"),
)
"""Macros that print the same for the same arguments, which are terms, kinds, numbers and paths."""

ONE_ITEM = ("kaart_boven", "kaart_tekst", "kaart_voet", "kenmerk")
"""Macros that show one item, wherever it stands."""

KEPT = 4096


class Macros:
    """The macros of one template, which is read when a page first asks for one."""

    def __init__(self, env: Environment, template: str) -> None:
        self._env, self._template = env, template

    def __getattr__(self, name: str) -> Callable[..., Markup]:
        """Return a macro, and keep it."""
        macro: Callable[..., Markup] = getattr(self._env.get_template(self._template).module, name)
        setattr(self, name, macro)
        return macro

    def filters(self) -> dict[str, Callable[..., Markup]]:
        """Return the macros of HTML as filters."""
        return {
            **{name: self._later(name) for name in EACH_TIME},
            **{name: remembered(self._later(name), KEPT) for name in SAME},
            **{name: self._once(name) for name in ONE_ITEM},
        }

    def _later(self, name: str) -> Callable[..., Markup]:
        def call(*values: Any, **options: Any) -> Markup:  # noqa: ANN401 (whatever a template gives)
            return getattr(self, name)(*values, **options)  # type: ignore[no-any-return]

        return call

    def _once(self, name: str) -> Callable[[Record], Markup]:
        items: dict[str, Record] = {}

        def make(id: str) -> Markup:
            macro: Callable[[Record], Markup] = getattr(self, name)
            return macro(items[id])

        made = remembered(make, None)

        def call(item: Record) -> Markup:
            items[item.id] = item
            return made(item.id)

        return call
