"""Searching: in the header and on the search page, in every circumstance that readers meet."""

from __future__ import annotations

import re

import pytest
from browsing import Visit
from playwright.sync_api import Page, Route, expect

PAGE = "zoeken/index.html"
BOX = "[data-zoekbalk] input"
OPTION = "[data-zoekbalk] [role=option]"
STATE = "[data-zoek=stand]"
RESULT = ".tb-vondst__titel a"
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True}


def ask(visit: Visit, question: str, more: str = "") -> Page:
    """Open the search page with a question in the address, and wait for the answer."""
    page = visit.open(f"{PAGE}?q={question}{more}")
    expect(page.locator(STATE)).to_have_text(re.compile(r"result|pagina", re.IGNORECASE))
    return page


def number(page: Page) -> int:
    """Return how many results the page says it found."""
    return int(page.locator(STATE).inner_text().split(maxsplit=1)[0].replace(".", ""))


def test_typing_gives_suggestions_that_the_keyboard_walks(visit: Visit) -> None:
    """Slash goes to the field, arrows choose, Escape closes, Enter opens: the ARIA combobox."""
    page = visit.open("kennis/index.html")
    page.keyboard.press("/")
    box = page.locator(BOX)
    expect(box).to_be_focused()
    page.keyboard.type("mantelzor", delay=20)
    expect(page.locator(OPTION).last).to_contain_text("‘mantelzor’")
    expect(box).to_have_attribute("aria-expanded", "true")
    expect(page.locator(OPTION)).to_have_count(7)
    page.keyboard.press("ArrowDown")
    option = page.locator(OPTION).first
    expect(option).to_have_attribute("aria-selected", "true")
    expect(box).to_have_attribute("aria-activedescendant", option.get_attribute("id") or "-")
    expect(page.locator("[data-zoekbalk] [role=status]")).to_contain_text("suggesties")
    page.keyboard.press("Escape")
    expect(box).to_have_attribute("aria-expanded", "false")
    page.keyboard.press("ArrowDown")
    expect(box).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    target = page.locator(OPTION).first.get_attribute("data-adres") or ""
    page.keyboard.press("Enter")
    page.wait_for_url(target)


def test_enter_without_a_choice_opens_the_search_page(visit: Visit) -> None:
    """The field stays an ordinary form."""
    page = visit.open("kennis/index.html")
    page.keyboard.press("s")
    page.keyboard.type("wandelgroep")
    page.keyboard.press("Enter")
    page.wait_for_url("**/zoeken/index.html?q=wandelgroep")
    expect(page.locator(RESULT).first).to_be_visible()


def test_the_keys_stay_letters_where_somebody_types(visit: Visit) -> None:
    """A slash or an s in a field is text."""
    page = ask(visit, "huis")
    page.locator("#tb-zoek-vraag").press("End")
    page.keyboard.type("s/")
    expect(page.locator("#tb-zoek-vraag")).to_have_value("huiss/")


def test_the_keys_can_be_switched_off(visit: Visit) -> None:
    """Who speaks to the computer is not thrown into the search box by a letter."""
    page = ask(visit, "huis")
    page.locator("[data-zoek=toetsen]").uncheck()
    page = visit.open("kennis/index.html")
    page.keyboard.press("s")
    expect(page.locator(BOX)).not_to_be_focused()


def test_facets_count_and_narrow_and_stand_in_the_address(visit: Visit) -> None:
    """A facet leaves as many results as it said; the back button takes it off again."""
    page = ask(visit, "ouderen")
    before = number(page)
    choice = page.locator("[data-facet=thema] label").nth(1)
    promised = int(choice.locator(".tb-zoekfacet__aantal").inner_text())
    choice.click()
    page.wait_for_url("**thema=**")
    expect(page.locator(STATE)).to_have_text(re.compile(rf"^{promised} result"))
    assert promised < before
    page.go_back()
    expect(page.locator(STATE)).to_contain_text(f"{before} resultaten")


def test_order_and_grouping_stand_in_the_address(visit: Visit) -> None:
    """By name the titles go up; grouped each kind has a heading."""
    page = ask(visit, "jongeren")
    best = page.locator(RESULT).first.inner_text()
    page.locator("#tb-zoek-volgorde").select_option("naam")
    page.wait_for_url("**volgorde=naam**")
    expect(page.locator(RESULT).first).not_to_have_text(best)
    titles = [title.casefold() for title in page.locator(RESULT).all_inner_texts()[:5]]
    assert [re.sub(r"\W", "", t)[:3] for t in titles] == sorted(
        re.sub(r"\W", "", t)[:3] for t in titles
    )
    page.locator("#tb-zoek-groep").select_option("soort")
    page.wait_for_url("**groep=soort**")
    expect(page.locator(".tb-zoekblad__kop").first).to_be_visible()


