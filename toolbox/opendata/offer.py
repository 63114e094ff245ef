"""All open data of an instance at once: its files, and what a page says of itself and of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from toolbox.catalogue.catalogue import Catalogue
from toolbox.opendata.files import OpenFile, Put, open_files
from toolbox.opendata.jsonld import Descriptions
from toolbox.opendata.security_txt import PATH, Meldpunt, security_txt
from toolbox.opendata.site import Site


@dataclass(frozen=True)
class OpenData:
    """The open data of an instance."""

    site: Site
    files: tuple[OpenFile, ...]
    descriptions: Descriptions

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
    """Hand all files to `put`, and return the open data that they are.

    There is a security.txt if there is a place to report a leak.
    """
    files = open_files(catalogue, site, put)
    if meldpunt:
        files = (*files, OpenFile(PATH, put(PATH, [security_txt(meldpunt, site)])))
    return OpenData(site, files, Descriptions(catalogue, site))
