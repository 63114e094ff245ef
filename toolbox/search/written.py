"""Reading a hand-written page for search: its title, its description, whether it wants to be found.

Owns what search makes of front matter.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import yaml

from toolbox.search.sources import WrittenPage

_FRONT = re.compile(r"\A---\s*\n(.*?)\n(?:---|\.\.\.)\s*\n", re.DOTALL)
_HEADING = re.compile(r"^# +(.+?)\s*#*\s*$", re.MULTILINE)


def written_pages(sources: Iterable[tuple[str, str]]) -> Iterator[WrittenPage]:
    """Yield the pages among (address, Markdown) that have a title and do not stay out of search."""
    for url, source in sources:
        front = _FRONT.match(source)
        settings = (yaml.safe_load(front[1]) if front else None) or {}
        body = source[front.end() :] if front else source
        heading = _HEADING.search(body)
        title = str(settings.get("title") or (heading[1] if heading else ""))
        if title and not (settings.get("search") or {}).get("exclude"):
            yield WrittenPage(url, title, str(settings.get("description") or ""), body)
