"""Every kind of page as visitors meet it: private, narrow, dark, printed, no script, offline."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from axe import OF_COLOUR, ON_PAPER, darken, lighten, violations
from browsing import KINDS_OF_PAGE, Visit, settle
from playwright.sync_api import Page, expect

EVERY_KIND = pytest.mark.parametrize("address_of_page", KINDS_OF_PAGE.values(), ids=KINDS_OF_PAGE)

MORE_KINDS = KINDS_OF_PAGE | {"form": "over/insturen.html"}

ONLY_ON_A_DESK = (".md-header", ".md-tabs", ".md-sidebar")
"""Parts of the frame that a phone has no room for."""

UNFOLD = "document.querySelectorAll('details').forEach((fold) => { fold.open = true; })"

SHORTEN = """() => {
  const inRow = new Map();
  for (const one of document.querySelectorAll("article, li, p, tr, dt, dd, svg a, label")) {
    const kinds = inRow.get(one.parentElement) ?? new Map();
    const kind = `${one.localName}.${one.getAttribute("class")}`;
    inRow.set(one.parentElement, kinds.set(kind, (kinds.get(kind) ?? 0) + 1));
    if (kinds.get(kind) > 8) one.remove();
  }
}"""
"""Leaves eight of what stands in a row and is alike, and the page as it is otherwise."""

STEP = 1 if os.environ.get("TOOLBOX_EVERY_PAGE") else 60
"""Which pages are watched: one in sixty, or all (TOOLBOX_EVERY_PAGE=1, before a release)."""


@pytest.mark.parametrize("address_of_page", MORE_KINDS.values(), ids=MORE_KINDS)
def test_a_page_is_private_sound_narrow_and_accessible(
    regular: Visit, address_of_page: str
) -> None:
    """Opened on a phone, unfolded, widened to a desk and put on paper: what holds for every kind.

    At 320 pixels no page scrolls sideways (WCAG 1.4.10). No request leaves for another host, no
    cookie is set, and the console stays quiet. The rules for accessibility that a program can check
    all hold: on a desk in the light, on a phone in the dark, with its menu open, and on paper. What
    a desk alone shows has its colours looked at in the dark too; on a phone and on paper eight of
    the same things in a row stand for all.
    """
    page = regular.page
    page.set_viewport_size({"width": 320, "height": 640})
    regular.open(address_of_page)
    settle(page)
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 320
    page.set_viewport_size({"width": 1280, "height": 720})
    page.evaluate(UNFOLD)
    assert violations(page) == []
    darken(page)
    assert violations(page, *ONLY_ON_A_DESK, rules=OF_COLOUR) == []
    page.set_viewport_size({"width": 390, "height": 844})
    page.evaluate(SHORTEN)
    assert violations(page) == []
    page.get_by_role("button", name="Menu", exact=True).click()
    expect(page.locator(".md-sidebar--primary .md-nav__link:visible").first).to_be_in_viewport()
    assert violations(page, ".md-sidebar--primary") == []
    lighten(page)
    page.keyboard.press("Escape")
    page.set_viewport_size({"width": 1280, "height": 720})
    page.emulate_media(media="print")
    assert violations(page, rules=ON_PAPER) == []
    assert regular.foreign == []
    assert regular.errors == []
    assert page.context.cookies() == []


def check_opened(page: Page, part: str) -> None:
    """Hold what is open against the rules: on a desk in the light, on a phone in the dark."""
    expect(page.locator(part)).to_be_visible()
    assert violations(page, part) == []
    page.set_viewport_size({"width": 390, "height": 844})
    darken(page)
    assert violations(page, part) == []
    page.set_viewport_size({"width": 1280, "height": 720})
    lighten(page)


def test_what_opens_over_a_page_is_accessible(regular: Visit) -> None:
    """The panel with reasons, an empty one, the suggestions of search and the dossier's message."""
    page = regular.open("themas/valpreventie.html")
    for cell in (".tb-dekking a[href$='provincie=overijssel']", ".tb-dekking__gat a"):
        page.locator(cell).first.click()
        check_opened(page, "dialog")
        page.keyboard.press("Escape")
        expect(page.locator("dialog")).to_be_hidden()
    page.locator("[data-zoekbalk] input").fill("mantelzorg")
    expect(page.locator("[data-zoekbalk] [role=option]").last).to_contain_text("‘mantelzorg’")
    assert violations(page, "[data-zoekbalk]") == []
    darken(page)
    assert violations(page, "[data-zoekbalk]") == []
    regular.open("praktijkvoorbeelden/kletskassa-jumbo-heusden.html")
    page.get_by_role("button", name="Bewaar in dossier").first.click()
    check_opened(page, ".tb-dossiermelding")
    page.get_by_role("button", name="In mijn dossier").first.click()
    assert regular.errors == []


def test_a_page_keeps_to_its_own_site(visit: Visit, site: Path) -> None:
    """Any page, not only one of each kind, asks nothing of others, sets no cookie and is sound."""
    pages = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    watched = [page for page in pages if not page.startswith("redactie/")][::STEP]
    assert len(watched) > 10
    for page in watched:
        visit.open(page)
        assert (visit.foreign, visit.errors) == ([], []), page
    assert visit.page.context.cookies() == []


