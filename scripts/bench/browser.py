"""Headless Chromium for the benchmarks: a page, its traffic, and a small web server."""

from __future__ import annotations

import functools
import gzip
import http.server
import os
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


def chromium() -> str:
    """Return the path of a Chromium.

    Raises:
        FileNotFoundError: if there is none.
    """
    for name in (os.environ.get("CHROMIUM", ""), "chromium", "chromium-browser", "google-chrome"):
        if name and (found := shutil.which(name)):
            return found
    raise FileNotFoundError("no Chromium: run scripts/find_chromium, or set CHROMIUM")


@contextmanager
def browser() -> Iterator[Browser]:
    """Give a headless Chromium, and close it afterwards."""
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium(), args=ARGUMENTS)
        try:
            yield opened
        finally:
            opened.close()


@functools.cache
def _content(path: Path, *, zipped: bool) -> bytes:
    """Return a file as it goes over the line; compressed once, as a web server does."""
    return gzip.compress(path.read_bytes(), 9) if zipped else path.read_bytes()


class _Gzip(http.server.SimpleHTTPRequestHandler):
    """Serves a folder compressed, as a web server does, and notes what went over the line."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    """Head and body go in two writes; else the body waits 40 ms for the browser's late answer."""

    sent: dict[str, int]

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        zipped = "gzip" in self.headers.get("Accept-Encoding", "") and path.suffix in TEXT
        body = _content(path, zipped=zipped)
        self.sent[self.path] = len(body)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        if zipped:
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        with suppress(ConnectionError):  # a page that closes early takes no more
            self.end_headers()
            self.wfile.write(body)

    def log_message(self, format: str, *arguments: object) -> None:
        """Say nothing."""


TEXT = frozenset({".html", ".js", ".mjs", ".css", ".json", ".svg"})


@contextmanager
def served(folder: Path) -> Iterator[tuple[str, dict[str, int]]]:
    """Serve `folder`; give its address and the bytes sent for each path."""
    sent: dict[str, int] = {}
    handler = type("Handler", (_Gzip,), {"sent": sent})
    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(handler, directory=str(folder))
    )
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/", sent
    finally:
        server.shutdown()
        server.server_close()
