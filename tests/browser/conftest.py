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
    """A fresh visitor; `@pytest.mark.parametrize("visit", [{...}], indirect=True)` sets options.

    Without the worker of the app, which would fetch its whole shell for each: that has tests of its
    own, and `test_policy.py` lets it in.
    """
    options = getattr(request, "param", {})
    with browser.new_context(service_workers="block", **options) as context:
        yield start_visit(context, address)


@pytest.fixture(scope="module")
def same_visitor(browser: Browser, address: str, request: pytest.FixtureRequest) -> Iterator[Visit]:
    """One visitor for all tests of a module."""
    options = getattr(request, "param", {})
    with browser.new_context(service_workers="block", **options) as context:
        yield start_visit(context, address)


@pytest.fixture
def regular(same_visitor: Visit) -> Visit:
    """A visitor who comes back for page after page and leaves nothing behind, to save starts."""
    same_visitor.page.emulate_media(media="screen", color_scheme="light")
    same_visitor.page.set_viewport_size({"width": 1280, "height": 720})
    return same_visitor.afresh()


@pytest.fixture(scope="module")
def same_from_disk(browser: Browser, site: Path) -> Iterator[Visit]:
    """One visitor without network who opens the site from a folder."""
    with browser.new_context(offline=True) as context:
        yield start_visit(context, site.resolve().as_uri())


@pytest.fixture
def from_disk(same_from_disk: Visit) -> Visit:
    """A visitor without network who opens the site from a folder."""
    return same_from_disk.afresh()