@pytest.mark.parametrize(
    "same_visitor", [{"java_script_enabled": False}], indirect=True, scope="module"
)
@EVERY_KIND
def test_pages_can_be_read_without_script(regular: Visit, address_of_page: str) -> None:
    """The heading, the text and the way back are there when JavaScript is off."""
    page = regular.open(address_of_page)
    assert page.locator("h1").first.is_visible()
    assert len(page.locator("main, .md-content").first.inner_text()) > 60


@pytest.mark.parametrize(
    "address_of_page",
    [a for a in KINDS_OF_PAGE.values() if a != "404.html"],  # a server shows that one anywhere
)
def test_pages_work_from_a_folder_without_network(from_disk: Visit, address_of_page: str) -> None:
    """The same files open from disk, with their styles and without a single failed request."""
    page = from_disk.open(address_of_page)
    assert page.locator("h1").first.is_visible()
    assert from_disk.foreign == []
    assert from_disk.errors == []
    paper = page.evaluate("getComputedStyle(document.body).getPropertyValue('--tb-paper')")
    assert paper.strip()


def test_a_reader_walks_from_home_to_a_case_and_back(visit: Visit) -> None:
    """Home, theme, case, and by the path on the page back to the theme."""
    page = visit.open("index.html")
    page.get_by_role("link", name="Sport en bewegen").first.click()
    page.wait_for_url("**/themas/sport-en-bewegen.html")
    expect(page.locator("h1")).to_contain_text("Bewegen")
    page.locator(".tb-kaart a").first.click()
    expect(page.locator(".tb-item h1")).to_be_visible()
    path = page.locator("nav.md-path, .tb-kruimels, nav[aria-label='Kruimelpad']").first
    path.get_by_role("link").last.click()
    page.wait_for_url("**/themas/sport-en-bewegen.html")
    expect(page.locator(".tb-kaart").nth(3)).to_be_visible()


def test_the_keyboard_reaches_the_content_first(visit: Visit) -> None:
    """The first stop of the Tab key skips to the content, and its focus can be seen."""
    page = visit.open("praktijkvoorbeelden/kletskassa-jumbo-heusden.html")
    page.keyboard.press("Tab")
    expect(page.locator(".md-skip")).to_be_focused()
    expect(page.locator(".md-skip")).to_have_css("opacity", "1")


def test_the_chosen_colour_scheme_stays(visit: Visit) -> None:
    """A visitor who picks the dark view keeps it on the next page."""
    page = visit.open("index.html")
    page.locator("label[title='Donkere weergave']").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    visit.open("over/index.html")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")


@pytest.mark.parametrize("visit", [{"viewport": {"width": 390, "height": 844}}], indirect=True)
def test_a_telephone_does_not_wait_for_typefaces(visit: Visit) -> None:
    """It draws its first page in letters of its own and keeps to them; the next has the site's."""
    page = visit.open("kennis/index.html")
    family = "getComputedStyle(document.body).fontFamily.split(',').includes('\"Radio Canada\"')"
    arrived = """['600 1em "Vollkorn"', '400 1em "Radio Canada"', '650 1em "Radio Canada"']
      .every((face) => document.fonts.check(face))"""
    page.wait_for_function(arrived)
    assert not page.evaluate(family)
    page.locator(".tb-kaart h2 a").first.click()
    page.wait_for_url(lambda url: not url.endswith("kennis/index.html"))
    assert page.evaluate(family)


@pytest.mark.parametrize("visit", [{"viewport": {"width": 390, "height": 844}}], indirect=True)
def test_a_telephone_draws_a_long_text_piece_by_piece(visit: Visit) -> None:
    """What lies far down waits to be drawn; a link to it, and paper, have it at once."""
    late = """[...document.querySelectorAll(".md-content__inner > :is(p, ul, ol) > *")]
      .filter((piece) => !piece.checkVisibility({ contentVisibilityAuto: true })).length"""
    page = visit.open("themas/cultuur.html")
    assert page.evaluate(late) > 5
    page.locator("a.footnote-ref").first.evaluate("link => link.click()")
    expect(page.locator("[id='fn:1']")).to_be_in_viewport()
    page.emulate_media(media="print")
    assert page.evaluate(late) == 0


def test_print_shows_the_item_and_leaves_the_chrome_out(visit: Visit) -> None:
    """On paper an item has its text and sources, without header, navigation and buttons."""
    page = visit.open("praktijkvoorbeelden/kletskassa-jumbo-heusden.html")
    page.emulate_media(media="print")
    expect(page.locator("h1").first).to_be_visible()
    expect(page.locator("#bronnen")).to_be_visible()
    expect(page.locator(".md-tabs").first).to_be_hidden()
    expect(page.locator(".md-sidebar").first).to_be_hidden()


def test_a_municipality_without_items_still_helps(visit: Visit) -> None:
    """A municipality with nothing of its own shows examples from municipalities like it."""
    page = visit.open("gemeenten/rozendaal.html")
    assert page.locator("h1").inner_text() == "Rozendaal"
    assert page.locator("a[href*='praktijkvoorbeelden/']").count() >= 3
