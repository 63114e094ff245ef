"""Every kind of page as visitors meet it: private, narrow, dark, printed, no script, offline."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from browsing import KINDS_OF_PAGE, Visit

EVERY_KIND = pytest.mark.parametrize("address_of_page", KINDS_OF_PAGE.values(), ids=KINDS_OF_PAGE)
LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RULES: dict[str, object] = {"runOnly": LEVELS, "resultTypes": ["violations"]}
RULES_OF_COLOUR = RULES | {
    "runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
}
"""The two rules that look at colours; all others see the same page in the dark."""

STEP = 1 if os.environ.get("TOOLBOX_EVERY_PAGE") else 60
"""Which pages are watched: one in sixty, or all (TOOLBOX_EVERY_PAGE=1, before a release)."""


def violations(visit: Visit, rules: dict[str, object]) -> list[str]:
    """Return what axe-core finds on the open page, as readable lines."""
    found = Axe().run(visit.page, options=rules).response["violations"]
    return [f"{v['id']}: {n['target']} {n['html'][:120]}" for v in found for n in v["nodes"][:3]]


@pytest.mark.parametrize("visit", [{"viewport": {"width": 320, "height": 640}}], indirect=True)
@EVERY_KIND
def test_a_page_is_private_sound_narrow_and_accessible(visit: Visit, address_of_page: str) -> None:
    """Opened on a phone and widened to a desk: what holds for every kind of page.

    At 320 pixels no page scrolls sideways (WCAG 1.4.10). No request leaves for another host, no
    cookie is set, and the console stays quiet. The rules for accessibility that a program can check
    all hold, in light and in dark.
    """
    page = visit.open(address_of_page)
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 320
    page.set_viewport_size({"width": 1280, "height": 720})
    visit.open(address_of_page)
    assert violations(visit, RULES) == []
    page.emulate_media(color_scheme="dark")
    page.add_style_tag(content="* { transition: none !important }")  # colours fade in otherwise
    page.evaluate("document.body.setAttribute('data-md-color-scheme', 'slate')")
    assert violations(visit, RULES_OF_COLOUR) == []
    assert visit.foreign == []
    assert visit.errors == []
    assert page.context.cookies() == []


def test_a_page_keeps_to_its_own_site(visit: Visit, site: Path) -> None:
    """Any page, not only one of each kind, asks nothing of others, sets no cookie and is sound."""
    pages = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    watched = [page for page in pages if not page.startswith("redactie/")][::STEP]
    assert len(watched) > 10
    for page in watched:
        visit.open(page)
        assert (visit.foreign, visit.errors) == ([], []), page
    assert visit.page.context.cookies() == []


@pytest.mark.parametrize("visit", [{"java_script_enabled": False}], indirect=True)
@EVERY_KIND
def test_pages_can_be_read_without_script(visit: Visit, address_of_page: str) -> None:
    """The heading, the text and the way back are there when JavaScript is off."""
    page = visit.open(address_of_page)
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
    """Home, theme, case, and by the path on the page back to the overview."""
    page = visit.open("index.html")
    page.get_by_role("link", name="Sport en bewegen").first.click()
    assert page.locator("h1").inner_text()
    page.locator(".tb-kaart a").first.click()
    assert page.locator(".tb-item, article").first.is_visible()
    path = page.locator("nav.md-path, .tb-kruimels, nav[aria-label='Kruimelpad']").first
    assert path.is_visible()
    path.get_by_role("link").last.click()
    assert page.locator(".tb-kaart").count() > 3


def test_the_keyboard_reaches_the_content_first(visit: Visit) -> None:
    """The first stop of the Tab key skips to the content, and its focus can be seen."""
    page = visit.open("praktijkvoorbeelden/kletskassa-jumbo-heusden.html")
    page.keyboard.press("Tab")
    focused = page.evaluate("document.activeElement.className")
    assert "md-skip" in focused
    assert page.locator(".md-skip").evaluate("e => getComputedStyle(e).opacity") != "0"


def test_the_chosen_colour_scheme_stays(visit: Visit) -> None:
    """A visitor who picks the dark view keeps it on the next page."""
    page = visit.open("index.html")
    page.locator("label[title='Donkere weergave']").click()
    assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"
    visit.open("over/index.html")
    assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"


def test_print_shows_the_item_and_leaves_the_chrome_out(visit: Visit) -> None:
    """On paper an item has its text and sources, without header, navigation and buttons."""
    page = visit.open("praktijkvoorbeelden/kletskassa-jumbo-heusden.html")
    page.emulate_media(media="print")
    assert page.locator("h1").first.is_visible()
    assert page.locator("#bronnen").is_visible()
    assert not page.locator(".md-tabs").first.is_visible()
    assert not page.locator(".md-sidebar").first.is_visible()


def test_a_municipality_without_items_still_helps(visit: Visit) -> None:
    """A municipality with nothing of its own shows examples from municipalities like it."""
    page = visit.open("gemeenten/rozendaal.html")
    assert page.locator("h1").inner_text() == "Rozendaal"
    assert page.locator("a[href*='praktijkvoorbeelden/']").count() >= 3
