"""Browse, collect, compare: the journeys of a policy officer, an adviser and their colleagues."""

from __future__ import annotations

import base64
import json
import re
import zipfile
import zlib
from pathlib import Path

import pytest
from browsing import Visit, settle
from jsonschema import Draft202012Validator
from odfdo import Document
from playwright.sync_api import Page, expect

from toolbox.model.dossier import read_file, read_link
from toolbox.opendata.dossier_schema import dossier_schema

LIST = "praktijkvoorbeelden/index.html"
DOSSIER = "dossier/index.html"
ONE, TWO = "kletskassa-jumbo-heusden", "zwaaistenen-zwolle"

CLIPBOARD = ["clipboard-read", "clipboard-write"]

BLOCKED = """
Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("blocked", "SecurityError"); }
});
"""
"""What a browser does whose owner refuses storage."""

WHEN = """() => {
  const [shown] = performance.getEntriesByName("first-contentful-paint");
  const loaded = performance.getEntriesByType("resource");
  const asked = loaded.filter(({ name }) => /overzicht\\.js|bladeren/.test(name));
  return [shown.startTime, Math.min(...asked.map(({ startTime }) => startTime))];
}"""
"""The moments at which a page showed something and first asked for a script of its filters."""


def drawn(page: Page) -> None:
    """Wait until the list is the one that was asked for, and the address says so too."""
    settle(page)
    page.evaluate("new Promise((done) => requestAnimationFrame(() => setTimeout(done)))")


def found(page: Page) -> int:
    """Return the number of items that the list says it found, once it is there."""
    drawn(page)
    return int(page.locator("[data-deel='aantal']").inner_text().split(maxsplit=1)[0])


def choose(page: Page, facet: str, value: str) -> None:
    """Tick a value of a facet, opening the facet where needed, and wait for the list."""
    settle(page)
    box = page.locator(f".tb-facet input[name='{facet}'][value='{value}']")
    if not box.is_visible():
        page.locator(f"[data-facet='{facet}'] > summary").click()
    box.check()
    drawn(page)


def keep(page: Page, number: int) -> list[str]:
    """Put the first `number` cards in the dossier, and return their titles."""
    drawn(page)
    cards = page.locator(".tb-kaart:visible")
    titles = []
    for place in range(number):
        titles.append(cards.nth(place).locator(".tb-kaart__titel").inner_text())
        cards.nth(place).get_by_role("button", name="Bewaar in dossier").click()
    return titles


def titles_in_dossier(page: Page) -> list[str]:
    """Return the titles in the dossier, in order."""
    expect(page.locator(".tb-stuk")).not_to_have_count(0)
    return page.locator(".tb-stuk h3").all_inner_texts()


def notes(page: Page) -> list[str]:
    """Return what stands in the note fields."""
    return page.locator(".tb-stuk textarea").evaluate_all("fields => fields.map(f => f.value)")


def test_an_officer_finds_three_examples_like_hers_and_prints_a_dossier(visit: Visit) -> None:
    """From her municipality to similar ones, three cards in the dossier, a note, and on paper."""
    page = visit.open("gemeenten/heusden.html")
    promise = page.locator("li", has=page.get_by_role("link", name="Even groot en even stedelijk"))
    number = int(promise.inner_text().split(": ")[1].split()[0])
    promise.get_by_role("link").click()
    page.wait_for_url("**/praktijkvoorbeelden/index.html?*")
    assert found(page) == number < 255
    choose(page, "doelgroep", "ouderen")
    titles = keep(page, 3)
    page.get_by_role("link", name="Mijn dossier (3)").click()
    assert titles_in_dossier(page) == titles
    page.get_by_label("Titel van het dossier").fill("Plan voor Heusden")
    page.get_by_label(f"Uw notitie bij {titles[0]}").fill("Dit past bij ons.")
    page.reload()
    expect(page.get_by_label(f"Uw notitie bij {titles[0]}")).to_have_value("Dit past bij ons.")
    page.emulate_media(media="print")
    expect(page.get_by_text("Plan voor Heusden", exact=True)).to_be_visible()
    expect(page.locator(".tb-stuk__notitie", has_text="Dit past bij ons.")).to_be_visible()
    expect(page.get_by_role("button", name="Print")).to_be_hidden()
    assert visit.foreign == []
    assert visit.errors == []


