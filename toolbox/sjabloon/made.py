"""A template page made into files: what stands in them, and what is said of them.

Owns the note on top that says that the text is an example.
"""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urljoin, urlsplit

from toolbox.content.yaml_file import Value
from toolbox.sjabloon.bestand import Bestand, Site, Sjabloon
from toolbox.sjabloon.odt import About, to_odt
from toolbox.sjabloon.plain import to_plain
from toolbox.sjabloon.read import clean, read
from toolbox.sjabloon.tree import Block, Heading, Note, Span, text_of


def sjabloon(name: str, body: str, meta: Mapping[str, Value], site: Site) -> Sjabloon:
    """Return the template on the page `name` with its files.

    Args:
        name: the place of the page under docs/, without its suffix.
        body: its text.
        meta: its front matter.
        site: where it comes from.
    """
    address = f"{name}.html"
    home = urljoin(f"{site.adres}/", address) if site.adres else ""
    blocks = _titled(read(body, lambda href: _full(home, href)), str(meta.get("title", "")))
    titel = text_of(blocks[0].inline)
    blocks = (blocks[0], _note(clean(site.naam), home), *blocks[1:])
    about = About(titel, clean(str(meta.get("description", ""))), clean(site.naam))
    # With a byte order mark and these line ends, the oldest editors show é and lines as well.
    plain = to_plain(blocks).replace("\n", "\r\n").encode("utf-8-sig")
    odt = Bestand(f"{name}.odt", "ODT", _OPENT_ODT, _MIME_ODT, to_odt(blocks, about))
    txt = Bestand(f"{name}.txt", "platte tekst", _OPENT_TXT, "text/plain", plain)
    return Sjabloon(address, titel, (odt, txt))


def _full(home: str, href: str) -> str:
    """Return the full address of a link on the page `home`; empty if it means nothing elsewhere."""
    if urlsplit(href).netloc:
        return href
    return urljoin(home, href) if home and not href.startswith("#") else ""


def _titled(blocks: tuple[Block, ...], title: str) -> tuple[Heading, *tuple[Block, ...]]:
    """Return `blocks` with a title in front: their own, or else the one of the front matter."""
    if blocks and isinstance(blocks[0], Heading) and blocks[0].level == 1:
        return (blocks[0], *blocks[1:])
    return (Heading(1, (Span(clean(title)),)), *blocks)


def _note(name: str, home: str) -> Note:
    return Note(
        (
            Span("Voorbeeldtekst.", bold=True),
            Span(" Vul in wat tussen "),
            Span("[vierkante haken]", invullen=True),
            Span(" staat, pas de rest aan en haal dit blok weg. Bron: "),
            Span(name, href=home),
            Span("."),
        )
    )


_MIME_ODT = "application/vnd.oasis.opendocument.text"
_OPENT_ODT = "voor LibreOffice, Word en andere tekstverwerkers"
_OPENT_TXT = "zonder opmaak, voor elk programma"
