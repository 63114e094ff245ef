"""What a template may do with a page whose frame is drawn for many, and what ends that."""

from __future__ import annotations

from collections.abc import Sequence
from types import SimpleNamespace

import pytest
from jinja2 import Environment
from markupsafe import escape

from toolbox.pages.frames import SPARE, Frames
from toolbox.pages.holes import is_hole
from toolbox.pages.skeleton import printed

FRAMED = (
    "{{ page.title }} en {{ page.title | e }}",
    "{{ page.title or 'niets' }}{{ page.meta.nergens | d('leeg') }}{{ page.meta.nergens }}",
    "{% if page.meta.description %}{{ page.meta.description }}{% else %}geen{% endif %}",
    "{% if page.url != 'map/b.html' %}een andere{% endif %}{{ page.url in ['map/b.html'] }}",
    "{% for regel in page.toc %}{{ loop.index }} {{ regel.title }}{% else %}geen{% endfor %}",
    "{{ 'vet' if '<b>' in page.content }}{{ page.content }}",
    "{{ page.meta.hide | join(', ') }}{{ 'pad' in page.meta.hide }}{{ page.is_homepage }}",
    "{{ page.title is string }}{{ page.title is none }}{{ page.title is defined }}",
    "{% set naam %}{{ page.title }}{% endset %}{{ naam }}",
    "{% macro groet(wie) %}Dag {{ wie }}{% endmacro %}{{ groet(page.title) }}",
)
"""Printing, escaping, and questions whose answer a page can be held to."""

REFUSED = (
    "{{ page.title | upper }}",
    "{{ page.title | replace('a', 'b') }}",
    "{{ page.title | length }}",
    "{{ page.title | striptags }}",
    "{{ page.title | tojson }}",
    "{{ page.title[:3] }}",
    "{{ page.title ~ '!' }}",
    "{{ page.title.upper() }}",
    "{{ '%s!' | format(page.title) }}",
    "{{ {'map/b.html': 'b'}[page.url] }}",
    "{{ page.title is sequence }}",
    "{% set naam %}{{ page.title }}{% endset %}{{ naam | upper }}",
    "{% set naam %}{{ page.title }}{% endset %}{{ 'lang' if naam | length > 9 }}",
    "{% filter title %}{{ page.title }}{% endfilter %}",
    "{% autoescape true %}{{ page.title }}{% endautoescape %}",
    "{{ page.meta }}",
    "{{ page.file.src }}",
    "{{ page.meta.items() | list | length }}",
)
"""What changes a text, looks at all of a page, or asks of it what no other page can answer."""


def page(name: str, title: str, **meta: object) -> SimpleNamespace:
    """Return a page like those of MkDocs."""
    return SimpleNamespace(
        title=title,
        url=f"map/{name}.html",
        content=f"<p>{'<b>' * len(meta)}{title}</p>",
        meta={"hide": ["pad"], **meta},
        toc=[SimpleNamespace(title=title)] * len(meta),
        is_homepage=False,
        file=SimpleNamespace(src=name),
    )


PAGES = (
    page("a", "Samen < eten"),
    page("b", "Wandelen"),
    page("c", "Zingen & zo", description="Met tekst"),
    page("d", "Lezen", description="Ook met tekst"),
)


def rendered(
    template: str, pages: Sequence[SimpleNamespace] = PAGES
) -> tuple[list[str], list[str], list[str]]:
    """Return the pages from frames, the same the stock way, and the addresses that were refused."""
    env = Environment(finalize=printed, autoescape=False)  # noqa: S701 (as MkDocs has it)
    env.filters["e"] = lambda value: value.then("escape") if is_hole(value) else escape(value)
    refused: list[str] = []
    wrong: list[str] = []
    frames = Frames(
        lambda _, value: value, frozenset(), lambda url, _: refused.append(url), wrong.append
    )
    draw = env.from_string(template).render
    framed, stock = [], []
    for one in pages:
        try:
            stock.append(draw({"page": one}))
        except Exception as error:  # noqa: BLE001 (the same fault must show)
            with pytest.raises(type(error)):
                frames.render("main.html", draw, {"page": one}, one.url)
        else:
            framed.append(frames.render("main.html", draw, {"page": one}, one.url))
    frames.end()
    assert wrong == []
    return framed, stock, refused


@pytest.mark.parametrize("template", FRAMED)
def test_frames_hold_what_pages_print_and_answer(template: str) -> None:
    """Printing and asking give the stock page, out of a frame."""
    framed, stock, refused = rendered(template)
    assert framed == stock
    assert refused == []


@pytest.mark.parametrize("template", REFUSED)
def test_no_frame_where_a_text_is_changed_or_looked_into(template: str) -> None:
    """Anything that the frame of one page cannot know of another is left to the template."""
    framed, stock, refused = rendered(template)
    assert framed == stock
    assert refused


def test_frames_end_where_every_page_needs_its_own() -> None:
    """A key that no two pages share gives each page what is its own, and that is said once."""
    pages = [page(f"p{n}", "Titel", nummer=n) for n in range(SPARE + 10)]
    framed, stock, refused = rendered("{{ page.meta.nummer }} {{ page.title }}", pages)
    assert framed == stock
    assert len(refused) == 1
