"""The last step of a build: what servers need, made from the finished pages.

Owns the order: first look into the pages, then write the rules, then pack.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from toolbox.publicatie.apache import htaccess
from toolbox.publicatie.caddy import caddyfile
from toolbox.publicatie.inline import inline_of
from toolbox.publicatie.inpakken import Ingepakt, Packs, pack_site
from toolbox.publicatie.nginx import BROTLI, nginx_conf
from toolbox.publicatie.statisch import headers_file, redirects_file
from toolbox.publicatie.uitgave import Uitgave, files_of, pages_among


@dataclass(frozen=True)
class Afgewerkt:
    """What came of it."""

    servers: Mapping[str, str]
    """Configurations that stand beside the site: name and text."""
    ingepakt: Ingepakt
    notes: tuple[str, ...]
    """What an author may want to mend, in Dutch."""


def finish(site: Path, site_url: str, moved: Mapping[str, str], packs: Packs) -> Afgewerkt:
    """Put the files for servers into the built `site`, and pack what is text.

    Raises:
        InlineError: if a page relies on what a strict policy forbids.
    """
    files = files_of(site)
    inline, notes = inline_of(site, pages_among(files))
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
    return Afgewerkt(servers, pack_site(site, files, packs), notes)
