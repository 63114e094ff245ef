"""A policy officer reads her own plan: pasted, opened from a file, offline, printed and kept."""

from __future__ import annotations

from pathlib import Path

import pytest
from axe import violations
from browsing import Visit
from planscan_files import blank_pdf, docx_of, odt_of, pdf_of, plans
from playwright.sync_api import Page, expect

ADDRESS = "planscan/index.html"
PLAN = next(plan for plan in plans("oefenen") if plan.naam == "11-koppelkansen")
ATTACK = (
    "# Plan <img src=x onerror=alert(1)>\n\nSport helpt tegen eenzaamheid <script>alert(1)</script>"
    " en {{ 7 * 7 }}."
)


def linked(page: Page) -> set[str]:
    """Return the terms that the page shows as linked, once it shows them."""
    expect(page.locator('[data-deel="uitslag"]')).to_be_visible()
    found = page.locator('[data-stand="zin"], [data-stand="nabij"]')
    return {str(node.get_attribute("data-id")) for node in found.all()}


def paste(page: Page, text: str) -> None:
    """Paste a text, and read it."""
    page.get_by_label("Of plak de tekst").fill(text)
    page.get_by_role("button", name="Lees mijn plan").click()


def open_file(page: Page, name: str, content: bytes) -> None:
    """Open a file."""
    file = {"name": name, "mimeType": "application/octet-stream", "buffer": content}
    page.get_by_label("Open een bestand").set_input_files(file)  # type: ignore[arg-type]


def test_she_pastes_her_plan_and_keeps_the_result(visit: Visit) -> None:
    """Links with sentences, gaps with items; nothing is stored until she says so."""
    page = visit.open(ADDRESS)
    page.get_by_role("button", name="Lees mijn plan").click()
    expect(page.get_by_role("status").first).to_contain_text("Plak eerst")
    paste(page, PLAN.tekst)
    assert {t for t in linked(page) if t.startswith("themas/")} == {
        f"themas/{id}" for id in PLAN.verwacht["themas"]
    }
    culture = page.locator('[data-id="themas/cultuur"]')
    expect(culture.locator("mark").first).to_be_visible()
    denied = page.locator('[data-id="themas/leefstijl"]')
    expect(denied).to_contain_text("Uw plan zegt dat dit verband er niet is")
    expect(denied).to_contain_text("Landelijk")
    expect(page.locator('[data-deel="uitslag"] [data-deel="kop"]')).to_be_focused()
    stored = page.evaluate("JSON.stringify([{ ...localStorage }, { ...sessionStorage }])")
    assert "tb-dossier" not in stored
    assert "Verhalenkamer" not in stored
    assert violations(page) == []
    cards = page.locator(".tb-planscan__gat").first.locator(".tb-kaart")
    expect(cards).to_have_count(3)
    cards.first.get_by_role("button", name="Bewaar in dossier").click()
    page.get_by_role("button", name="Zet de uitslag in mijn dossier").click()
    page.get_by_role("link", name="Mijn dossier").last.click()
    notes = page.locator(".tb-stuk textarea")
    expect(notes.first).to_be_visible()
    kept = " ".join(note.input_value() for note in notes.all())
    assert "ons plan verbindt Valpreventie niet met eenzaamheid" in kept
    assert "Planscan. Uw tekst telt" in kept
    assert "Verhalenkamer" not in kept
    assert visit.foreign == []
    assert visit.errors == []


def test_she_opens_files_without_network(from_disk: Visit, tmp_path: Path) -> None:
    """ODT, DOCX and PDF give the links of the text, also from a folder; a scan is explained."""
    page = from_disk.open(ADDRESS)
    paste(page, PLAN.tekst)
    pasted = {t for t in linked(page) if t.startswith("themas/")}
    files = {
        "plan.odt": odt_of(PLAN.tekst),
        "plan.docx": docx_of(PLAN.tekst),
        "plan.pdf": pdf_of(PLAN.tekst, tmp_path),
        "odt-met-verkeerde-naam.pdf": odt_of(PLAN.tekst),
    }
    result = page.locator('[data-deel="uitslag"]')
    for name, content in files.items():
        page.get_by_role("button", name="Wis de tekst").click()
        expect(result).to_be_hidden()
        open_file(page, name, content)
        expect(result).to_be_visible()
        assert {t for t in linked(page) if t.startswith("themas/")} == pasted, name
        expect(page.locator('[data-deel="naam"]')).to_have_text(name.rpartition(".")[0])
    open_file(page, "scan.pdf", blank_pdf())
    expect(page.get_by_role("status").first).to_contain_text("scan.pdf: In deze PDF staat geen")
    expect(result).to_be_hidden()
    open_file(page, "half.docx", docx_of("Een plan.")[:50])
    expect(page.get_by_role("status").first).to_contain_text("beschadigd")
    assert from_disk.foreign == []
    assert from_disk.errors == []


def test_what_stands_in_a_plan_stays_text(visit: Visit) -> None:
    """Markup in a plan is shown as it was typed, and runs nowhere."""
    page = visit.open(ADDRESS)
    page.on("dialog", lambda _: pytest.fail("a script of the plan ran"))
    paste(page, ATTACK)
    quote = page.locator('[data-id="themas/sport-en-bewegen"] blockquote').first
    expect(quote).to_contain_text("<script>alert(1)</script> en {{ 7 * 7 }}.")
    expect(quote).to_contain_text("<img src=x onerror=alert(1)>")
    assert page.locator('[data-deel="uitslag"] img').count() == 0
    assert visit.errors == []


def test_the_result_prints_without_the_form(visit: Visit) -> None:
    """On paper stand the result, the sentences and the limits; the form and the buttons do not."""
    page = visit.open(ADDRESS)
    paste(page, PLAN.tekst)
    page.emulate_media(media="print")
    expect(page.locator('[data-id="themas/cultuur"] blockquote').first).to_be_visible()
    expect(page.get_by_role("heading", name="Wat de scan niet kan weten")).to_be_visible()
    expect(page.locator('[data-deel="formulier"]')).to_be_hidden()
    expect(page.locator(".tb-planscan button:visible")).to_have_count(0)


@pytest.mark.parametrize("visit", [{"java_script_enabled": False}], indirect=True)
def test_without_script_the_page_gives_the_route_by_hand(visit: Visit) -> None:
    """The page says why nothing can be pasted, and lists what to look for."""
    page = visit.open(ADDRESS)
    expect(page.get_by_text("dan kunt u het met de hand doen")).to_be_visible()
    expect(page.get_by_role("link", name="Valpreventie").last).to_be_visible()
    expect(page.locator('[data-deel="formulier"]')).to_be_hidden()