def test_filters_widen_narrow_and_can_be_taken_back(visit: Visit) -> None:
    """Two values of one facet give more, two facets less; chips and the back button undo."""
    page = visit.open(LIST)
    everything = found(page)
    choose(page, "thema", "cultuur")
    culture = found(page)
    choose(page, "thema", "mantelzorg")
    both = found(page)
    assert culture < both < everything
    choose(page, "doelgroep", "ouderen")
    older = found(page)
    assert older < both
    assert page.locator(".tb-kaart:visible").count() == min(older, 12)
    page.get_by_role("button", name="Haal filter weg: Thema, Mantelzorg").click()
    assert found(page) < older
    page.go_back()
    assert found(page) == older
    page.go_back()
    assert found(page) == both
    expect(page.locator("input[value='ouderen']")).not_to_be_checked()
    page.get_by_role("button", name="Alle filters weghalen").click()
    assert found(page) == everything
    expect(page).not_to_have_url(re.compile(r"\?"))


def test_filters_come_once_the_list_stands_there(visit: Visit) -> None:
    """What makes filters work is asked for when the cards are on the screen, on any machine."""
    page = visit.open(LIST)
    drawn(page)
    shown, asked = page.evaluate(WHEN)
    assert 0 < shown <= asked < 60_000


def test_the_number_beside_a_filter_is_what_it_gives(visit: Visit) -> None:
    """A reader who ticks a value gets as many items as the number beside it promised."""
    page = visit.open(f"{LIST}?doelgroep=ouderen")
    for facet in ("provincie", "resultaat", "kosten"):
        box = page.locator(f"[data-facet='{facet}'] label").first
        promised = int(box.locator(".tb-facet__aantal").text_content() or "")
        choose(page, facet, box.locator("input").get_attribute("value") or "")
        assert found(page) == promised
        page.locator(".tb-chip").nth(1).click()


def test_a_shared_address_opens_the_same_list_in_the_same_order(visit: Visit) -> None:
    """The address holds filters and order; an unknown value in it does no harm."""
    page = visit.open(f"{LIST}?status=loopt&volgorde=stand&thema=bestaat-niet")
    number = min(found(page), 12)
    expect(page.locator("input[value='loopt']")).to_be_checked()
    expect(page.get_by_label("Volgorde")).to_have_value("stand")
    assert page.locator(".tb-kaart:visible .tb-status--loopt").count() == number > 0
    assert visit.errors == []


@pytest.mark.parametrize(
    "folder", ["praktijkvoorbeelden", "interventies", "handreikingen", "kennis", "bijeenkomsten"]
)
def test_a_card_from_data_is_the_card_of_the_page(visit: Visit, folder: str) -> None:
    """The card that the filters make is the same as the one that was built, to the last word."""
    as_html = "cards => cards.map(c => c.outerHTML.replace(/\\s+/g, ' ').replaceAll('> <', '><'))"
    page = visit.open(f"{folder}/index.html")
    built = page.locator("[data-deel='alles'] .tb-kaart").evaluate_all(as_html)
    visit.open(f"{folder}/index.html?volgorde=stand")  # an order alone shows every item from data
    drawn(page)
    while (more := page.locator(".tb-uitkomst__meer")).count():
        more.evaluate("button => { button.click(); button.click(); }")  # gives nothing twice
        drawn(page)
    assert page.locator("[data-deel='gevonden'] .tb-kaart").count() == found(page)
    made = page.locator("[data-deel='gevonden'] .tb-kaart").evaluate_all(as_html)
    assert built
    assert set(built) <= set(made)


@pytest.mark.parametrize(
    "asked",
    ["cultuur&doelgroep=ouderen", "sociale-basis&stap=netwerk", "cultuur&provincie=utrecht"],
)
def test_a_cell_of_the_matrix_gives_reasons_and_opens_its_list(visit: Visit, asked: str) -> None:
    """The number in a cell is that of the reasons in its panel and of the list behind it.

    A theme with many items has its reasons in parts, and a page loads those that it needs.
    """
    page = visit.open("themas/index.html")
    cell = page.locator(f".tb-matrix__cel a[href$='thema={asked}']").first
    number = int(cell.text_content() or "")
    cell.click()
    panel = page.get_by_role("dialog")
    expect(panel.locator(".tb-redenen__lijst > li")).to_have_count(number)
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    expect(cell).to_be_focused()
    page.keyboard.press("Enter")
    panel.get_by_role("link", name="Open de lijst").click()
    page.wait_for_url("**/praktijkvoorbeelden/index.html?*")
    assert found(page) == number
    assert visit.errors == []


