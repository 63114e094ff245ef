"""All open data of an instance at once: its files, and what a page says of itself and of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property, partial
from typing import TYPE_CHECKING

from toolbox.catalogue.catalogue import Catalogue
from toolbox.opendata.jsonld import Descriptions
from toolbox.opendata.security_txt import PATH, Meldpunt, security_txt
from toolbox.opendata.site import Site

if TYPE_CHECKING:
    from toolbox.opendata.files import OpenFile, Put


@dataclass(frozen=True)
class OpenData:
    """The open data of an instance."""

    site: Site
    descriptions: Descriptions
    make: Callable[[], tuple[OpenFile, ...]]
    """Makes the files, all of them."""

    @cached_property
    def files(self) -> tuple[OpenFile, ...]:
        """The files; they are made when somebody first asks."""
        return self.make()

    @cached_property
    def groups(self) -> Mapping[str, Mapping[str, tuple[OpenFile, ...]]]:
        """The files that readers are told of, by heading and by what is in them."""
        found: dict[str, dict[str, tuple[OpenFile, ...]]] = {}
        for file in self.files:
            if file.titel:
                rows = found.setdefault(file.groep, {})
                rows[file.titel] = (*rows.get(file.titel, ()), file)
        return found


def open_data(
    catalogue: Catalogue, site: Site, put: Put, meldpunt: Meldpunt | None = None
) -> OpenData:
    """Return the open data of `catalogue`; its files are handed to `put` when they are made."""
    make = partial(_files, catalogue, site, put, meldpunt)
    return OpenData(site, Descriptions(catalogue, site), make)


def _files(
    catalogue: Catalogue, site: Site, put: Put, meldpunt: Meldpunt | None
) -> tuple[OpenFile, ...]:
    """Make all files. There is a security.txt if there is a place to report a leak."""
    from toolbox.opendata.files import OpenFile, open_files  # noqa: PLC0415 (when they are made)

    files = open_files(catalogue, site, put)
    if meldpunt:
        files = (*files, OpenFile(PATH, put(PATH, [security_txt(meldpunt, site)])))
    return files
