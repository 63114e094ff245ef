"""The strict policy that a build ships lets every page do its work, behind the shipped nginx."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from browsing import KINDS_OF_PAGE, Visit, start_visit
from planscan_files import pdf_of
from playwright.sync_api import Browser, expect
from serving import served

from toolbox.publicatie.bekijken import look
from toolbox.publicatie.inline import InPage, inline_of
from toolbox.publicatie.nginx import BROTLI, nginx_conf
from toolbox.publicatie.uitgave import Uitgave, files_of

LOOKS_DIFFERENT = ("theme", "practice", "figure", "municipality", "editors", "template", "filtered")
LOOKS_DIFFERENT += ("comparison", "route", "missing")
"""Kinds of page that bring scripts or shapes of their own, and that no reader meets below."""

PLAN = "# Cultuur\n\nMet een koor gaan wij eenzaamheid tegen; cultuur brengt mensen bijeen."

LISTEN = """
addEventListener("securitypolicyviolation", (event) => {
  console.error(`geweigerd: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
});
"""


def stands_in(site: Path, files: Iterable[str]) -> dict[str, InPage]:
    """Return what stands in the pages of a site themselves."""
    return {place: row.inline for place, row in look(site, files).items()}


@pytest.fixture(scope="module")
def strict(
    site: Path, browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Visit]:
    """A visitor of the real site behind nginx; what the browser refuses counts as an error."""
    work = tmp_path_factory.mktemp("nginx")
    files = files_of(site)
    inline, _ = inline_of(stands_in(site, files))
    (work / "deploy").mkdir()
    conf = nginx_conf(Uitgave("", files, {}, inline))
    (work / "deploy" / "nginx.conf").write_text(conf, encoding="utf-8")
    (work / "deploy" / "toolbox-brotli.conf").write_text(BROTLI, encoding="utf-8")
    with served("nginx", work, site, work) as port, browser.new_context() as context:
        context.add_init_script(LISTEN)
        yield start_visit(context, f"http://127.0.0.1:{port}")


def test_our_own_pages_hold_no_script_or_style(site: Path) -> None:
    """Not one hash is needed: everything that runs or colours is a file of the site."""
    inline, notes = inline_of(stands_in(site, files_of(site)))
    assert inline.scripts == ()
    assert inline.styles == ()
    assert notes == ()


def test_no_kind_of_page_meets_a_refusal(strict: Visit) -> None:
    """Every kind of page loads whole: the browser refuses nothing and asks nobody else."""
    for kind in LOOKS_DIFFERENT:
        strict.open(KINDS_OF_PAGE[kind])
    strict.open("over/insturen.html")
    assert strict.errors == []
    assert strict.foreign == []


def test_a_reader_can_do_everything_under_the_policy(strict: Visit, tmp_path: Path) -> None:
    """Search, filters, colours, matrix, map, dossier and plan scan work without one refusal."""
    page = strict.open("index.html")
    box = page.locator("[data-zoekbalk] input[name=q]")
    box.fill("wandelen")
    expect(page.locator("[data-zoekbalk] [role=option]").first).to_be_visible()
    box.press("Enter")
    expect(page.locator(".tb-vondst__titel a").first).to_be_visible()
    page = strict.open("praktijkvoorbeelden/index.html")
    page.locator(".tb-facet input[name='thema']").first.check()
    expect(page).to_have_url(re.compile(r"thema="))
    chosen = page.locator("[data-deel='gevonden']")
    chosen.get_by_role("button", name="Bewaar in dossier").first.click()
    page = strict.open("dossier/index.html")
    page.locator(".tb-stuk textarea").first.fill("Dit past bij ons.")
    with page.expect_download():
        page.get_by_role("button", name="Download als bestand").click()
    page = strict.open("themas/index.html")
    page.locator(".tb-matrix__cel a").first.click()
    expect(page.locator(".tb-kaart:visible, dialog[open]").first).to_be_visible()
    page = strict.open("gemeenten/index.html")
    page.locator(".tb-landkaart svg a").first.click(force=True)
    expect(page).to_have_url(re.compile(r"gemeenten/(?!index)"))
    expect(page.locator("h1")).to_be_visible()
    page = strict.open("planscan/index.html")
    plan = {"name": "plan.pdf", "mimeType": "application/pdf", "buffer": pdf_of(PLAN, tmp_path)}
    page.get_by_label("Open een bestand").set_input_files(plan)  # type: ignore[arg-type]
    expect(page.locator("[data-id='themas/cultuur'] mark").first).to_be_visible()
    page.locator("label[for^='__palette_']:visible").first.click()
    page.reload()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    assert strict.errors == []


def test_what_the_policy_forbids_is_refused(strict: Visit) -> None:
    """A script that found its way into a page does not run, and the browser says so."""
    page = strict.open("index.html")
    with page.expect_console_message(lambda said: "geweigerd: script-src" in said.text):
        page.evaluate(
            """() => {
              const script = document.createElement("script");
              script.textContent = "window.ingebroken = true";
              document.body.append(script);
            }"""
        )
    assert page.evaluate("window.ingebroken") is None
    strict.afresh()