@pytest.mark.parametrize(
    "visit", [{"permissions": ["clipboard-read", "clipboard-write"]}], indirect=True
)
def test_reasons_can_be_copied_with_their_sources(visit: Visit) -> None:
    """As text and as Markdown, with addresses; a browser that refuses gets the text selected."""
    page = visit.open("themas/valpreventie.html")
    page.locator(".tb-dekking a[href$='provincie=overijssel']").click()
    panel = page.get_by_role("dialog")
    title = panel.locator(".tb-redenen__wie a").first.inner_text()
    reason = panel.locator(".tb-redenen__lijst p:nth-child(2)").first.inner_text().split(" (")[0]
    panel.get_by_role("button", name="Kopieer redenen met bronnen").click()
    expect(panel.get_by_role("status")).to_contain_text("op uw klembord")
    text = page.evaluate("navigator.clipboard.readText()")
    assert f"1. {title}" in text
    assert reason in text
    assert f"{visit.base}/praktijkvoorbeelden/" in text
    assert "Bron: " in text
    assert "gelezen op" in text
    panel.get_by_role("button", name="Kopieer als Markdown").click()
    page.wait_for_function("async () => (await navigator.clipboard.readText()).startsWith('## ')")
    written = page.evaluate("navigator.clipboard.readText()")
    assert f"**[{title}](<{visit.base}/praktijkvoorbeelden/" in written
    page.evaluate("void (navigator.clipboard.writeText = () => Promise.reject(new Error()))")
    panel.get_by_role("button", name="Kopieer redenen met bronnen").click()
    expect(panel.locator("textarea")).to_be_focused()
    expect(panel.locator("textarea")).to_have_value(text)
    assert page.evaluate("document.activeElement.selectionEnd") > 100
    assert visit.foreign == []


def test_a_filtered_list_gives_its_reasons_too(visit: Visit) -> None:
    """With one theme chosen the panel holds the items of the list, whatever else is chosen."""
    page = visit.open(f"{LIST}?thema=cultuur&status=loopt&kosten=onbekend")
    number = found(page)
    page.get_by_role("button", name="Bekijk en kopieer de redenen").click()
    expect(page.get_by_role("dialog").locator(".tb-redenen__lijst > li")).to_have_count(number)


def test_the_map_and_its_list_follow_the_same_filters(visit: Visit) -> None:
    """Names on hover and focus, arrows from dot to dot, and the list says the same in words."""
    page = visit.open("gemeenten/index.html")
    theme, group = page.locator("select[name='thema']"), page.locator("select[name='doelgroep']")
    name_field = page.get_by_role("searchbox", name="Gemeente")
    words = page.locator("[data-deel='kaartaantal']")
    expect(words).to_have_text(re.compile("^342 gemeenten, waarvan"))
    theme.select_option("cultuur")
    group.select_option("ouderen")
    page.wait_for_url("**thema=cultuur&doelgroep=ouderen*")
    listed = page.locator(".tb-gemeentelijst > li:visible")
    number = listed.count()
    assert words.inner_text() == f"{number} gemeenten met voorbeelden."
    assert page.locator("svg a:not(.tb-landkaart__nul)").count() == number
    dot = page.locator("svg a[tabindex='0']")
    dot.focus()
    name = page.locator(".tb-landkaart__naam")
    assert name.text_content() == re.sub(
        r" voorbeeld(en)?$", "", dot.get_attribute("aria-label") or ""
    )
    seen = {name.text_content()}
    for key in ("ArrowDown", "ArrowRight", "ArrowUp"):
        page.keyboard.press(key)
        seen.add(name.text_content())
    assert len(seen) > 2
    listed.first.hover()
    expect(name).to_contain_text(listed.first.locator("a").inner_text())
    page.get_by_role("link", name="Deze voorbeelden in een lijst").click()
    page.wait_for_url("**/praktijkvoorbeelden/index.html?*")
    assert 0 < found(page) <= number * 3
    page.go_back()
    expect(theme).to_have_value("cultuur")
    theme.select_option("")
    group.select_option("")
    name_field.fill("den bosch")
    expect(listed).to_have_text(re.compile("'s-Hertogenbosch"))
    name_field.fill("gravenhage")
    listed.get_by_role("link", name="Den Haag").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Den Haag")
    expect(page.get_by_text("'s-Gravenhage", exact=True)).to_be_visible()
    assert visit.errors == []


def test_a_place_without_examples_gives_the_next_best(visit: Visit) -> None:
    """It says so, invites, and shows examples of others with the reason, and who is near."""
    page = visit.open("gemeenten/baarle-nassau.html")
    expect(page.get_by_role("link", name="Stuur het in").first).to_be_visible()
    assert page.locator(".tb-kaart .tb-kaart__waarom").count() == 3
    assert page.locator(".tb-buren__reden").count() == 8
    assert re.search(r"\d+ km", page.locator(".tb-buurt").inner_text())


