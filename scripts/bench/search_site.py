"""A bare site with nothing but search: the shipped script and index files, and a page for them."""

from __future__ import annotations

from pathlib import Path

from toolbox.search.pack import Pack
from toolbox.search.script import TARGET, joined
from toolbox.search.vocabulary import Vocabulary

PAGE = (
    '<!doctype html><html lang="nl"><meta charset="utf-8"><title>Zoeken</title>'
    f'<script defer src="{TARGET}"></script>'
)


def write_search_site(target: Path, vocabulary: Vocabulary, theme: Path) -> Path:
    """Write the site into `target`; return its page."""

    def write(address: str, content: str) -> None:
        place = target / address
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(content, encoding="utf-8")

    Pack(write).index(vocabulary)
    write(TARGET, joined(theme))
    write("index.html", PAGE)
    return target / "index.html"
