"""The site as an app: visited on a real server, and then that server is gone."""

from __future__ import annotations

import json
import os
import struct
import threading
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest
from axe import violations
from browsing import QuietHandler, Visit, start_visit
from helpers import copy_tree
from playwright.sync_api import Browser, Page, expect
from serving import keep_port

from toolbox.engine.app import write_app

ITEM = "praktijkvoorbeelden/voorbeeld-schoolplein.html"
UNSEEN = "praktijkvoorbeelden/voorbeeld-geveltuinen.html"
SECOND_OF_NOVEMBER = 1793620800
SHELLS = "caches.keys().then((names) => names.filter((name) => name.startsWith('tb-schil')))"


class Server:
    """A server of one folder that can go away and come back at the same address."""

    def __init__(self, site: Path) -> None:
        """Serve `site`."""
        self.site = site
        self._running: ThreadingHTTPServer | None = None
        self._place, self.port = keep_port()
        self.start()

    def start(self) -> None:
        """Come back."""
        handler = partial(QuietHandler, directory=str(self.site))
        self._running = ThreadingHTTPServer(("127.0.0.1", self.port), handler)
        self._running.daemon_threads = True
        threading.Thread(target=self._running.serve_forever, args=[0.05], daemon=True).start()

    def stop(self) -> None:
        """Go away."""
        if self._running:
            self._running.shutdown()
            self._running.server_close()
            self._running = None

    def end(self) -> None:
        """Go away for good, and give the port back."""
        self.stop()
        self._place.close()


@pytest.fixture
def server(built: Path, tmp_path: Path) -> Iterator[Server]:
    """A copy of the small site under a folder of a local server."""
    site = copy_tree(built / "site", tmp_path / "site" / "buurt").parent
    running = Server(site)
    yield running
    running.end()


@pytest.fixture
def visit(browser: Browser, server: Server) -> Iterator[Visit]:
    """A visitor whose browser has the app ready."""
    with browser.new_context() as context:
        visit = start_visit(context, f"http://127.0.0.1:{server.port}/buurt")
        visit.open("index.html")
        visit.page.wait_for_function("navigator.serviceWorker.controller !== null")
        yield visit


def test_a_reader_goes_on_without_a_connection(visit: Visit, server: Server) -> None:
    """A page seen before comes with its day, search answers, another page explains itself."""
    os.utime(server.site / "buurt" / ITEM, (SECOND_OF_NOVEMBER, SECOND_OF_NOVEMBER))
    page = visit.open(ITEM)
    title = page.locator("h1").inner_text()
    expect(page.locator(".tb-bewaard")).to_have_count(0)
    assert visit.errors == []
    page.wait_for_function("async () => Boolean(await caches.match(location.href))")
    server.stop()
    visit.open(ITEM)
    assert page.locator("h1").inner_text() == title
    expect(page.locator(".tb-bewaard")).to_contain_text("versie van 2 november 2026")
    visit.open("zoeken/index.html?q=geveltuin")
    expect(page.locator(".tb-vondst__titel a").first).to_be_visible()
    expect(page.locator(".tb-bewaard")).to_be_visible()
    visit.open(UNSEEN)
    assert page.locator("h1").inner_text() == "Geen verbinding"
    assert violations(page) == []
    server.start()
    page.get_by_role("link", name="Probeer het opnieuw").click()
    expect(page.locator("h1")).to_contain_text("eveltuin")
    expect(page.locator(".tb-bewaard")).to_have_count(0)
    assert visit.foreign == []


def test_a_new_version_takes_over_when_the_reader_says_so(visit: Visit, server: Server) -> None:
    """The note appears, one click renews the page, and nothing of the old version stays."""
    page, site = visit.page, server.site / "buurt"
    (old,) = page.evaluate(SHELLS)
    search = site / "zoeken" / "index.html"
    search.write_text(search.read_text("utf-8").replace("<h1>Zoeken", "<h1>Vinden"), "utf-8")
    write_app(site, "Toolbox Groene buurt", "Anders")
    visit.open(ITEM)
    expect(page.locator(".tb-nieuweversie")).to_be_visible()
    assert violations(page, ".tb-nieuweversie") == []
    page.get_by_role("button", name="Ververs de pagina").click()
    expect(page.locator(".tb-nieuweversie")).to_have_count(0)
    page.wait_for_function(f"{SHELLS}.then((names) => names.length === 1 && names[0] !== '{old}')")
    server.stop()
    visit.open("zoeken/index.html")
    assert page.locator("h1").inner_text() == "Vinden"


def test_browsers_can_install_it(visit: Visit, server: Server) -> None:
    """Chromium finds nothing missing, and every icon has the size that it says."""
    page: Page = visit.page
    said = page.context.new_cdp_session(page).send("Page.getInstallabilityErrors")
    assert {e["errorId"] for e in said["installabilityErrors"]} <= {"in-incognito"}
    site = server.site / "buurt"
    manifest = json.loads((site / "manifest.webmanifest").read_text(encoding="utf-8"))
    assert manifest["lang"] == "nl"
    assert {icon["purpose"] for icon in manifest["icons"]} == {"any", "maskable"}
    for icon in manifest["icons"]:
        width, height = struct.unpack(">II", (site / icon["src"]).read_bytes()[16:24])
        assert icon["sizes"] == f"{width}x{height}"
