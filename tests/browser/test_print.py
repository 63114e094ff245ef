"""Every kind of page on paper, straight from the browser: whole, without chrome, with addresses."""

from __future__ import annotations

from pathlib import Path

import pytest
from browsing import KINDS_OF_PAGE, Visit, settle
from reading_pdf import squeezed, text_of

WIDTH_OF_PAPER = 673
"""Of A4 without its margins, in CSS pixels."""

LONG = frozenset({"editors", "filtered", "group", "overview", "route"})
"""Kinds with many pages of what other kinds show too: for these the look of the page is enough."""

CHROME = (
    ".md-header, .md-tabs, .md-sidebar, .md-footer, .md-path, form, input, select,"
    "button:not(.tb-chip)"
)

FAULTS = """(chrome) => {
  const shown = (node) => node.checkVisibility() && node.getClientRects().length > 0;
  const name = (node) => `${node.tagName} ${node.className}`;
  const inside = [...document.querySelectorAll(".md-content *")].filter(shown);
  const hidden = (node) => node.closest(".tb-onzichtbaar, [aria-hidden=true]");
  const scrolls = (node) => getComputedStyle(node).overflowX !== "visible";
  const cut = (node) => scrolls(node) && node.scrollWidth > node.clientWidth + 2;
  const address = (link) => getComputedStyle(link, "::after").content;
  return {
    chrome: [...document.querySelectorAll(chrome)].filter(shown).map(name),
    wide: inside.filter((n) => n.matches("table, pre, img, figure, svg, dl")
      && n.getBoundingClientRect().right > innerWidth + 2).map(name),
    cut: inside.filter((node) => cut(node) && !hidden(node)).map(name),
    silent: inside.filter((n) => n.matches("a[href^=http]")
      && !address(n).includes(n.getAttribute("href"))).map((n) => n.href),
  };
}"""


@pytest.mark.parametrize("address_of_page", KINDS_OF_PAGE.values(), ids=KINDS_OF_PAGE)
def test_a_page_comes_whole_on_paper(regular: Visit, address_of_page: str, tmp_path: Path) -> None:
    """No navigation, no button, no table cut off; links show their address; every word is there."""
    page = regular.open(address_of_page)
    settle(page)
    page.set_viewport_size({"width": WIDTH_OF_PAPER, "height": 950})
    page.emulate_media(media="print")
    found = page.evaluate(FAULTS, CHROME)
    assert found == {"chrome": [], "wide": [], "cut": [], "silent": []}
    if any(KINDS_OF_PAGE[kind] == address_of_page for kind in LONG):
        return
    page.evaluate("document.querySelectorAll('.tb-onzichtbaar').forEach((n) => n.remove())")
    words = page.locator(".md-content").inner_text().split()
    path = tmp_path / "papier.pdf"
    page.pdf(path=path, prefer_css_page_size=True)
    printed = squeezed(text_of(path))
    assert printed
    assert [word for word in words if squeezed(word) not in printed] == []