def test_every_facet_can_part_the_results(visit: Visit) -> None:
    """Each group says how many there are, leads to all of them, and the back button returns."""
    page = ask(visit, "ouderen", "&groep=provincie")
    for facet in ("doelgroep", "gemeente", "stap", "hulpgebied", "thema"):
        heading = page.locator(".tb-zoekblad__kop").first
        before = heading.inner_text()
        page.locator("#tb-zoek-groep").select_option(facet)
        page.wait_for_url(f"**groep={facet}")
        expect(heading).not_to_have_text(before)
        expect(heading).to_have_text(re.compile(r"\(\d+\)$"))
    link = page.locator("a[href*='thema=']").filter(has_text=re.compile(r"^Alle \d+ bij ")).first
    promised = int((link.inner_text()).split()[1])
    link.click()
    page.wait_for_url(re.compile(r"\?q=ouderen&thema=[^&]+$"))
    expect(page.locator(STATE)).to_contain_text(f"{promised} resultaten")
    page.go_back()
    expect(page.locator("#tb-zoek-groep")).to_have_value("thema")


def test_a_slip_is_mended_and_said(visit: Visit) -> None:
    """Results come at once, with the better word to choose."""
    page = ask(visit, "eenzaamhied%20meten")
    expect(page.locator(".tb-zoekblad__bedoelde")).to_contain_text("Bedoelde u eenzaamheid?")
    page.locator(".tb-zoekblad__bedoelde a").first.click()
    page.wait_for_url("**q=eenzaamheid+meten**")
    expect(page.locator(".tb-zoekblad__bedoelde")).to_have_count(0)


def test_words_of_the_same_meaning_are_named_and_found_words_marked(visit: Visit) -> None:
    """A reader sees why a page was found."""
    page = ask(visit, "senioren")
    expect(page.locator(".tb-zoekblad__ook")).to_contain_text("ouderen")
    expect(page.locator(".tb-vondst mark").first).to_be_visible()


def test_partial_results_stand_under_their_own_heading(visit: Visit) -> None:
    """Pages without all words are never mixed with those that have them."""
    page = ask(visit, "zingen%20valpreventie%20subsidie%20Urk")
    expect(page.get_by_text("Resultaten die niet alle woorden bevatten")).to_be_visible()


@pytest.mark.parametrize("question", ["xqzwvk", "de%20het%20een", "%F0%9F%99%82%F0%9F%99%83"])
def test_an_empty_result_helps_on(visit: Visit, question: str) -> None:
    """Tips and lists stand where results would be."""
    page = ask(visit, question)
    expect(page.locator(".tb-zoekblad__leeg")).to_contain_text("Gebruik minder woorden")
    expect(page.get_by_role("heading", name="Naar thema")).to_be_visible()
    assert visit.errors == []


def test_templates_to_fill_in_are_found_by_their_text(visit: Visit) -> None:
    """Both the page of a template and the file to fill in."""
    page = ask(visit, "agenda%20eerste%20bijeenkomst")
    found = [link.get_attribute("href") or "" for link in page.locator(RESULT).all()[:5]]
    assert any(url.endswith("sjablonen/agenda-eerste-bijeenkomst.html") for url in found)
    assert any(url.endswith("sjablonen/agenda-eerste-bijeenkomst.odt") for url in found)


def test_markup_in_the_question_is_text(visit: Visit) -> None:
    """Nothing in a question is executed or becomes an element."""
    page = ask(visit, "%3Cimg%20src=x%20onerror=alert(1)%3E%3Cscript%3Ealert(1)%3C/script%3E")
    expect(page.locator(STATE)).to_contain_text("<img src=x onerror=alert(1)>")
    assert page.locator(".tb-zoekblad img").count() == 0
    assert visit.errors == []


def test_five_thousand_characters_are_answered(visit: Visit) -> None:
    """A pasted page of text neither hangs nor breaks the search."""
    page = ask(visit, "eenzaamheid%20" * 380)
    assert number(page) > 0


