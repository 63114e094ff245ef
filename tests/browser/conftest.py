"""A real browser on the real site, over http and from disk, with every foreign request noted."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest
from browsing import QuietHandler, Visit, start_visit
from playwright.sync_api import Browser


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """The real site on a local server."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(QuietHandler, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture
def visit(browser: Browser, address: str, request: pytest.FixtureRequest) -> Iterator[Visit]:
    """A fresh visitor; `@pytest.mark.parametrize("visit", [{...}], indirect=True)` sets options."""
    with browser.new_context(**getattr(request, "param", {})) as context:
        yield start_visit(context, address)


@pytest.fixture
def from_disk(browser: Browser, site: Path) -> Iterator[Visit]:
    """A visitor without network who opens the site from a folder."""
    with browser.new_context(offline=True) as context:
        yield start_visit(context, site.resolve().as_uri())
