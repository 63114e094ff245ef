"""The map of a site for search engines: drawn beside its pages, where no other plugin wants it.

Owns who draws it. MkDocs draws it before any page, while nobody else can print one; for thousands
of pages it goes to the first process that is split off. What comes out is what MkDocs would write.
"""

from __future__ import annotations

import gzip
import re
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from markupsafe import escape
from mkdocs.commands.build import get_context
from mkdocs.utils import get_build_timestamp, get_relative_url

from toolbox.engine.site import AllPages, row_of
from toolbox.pieces import write_pieces

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from mkdocs.structure.files import File

    from toolbox.engine.print import Printer

NAME = "sitemap.xml"
PACKED = f"{NAME}.gz"

UNSAFE = re.compile(r"""[&<>"']""")
"""What cannot stand in XML as it is; asking for all together is quicker than escaping each."""

EVENTS = ("pre_template", "template_context", "post_template")
"""What MkDocs tells plugins while it draws one."""


def drawn_with(printer: Printer) -> dict[str, Callable[[], None]]:
    """Let MkDocs draw no map, if nobody else listens when it does.

    Returns:
        What draws it as MkDocs does, plain and then packed, by its place in the site; nothing if
        MkDocs draws it, or nobody.
    """
    config = printer.config
    if NAME not in config.theme.static_templates:
        return {}
    if any(config.plugins.events[event] for event in EVENTS):
        return {}
    config.theme.static_templates.remove(NAME)
    return {NAME: partial(_draw, printer), PACKED: partial(_pack, printer)}


def _draw(printer: Printer) -> None:
    config, root = printer.config, get_relative_url(".", NAME)
    context = get_context(printer.nav, printer.files, config, base_url=root)
    made = printer.env.get_template(NAME).render(context)
    if made.strip():
        write_pieces(Path(config.site_dir, NAME), [made.encode()])


def _pack(printer: Printer) -> None:
    plain, target = (Path(printer.config.site_dir, name) for name in (NAME, PACKED))
    if not plain.exists():
        return
    known = printer.files.known if isinstance(printer.files, AllPages) else printer.files
    moment = get_build_timestamp(pages=[file.page for file in known if file.page])
    with (
        target.open("wb") as file,
        gzip.GzipFile(str(target), "wb", fileobj=file, mtime=moment) as packed,
    ):
        packed.write(plain.read_bytes())


def map_rows(pages: Iterable[File]) -> str:
    """Return the rows of the map, as MkDocs draws them: thousands take long in a template."""
    rows = list(_rows(pages))
    urls: list[str] = [url for url, _ in rows]
    if UNSAFE.search("".join(urls)):
        urls = list(map(escape, urls))
    days = {day: f"\n         <lastmod>{day}</lastmod>" if day else "" for _, day in rows}
    return "".join(
        f"\n    <url>\n         <loc>{url}</loc>{days[day]}\n    </url>"
        for url, (_, day) in zip(urls, rows, strict=True)
    )


def _rows(pages: Iterable[File]) -> Iterable[tuple[str, str]]:
    return pages.rows if isinstance(pages, AllPages) else filter(None, map(row_of, pages))
