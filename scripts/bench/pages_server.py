"""A web server for the benchmark of pages: a site with its own headers, packed with Brotli."""

from __future__ import annotations

import functools
import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import brotli

from toolbox.publicatie.beleid import Inline, headers_of, media_type
from toolbox.publicatie.inline import in_page, inline_of
from toolbox.publicatie.inpakken import LEAST, TEXT, quality_of


@functools.cache
def packed(path: Path, place: str = "") -> bytes:
    """Return a file as it goes over the line: the pack beside it, or one made now.

    `place` is its address from the root of the site: what never changes under it is packed harder.
    """
    beside = path.with_name(f"{path.name}.br")
    if beside.is_file():
        return beside.read_bytes()
    content = path.read_bytes()
    if path.suffix not in TEXT or len(content) < LEAST:
        return content
    return bytes(brotli.compress(content, mode=brotli.MODE_TEXT, quality=quality_of(place)))


class _Site(http.server.SimpleHTTPRequestHandler):
    """Serves a site as the configurations that come with it do."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    inline: Inline

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        found = path.is_file()
        path = path if found else Path(self.directory, "404.html")
        place = path.relative_to(self.directory).as_posix()
        body = packed(path, place)
        self.send_response(200 if found else 404)
        self.send_header("Content-Type", media_type(path.name))
        if len(body) != path.stat().st_size:
            self.send_header("Content-Encoding", "br")
        self.send_header("Content-Length", str(len(body)))
        for name, value in headers_of(place, self.inline).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def handle(self) -> None:
        """Take it when a browser leaves halfway."""
        try:
            super().handle()
        except ConnectionError:
            self.close_connection = True

    def log_message(self, format: str, *arguments: object) -> None:
        """Say nothing."""


@contextmanager
def served_as_published(site: Path, pages: list[str]) -> Iterator[str]:
    """Serve `site`, with a policy that fits `pages`; give its address."""
    inline, _ = inline_of({page: in_page(page, (site / page).read_bytes()) for page in pages})
    handler = type("Site", (_Site,), {"inline": inline})
    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(handler, directory=str(site))
    )
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