def test_a_list_of_one_theme_says_why_each_item_stands_there(visit: Visit) -> None:
    """The reason of the link with the theme is on the card, the same as on the page of the item."""
    page = visit.open(f"{LIST}?thema=valpreventie")
    drawn(page)
    card = page.locator(".tb-kaart:visible").first
    reason = card.locator(".tb-kaart__waarom").inner_text()
    assert card.locator(".tb-sterkte").inner_text()
    card.locator(".tb-kaart__titel a").click()
    expect(page.locator(".tb-verbanden .tb-thema--valpreventie")).to_contain_text(reason)
    page.get_by_role("link", name="Terug naar Praktijkvoorbeelden").click()
    expect(page.locator("input[value='valpreventie']")).to_be_checked()


def test_a_gap_says_what_would_give_more(visit: Visit) -> None:
    """Where nothing fits, the list offers each filter less with its number."""
    page = visit.open("themas/valpreventie.html")
    page.locator(".tb-dekking__gat a").first.click()
    panel = page.get_by_role("dialog")
    expect(panel.get_by_role("link", name="Stuur het in")).to_be_visible()
    panel.get_by_role("link", name="Kijk wat in de buurt komt").click()
    page.wait_for_url("**/praktijkvoorbeelden/index.html?*")
    assert found(page) == 0
    way_out = page.locator(".tb-uitkomst__uitweg button")
    assert way_out.count() == 2
    number = int((re.search(r": (\d+)$", way_out.first.inner_text()) or [0, "0"])[1])
    way_out.first.click()
    assert found(page) == number > 0


@pytest.mark.parametrize("visit", [{"java_script_enabled": False}], indirect=True)
def test_without_script_the_list_and_the_explanations_stand(visit: Visit) -> None:
    """No filter that does nothing, a list in pages, and pages that say why they are empty."""
    page = visit.open(f"{LIST}?thema=cultuur")
    assert page.locator(".tb-kaart").count() == 24
    assert page.get_by_role("link", name="per thema").is_visible()
    assert not page.locator(".tb-facetten").is_visible()
    assert page.locator(".tb-bewaar").count() == 0
    for address in (DOSSIER, "vergelijk/index.html"):
        visit.open(address)
        assert page.get_by_text("Deze pagina werkt met JavaScript").is_visible()
        assert page.locator(".tb-werkblad button:visible").count() == 0
    visit.open("gemeenten/index.html")
    assert page.locator(".tb-gemeentelijst > li").count() == 342
    assert not page.locator(".tb-kaartfilter").is_visible()
    visit.open("themas/valpreventie.html")
    page.locator(".tb-dekking a").first.click()
    page.wait_for_url("**thema=valpreventie*")
    visit.open("route.html")
    page.get_by_role("link", name="U gaat een plan schrijven").first.click()
    page.wait_for_url("**#plan-van-aanpak")


@pytest.mark.parametrize("visit", [{"viewport": {"width": 390, "height": 844}}], indirect=True)
def test_on_a_phone_the_filters_wait_behind_one_button(visit: Visit) -> None:
    """The list comes first; the filters open with a tap and say how many are chosen."""
    page = visit.open(LIST)
    assert not page.locator("input[value='cultuur']").is_visible()
    page.locator(".tb-facetten__kop").click()
    choose(page, "thema", "cultuur")
    assert "1 gekozen" in page.locator(".tb-facetten__kop").inner_text()
    page.locator(".tb-facetten__kop").click()
    keep(page, 1)
    visit.open(DOSSIER)
    assert len(titles_in_dossier(page)) == 1
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 390


def test_everything_goes_with_the_keyboard_alone(visit: Visit) -> None:
    """Filter, keep two, order them and take one away without touching a mouse."""
    page = visit.open(LIST)
    page.locator("h1").evaluate("heading => { heading.tabIndex = -1; heading.focus(); }")

    def walk(selector: str) -> None:
        for _ in range(120):
            page.keyboard.press("Tab")
            if page.evaluate("s => document.activeElement.matches(s)", selector):
                return
        pytest.fail(f"the keyboard never reaches {selector}")

    walk("input[value='cultuur']")
    page.keyboard.press("Space")
    drawn(page)
    walk(".tb-bewaar")
    page.keyboard.press("Enter")
    walk(".tb-bewaar")
    page.keyboard.press("Enter")
    visit.open(DOSSIER)
    before = titles_in_dossier(page)
    walk("[data-knop='omlaag']")
    page.keyboard.press("Enter")
    assert titles_in_dossier(page) == before[::-1]
    assert page.evaluate("document.activeElement.dataset.knop") == "omhoog"
    assert "plaats 2" in page.locator("[data-deel='melding']").inner_text()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert titles_in_dossier(page) == before[1:]
    assert page.evaluate("document.activeElement.dataset.deel") == "kop"


