"""What the plugin adds to be held to account: the page about quality, and that of the statement.

Owns these pages, and the rule that an accessibility statement is complete and not too old.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from mkdocs.exceptions import PluginError
from pydantic import ValidationError

from toolbox.pages.page import GeneratedPage
from toolbox.text import dutch_date

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from mkdocs.config.defaults import MkDocsConfig

    from toolbox.config import ToolboxConfig
    from toolbox.model.verklaring import Verklaring

log = logging.getLogger("mkdocs.plugins.toolbox")

STATEMENT = "over/toegankelijkheidsverklaring.md"
PROOF = "over/kwaliteit.md"


def open_verklaring(config: ToolboxConfig, today: date) -> Verklaring | None:
    """Return the statement; in the last month before it ends the builder is told.

    That is no warning to MkDocs: those stop a strict build, and this one may still go out.

    Raises:
        PluginError: if it is not complete, or over a year old.
    """
    if not config.toegankelijkheid:
        return None
    from toolbox.model.verklaring import Verklaring  # noqa: PLC0415 (where there is one)

    try:
        found = Verklaring.model_validate(config.toegankelijkheid)
    except ValidationError as error:
        wrong = "; ".join(f"{'.'.join(map(str, e['loc']))}: {e['msg']}" for e in error.errors())
        raise PluginError(f"In mkdocs.yml klopt toegankelijkheid niet: {wrong}") from None
    until = dutch_date(found.geldig_tot)
    if found.opgesteld > today:
        raise PluginError("De toegankelijkheidsverklaring is opgesteld op een dag die nog komt.")
    if found.is_expired(today):
        raise PluginError(
            f"De toegankelijkheidsverklaring gold tot en met {until}. Onderzoek de site opnieuw, "
            "werk toegankelijkheid in mkdocs.yml bij en zet er de nieuwe dag bij."
        )
    if found.is_ending(today):
        log.info("Let op: de toegankelijkheidsverklaring geldt tot en met %s.", until)
    return found


def account_pages(config: MkDocsConfig, verklaring: Verklaring | None) -> Iterator[GeneratedPage]:
    """Yield the page about quality, and that of the statement if there is one."""
    yield GeneratedPage(
        PROOF,
        "Wat is nagekeken",
        "Wat er bij deze uitgave van de site is nagekeken, waarmee, en wat niet.",
        "kwaliteit",
    )
    if verklaring:
        yield GeneratedPage(
            STATEMENT,
            "Toegankelijkheidsverklaring",
            f"Hoe toegankelijk {config.site_name} is, en wat er nog niet voldoet.",
            "verklaring",
            {"verklaring": verklaring, "naam": config.site_name, "adres": config.site_url},
        )
