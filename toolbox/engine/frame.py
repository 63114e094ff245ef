"""Frames of generated pages within a MkDocs build.

Owns the environment of the theme's templates: it renders a generated page through a frame that was
drawn before, and every other page as MkDocs does.
"""

from __future__ import annotations

import logging
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import jinja2
from jinja2 import pass_context
from markupsafe import escape
from mkdocs.utils import normalize_url
from mkdocs.utils.templates import TemplateContext

from toolbox.engine.page import CataloguePage
from toolbox.pages.escaping import LateCode
from toolbox.pages.frame import mended
from toolbox.pages.frames import Frames
from toolbox.pages.holes import is_hole
from toolbox.pages.skeleton import printed, watch_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from mkdocs.structure.nav import Navigation

    from toolbox.pages.skeleton import Context

log = logging.getLogger("mkdocs.plugins.toolbox")

KNOWN = frozenset(TemplateContext.__annotations__) - {"page"}
"""What MkDocs gives to templates: the same for all pages in one folder."""


def link(context: Context, value: object) -> object:
    """Return an address from the site root as one from the page in the context."""
    return normalize_url(str(value), context["page"], context["base_url"])


def new_frames(*, stock: bool) -> Frames:
    """Return the frames of a build that begins; with `stock` all pages are made without."""
    frames = Frames(link, KNOWN, _say_refused, _say_differs)
    if stock:
        frames.end()
    return frames


def framed(env: jinja2.Environment, frames: Frames) -> jinja2.Environment:
    """Return the environment of the theme with pages in frames."""

    class Framed(jinja2.Template):
        """A template of the theme; what it renders is valid HTML."""

        def render(self, *args: object, **kwargs: object) -> str:
            context: dict[str, Any] = dict(*args, **kwargs)
            name = self.name or ""
            if _is_outside_nav(context):
                return frames.render(name, super().render, context, context["page"].url)
            made = super().render(context)
            return mended(made) if name.endswith(".html") else made

    # compiled templates outlive this build and its filters: nothing is printed ahead
    env = env.overlay(finalize=printed, optimized=False)
    env.template_class, env.code_generator_class = Framed, LateCode
    for name in ("url", "script_tag"):
        env.filters[name] = _for_real_page(env.filters[name])
    env.filters |= {"e": _escaped, "escape": _escaped}
    return env


def _is_outside_nav(context: Context) -> bool:
    """Tell whether a page stands in no navigation, so that the frame shows none of it as active."""
    page, nav = context.get("page"), context.get("nav")
    return isinstance(page, CataloguePage) and id(page) not in _pages_in(nav)


@lru_cache(maxsize=1)
def _pages_in(nav: Navigation) -> frozenset[int]:
    return frozenset(map(id, nav.pages))


def _escaped(value: object) -> object:
    return value.then("escape") if is_hole(value) else escape(value)


def _for_real_page(filter_: Callable[..., object]) -> Callable[..., object]:
    """Return a filter that makes an address, for a template that draws a frame too."""

    @pass_context
    def made(context: jinja2.runtime.Context, value: object) -> object:
        if is_hole(value):
            return value.then("url")
        watch = watch_of(context["page"])
        return filter_(watch.real if watch else context, value)

    return made


def _say_refused(url: str, reason: str) -> None:
    log.info(
        "Pagina's zoals %s worden een voor een opgemaakt, en dat is trager. Een sjabloon van het "
        "thema vraagt iets wat niet voor veel pagina's tegelijk te beantwoorden is: %s.",
        *(url, reason),
    )


def _say_differs(url: str) -> None:
    log.warning(
        "De pagina %s wordt uit een geraamte anders dan uit het sjabloon van het thema. Zulke "
        "pagina's worden nu een voor een uit het sjabloon gemaakt. Zoek in het thema wat "
        "per pagina verschilt, of zet `geraamte: false` bij de plug-in.",
        url,
    )
