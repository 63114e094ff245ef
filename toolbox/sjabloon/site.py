"""The files that belong to a template page, and where they stand.

Owns which pages are templates (`sjabloon: true` in their front matter), the names of the files, and
the note on top that says that the text is an example.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from toolbox.content.markdown_file import Parts, split
from toolbox.content.yaml_file import Value, parse
from toolbox.sjabloon.plain import to_plain
from toolbox.sjabloon.read import clean, read
from toolbox.sjabloon.tree import Block, Heading, Note, Span, text_of
from toolbox.text import dutch_size

MARK = "sjabloon"
"""The key in the front matter that makes a page a template."""


@dataclass(frozen=True)
class Site:
    """What a document says about where it comes from."""

    naam: str
    adres: str = ""
    """The address of the site; without one, links into the site become plain text."""


@dataclass(frozen=True)
class Bestand:
    """A file to download."""

    pad: str
    """Its address from the root of the site."""
    soort: str
    """What it is, in words."""
    uitleg: str
    """What opens it, in words."""
    mime: str
    inhoud: bytes

    @property
    def omvang(self) -> str:
        """Its size in words: `6 kB`."""
        return dutch_size(len(self.inhoud))


@dataclass(frozen=True)
class Sjabloon:
    """A template page with its files."""

    pagina: str
    """The address of the page from the root of the site."""
    titel: str
    bestanden: tuple[Bestand, ...]


def sjablonen(pages: Iterable[tuple[str, str]], site: Site) -> Iterator[Sjabloon]:
    """Yield every template among `pages`, given as (place under docs/, text of the file)."""
    for src_uri, text in pages:
        parts = split(text, src_uri, required=False)
        if isinstance(parts, Parts) and f"{MARK}:" in parts.head:
            meta, _ = parse(parts.head, src_uri)
            if isinstance(meta, dict) and meta.get(MARK) is True:
                yield _sjabloon(src_uri.removesuffix(".md"), parts.body, meta, site)


def _sjabloon(name: str, body: str, meta: dict[str, Value], site: Site) -> Sjabloon:
    # odfdo takes a fifth of a second to start: only builds with a template pay for that.
    from toolbox.sjabloon.odt import About, to_odt  # noqa: PLC0415

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