def fill_dossier(page: Page, *ids: str, titel: str = "", **progress: str) -> None:
    """Put items in the stored dossier of this browser."""
    stukken = [{"id": id, "titel": f"Titel van {id}", "notitie": f"bij {id}"} for id in ids]
    dossier = {"titel": titel, "gemeente": "", "stukken": stukken, "voortgang": progress}
    page.evaluate("text => localStorage.setItem('tb-dossier', text)", json.dumps(dossier))


def copied_link(page: Page) -> str:
    """Ask for the link of the dossier on the page, and return it."""
    page.get_by_role("button", name="Kopieer deellink").click()
    field = page.get_by_label("Deellink")
    expect(field).not_to_have_value("")
    return field.input_value()


def shared_link(visit: Visit, *ids: str, titel: str) -> str:
    """Make a dossier, and return the part of its link behind the site's address."""
    page = visit.open(DOSSIER)
    fill_dossier(page, *ids, titel=titel)
    page.reload()
    return copied_link(page).removeprefix(visit.base + "/")


def test_an_adviser_shares_and_a_colleague_keeps_her_own(visit: Visit, browser: object) -> None:
    """The link shows the selection with notes; the colleague's own dossier waits for her choice."""
    link = shared_link(visit, ONE, TWO, titel="Voor het gesprek")
    assert len(link) < 400
    with browser.new_context() as context:  # type: ignore[attr-defined]
        page = context.new_page()
        page.goto(f"{visit.base}/{DOSSIER}")
        fill_dossier(page, "samenlezen", titel="Van mij")
        page.goto("about:blank")
        page.goto(f"{visit.base}/{link}")
        expect(page.get_by_text("‘Voor het gesprek’, met 2 stukken.")).to_be_visible()
        assert len(titles_in_dossier(page)) == 2
        expect(page.locator(".tb-stuk__notitie").first).to_have_text(f"bij {ONE}")
        kept = json.loads(page.evaluate("localStorage.getItem('tb-dossier')"))
        assert [item["id"] for item in kept["stukken"]] == ["samenlezen"]
        page.get_by_role("button", name="Voeg toe aan mijn dossier").click()
        assert len(titles_in_dossier(page)) == 3
        assert page.get_by_label("Titel van het dossier").input_value() == "Van mij"
        assert notes(page) == ["bij samenlezen", f"bij {ONE}", f"bij {TWO}"]


def test_a_damaged_link_says_so_and_harms_nothing(visit: Visit) -> None:
    """Half a link, or one with something else in it, leaves the reader's own dossier alone."""
    link = shared_link(visit, ONE, titel="Heel")
    page = visit.page
    bomb = zlib.compress(b"[" + b" " * 6_000_000, wbits=-15)
    too_big = f"{DOSSIER}#d=z{base64.urlsafe_b64encode(bomb).decode().rstrip('=')}"
    for broken in (link[:-12], f"{DOSSIER}#d=zAAAA", f"{DOSSIER}#d=pW10", too_big):
        page.goto("about:blank")
        page.goto(f"{visit.base}/{broken}")
        expect(page.get_by_text("Deze deellink is niet heel")).to_be_visible()
        assert notes(page) == [f"bij {ONE}"]


def test_a_dossier_without_squeezing_can_be_shared_too(visit: Visit) -> None:
    """A browser that cannot compress makes a longer link, which any browser opens."""
    visit.page.add_init_script("delete window.CompressionStream")
    link = shared_link(visit, ONE, titel="Plat")
    assert "#d=p" in link
    assert read_link(link).titel == "Plat"
    visit.page.goto("about:blank")
    visit.open(link)
    expect(visit.page.get_by_text("‘Plat’, met 1 stuk.")).to_be_visible()


def downloaded(page: Page, button: str, folder: Path) -> Path:
    """Press a download button, and return the file."""
    with page.expect_download() as download:
        page.get_by_role("button", name=button).click()
    file = folder / download.value.suggested_filename
    download.value.save_as(file)
    return file


NASTY = 'Eén <b>&amp; "twee"\n\n  ruimte   en\ttab \x07 ]]> \u202e rechts \U0001f3e0'
"""A note with all that a file format can stumble over."""


