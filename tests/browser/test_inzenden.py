"""The form for visitors: what it makes is a file that the toolbox takes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from axe import violations
from browsing import Visit, start_visit
from helpers import copy_tree, run
from playwright.sync_api import Browser, Locator, Page, expect

from toolbox.content.yaml_file import parse

FORM = "insturen.html"

KEPT = "localStorage.getItem('tb-concept-praktijkvoorbeeld')"

SUMMARY = (
    "Een middag in de week koffie met buren, in het buurthuis aan het plein. Voor wie in de wijk "
    "nog niemand kent. Bruikbaar omdat het bijna niets kost en elke buurt het zelf kan doen."
)

NASTY = [
    '\'t Huis: "zo heet het" # en dit is geen opmerking',
    "- een streepje, {accolades: [en haken]} & *sterren* !tag %procent @apenstaart",
    "😀 Súdwest-Fryslân: | en > en ` en \\n en ~",
    "yes",
    "0123",
    "2024-13-45",
    "null",
    "één\u200btwee\u2028drie\ufeff",
    "? vraag",
    "[[dubbel]]: {{ 7 * 6 }}",
    "eindigt op een dubbele punt:",
    "{% raw %}",
]

PARAGRAPHS = [
    "Eerste regel\n\n- tweede: regel\n- derde # regel\n\n  vierde springt in",
    '  begint met spaties\nen "aanhaling"',
    "---\ntitel: nee\n---",
    "# kop\n\n| a | b |\n|---|---|\n| 1 | 2 |",
]


@pytest.fixture
def form(browser: Browser, built: Path) -> Iterator[Visit]:
    """A visitor who opens the form from a folder on disk, without network."""
    with browser.new_context(offline=True, accept_downloads=True) as context:
        yield start_visit(context, (built / "site").resolve().as_uri())


def field(page: Page | Locator, label: str, place: int = 0) -> Locator:
    """Return the field of the form with this label, whatever else the label says."""
    root = page if isinstance(page, Page) else page.page
    says = root.locator("label", has_text=re.compile(rf"^{re.escape(label)}\b"))
    found = page.locator(".tb-invoer__veld").filter(has=says)
    return found.nth(place).locator("input, select, textarea")


def fill_required(page: Page, titel: str, aanpak: str) -> None:
    """Fill in what every case needs."""
    page.locator("summary", has_text="Meer vertellen").click()
    field(page, "Titel").first.fill(titel)
    field(page, "Samenvatting").fill(SUMMARY)
    page.locator(".tb-invoer__groep", has=page.locator("legend", has_text="Vormen")).get_by_role(
        "checkbox"
    ).first.check()
    field(page, "Status").select_option("loopt")
    field(page, "Stand").fill("2025")
    field(page, "Aanpak 1").fill(aanpak)
    field(page, "Thema").select_option(index=1)
    field(page, "Verband").fill("Buren leren elkaar kennen en dat houdt hen in beweging.")
    field(page, "Sterkte").select_option("duiding")
    sources = page.locator(".tb-invoer__groep", has=page.get_by_text("Nog een: bronnen"))
    field(sources, "Titel").fill(titel)
    field(sources, "Webadres").fill("https://example.org/verslag?a=1&b=2#deel")
    field(sources, "Gelezen").fill("2026-01-15")


def downloaded(page: Page, target: Path) -> Path:
    """Download the file into the folder `target`, and return its place."""
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Download het bestand").click()
    path = target / waiting.value.suggested_filename
    waiting.value.save_as(path)
    return path


def test_what_a_visitor_fills_in_becomes_a_file_that_passes_the_check(
    form: Visit, built: Path, tmp_path: Path
) -> None:
    """Quotes, colons, signs, code, many lines: the file says exactly what was typed."""
    docs = copy_tree(built / "docs", tmp_path / "docs")
    folder = docs / "praktijkvoorbeelden"
    for number, story in enumerate(PARAGRAPHS):
        name, who, price = NASTY[3 * number : 3 * number + 3]
        page = form.open(FORM)
        fill_required(page, f"{name} {number}", story)
        for text in (name, who, price):
            field(page, "Lessen", -1).fill(text)
            page.get_by_role("button", name="Nog een: lessen").click()
        field(page, "Lessen", -1).fill(story)
        field(page, "Trekker").fill(who)
        costs = page.locator(".tb-invoer__groep", has=page.get_by_text("Nog een: kosten"))
        field(costs, "Tekst").fill(price)
        field(costs, "Bedrag").fill("12,50")
        field(costs, "Bron").fill("1")
        data = read_back(downloaded(page, folder))
        assert data["titel"] == cleaned(f"{name} {number}")
        assert data["trekker"] == cleaned(who)
        assert data["kosten"] == [{"tekst": cleaned(price), "bedrag": 12.5, "bron": 1}]
        lessons = [lesson.replace("\n", " ") for lesson in data["lessen"][:3]]
        assert lessons == [cleaned(text) for text in (name, who, price)]
        assert data["aanpak"] == [story.strip()] == data["lessen"][3:]
        assert data["bronnen"][0]["url"] == "https://example.org/verslag?a=1&b=2#deel"
    checked = run("toolbox", "check", str(tmp_path))
    assert checked.returncode == 0, checked.stdout
    assert len(list(folder.glob("*.yml"))) == len(PARAGRAPHS) + 2
    assert form.foreign == []
    assert form.errors == []


def cleaned(text: str) -> str:
    """Return a text as the form keeps it: without signs that nobody can see."""
    return text.replace("\u2028", " ").replace("\ufeff", "")


def read_back(path: Path) -> dict[str, Any]:
    """Return the data of a file, as the toolbox reads it."""
    data, problems = parse(path.read_text(encoding="utf-8"), path.name)
    assert problems == ()
    assert isinstance(data, dict)
    return data


def test_faults_are_told_beside_the_field_and_in_a_list(form: Visit) -> None:
    """An empty form says in Dutch what is missing; each line of the list leads to its field."""
    page = form.open(FORM)
    expect(page.get_by_text("het lege bestand met uitleg")).to_be_hidden()
    page.get_by_role("button", name="Download het bestand").click()
    faults = page.locator(".tb-invoer__fouten")
    expect(faults.locator("h2")).to_be_focused()
    expect(faults.get_by_role("link", name="Titel: Vul dit in.").first).to_be_visible()
    faults.get_by_role("link", name="Samenvatting: Vul dit in.").click()
    summary = field(page, "Samenvatting")
    expect(summary).to_be_focused()
    expect(summary).to_have_attribute("aria-invalid", "true")
    fill_required(page, "Koffie met buren", "Bel voor meer naar 06 12345678.")
    field(page, "Probleem").fill("Zie <script>alert(1)</script>")
    field(page, "Begin").fill("2026-02-30")
    field(page, "Gelezen").fill("2999-01-01")
    field(page, "Webadres").fill("www.example.org")
    page.get_by_role("button", name="Download het bestand").click()
    told = faults.get_by_role("link").all_inner_texts()
    for start in (
        "Aanpak 1",
        "Probleem",
        "Periode, begin",
        "Bronnen 1, gelezen",
        "Bronnen 1, webadres",
    ):
        assert any(line.startswith(start) for line in told), (start, told)
    assert len(told) == 5
    page.evaluate("window.scrollTo(0, 0)")  # halfway, the bar at the top covers a tab by half
    assert violations(page) == []


def test_a_draft_is_kept_only_if_the_visitor_wants_that(form: Visit) -> None:
    """Without the tick nothing stays in the browser; with it all of it comes back."""
    page = form.open(FORM)
    page.evaluate("localStorage.clear()")
    field(page, "Titel").first.fill("Vergeten")
    expect(page.locator("[data-deel=voorbeeld] h3")).to_have_text("Vergeten")
    form.open(FORM)
    expect(field(page, "Titel").first).to_have_value("")
    assert page.evaluate(KEPT) is None
    page.get_by_label("Bewaar mijn concept").check()
    field(page, "Titel").first.fill('Onthouden: "ja"')
    field(page, "Aanpak 1").fill("Het eerste punt")
    page.get_by_role("button", name="Nog een: aanpak").click()
    field(page, "Aanpak 2").fill("Het tweede punt")
    expect(page.locator("[data-deel=bestand]")).to_contain_text("Het tweede punt")
    form.open(FORM)
    expect(field(page, "Titel").first).to_have_value('Onthouden: "ja"')
    expect(field(page, "Aanpak 2")).to_have_value("Het tweede punt")
    page.get_by_label("Bewaar mijn concept").uncheck()
    assert page.evaluate(KEPT) is None


def test_without_script_the_page_leads_to_the_file_with_explanations(
    browser: Browser, built: Path
) -> None:
    """The form is not there, the annotated file is, and nothing in it is refused as YAML."""
    with browser.new_context(java_script_enabled=False) as context:
        page = start_visit(context, (built / "site").resolve().as_uri()).open(FORM)
        expect(page.get_by_role("button", name="Download het bestand")).to_be_hidden()
        link = page.get_by_role("link", name="het lege bestand met uitleg").get_attribute("href")
    lines = (built / "site" / str(link)).read_text(encoding="utf-8")
    assert "# De naam, zoals een lezer die zoekt." in lines
    assert set(yaml.safe_load(lines)) >= {"titel", "samenvatting", "bronnen"}
