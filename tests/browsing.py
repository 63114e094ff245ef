"""Visiting a site with a browser: what the browser tests share."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import SimpleHTTPRequestHandler
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

if TYPE_CHECKING:
    from _typeshed import SupportsRead, SupportsWrite

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
]

KINDS_OF_PAGE = {
    "home": "index.html",
    "themes": "themas/index.html",
    "theme": "themas/sport-en-bewegen.html",
    "overview": "praktijkvoorbeelden/index.html",
    "practice": "praktijkvoorbeelden/kletskassa-jumbo-heusden.html",
    "intervention": "interventies/sociaal-vitaal.html",
    "guide": "handreikingen/movisie-routekaart-gemeenten.html",
    "knowledge": "kennis/wat-is-eenzaamheid.html",
    "figure": "cijfers/cijfer-nl-volwassenen-2022-vzinfo.html",
    "advice": "adviseurs/plan-van-aanpak-maken.html",
    "municipality": "gemeenten/heusden.html",
    "municipalities": "gemeenten/index.html",
    "group": "doelgroepen/jongeren.html",
    "programme": "programma/index.html",
    "editors": "over/redactie.html",
    "template": "sjablonen/plan-van-aanpak.html",
    "filtered": "praktijkvoorbeelden/index.html?thema=cultuur,mantelzorg&status=loopt",
    "dossier": "dossier/index.html",
    "comparison": "vergelijk/index.html?items=kletskassa-jumbo-heusden,samenlezen,sociaal-vitaal",
    "route": "route.html",
    "planscan": "planscan/index.html",
    "search": "zoeken/index.html?q=mantelzorg+ouderen",
    "offline": "offline/index.html",
    "missing": "404.html",
}
"""One address for every kind of page."""

PATIENCE = 30_000
"""Milliseconds that something may take to come into sight on a busy machine."""

SETTLED = """() => {
  const one = (selector) => document.querySelector(selector);
  return document.readyState === "complete"
    && !one("[data-module=tb-facetten]:not(.tb-overzicht--filters), [aria-busy=true]")
    && !one("[data-deel=kaartfilter][hidden]")
    && (!one("[data-zoekpagina]") || Boolean(one(".tb-vondst, .tb-zoekblad__leeg")))
    && (!one("[data-module=tb-vergelijk]") || !location.search.includes("items=")
      || Boolean(one("[data-deel=tabel] table")));
}"""
"""Whether the parts of a page that a script makes are there: list, results, table and map."""


@contextmanager
def open_browser() -> Iterator[Browser]:
    """Give one Chromium, and close it."""
    names = ("chromium-headless-shell", "chromium", "google-chrome")
    path = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, names)), None)
    if not path:
        pytest.fail("Chromium is missing: run scripts/test, or set CHROMIUM=/path/to/chromium")
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser
        browser.close()


class QuietHandler(SimpleHTTPRequestHandler):
    """Serves files without a word."""

    def log_message(self, *_: object) -> None:
        """Say nothing: the test output is for tests."""

    def copyfile(self, source: SupportsRead[bytes], outputfile: SupportsWrite[bytes]) -> None:
        """Send a file; a page that is left before it has everything is no fault."""
        with suppress(BrokenPipeError, ConnectionResetError):
            super().copyfile(source, outputfile)


@dataclass
class Visit:
    """A browser page, with what it asked of others and what went wrong in it."""

    page: Page
    base: str
    foreign: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def afresh(self) -> Visit:
        """Forget what went wrong before, and return this visit."""
        self.foreign.clear()
        self.errors.clear()
        return self

    def open(self, address: str) -> Page:
        """Go to an address of the site."""
        self.page.goto(f"{self.base}/{address}")
        self.page.wait_for_load_state("load")
        return self.page


def settle(page: Page) -> None:
    """Wait until a page shows all that its reader gets to see without doing anything."""
    page.wait_for_function(SETTLED)


def start_visit(context: BrowserContext, base: str) -> Visit:
    """Return a visitor of the site at `base` that notes foreign requests and errors."""
    visit = Visit(context.new_page(), base)
    visit.page.on(
        "request",
        lambda r: (
            None if r.url.startswith((base, "data:", "blob:")) else visit.foreign.append(r.url)
        ),
    )
    visit.page.on("pageerror", lambda error: visit.errors.append(str(error)))
    visit.page.on(
        "console",
        lambda message: visit.errors.append(message.text) if message.type == "error" else None,
    )
    return visit
