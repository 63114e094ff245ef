"""Each server configuration that a build writes gives the same answers, headers and packs."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from pathlib import Path

import brotli
import pytest
from serving import SERVERS, ask, knows_brotli, served

from toolbox.publicatie.afwerken import finish
from toolbox.publicatie.apache import htaccess
from toolbox.publicatie.caddy import caddyfile
from toolbox.publicatie.inpakken import Packs
from toolbox.publicatie.nginx import nginx_conf
from toolbox.publicatie.statisch import redirects_file
from toolbox.publicatie.uitgave import Uitgave

HASHED = "/assets/stylesheets/main.57a0d79d.min.css"
PAGE = "/praktijkvoorbeelden/voorbeeld-geveltuinen.html"


@pytest.fixture(scope="module", params=SERVERS)
def port(
    request: pytest.FixtureRequest, built: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[int]:
    """The instance behind each of the servers."""
    work = tmp_path_factory.mktemp("server")
    with served(request.param, built, built / "site", work) as opened:
        yield opened


def test_every_answer_carries_the_headers(port: int) -> None:
    """Pages, files and the page for a wrong address are as safe as each other."""
    for address, status in {"/": 200, PAGE: 200, HASHED: 200, "/bestaat-niet.css": 404}.items():
        answer = ask(port, address)
        assert answer.status == status
        policy = answer.headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert "frame-ancestors 'none'" in policy
        assert answer.headers["strict-transport-security"] == "max-age=31536000"
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["referrer-policy"] == "same-origin"
        assert answer.headers["cross-origin-opener-policy"] == "same-origin"
        assert answer.headers["cross-origin-resource-policy"] == "same-origin"
        assert "geolocation=()" in answer.headers["permissions-policy"]


def test_browsers_keep_what_cannot_change_and_ask_after_pages(port: int) -> None:
    """A name with a hash is kept for good; a page is asked for again, and costs no bytes."""
    assert ask(port, HASHED).headers["cache-control"] == "public, max-age=31536000, immutable"
    assert ask(port, "/assets/stylesheets/toolbox.css").headers["cache-control"] == "no-cache"
    page = ask(port, PAGE)
    assert page.headers["cache-control"] == "no-cache"
    again = ask(port, PAGE, If_None_Match=page.headers["etag"])
    assert (again.status, again.body) == (304, b"")


def test_packed_files_go_to_who_can_unpack_them(
    built: Path, port: int, request: pytest.FixtureRequest
) -> None:
    """Brotli, gzip and plain hold the same bytes, with the type of the page itself."""
    whole = (built / "site" / PAGE.lstrip("/")).read_bytes()
    best = "br" if knows_brotli(request.node.callspec.params["port"]) else "gzip"
    for wanted, packing in {"gzip, br": best, "gzip": "gzip"}.items():
        answer = ask(port, PAGE, Accept_Encoding=wanted)
        unpack = brotli.decompress if packing == "br" else gzip.decompress
        assert answer.headers["content-encoding"] == packing
        assert answer.headers["content-type"] == "text/html; charset=utf-8"
        assert "accept-encoding" in answer.headers["vary"].lower()
        assert len(answer.body) < len(whole) / 3
        assert unpack(answer.body) == whole
    plain = ask(port, PAGE)
    assert "content-encoding" not in plain.headers
    assert plain.body == whole


def test_a_wrong_address_gets_the_page_with_ways_on(port: int) -> None:
    """The answer is 404 and a page of the site, whatever was asked for."""
    for address in ("/weg/en/weg.html", "/weg.css", "/assets/weg.01234567.js"):
        answer = ask(port, address)
        assert answer.status == 404
        assert "Hier is niemand thuis" in answer.body.decode()
        assert answer.headers["content-type"] == "text/html; charset=utf-8"
        assert answer.headers["cache-control"] == "no-cache"


def test_rules_for_servers_stay_inside(port: int) -> None:
    """Nobody reads from outside what the servers are told."""
    for name in (".htaccess", "_headers", "_redirects"):
        assert ask(port, f"/{name}").status in {403, 404}


def test_open_data_is_there_for_programs_of_others(port: int) -> None:
    """Data and feeds may be read from another site, and say in which signs they are written."""
    for address, kind in {
        "/data/praktijkvoorbeelden.json": "application/json",
        "/data/praktijkvoorbeelden.csv": "text/csv; charset=utf-8",
        "/feed.xml": "application/xml; charset=utf-8",
        "/llms.txt": "text/plain; charset=utf-8",
    }.items():
        answer = ask(port, address, Accept_Encoding="br")
        assert answer.headers["access-control-allow-origin"] == "*"
        assert answer.headers["cross-origin-resource-policy"] == "cross-origin"
        assert answer.headers["content-type"] == kind


def test_static_hosts_get_the_same_rules(built: Path) -> None:
    """`_headers` and `_redirects` say per address what the servers do; no header comes twice."""
    rules: dict[str, dict[str, str]] = {}
    address = ""
    for line in (built / "site" / "_headers").read_text(encoding="utf-8").splitlines():
        if line.startswith("  "):
            name, _, value = line.strip().partition(": ")
            assert name not in rules[address]
            rules[address][name] = value
        elif not line.startswith("#"):
            address = line
            rules[address] = {}
    assert "default-src 'none'" in rules["/*"]["Content-Security-Policy"]
    assert rules[HASHED] == {"Cache-Control": "public, max-age=31536000, immutable"}
    assert rules["/data/*"]["Access-Control-Allow-Origin"] == "*"
    assert not any(name in rules["/*"] for own in rules if own != "/*" for name in rules[own])
    assert (built / "site" / "_redirects").is_file()


@pytest.mark.parametrize("server", SERVERS)
def test_a_site_in_a_folder_of_a_host_gets_the_same_rules(tmp_path: Path, server: str) -> None:
    """Under https://host/groep/ earlier addresses lead on, and every rule still fits.

    Only the editors' program may write its own styles; scripts from elsewhere stay out there too.
    """
    root = tmp_path / "root"
    uitgave = Uitgave("https://host.example/groep/", (), {"a/oud.html": "a/nieuw.html"})
    pages = ("index.html", "404.html", "redactie/proef.html", HASHED.lstrip("/"))
    files = {
        **{f"root/groep/{place}": f"<h1>{place}</h1>" for place in pages},
        "root/groep/.htaccess": htaccess(uitgave),
        "deploy/nginx.conf": nginx_conf(uitgave),
        "deploy/Caddyfile": caddyfile(uitgave),
        "deploy/toolbox-brotli.conf": "",
    }
    for place, text in files.items():
        (tmp_path / place).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / place).write_text(text, encoding="utf-8")
    assert "/groep/a/oud.html /groep/a/nieuw.html 301" in redirects_file(uitgave)
    with served(server, tmp_path, root, tmp_path) as port:
        assert "unsafe" not in ask(port, "/groep/").headers["content-security-policy"]
        assert "immutable" in ask(port, f"/groep{HASHED}").headers["cache-control"]
        moved = ask(port, "/groep/a/oud.html")
        assert moved.status == 301
        assert moved.headers["location"].endswith("/groep/a/nieuw.html")
        assert moved.headers["x-content-type-options"] == "nosniff"
        missing = ask(port, "/groep/weg.html")
        assert (missing.status, missing.body) == (404, b"<h1>404.html</h1>")
        policy = ask(port, "/groep/redactie/proef.html").headers["content-security-policy"]
        assert "style-src 'self' 'unsafe-inline'" in policy
        assert "unsafe" not in policy.partition("script-src")[2].partition(";")[0]


def test_packs_are_the_same_each_time_and_made_once(built: Path, tmp_path: Path) -> None:
    """The same page packs to the same bytes; a second time nothing is packed anew."""
    page = (built / "site" / PAGE.lstrip("/")).read_bytes()
    made: list[set[bytes]] = []
    for name in ("een", "twee"):
        site = tmp_path / name
        site.mkdir()
        (site / "pagina.html").write_bytes(page)
        (site / "klein.html").write_bytes(b"<p>Kort.</p>")
        (site / "beeld.png").write_bytes(page)
        done = finish(site, "", {}, Packs(tmp_path / "kas")).ingepakt
        assert (done.files, done.fresh) == (1, 2 if name == "een" else 0)
        assert {p.name for p in site.glob("*.br")} == {"pagina.html.br"}
        made.append({p.read_bytes() for p in site.glob("pagina.html.*")})
    assert made[0] == made[1]
