"""Which pages are templates, and the files that belong to them.

Owns the mark of a template: `sjabloon: true` in its front matter.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from toolbox.content.markdown_file import Parts, split
from toolbox.content.yaml_file import parse
from toolbox.sjabloon.bestand import Site, Sjabloon

MARK = "sjabloon"
"""The key in the front matter that makes a page a template."""


def sjablonen(pages: Iterable[tuple[str, str]], site: Site) -> Iterator[Sjabloon]:
    """Yield every template among `pages`, given as (place under docs/, text of the file)."""
    for src_uri, text in pages:
        parts = split(text, src_uri, required=False)
        if isinstance(parts, Parts) and f"{MARK}:" in parts.head:
            meta, _ = parse(parts.head, src_uri)
            if isinstance(meta, dict) and meta.get(MARK) is True:
                # odfdo takes a fifth of a second to start: only builds with a template pay for it
                from toolbox.sjabloon.made import sjabloon  # noqa: PLC0415

                yield sjabloon(src_uri.removesuffix(".md"), parts.body, meta, site)
