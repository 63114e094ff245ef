"""A preview that lives on serves, after any change, what a preview that starts then would serve."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from helpers import add_case
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from toolbox.engine.live import Frame, Live
from toolbox.engine.serve import Watch
from toolbox.plugin import ToolboxPlugin

FOOT = Path("overrides") / "partials" / "copyright.html"
"""A template of the instance itself."""

ADDRESS = "http://127.0.0.1:8000/"


class Site:
    """The preview of an instance, without its server."""

    def __init__(self, instance: Path, folder: Path) -> None:
        """Build it as `mkdocs serve` does."""
        self._settings, self._folder = instance / "mkdocs.yml", folder
        self._plugins: dict[str, object] = {}
        config = self._load()
        config.plugins.on_startup(command="serve", dirty=False)
        build(config, serve_url=ADDRESS)
        plugin = config.plugins["toolbox"]
        assert isinstance(plugin, ToolboxPlugin)
        assert plugin.live
        self.live: Live = plugin.live
        self.watch = Watch(config, plugin.live, plugin.content)
        self.whole = 0

    def _load(self) -> MkDocsConfig:
        """Read the settings with the plugins of this preview: MkDocs keeps them in one place."""
        kept = MkDocsConfig.plugins.plugin_cache
        kept.clear()
        kept.update(self._plugins)
        config = load_config(str(self._settings), site_dir=str(self._folder), site_url=ADDRESS)
        self._plugins = dict(kept)
        return config

    def saved(self) -> None:
        """Do what the server does when something was saved."""

        def whole() -> None:
            self.whole += 1
            build(self._load(), serve_url=ADDRESS)

        self.watch.build(whole)

    @property
    def frame(self) -> Frame:
        """What MkDocs gathered."""
        assert self.live.frame
        return self.live.frame

    def addresses(self) -> set[str]:
        """Return every address of the site."""
        made = Files([])
        for part in self.frame.parts:
            part.make(made, "")
        return {file.dest_uri for files in (self.frame.files, made) for file in files}

    def read(self, address: str) -> bytes | None:
        """Return what stands at an address; None if nothing does."""
        if not self.live.is_fixed(address):
            self.live.make(address)
        path = self._folder / address
        return path.read_bytes() if path.is_file() else None


def edit(path: Path, old: str, new: str) -> None:
    """Replace a text in a file that has it."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def two_at_once(docs: Path) -> None:
    """Save two items in the same moment."""
    edit(docs / "kennis" / "voorbeeld-bomen.yml", "titel: ", "titel: Lezen over ")
    edit(docs / "praktijkvoorbeelden" / "eigen-voorbeeld.yml", "titel: ", "titel: Hier ")


def later(docs: Path) -> None:
    """Save a file with another time and the same text, as a clock that was set does."""
    os.utime(docs / "praktijkvoorbeelden" / "voorbeeld-schoolplein.yml", (2e9, 2e9))


def older(docs: Path) -> None:
    """Put back a file from before with its old time, and the same size."""
    path = docs / "praktijkvoorbeelden" / "voorbeeld-schoolplein.yml"
    edit(path, "een koel schoolplein", "een fijn schoolplein")
    os.utime(path, (1e9, 1e9))


def faulty(docs: Path) -> None:
    """Save a case with an unknown term; it keeps what it showed until it is mended."""
    edit(docs / "praktijkvoorbeelden" / "eigen-voorbeeld.yml", "- thema: koelte", "- thema: kelte")


def mended(docs: Path) -> None:
    """Mend it, with another text."""
    edit(docs / "praktijkvoorbeelden" / "eigen-voorbeeld.yml", "- thema: kelte", "- thema: koelte")


CHANGES: dict[str, Callable[[Path], object]] = {
    "new": lambda docs: add_case(docs.parent),
    "text": lambda docs: edit(
        docs / "praktijkvoorbeelden" / "eigen-voorbeeld.yml", "samenvatting: ", "samenvatting: Zo. "
    ),
    "two at once": two_at_once,
    "faulty": faulty,
    "mended": mended,
    "theme": lambda docs: edit(
        docs / "praktijkvoorbeelden" / "voorbeeld-schoolplein.yml",
        "thema: koelte",
        "thema: samen-tuinieren",
    ),
    "vocabulary": lambda docs: edit(
        docs / "begrippen" / "themas.yml", "naam: Koelte", "naam: Verkoeling"
    ),
    "renamed": lambda docs: (docs / "praktijkvoorbeelden" / "eigen-voorbeeld.yml").rename(
        docs / "praktijkvoorbeelden" / "zelfde-voorbeeld.yml"
    ),
    "later": later,
    "older": older,
    "written page": lambda docs: edit(docs / "themas" / "koelte.md", "# Koelte", "# Koel blijven"),
    "register": lambda docs: edit(docs / "begrippen" / "gemeenten.csv", "Rozendaal", "Rozenveld"),
    "deleted": lambda docs: (docs / "praktijkvoorbeelden" / "zelfde-voorbeeld.yml").unlink(),
    "setting": lambda docs: edit(docs.parent / "mkdocs.yml", "site_name: ", "site_name: Onze "),
    "template": lambda docs: edit(docs.parent / FOOT, "Een voet", "Een andere voet"),
    "new written page": lambda docs: (docs / "uitleg.md").write_text("# Uitleg\n\nZo.\n"),
}
"""Every kind of change, in an order in which each can happen."""

COMPARED = {"deleted", "new written page"}
"""After these the whole site is held against a fresh one."""


def same(kept: Site, fresh: Site) -> None:
    """Hold every page and file of one preview against those of another."""
    for address in sorted(kept.addresses() | fresh.addresses()):
        assert kept.read(address) == fresh.read(address), address


def test_a_preview_serves_what_a_fresh_one_would(instance: Path, tmp_path: Path) -> None:
    """No kind of change leaves anything old behind; what content alone changes needs no build.

    A fault keeps the site as it was, also when other files are saved before it is mended.
    """
    docs = instance / "docs"
    (instance / FOOT).parent.mkdir(parents=True)
    (instance / FOOT).write_text("<p>Een voet</p>", encoding="utf-8")
    edit(
        instance / "mkdocs.yml", "  name: material\n", "  name: material\n  custom_dir: overrides\n"
    )
    kept = Site(instance, tmp_path / "kept")
    for name, change in CHANGES.items():
        before = kept.read("praktijkvoorbeelden/index.html")
        kept.read("zoeken/index.html")
        change(docs)
        kept.saved()
        if name == "faulty":
            assert kept.read("praktijkvoorbeelden/index.html") == before
        if name in COMPARED:
            same(kept, Site(instance, tmp_path / name))
    assert kept.whole == len(("setting", "template", "new written page"))
