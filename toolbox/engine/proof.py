"""Proof of the build: the hand-over of what a build knows to what was checked of it."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from toolbox.checks.run import CHECKS
from toolbox.cli.package import fingerprint_of
from toolbox.engine.verklaring import PROOF
from toolbox.proof.pages import Bevinding, look_at
from toolbox.proof.proof import (
    PATH,
    RECORD,
    Bewijs,
    Inhoud,
    as_json,
    fingerprint,
    proof_of,
    read_record,
)
from toolbox.theme import PACKAGE, theme_dir

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

    from toolbox.catalogue.load import Loaded
    from toolbox.model.verklaring import Verklaring
    from toolbox.pages.instance import Instance

PLACE = re.compile(r"<div data-bewijs>.*?</div>", re.DOTALL)
"""What stands on the page about quality until the built pages have been looked at."""

NOT_PAGES = ("redactie/", "download/")
"""Folders of the site without pages for readers."""


@dataclass(frozen=True)
class Blik:
    """What a look at the built pages gave."""

    paginas: int
    bevindingen: tuple[Bevinding, ...]


def look(config: MkDocsConfig) -> Blik:
    """Look at the built pages and style sheets; what else is being made need not be there yet."""
    site = Path(config.site_dir)
    files = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.[hc][ts][ms]*"))
    shown = [place for place in files if not place.startswith(NOT_PAGES)]
    pages = sum(place.endswith(".html") for place in shown)
    return Blik(pages, tuple(look_at(site, shown)))


def write_proof(
    config: MkDocsConfig,
    instance: Instance,
    loaded: Loaded,
    verklaring: Verklaring | None,
    blik: Blik,
) -> None:
    """Write what was found as data, and put it on the page about quality."""
    site = Path(config.site_dir)
    page = site / PROOF.replace(".md", ".html")
    if not page.is_file():
        return
    folders = (PACKAGE, theme_dir())
    code = fingerprint_of("proof", folders, partial(fingerprint, folders))
    bewijs = proof_of(
        newest_day(instance),
        Inhoud(loaded.files, len(CHECKS), len(loaded.problems), streng=config.strict),
        paginas=blik.paginas,
        bevindingen=blik.bevindingen,
        verklaring=verklaring,
        testverslag=read_record(Path(config.config_file_path).parent / RECORD, code),
    )
    (site / PATH).write_text(as_json(bewijs), encoding="utf-8")
    page.write_text(_filled(page.read_text(encoding="utf-8"), bewijs, instance), encoding="utf-8")


def _filled(html: str, bewijs: Bewijs, instance: Instance) -> str:
    block = instance.renderer.block("bewijs", root="../", bewijs=bewijs)
    return PLACE.sub(lambda _: block, html)


def newest_day(instance: Instance) -> date:
    """Return the day of SOURCE_DATE_EPOCH if it is set, else that of the newest content."""
    if stamp := os.environ.get("SOURCE_DATE_EPOCH"):
        return datetime.fromtimestamp(int(stamp), UTC).date()
    days = (record.bijgewerkt for record in instance.catalogue.records.values())
    return max(days, default=date(1970, 1, 1))
