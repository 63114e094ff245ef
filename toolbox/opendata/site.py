"""What the data says about the site it comes from: names, addresses, publisher, licence.

Owns the reading of these from the settings of the site, and the way addresses are made whole.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from toolbox.model.gemeente import Gemeente
from toolbox.model.record import Record
from toolbox.model.soorten import Soort

Place = Record | Gemeente | Soort

NEVER = date(1970, 1, 1)
"""The date of an instance without items: some formats demand one."""


@dataclass(frozen=True)
class Licentie:
    """An open licence, under the names that others know it by."""

    id: str
    """Its SPDX identifier."""
    url: str
    """The page of whoever issues it."""
    eu: str
    """Its address in the licence list of the Publications Office of the EU, which DCAT-AP uses."""


_EU_LICENCES = "http://publications.europa.eu/resource/authority/licence/"
_CC = "https://creativecommons.org"

LICENTIES: dict[str, Licentie] = {
    "CC-BY-4.0": Licentie("CC-BY-4.0", f"{_CC}/licenses/by/4.0/", f"{_EU_LICENCES}CC_BY_4_0"),
    "CC0-1.0": Licentie("CC0-1.0", f"{_CC}/publicdomain/zero/1.0/", f"{_EU_LICENCES}CC0"),
}
"""The licences for text that the Dutch open data policy recommends."""

STANDARD_LICENCE = "CC-BY-4.0"
STANDARD_THEME = "GOVE"
"""`Government and public sector` in the theme list of the EU: true of every instance."""


@dataclass(frozen=True)
class Site:
    """The site, as its data describes it."""

    naam: str
    url: str
    """The root with a slash at its end; empty if the site has no fixed address."""
    omschrijving: str
    uitgever: str
    uitgever_url: str
    contact: str
    """An e-mail address or a web address."""
    licentie: Licentie
    datathemas: tuple[str, ...]
    """Codes from the EU list of data themes, such as SOCI."""
    path_of: Callable[[Place], str]
    """Gives the address of a page from the site root."""

    def address(self, path: str) -> str:
        """Return the address of a file of the site, whole if the site has a fixed address."""
        return self.url + path

    def page(self, target: Place) -> str:
        """Return the address of the page of an item, municipality or kind."""
        return self.address(self.path_of(target))

    def identity(self, path: str) -> str:
        """Return a name for a file that holds everywhere: its address, or else a fixed UUID."""
        if self.url:
            return self.address(path)
        return uuid.uuid5(uuid.NAMESPACE_URL, f"{self.naam}/{path}").urn


def open_site(
    settings: Mapping[str, object],
    options: Mapping[str, object],
    path_of: Callable[[Place], str],
) -> Site:
    """Return the site that `settings` (of the site) and `options` (of its open data) describe.

    Raises:
        KeyError: if the licence is none of `LICENTIES`; the settings of the site refuse it earlier.
    """
    name = _text(settings, "site_name")
    url = _text(settings, "site_url").rstrip("/")
    home = f"{url}/" if url else ""
    return Site(
        naam=name,
        url=home,
        omschrijving=_text(settings, "site_description") or name,
        uitgever=_text(options, "uitgever") or name,
        uitgever_url=_text(options, "uitgever_url") or home,
        contact=_text(options, "contact") or home,
        licentie=LICENTIES[_text(options, "licentie") or STANDARD_LICENCE],
        datathemas=_texts(options, "datathemas") or (STANDARD_THEME,),
        path_of=path_of,
    )


def _text(values: Mapping[str, object], key: str) -> str:
    return str(values.get(key) or "")


def _texts(values: Mapping[str, object], key: str) -> tuple[str, ...]:
    listed = values.get(key)
    return tuple(str(value) for value in listed) if isinstance(listed, list) else ()
