"""Enlarged, spread out, in forced colours, without motion and by keyboard."""

from __future__ import annotations

import pytest
from browsing import KINDS_OF_PAGE, Visit, settle
from playwright.sync_api import Page

FORM = "over/insturen.html"
NAMES = ("home", "theme", "overview", "practice", "municipalities", "dossier", "comparison")
PLACES = {name: KINDS_OF_PAGE[name] for name in NAMES} | {"form": FORM}
"""Kinds of pages that differ in what can be focused, enlarged or opened."""

SPREAD = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important } p { margin-bottom: 2em !important }"""
"""What a reader may set, according to WCAG 1.4.12."""

CUT_OFF = """() => [...document.querySelectorAll("body *")].filter((e) => {
  const style = getComputedStyle(e);
  const text = [...e.childNodes].some((n) => n.nodeType === Node.TEXT_NODE && n.data.trim());
  if (!text || !e.checkVisibility() || e.clientWidth <= 1) return false;
  if (e.closest(".md-sidebar, .tb-onzichtbaar, pre, select, datalist")) return false;
  const cuts = (overflow) => overflow === "hidden" || overflow === "clip";
  return (cuts(style.overflowX) && e.scrollWidth > e.clientWidth + 1)
    || (cuts(style.overflowY) && e.scrollHeight > e.clientHeight + 2);
}).map((e) => `${e.tagName}.${e.className}: ${e.textContent.trim().slice(0, 40)}`).slice(0, 5)"""
"""Texts of which a part cannot be seen."""

UNSEEN_FOCUS = """() => {
  const can = 'a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex="-1"])';
  const parts = (e) => [e, e.parentElement, e.nextElementSibling, e.closest(".tb-kaart"),
    ...[...e.querySelectorAll("*")].slice(0, 8)].filter(Boolean);
  const look = (e) => parts(e).flatMap((part) => ["", "::before", "::after"].map((pseudo) => {
    const s = getComputedStyle(part, pseudo || null);
    return [s.outlineStyle, s.outlineWidth, s.boxShadow, s.backgroundColor, s.borderColor,
      s.textDecorationLine, s.opacity].join();
  })).join("|");
  const seen = new Set();
  const found = [];
  for (const e of document.querySelectorAll(can)) {
    const size = e.getBoundingClientRect();
    const kind = `${e.tagName}.${e.className}<${e.parentElement.className}`;
    if (e.disabled || !size.width || seen.has(kind)) continue;
    if (!e.checkVisibility({ visibilityProperty: true })) continue;
    document.activeElement.blur();
    const before = look(e);
    e.focus();
    if (document.activeElement !== e) continue;
    seen.add(kind);
    if (look(e) === before) found.push(`no sign of focus: ${e.outerHTML.slice(0, 120)}`);
    const place = e.getClientRects()[0];
    if (place.height > innerHeight / 2) continue;
    const x = Math.min(Math.max(place.left + Math.min(place.width / 2, 20), 1), innerWidth - 2);
    const top = document.elementFromPoint(x, place.top + Math.min(place.height / 2, 20));
    const own = top && (e.contains(top) || top.contains(e)
      || top.closest("label")?.control === e);
    if (!own) found.push(`covered: ${e.outerHTML.slice(0, 120)} by ${top?.className}`);
  }
  return [seen.size, found];
}"""
"""Elements on which the focus cannot be seen; the first of each kind."""

MOVING = """() => [...document.querySelectorAll("*")].filter((e) => {
  const s = getComputedStyle(e);
  const longest = (list) => Math.max(...list.split(",").map(parseFloat));
  return longest(s.transitionDuration) > 0.05
    || (s.animationName !== "none" && longest(s.animationDuration) > 0.05)
    || s.scrollBehavior === "smooth";
}).map((e) => `${e.tagName}.${e.className}`).slice(0, 5)"""


def width(page: Page) -> int:
    """Return how wide the page is, parts off the screen included."""
    found: int = page.evaluate("document.scrollingElement.scrollWidth")
    return found


@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES)
def test_a_page_bends_to_what_its_reader_needs(visit: Visit, place: str) -> None:
    """Focus shows, 200% and 400% and spread letters fit, and nothing moves against a wish."""
    page = visit.page
    page.set_viewport_size({"width": 1280, "height": 800})
    visit.open(place)
    settle(page)
    page.keyboard.press("Tab")  # from now on the browser shows focus as it does for the keyboard
    number, unseen = page.evaluate(UNSEEN_FOCUS)
    assert number > 5
    assert unseen == []
    page.emulate_media(forced_colors="active")
    assert page.evaluate(UNSEEN_FOCUS)[1] == []
    page.emulate_media(forced_colors="none", reduced_motion="reduce")
    assert page.evaluate(MOVING) == []
    for wide, high in (
        (640, 400),
        (320, 256),
    ):  # 1280 by 800, two and four times
        page.set_viewport_size({"width": wide, "height": high})
        visit.open(place)
        settle(page)
        assert width(page) <= wide
        assert page.evaluate(CUT_OFF) == []
        page.add_style_tag(content=SPREAD)
        assert width(page) <= wide
        assert page.evaluate(CUT_OFF) == []
