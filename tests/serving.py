"""Serving a built site with the configurations that come with it: nginx, Caddy and Apache."""

from __future__ import annotations

import http.client
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from helpers import REPOSITORY, copy_tree

PATIENCE = 30
"""Seconds that a server may take to start on a busy machine."""

APACHE_MODULES = ("mpm_event", "authz_core", "mime", "dir", "alias", "rewrite", "headers")

APACHE = """\
ServerRoot {work}
ServerName 127.0.0.1
Listen 127.0.0.1:{port}
PidFile {work}/apache.pid
DefaultRuntimeDir {work}
Mutex file:{work}
ErrorLog {work}/apache.log
User #{user}
Group #{group}
{modules}
TypesConfig {work}/mime.types
DocumentRoot {site}
<Directory {site}>
    AllowOverride FileInfo Indexes Limit AuthConfig Options=Indexes
    Require all granted
</Directory>
"""


NOBODY = 65534
"""The user as whom Apache serves when root starts it: as root it refuses."""


@dataclass(frozen=True)
class Answer:
    """What a server said."""

    status: int
    headers: dict[str, str]
    body: bytes = field(repr=False)


def ask(port: int, address: str, **headers: str) -> Answer:
    """Ask for an address as it is, without following or unpacking; `Accept_Encoding="br"`."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    try:
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request("GET", address, headers=sent)
        answer = connection.getresponse()
        found = {name.lower(): value for name, value in answer.getheaders()}
        return Answer(answer.status, found, answer.read())
    finally:
        connection.close()


def keep_port() -> tuple[socket.socket, int]:
    """Return a port that no other process gets while the socket is open; servers may listen on it.

    A port that is only looked up could be gone before a slow server takes it: every connection of
    another test takes one.
    """
    place = socket.socket()
    place.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    place.bind(("127.0.0.1", 0))
    return place, int(place.getsockname()[1])


@contextmanager
def running(command: list[str], port: int, work: Path) -> Iterator[None]:
    """Run a server until the end of the block; its port is open from the beginning of it."""
    log = work / "server.log"
    with log.open("w") as output:
        server = subprocess.Popen(
            command, stdout=output, stderr=output, env={**os.environ, "HOME": str(work)}
        )
    try:
        end = time.monotonic() + PATIENCE
        while True:
            assert server.poll() is None, log.read_text()
            assert time.monotonic() < end, log.read_text()
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.05)
        yield
    finally:
        server.terminate()
        server.wait(timeout=PATIENCE)


def _command(name: str) -> str:
    found = shutil.which(name, path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin")
    if not found:
        pytest.skip(f"{name} is not installed")
    return found


def nginx(project: Path, site: Path, work: Path, port: int) -> list[str]:
    """Return how to start nginx on `site`, by the script that people use too."""
    script = [sys.executable, str(REPOSITORY / "scripts" / "serve_nginx")]
    places = ["--project", str(project), "--site", str(site), "--work", str(work / "nginx")]
    return [*script, *places, "--port", str(port)]


def caddy(project: Path, site: Path, work: Path, port: int) -> list[str]:
    """Return how to start Caddy; without a name of a host it asks for no certificate."""
    command = _command("caddy")
    shipped = (project / "deploy" / "Caddyfile").read_text(encoding="utf-8")
    host = next(line for line in shipped.splitlines() if line.endswith(" {"))
    here = shipped.replace(host, f"http://127.0.0.1:{port} {{", 1).replace(
        "/srv/toolbox\n", f"{site}\n"
    )
    (work / "Caddyfile").write_text(f"{{\n\tadmin off\n}}\n{here}", encoding="utf-8")
    settings = ["--adapter", "caddyfile", "--config", str(work / "Caddyfile")]
    return [command, "run", *settings]


def apache(project: Path, site: Path, work: Path, port: int) -> list[str]:  # noqa: ARG001 (one shape)
    """Return how to start Apache: a host that allows what the .htaccess says it needs."""
    command = _command("apache2")
    modules = Path("/usr/lib/apache2/modules")
    (work / "mime.types").write_text("", encoding="utf-8")
    settings = APACHE.format(
        work=work,
        site=site,
        port=port,
        user=os.getuid() or NOBODY,
        group=os.getgid() or NOBODY,
        modules="\n".join(f"LoadModule {m}_module {modules}/mod_{m}.so" for m in APACHE_MODULES),
    )
    (work / "apache.conf").write_text(settings, encoding="utf-8")
    return [command, "-f", str(work / "apache.conf"), "-D", "FOREGROUND"]


def knows_brotli(name: str) -> bool:
    """Tell whether a server can send files packed with Brotli; nginx needs a module for it."""
    folders = ("/usr/lib/nginx/modules", "/usr/lib64/nginx/modules", "/usr/local/lib/nginx/modules")
    module = "ngx_http_brotli_static_module.so"
    return name != "nginx" or any(Path(folder, module).exists() for folder in folders)


SERVERS = {"nginx": nginx, "caddy": caddy, "apache": apache}


@contextmanager
def served(name: str, project: Path, site: Path, work: Path) -> Iterator[int]:
    """Serve `site` with the configuration for a server that stands in `project`; give the port."""
    with TemporaryDirectory() as open_to_all:
        if name == "apache" and os.getuid() == 0:
            site = copy_tree(site, Path(open_to_all, "site"))
            Path(open_to_all).chmod(0o755)
        place, port = keep_port()
        with place, running(SERVERS[name](project, site, work, port), port, work):
            yield port