@pytest.mark.parametrize("visit", [{"java_script_enabled": False}], indirect=True)
def test_without_script_the_form_leads_to_lists(visit: Visit) -> None:
    """The search page is a page of lists then."""
    page = visit.open("kennis/index.html")
    page.locator(BOX).fill("koffie")
    page.locator(BOX).press("Enter")
    page.wait_for_url("**/zoeken/index.html?q=koffie")
    expect(page.get_by_role("heading", name="Naar thema")).to_be_visible()
    page.get_by_role("link", name="Praktijkvoorbeelden", exact=True).last.click()
    page.wait_for_url("**/praktijkvoorbeelden/index.html")


def test_from_a_folder_without_network(from_disk: Visit) -> None:
    """The same search works from disk with the network cut."""
    page = ask(from_disk, "wandelgroep")
    expect(page.locator(RESULT).first).to_be_visible()
    page.locator(RESULT).first.click()
    page.wait_for_url(re.compile(r"file:.*\.html$"))
    assert from_disk.foreign == []
    assert not [error for error in from_disk.errors if "zoek" in error]


def test_a_missing_file_is_said_and_lists_stay(visit: Visit) -> None:
    """A clear message, and the way on, when part of the index does not come."""
    page = visit.open("kennis/index.html")
    page.route("**/assets/zoeken/i*.js*", lambda route: route.abort())
    page.goto(page.url.replace("kennis/index.html", f"{PAGE}?q=koffie"))
    expect(page.locator(STATE)).to_contain_text("Zoeken lukt nu niet")
    expect(page.get_by_role("heading", name="Naar thema")).to_be_visible()


def test_a_slow_network_says_that_it_is_busy(visit: Visit) -> None:
    """A reader on a train types on, sees that something happens, and then the results."""
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page = visit.open("kennis/index.html")
    page.route(re.compile("/zoek[.]js|/assets/zoeken/"), hold)
    address = page.url.replace("kennis/index.html", PAGE)
    with page.expect_request("**/zoek.js"):
        page.goto(address, wait_until="commit")
    page.locator("#tb-zoek-vraag").fill("koffie")
    script = next(route for route in held if "/zoek.js" in route.request.url)
    held.remove(script)
    script.continue_()
    expect(page.locator(STATE)).to_have_text("Bezig met zoeken …")
    expect(page.locator("#tb-zoek-vraag")).to_have_value("koffie")
    page.route("**/assets/zoeken/**", lambda route: route.continue_())
    for route in held:
        route.continue_()
    expect(page.locator(STATE)).to_have_text(re.compile("^[0-9]+ resultaten voor ‘koffie’"))


@pytest.mark.parametrize("visit", [PHONE], indirect=True)
def test_a_finger_can_search(visit: Visit) -> None:
    """Lists until a question comes; the filters are folded, and all is at least 24 pixels high."""
    page = visit.open("kennis/index.html")
    page.locator(".tb-zoekvak__link").tap()
    page.wait_for_url("**/zoeken/index.html")
    expect(page.locator("[data-zoekpagina][data-klaar]")).to_be_visible()
    expect(page.get_by_role("heading", name="Naar thema")).to_be_visible()
    expect(page.locator(RESULT)).to_have_count(0)
    page.locator("#tb-zoek-vraag").fill("maatjes")
    expect(page.locator(RESULT).first).to_be_visible()
    page.locator("[data-zoek=filter] > summary").tap()
    for part in ("[data-facet=soort] label", "[data-facet] > summary", ".tb-zoek--blad button"):
        high = "part => document.querySelector(part)?.getBoundingClientRect().height >= 24"
        page.wait_for_function(high, arg=part)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.locator("#tb-zoek-vraag").fill("")
    expect(page.get_by_role("heading", name="Naar thema")).to_be_visible()
    page.get_by_role("link", name="alle pagina's op naam").tap()
    expect(page.locator(STATE)).to_contain_text("pagina's in de toolbox")
    expect(page.locator(RESULT)).to_have_count(20)


def test_nothing_is_loaded_before_a_reader_searches(visit: Visit) -> None:
    """A page without search costs no more than the small starter."""
    page = visit.open("kennis/index.html")
    loaded = page.evaluate("performance.getEntriesByType('resource').map(entry => entry.name)")
    assert not [name for name in loaded if "assets/zoeken/" in name or name.endswith("/zoek.js")]