def test_progress_goes_along_in_link_file_and_paper(visit: Visit, tmp_path: Path) -> None:
    """A step that is marked stays marked, and the command line reads what the browser wrote."""
    page = visit.open(DOSSIER)
    fill_dossier(page, ONE, titel="Met stappen")
    page.reload()
    page.get_by_label("Verkennen", exact=True).select_option("klaar")
    page.get_by_label("Plan van aanpak maken").select_option("bezig")
    page.get_by_label(f"Uw notitie bij {titles_in_dossier(page)[0]}").fill(NASTY)
    page.locator("[data-stand='bezig'] summary").click()
    assert page.locator("[data-stand='bezig'] details a").count() > 1
    link = copied_link(page)
    file = downloaded(page, "Download als bestand", tmp_path)
    Draft202012Validator(dossier_schema()).validate(json.loads(file.read_text(encoding="utf-8")))
    for dossier in (read_link(link), read_file(file.read_text(encoding="utf-8"))):
        assert dossier.titel == "Met stappen"
        assert dossier.voortgang == {"verkenning": "klaar", "plan-van-aanpak": "bezig"}
        assert dossier.datum
        assert dossier.stukken[0].notitie == NASTY
    text = downloaded(page, "Download als tekst", tmp_path).read_text(encoding="utf-8")
    assert "- Verkennen: klaar\n- Plan van aanpak maken: bezig\n" in text
    strange = '{stukken: [], datum: "2026-02-31", voortgang: {netwerk: "bijna", "../a": "klaar"}}'
    cleaned = page.evaluate(f"tbDelen.clean({strange})")
    assert (cleaned["datum"], cleaned["voortgang"]) == ("", {})
    page.emulate_media(media="print")
    expect(page.locator("[data-stand='klaar'] .tb-voortgang__stand")).to_have_text("klaar")
    expect(page.locator("[data-stand='klaar'] .tb-voortgang__stand")).to_be_visible()
    page.emulate_media(media="screen")
    page.evaluate("localStorage.clear()")
    page.goto("about:blank")
    page.goto(link)
    expect(page.get_by_label("Verkennen", exact=True)).to_have_value("klaar")
    expect(page.get_by_label("Verkennen", exact=True)).to_be_disabled()
    page.get_by_role("button", name="Maak dit mijn dossier").click()
    expect(page.get_by_label("Verkennen", exact=True)).to_be_enabled()
    assert json.loads(page.evaluate("localStorage.getItem('tb-dossier')"))["voortgang"]


def test_a_dossier_leaves_as_a_document(visit: Visit, tmp_path: Path) -> None:
    """The ODF text has title, steps, items and notes, and a strict reader finds no fault in it."""
    page = visit.open(DOSSIER)
    fill_dossier(page, ONE, "weg-stuk", titel="Plan <A> & B", netwerk="bezig")
    page.reload()
    page.get_by_label("Uw notitie bij Kletskassa in Heusden").fill(NASTY)
    file = downloaded(page, "Download als document", tmp_path)
    assert file.name == "plan-a-b.odt"
    with zipfile.ZipFile(file) as package:
        assert package.testzip() is None
        first = package.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
        manifest = package.read("META-INF/manifest.xml").decode()
        parts = [name for name in package.namelist() if name.endswith(".xml") and "/" not in name]
        assert all(f'full-path="{name}"' in manifest for name in parts)
        content = package.read("content.xml").decode()
        styles = package.read("styles.xml").decode()
    used = set(re.findall(r'text:style-name="([^"]+)"', content))
    assert used <= set(re.findall(r'style:name="([^"]+)"', styles))
    document = Document(file)
    assert document.meta.title == "Plan <A> & B"
    headers = [header.inner_text for header in document.body.headers]
    assert headers == [
        "Hoe ver bent u?",
        "Stukken",
        "1. Kletskassa in Heusden",
        "2. Titel van weg-stuk",
    ]
    text = "\n".join(p.inner_text for p in document.body.get_elements("//text:p"))
    assert "Een sterk netwerk bouwen: bezig" in text
    assert 'Eén <b>&amp; "twee"' in text
    assert "Dit stuk staat niet meer in de toolbox." in text
    address = f"{visit.base}/praktijkvoorbeelden/{ONE}.html"
    assert [a.get_attribute("xlink:href") for a in document.body.get_elements("//text:a")] == [
        address
    ]


