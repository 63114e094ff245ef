"""The papers of the pack: what stands in plain text beside the site, and the note on its page.

Owns the words of LEES-MIJ.txt, and the marks between which the download page gets its note.
"""

from __future__ import annotations

import re

from toolbox.offline.pack import INSIDE, SUMS, Pack, Uitgave
from toolbox.text import dutch_date

README = "LEES-MIJ.txt"
START = "start.html"

_NOTE = re.compile(r"(<!-- pakket -->).*?(<!-- /pakket -->)", re.DOTALL)


def readme(site_naam: str, uitgave: Uitgave, site_url: str) -> str:
    """Return LEES-MIJ.txt, with line ends that every editor on Windows understands."""
    newest = [f"De nieuwste versie staat op {site_url}"] if site_url else []
    lines = [
        site_naam,
        "=" * len(site_naam),
        "",
        f"Uitgave {uitgave.versie}",
        f"Bijgewerkt op {dutch_date(uitgave.dag)}.",
        f"Kan verouderd zijn na {dutch_date(uitgave.verouderd_na)}.",
        *newest,
        "",
        "Zo opent u de toolbox",
        "---------------------",
        "1. Pak het zip-bestand eerst helemaal uit. In Windows: klik er met de rechterknop op",
        "   en kies 'Alles uitpakken'.",
        f"2. Open het bestand {START}. Uw browser toont de toolbox.",
        "",
        "U hebt geen internet nodig en hoeft niets te installeren. Zoeken, filteren, het dossier,",
        "vergelijken, de kaart en de PDF's werken vanuit deze map. Er gaat niets naar een server.",
        f"Laat de map '{INSIDE}' en dit bestand bij elkaar staan.",
        "",
        "Zo gaat u na dat alles heel is",
        "------------------------------",
        f"{SUMS} bevat van elk bestand de SHA-256. Op Linux of macOS controleert u alles met:",
        f"sha256sum --check {SUMS}",
        "",
    ]
    return "\r\n".join(lines)


def checksum_file(pack: Pack) -> str:
    """Return the text of the file beside the zip, in the form that `sha256sum --check` reads."""
    return f"{pack.sha256}  {pack.path.name}\n"


def with_note(html: str, note: str) -> str:
    """Return the download page with `note` between its marks."""
    return _NOTE.sub(lambda found: found[1] + note + found[2], html)
