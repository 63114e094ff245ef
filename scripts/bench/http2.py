"""nginx with TLS and HTTP/2 before the web server of a benchmark: what a public site speaks."""

from __future__ import annotations

import os
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlsplit

SCRIPTS = Path(__file__).resolve().parent.parent
PATIENCE = 10.0
"""Seconds that nginx may take to start."""

SETTINGS = """\
daemon off;
{user}
pid {work}/nginx.pid;
error_log stderr crit;
events {{}}
http {{
    access_log off;
    client_body_temp_path {work}/body;
    proxy_temp_path {work}/proxy;
    fastcgi_temp_path {work}/fastcgi;
    uwsgi_temp_path {work}/uwsgi;
    scgi_temp_path {work}/scgi;
    upstream site {{ server {behind}; keepalive 8; }}
    server {{
        listen 127.0.0.1:{port} ssl http2;
        ssl_certificate {work}/certificate.pem;
        ssl_certificate_key {work}/key.pem;
        location / {{
            proxy_pass http://site;
            proxy_http_version 1.1;
            proxy_set_header Connection "";
        }}
    }}
}}
"""


def _certify(work: Path) -> None:
    """Write a certificate that nobody trusts, and its key."""
    files = ["-keyout", str(work / "key.pem"), "-out", str(work / "certificate.pem")]
    made = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"]
    subprocess.run([*made, "-subj", "/CN=localhost", *files], check=True, capture_output=True)


def _wait(port: int) -> None:
    """Wait until somebody listens on `port`.

    Raises:
        TimeoutError: if nobody does.
    """
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        with suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return
        time.sleep(0.05)
    raise TimeoutError(f"nginx does not listen on {port}")


@contextmanager
def over_http2(base: str) -> Iterator[str]:
    """Serve what stands at `base` over TLS and HTTP/2 too; give that address.

    Raises:
        subprocess.CalledProcessError: if this machine has no nginx or no openssl.
    """
    nginx = subprocess.run(
        [SCRIPTS / "find_nginx"], check=True, stdout=subprocess.PIPE, text=True
    ).stdout.strip()
    with TemporaryDirectory() as folder:
        work = Path(folder)
        _certify(work)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        user = "user root;" if os.geteuid() == 0 else ""
        settings = SETTINGS.format(user=user, work=work, behind=urlsplit(base).netloc, port=port)
        (work / "nginx.conf").write_text(settings, encoding="utf-8")
        running = subprocess.Popen([nginx, "-p", folder, "-c", str(work / "nginx.conf")])
        try:
            _wait(port)
            yield f"https://127.0.0.1:{port}/"
        finally:
            running.terminate()
            running.wait()