def test_a_file_goes_out_and_comes_back(visit: Visit, tmp_path: Path) -> None:
    """The saved file opens again, the text has links and notes, and another file is refused."""
    page = visit.open(DOSSIER)
    fill_dossier(page, ONE, TWO, titel="Mee naar huis")
    page.reload()
    file = downloaded(page, "Download als bestand", tmp_path)
    assert file.name == "mee-naar-huis.json"
    text = downloaded(page, "Download als tekst", tmp_path).read_text(encoding="utf-8")
    assert text.startswith("# Mee naar huis\n")
    assert f"praktijkvoorbeelden/{ONE}.html>" in text
    assert f"> bij {ONE}" in text
    page.evaluate("localStorage.clear()")
    page.reload()
    page.get_by_label("Open een bewaard bestand").set_input_files(file)
    page.get_by_role("button", name="Maak dit mijn dossier").click()
    assert notes(page) == [f"bij {ONE}", f"bij {TWO}"]
    other = tmp_path / "ander.json"
    other.write_text('{"stukken": []}', encoding="utf-8")
    page.get_by_label("Open een bewaard bestand").set_input_files(other)
    expect(page.get_by_text("Dit bestand is geen dossier uit deze toolbox.")).to_be_visible()


def test_text_in_a_shared_dossier_is_never_run(visit: Visit) -> None:
    """A title or note with HTML shows as the letters that it is."""
    page = visit.open(DOSSIER)
    fill_dossier(page, ONE, titel="<img src=x onerror=document.title='geraakt'>")
    page.evaluate(
        "localStorage.setItem('tb-dossier', localStorage.getItem('tb-dossier')"
        ".replace(/bij kl/, '<script>alert(1)</script>bij kl'))"
    )
    page.reload()
    expect(page.locator(".tb-stuk__boven").first).to_be_attached()
    assert "<script>" in notes(page)[0]
    assert page.locator(".tb-werkblad img, .tb-werkblad script").count() == 0
    assert page.title() != "geraakt"


def test_an_item_that_went_away_is_named_and_keeps_its_note(visit: Visit) -> None:
    """The dossier says which item is no longer there, under the title it had."""
    page = visit.open(DOSSIER)
    fill_dossier(page, "verdwenen-stuk", ONE)
    page.reload()
    first = page.locator(".tb-stuk").first
    expect(first).to_contain_text("Titel van verdwenen-stuk")
    expect(first).to_contain_text("staat niet meer in de toolbox")
    assert notes(page)[0] == "bij verdwenen-stuk"
    assert visit.errors == []


def test_a_renamed_item_is_recognised(visit: Visit) -> None:
    """An item kept under an earlier name shows under its present one, and says so."""
    page = visit.open(DOSSIER)
    fill_dossier(page, "oude-naam")
    page.route(
        "**/bladeren/register.js",
        lambda route: route.fulfill(
            body=f"{route.fetch().text()};tbData.register.verhuisd['oude-naam']='{ONE}';",
            content_type="text/javascript",
        ),
    )
    page.reload()
    first = page.locator(".tb-stuk").first
    expect(first.get_by_role("link")).to_have_attribute("href", re.compile(f"{ONE}.html$"))
    expect(first).to_contain_text("nieuwe naam")


def test_with_storage_blocked_the_dossier_travels_in_the_address(visit: Visit) -> None:
    """What a browser may not keep goes along in the link to the dossier, and the reader is told."""
    visit.page.add_init_script(BLOCKED)
    page = visit.open(f"praktijkvoorbeelden/{ONE}.html")
    page.get_by_role("button", name="Bewaar in dossier").first.click()
    assert "bewaart dit niet" in page.locator(".tb-dossiermelding").inner_text()
    page.get_by_role("link", name="Mijn dossier (1)").click()
    assert len(titles_in_dossier(page)) == 1
    page.get_by_role("button", name="Maak dit mijn dossier").click()
    page.locator(".tb-stuk textarea").fill("toch een notitie")
    page.get_by_label("Gemeente").fill("Heusden")
    assert notes(page) == ["toch een notitie"]
    expect(page).not_to_have_url(re.compile("#d="))


def test_two_tabs_do_not_undo_each_other(visit: Visit) -> None:
    """What one tab adds appears in the other, where a note in the making stays."""
    page = visit.open(DOSSIER)
    fill_dossier(page, ONE)
    page.reload()
    page.locator("textarea").focus()
    page.keyboard.type("Eerst ")
    other = visit.page.context.new_page()
    other.goto(f"{visit.base}/praktijkvoorbeelden/{TWO}.html")
    other.get_by_role("button", name="Bewaar in dossier").first.click()
    expect(page.locator(".tb-stuk")).to_have_count(2)
    page.keyboard.type("dan")
    assert "Eerst dan" in notes(page)[0]
    page.locator("[data-knop='weg']").first.click()
    expect(other.get_by_role("button", name="In mijn dossier").first).to_be_visible()
    stored = json.loads(other.evaluate("localStorage.getItem('tb-dossier')"))
    assert [item["id"] for item in stored["stukken"]] == [TWO]


