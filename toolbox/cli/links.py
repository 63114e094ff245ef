"""`toolbox links`: ask whether the addresses of others in the content still exist."""

from __future__ import annotations

import http.client
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import IO

import click

from toolbox import __version__
from toolbox.cli.check import docs_in
from toolbox.links.addresses import addresses_in
from toolbox.links.ask import Manners, Reply, ask_all
from toolbox.links.report import as_json, as_text

WHO = f"Mozilla/5.0 (compatible; toolbox-kennisbank/{__version__}; controle van koppelingen)"


@click.command()
@click.argument("plek", type=click.Path(path_type=Path), default=Path(), metavar="[PLEK]")
@click.option(
    "--formaat",
    type=click.Choice(("tekst", "json")),
    default="tekst",
    show_default=True,
    help="Voor mensen of voor programma's.",
)
@click.option(
    "--bevat", default="", metavar="TEKST", help="Vraag alleen adressen na met deze tekst."
)
@click.option(
    "--pauze", default=1.0, show_default=True, help="Seconden tussen twee vragen aan een server."
)
@click.option("--geduld", default=20.0, show_default=True, help="Seconden wachten op een antwoord.")
@click.option("--pogingen", default=3, show_default=True, help="Hoe vaak een adres wordt gevraagd.")
def links(  # noqa: PLR0917 (one for each option)
    plek: Path, formaat: str, bevat: str, pauze: float, geduld: float, pogingen: int
) -> None:
    """Vraag na of de adressen van anderen in de inhoud nog bestaan.

    PLEK is de map van uw toolbox. De opdracht houdt nooit iets tegen: zij eindigt altijd met 0, en
    een server die niet antwoordt, is geen fout van u. Er gaat één vraag tegelijk naar een server.
    """
    docs = docs_in(plek)
    places = addresses_in(_texts(docs))
    wanted = [address for address in places if bevat in address]
    click.echo(f"{len(wanted)} adressen worden nagevraagd. Dat kan lang duren.", err=True)
    manners = Manners(tries=pogingen, pause=pauze)

    def fetch(address: str) -> Reply:
        return request(address, geduld)

    answers = list(ask_all(wanted, fetch, time.sleep, manners))
    report = as_json if formaat == "json" else as_text
    click.echo(report(answers, places), nl=False)


def _texts(docs: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(docs.rglob("*")):
        if path.suffix in {".md", ".yml"} and path.is_file():
            text = path.read_text(encoding="utf-8", errors="replace")
            yield path.relative_to(docs.parent).as_posix(), text


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    """Hands a redirect to whoever asked, who wants to know of it."""

    def redirect_request(  # noqa: PLR0917 (the signature of urllib)
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: http.client.HTTPMessage,
        newurl: str,
    ) -> None:
        """Follow nothing."""


_OPENER = urllib.request.build_opener(_NoRedirect)


def request(address: str, seconds: float) -> Reply:
    """Return what the host answers to one request; the page itself is not read."""
    asked = urllib.request.Request(  # noqa: S310 (addresses begin with http by their pattern)
        address, headers={"User-Agent": WHO, "Accept": "text/html,*/*;q=0.8"}
    )
    try:
        with _OPENER.open(asked, timeout=seconds) as response:
            return Reply(response.status)
    except urllib.error.HTTPError as error:
        with error:
            location, later = error.headers.get("Location"), error.headers.get("Retry-After")
        return Reply(error.code, location or "", _seconds(later))
    except TimeoutError:
        return Reply(0, reason=f"geen antwoord binnen {seconds:g} seconden")
    except (OSError, http.client.HTTPException, ValueError) as error:
        cause = getattr(error, "reason", error)
        late = isinstance(cause, TimeoutError)
        return Reply(0, reason="geen antwoord op tijd" if late else "de server is niet te bereiken")


def _seconds(value: str | None) -> float | None:
    """Return how long a host asks to wait: it says a number of seconds, or a moment."""
    if not value:
        return None
    if value.strip().isdigit():
        return float(value)
    try:
        return max(0.0, parsedate_to_datetime(value).timestamp() - time.time())
    except ValueError:
        return None
