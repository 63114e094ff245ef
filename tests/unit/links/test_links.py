"""`toolbox links`: asks a local server that answers well, badly, late and not at all."""

from __future__ import annotations

import json
import threading
import time
from collections import Counter
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

import pytest
from helpers import run

from toolbox.links.addresses import Plek, addresses_in
from toolbox.links.ask import Manners, Reply, Stand, ask, ask_all

QUICK = Manners(tries=3, pause=0.0)


class Answers(BaseHTTPRequestHandler):
    """A host with one page for each way to answer."""

    asked: ClassVar[Counter[str]] = Counter()
    over: ClassVar[threading.Event] = threading.Event()

    def do_GET(self) -> None:
        """Answer as the name of the page says."""
        place = self.path.strip("/")
        Answers.asked[place] += 1
        if place == "laat":
            Answers.over.wait()
        moved = {"verhuisd": (301, "/goed"), "tijdelijk": (302, "/goed"), "rond": (302, "/rond")}
        code, location = moved.get(place, (200, ""))
        if place == "eerst-druk" and Answers.asked[place] < 3:
            code = 503
        code = {"weg": 404, "voorbij": 410, "stuk": 500, "geweigerd": 403}.get(place, code)
        self.send_response(code)
        if location:
            self.send_header("Location", location)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def host() -> Iterator[str]:
    """The address of that host."""
    Answers.over.clear()
    server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    Answers.over.set()
    server.shutdown()
    server.server_close()


def test_the_command_tells_what_is_gone_and_where_and_stops_nothing(
    host: str, tmp_path: Path
) -> None:
    """Gone, moved and unsure each say so with file and line; a busy host gets another chance."""
    pages = ["goed", "weg", "voorbij", "verhuisd", "tijdelijk", "stuk", "laat", "geweigerd"]
    pages += ["rond", "eerst-druk"]
    docs = tmp_path / "docs" / "kennis"
    docs.mkdir(parents=True)
    lines = [f"- url: {host}/{page}" for page in pages]
    (docs / "lijst.yml").write_text("\n".join(lines), encoding="utf-8")
    options = ("--pauze", "0.01", "--geduld", "1.5")
    ran = run("toolbox", "links", str(tmp_path), "--formaat", "json", *options)
    assert ran.returncode == 0, ran.stderr
    found = {row["adres"].rpartition("/")[2]: row for row in json.loads(ran.stdout)}
    assert {page: found[page]["stand"] for page in pages} == {
        **dict.fromkeys(("goed", "tijdelijk", "eerst-druk"), "goed"),
        **dict.fromkeys(("weg", "voorbij"), "weg"),
        "verhuisd": "verhuisd",
        **dict.fromkeys(("stuk", "laat", "geweigerd", "rond"), "onzeker"),
    }
    assert found["verhuisd"]["naar"] == f"{host}/goed"
    assert found["weg"]["plekken"] == [{"bestand": "docs/kennis/lijst.yml", "regel": 2}]
    assert Answers.asked["stuk"] == 3
    assert Answers.asked["weg"] == Answers.asked["geweigerd"] == 1
    told = run("toolbox", "links", str(tmp_path), "--bevat", "/weg", *options)
    assert told.returncode == 0
    assert f"docs/kennis/lijst.yml:2: [weg] {host}/weg" in told.stdout
    assert "1 adres: 0 goed, 0 verhuisd, 1 weg, 0 onzeker." in told.stdout


def test_a_host_that_asks_to_wait_is_waited_for_but_not_for_ever() -> None:
    """`Retry-After` counts, up to a minute."""
    waits: list[float] = []
    replies = iter([Reply(429, retry_after=30.0), Reply(503, retry_after=9000.0), Reply(200)])
    answer = ask("https://a.nl/", lambda _: next(replies), waits.append, Manners())
    assert answer.stand is Stand.GOED
    assert waits == [30.0, 60.0]


def test_one_host_is_asked_one_thing_at_a_time() -> None:
    """However many pages of a host there are, it never has two questions at once."""
    busy: Counter[str] = Counter()
    most: Counter[str] = Counter()

    def fetch(address: str) -> Reply:
        name = address.split("/")[2]
        busy[name] += 1
        most[name] = max(most[name], busy[name])
        time.sleep(0.002)
        busy[name] -= 1
        return Reply(200)

    addresses = [f"https://{name}.nl/{number}" for name in "abc" for number in range(6)]
    answers = list(ask_all(addresses, fetch, lambda _: None, QUICK))
    assert sorted(one.adres for one in answers) == sorted(addresses)
    assert set(most.values()) == {1}


def test_an_address_ends_where_the_sentence_goes_on() -> None:
    """Full stops, brackets and quotes of the text stay out; brackets of the address stay in."""
    text = "Zie [dit](https://a.nl/x), https://b.nl/y. (https://c.nl/z) https://d.nl/q_(r)#s"
    more = 'url: "https://e.nl/?a=1&b=2"\nhttps://example.org/nee'
    assert addresses_in([("p.md", text), ("q.yml", more)]) == {
        "https://a.nl/x": (Plek("p.md", 1),),
        "https://b.nl/y": (Plek("p.md", 1),),
        "https://c.nl/z": (Plek("p.md", 1),),
        "https://d.nl/q_(r)": (Plek("p.md", 1),),
        "https://e.nl/?a=1&b=2": (Plek("q.yml", 1),),
    }
