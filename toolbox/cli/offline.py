"""The last step of a build: the whole site as one zip, and its size and checksum on its page."""

from __future__ import annotations

from pathlib import Path

from toolbox.cli.printing import Printing
from toolbox.cli.project import Project
from toolbox.offline.pack import (
    FOLDER,
    INSIDE,
    SUMS,
    Pack,
    Uitgave,
    contents_of,
    sums_of,
    uitgave_of,
    write_pack,
)
from toolbox.offline.papers import README, START, checksum_file, readme, with_note
from toolbox.pages.instance import open_instance
from toolbox.pages.offline import PACK_PAGE
from toolbox.pages.templates import FRAGMENTS, Renderer
from toolbox.text import dutch_size
from toolbox.theme import theme_dir

FAVICON = "assets/images/favicon.svg"


def add_pack(project: Project, printing: Printing, site: Path) -> Pack:
    """Write the pack of the built `site` into it, and say so on the page that offers it."""
    edition = printing.edition
    last, first = edition.days(edition.catalogue.records.values())
    files = contents_of(site)
    uitgave = uitgave_of(files, last, first)
    own = project.root / "overrides"
    folders = [folder for folder in (own, theme_dir()) if (folder / FRAGMENTS).is_dir()]
    renderer = open_instance(edition.catalogue, folders).renderer
    start = renderer.block(
        "pakket/start",
        root="",
        naam=edition.site.naam,
        omschrijving=edition.site.omschrijving,
        url=edition.site.url,
        uitgave=uitgave,
        map=INSIDE,
        favicon=FAVICON,
    )
    papers = {
        README: readme(edition.site.naam, uitgave, edition.site.url),
        START: start,
        SUMS: sums_of(files),
    }
    target = site / FOLDER / f"toolbox-{uitgave.versie}.zip"
    pack = write_pack(site, files, papers, target, uitgave.dag)
    target.with_name(f"{target.name}.sha256").write_text(checksum_file(pack), encoding="ascii")
    _announce(site / PACK_PAGE, pack, uitgave, renderer)
    return pack


def _announce(page: Path, pack: Pack, uitgave: Uitgave, renderer: Renderer) -> None:
    """Put the size and the checksum of the pack on its page, if that is the page of ours."""
    note = renderer.block(
        "deel/pakket",
        root="../",
        pakket={
            "pad": f"{FOLDER}/{pack.path.name}",
            "omvang": dutch_size(pack.omvang),
            "sha256": pack.sha256,
            "versie": uitgave.versie,
        },
        dag=uitgave.dag,
        verouderd_na=uitgave.verouderd_na,
    )
    if page.is_file():
        html = page.read_text(encoding="utf-8")
        page.unlink()  # it may stand in the site before as well
        page.write_text(with_note(html, note), encoding="utf-8", newline="\n")
