"""The last step of a build: what servers need, made from the finished pages.

Owns the order: first look into the pages, then write the rules, then pack.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from toolbox.publicatie.apache import htaccess
from toolbox.publicatie.bekijken import Bekeken, look
from toolbox.publicatie.caddy import caddyfile
from toolbox.publicatie.inline import inline_of
from toolbox.publicatie.inpakken import Ingepakt, Packs, pack_site
from toolbox.publicatie.nginx import BROTLI, nginx_conf
from toolbox.publicatie.statisch import headers_file, redirects_file
from toolbox.publicatie.uitgave import Uitgave, files_of


@dataclass(frozen=True)
class Afgewerkt:
    """What came of it."""

    servers: Mapping[str, str]
    """Configurations that stand beside the site: name and text."""
    ingepakt: Ingepakt
    bekeken: Mapping[str, Bekeken]
    """What was found in each text file, by place."""
    notes: tuple[str, ...]
    """What an author may want to mend, in Dutch."""


def finish(
    site: Path,
    site_url: str,
    moved: Mapping[str, str],
    packs: Packs,
    known: Mapping[str, Bekeken] = MappingProxyType({}),
) -> Afgewerkt:
    """Put the files for servers into the built `site`, and pack what is text.

    Args:
        site: the built site.
        site_url: its address.
        moved: from an earlier address to the present one, both from the root.
        packs: where packs are kept.
        known: what an earlier build found in its text files.

    Raises:
        InlineError: if a page relies on what a strict policy forbids.
    """
    files = files_of(site)
    found = look(site, files, known)
    inline, notes = inline_of({place: row.inline for place, row in found.items()})
    uitgave = Uitgave(site_url, files, moved, inline)
    own = {
        ".htaccess": htaccess(uitgave),
        "_headers": headers_file(uitgave),
        "_redirects": redirects_file(uitgave),
    }
    for name, text in own.items():
        (site / name).write_text(text, encoding="utf-8")
    servers = {
        "nginx.conf": nginx_conf(uitgave),
        "toolbox-brotli.conf": BROTLI,
        "Caddyfile": caddyfile(uitgave),
    }
    keys = {place: row.key for place, row in found.items()}
    return Afgewerkt(servers, pack_site(site, keys, packs), found, notes)
