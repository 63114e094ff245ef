"""What a template is to the pages that offer it: a title and files to download."""

from __future__ import annotations

from dataclasses import dataclass

from toolbox.text import dutch_size


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