def test_from_the_dossier_to_a_comparison(visit: Visit) -> None:
    """Two ticked items stand side by side: every aspect a row, every item a column."""
    page = visit.open(DOSSIER)
    fill_dossier(page, ONE, "samenlezen", TWO)
    page.reload()
    page.get_by_role("button", name="Vergelijk wat is aangevinkt").click()
    expect(page.get_by_text("Vink twee, drie of vier stukken aan. Nu: 0.")).to_be_visible()
    for box in page.locator("[data-kies]").all()[:2]:
        box.check()
    page.get_by_role("button", name="Vergelijk wat is aangevinkt").click()
    page.wait_for_url("**/vergelijk/index.html?items=*")
    table = page.get_by_role("table")
    expect(table.get_by_role("columnheader")).to_have_count(2)
    names = table.get_by_role("rowheader").all_inner_texts()
    assert {"Verband met thema's", "Aanpak", "Resultaten", "Erkenning", "Bronnen"} <= set(names)
    page.get_by_role("button", name="Voeg toe: ").click()
    expect(table.get_by_role("columnheader")).to_have_count(3)
    expect(page).to_have_url(re.compile(f"{ONE},samenlezen,{TWO}"))
    page.get_by_label("Voeg een stuk toe").fill("vitaal in kleur")
    page.get_by_role("button", name="Voeg toe", exact=True).click()
    expect(table.get_by_role("columnheader")).to_have_count(4)
    page.get_by_role("button", name=re.compile("^Haal weg")).first.click()
    expect(table.get_by_role("columnheader")).to_have_count(3)
    assert visit.errors == []


def test_a_search_result_shows_what_the_card_shows(visit: Visit) -> None:
    """Kind, status, place, themes, mark and freshness are the same, in the same order."""
    small = ".tb-soort, .tb-status, h2, h3, .tb-plaats, .tb-tags, [class$='__voet']"
    parts = f'card => [...card.querySelectorAll("{small}")].map(p => p.innerText.trim())'
    page = visit.open(f"{LIST}?volgorde=stand&thema=cultuur,mantelzorg")
    drawn(page)
    card = page.locator(".tb-kaart:visible").first
    title = card.locator("h2").inner_text()
    shown = card.evaluate(parts)
    visit.open(f"zoeken/index.html?q={title}")
    result = page.locator(".tb-vondst", has=page.get_by_role("link", name=title, exact=True))
    expect(result).to_have_count(1)
    assert [re.sub(r"\s+", " ", p) for p in result.evaluate(parts)] == [
        re.sub(r"\s+", " ", p) for p in shown
    ]
    result.get_by_role("button", name="Bewaar in dossier").click()
    page.get_by_role("link", name="Mijn dossier (1)").click()
    assert titles_in_dossier(page) == [title]
    assert visit.errors == []


def test_a_full_dossier_says_so(visit: Visit) -> None:
    """What no longer fits is named, and nothing that was kept goes away."""
    page = visit.open(f"praktijkvoorbeelden/{ONE}.html")
    fill_dossier(page, *(f"stuk-{number}" for number in range(200)))
    page.reload()
    page.get_by_role("button", name="Bewaar in dossier").first.click()
    expect(page.locator(".tb-dossiermelding")).to_contain_text("uw dossier is vol")
    kept = json.loads(page.evaluate("localStorage.getItem('tb-dossier')"))["stukken"]
    assert [item["id"] for item in kept] == [f"stuk-{number}" for number in range(200)]


def test_browsing_works_from_a_folder(from_disk: Visit) -> None:
    """Filters, dossier and comparison open from disk, without network."""
    page = from_disk.open(f"{LIST}?thema=cultuur")
    assert 0 < found(page) < 255
    choose(page, "doelgroep", "ouderen")
    page.wait_for_url("**doelgroep=ouderen*")
    keep(page, 1)
    page.get_by_role("link", name="Mijn dossier (1)").click()
    expect(page.locator(".tb-stuk__boven").first).to_be_visible()
    from_disk.open(f"vergelijk/index.html?items={ONE},samenlezen")
    expect(page.get_by_role("columnheader")).to_have_count(2)
    from_disk.open("themas/index.html")
    page.locator(".tb-matrix__cel a[href$='thema=cultuur&doelgroep=ouderen']").click()
    expect(page.get_by_role("dialog").locator(".tb-redenen__lijst > li")).not_to_have_count(0)
    from_disk.open("gemeenten/index.html?thema=cultuur")
    expect(page.locator("[data-deel='kaartaantal']")).to_contain_text("met voorbeelden")
    assert from_disk.errors == []
