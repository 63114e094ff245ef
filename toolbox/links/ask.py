"""Asking whether an address exists: politely, with patience, and without believing one bad answer.

Owns what an answer means. Only 404 and 410 say that a page is gone; many hosts refuse programs, are
slow or busy, and those are no fault of the content. One host is asked one thing at a time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from urllib.parse import urljoin, urlsplit

GONE = frozenset({404, 410})
MOVED_FOR_GOOD = frozenset({301, 308})
MOVED_FOR_NOW = frozenset({302, 303, 307})
BUSY = frozenset({408, 425, 429, 500, 502, 503, 504})

MOST_STEPS = 8
"""A chain of redirects that is longer leads nowhere."""

LONGEST_WAIT = 60.0
"""Seconds; a host that asks for more is asked another day."""


@dataclass(frozen=True)
class Reply:
    """What a host answered to one request."""

    code: int
    """The HTTP status; 0 if there was no answer."""
    location: str = ""
    retry_after: float | None = None
    """Seconds that the host asks to wait."""
    reason: str = ""
    """Why there was no answer, in Dutch."""


Fetch = Callable[[str], Reply]
Wait = Callable[[float], None]


class Stand(StrEnum):
    """What is known of an address."""

    GOED = "goed"
    VERHUISD = "verhuisd"
    WEG = "weg"
    ONZEKER = "onzeker"


@dataclass(frozen=True)
class Antwoord:
    """What came out for one address."""

    adres: str
    stand: Stand
    uitleg: str
    naar: str = ""
    """The new address, if the host says that it moved for good."""


@dataclass(frozen=True)
class Manners:
    """How hosts are asked."""

    tries: int = 3
    pause: float = 1.0
    """Seconds between two requests to the same host; twice as long after each failed try."""
    hosts_at_once: int = 8


def ask_all(
    addresses: Iterable[str], fetch: Fetch, wait: Wait, manners: Manners
) -> Iterator[Antwoord]:
    """Yield an answer for every address, in their order by host."""
    by_host = sorted(addresses, key=lambda address: (urlsplit(address).netloc, address))
    groups = [list(group) for _, group in groupby(by_host, lambda a: urlsplit(a).netloc)]

    def ask_host(group: list[str]) -> list[Antwoord]:
        found = []
        for address in group:
            found.append(ask(address, fetch, wait, manners))
            wait(manners.pause)
        return found

    with ThreadPoolExecutor(manners.hosts_at_once) as pool:
        for answers in pool.map(ask_host, groups):
            yield from answers


def ask(address: str, fetch: Fetch, wait: Wait, manners: Manners) -> Antwoord:
    """Return what is known of one address, after as many tries as it takes and manners allow."""
    for number in range(1, manners.tries + 1):
        reply, final, for_good = _follow(address, fetch)
        again = reply.code in BUSY or reply.code == 0
        if not again or number == manners.tries:
            break
        longer = manners.pause * 2**number
        wait(min(LONGEST_WAIT, max(longer, reply.retry_after or 0.0)))
    return _meaning(address, reply, final if for_good else "")


def _follow(address: str, fetch: Fetch) -> tuple[Reply, str, bool]:
    """Return the last reply of a chain of redirects, its address, and whether it is for good."""
    for_good, place = True, address
    for _ in range(MOST_STEPS):
        reply = fetch(place)
        if reply.code not in MOVED_FOR_GOOD | MOVED_FOR_NOW or not reply.location:
            return reply, place, for_good and place != address
        for_good = for_good and reply.code in MOVED_FOR_GOOD
        place = urljoin(place, reply.location)
        if urlsplit(place).scheme not in {"http", "https"}:
            return (
                Reply(0, reason="de verwijzing leidt naar iets anders dan een pagina"),
                place,
                False,
            )
    return Reply(0, reason="de verwijzingen houden niet op"), place, False


def _meaning(address: str, reply: Reply, moved_to: str) -> Antwoord:
    if reply.code in GONE:
        return Antwoord(address, Stand.WEG, f"de pagina bestaat niet meer ({reply.code})")
    if 200 <= reply.code < 300:  # noqa: PLR2004 (the successes of HTTP)
        if moved_to:
            return Antwoord(address, Stand.VERHUISD, f"staat nu op {moved_to}", moved_to)
        return Antwoord(address, Stand.GOED, "bestaat")
    if reply.code == 0:
        return Antwoord(address, Stand.ONZEKER, reply.reason or "geen antwoord")
    return Antwoord(address, Stand.ONZEKER, f"de server antwoordde met {reply.code}; kijk zelf")
