"""Where to report a leak: security.txt (RFC 9116).

Owns the rule that the file is never stale: it must hold for at least a month, and at most a year.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from toolbox.opendata.site import Site
from toolbox.text import dutch_date

PATH = ".well-known/security.txt"

LEAST, MOST = timedelta(days=30), timedelta(days=366)

SCHEMES = ("https:", "mailto:", "tel:")


@dataclass(frozen=True)
class Meldpunt:
    """Where somebody who finds a leak can report it."""

    contact: str
    """An address with its scheme: `mailto:…` or `https://…`."""
    verloopt: date
    """The day until which this holds."""


def fault(meldpunt: Meldpunt, vandaag: date) -> str | None:
    """Return what is wrong with `meldpunt` on the day `vandaag`, in Dutch; None if it is right."""
    if not meldpunt.contact.startswith(SCHEMES) or not meldpunt.contact.isprintable():
        return "Bij beveiliging: contact hoort een adres dat begint met https:, mailto: of tel:."
    left = meldpunt.verloopt - vandaag
    until = dutch_date(meldpunt.verloopt)
    if left < LEAST:
        return f"security.txt geldt tot {until}, dat is te kort. Kijk het adres na en kies een dag."
    if left > MOST:
        return f"security.txt geldt tot {until}. Kies een dag binnen een jaar."
    return None


def security_txt(meldpunt: Meldpunt, site: Site) -> bytes:
    """Return the file."""
    lines = [
        f"Contact: {meldpunt.contact}",
        f"Expires: {meldpunt.verloopt.isoformat()}T00:00:00Z",
        "Preferred-Languages: nl, en",
    ]
    if site.url:
        lines.append(f"Canonical: {site.address(PATH)}")
    return "".join(f"{line}\r\n" for line in lines).encode("utf-8")
