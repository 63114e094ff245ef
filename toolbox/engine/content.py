"""What a site is made from: the content as it was last read, and all that is made of it.

Owns what holds for as long as a site is made or shown.
"""

from __future__ import annotations

import hashlib
import os
from contextlib import ExitStack, contextmanager
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, cast

from toolbox.cli.clock import today
from toolbox.cli.folders import BEFORE
from toolbox.cli.made import History
from toolbox.content.unhindered import for_good, unhindered
from toolbox.engine.files import (
    add_pages,
    downloads_of,
    fragment_dirs,
    open_data_of,
    open_meldpunt,
)
from toolbox.engine.front import add_front
from toolbox.engine.key import key_of
from toolbox.engine.reader import Reader
from toolbox.engine.reuse import Reuse
from toolbox.engine.standing import Names, Standing
from toolbox.engine.told import report
from toolbox.engine.verklaring import account_pages, open_verklaring
from toolbox.pages.instance import Instance, open_instance
from toolbox.pages.items import item_page, item_places
from toolbox.pages.prints import Prints
from toolbox.pages.site import generated_pages
from toolbox.problem import FOUT

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterator

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.nav import Navigation

    from toolbox.catalogue.load import Loaded, Reading
    from toolbox.config import ToolboxConfig
    from toolbox.engine.front import Front
    from toolbox.engine.site import SiteFiles
    from toolbox.model.verklaring import Verklaring
    from toolbox.opendata.offer import OpenData
    from toolbox.opendata.security_txt import Meldpunt
    from toolbox.pages.page import GeneratedPage
    from toolbox.problem import Problem
    from toolbox.sjabloon.bestand import Sjabloon


class Content:
    """The content of a site."""

    loaded: Loaded
    instance: Instance
    data: OpenData
    meldpunt: Meldpunt | None
    verklaring: Verklaring | None
    sjablonen: dict[str, Sjabloon]
    front: Front

    def __init__(self, options: ToolboxConfig, *, serving: bool) -> None:
        """Read nothing yet.

        Args:
            options: the settings of the plugin.
            serving: whether this is a preview.
        """
        self.options = options
        self.serving = serving
        self.reader = Reader(serving=serving)
        self._is_awaited = False
        """Whether the content is taken in later."""
        self._meanwhile = ExitStack()
        """Ends when it is."""
        self.reuse: Reuse | None = None
        """What pages of the site before need not be made."""
        self.shared: dict[str, object] = {}
        """What the templates of the theme know; the same object for as long as it lives."""

    def begin(self, config: MkDocsConfig) -> None:
        """Read the content, unless nothing is lost if MkDocs first looks for files."""
        self.reader.begin(Path(config.docs_dir))
        self._is_awaited = self._loses_nothing(Path(config.site_dir))
        if not self._is_awaited:
            self.read(config)
        elif self.reader.store:
            self._meanwhile.enter_context(for_good())
            self.reader.look_up()

    def _loses_nothing(self, site: Path) -> bool:
        """Tell whether the site before stands elsewhere, or nowhere: content may have faults."""
        before = os.environ.get(BEFORE)
        is_elsewhere = before and Path(before).resolve() != site.resolve()
        return not self.serving and bool(is_elsewhere or not site.exists())

    @contextmanager
    def complete(self, config: MkDocsConfig) -> Iterator[None]:
        """Take in the content, if that was left until now; meanwhile it may still have faults.

        Nothing may be written. What goes wrong by a fault in the content is told as that.

        Raises:
            PluginError: if the content has faults.
        """
        if not self._is_awaited:
            yield
            return
        self._is_awaited = False
        with self._meanwhile:
            reading = self._reading(config)
        self._take(reading.first, config)
        try:
            yield
        finally:
            report(reading.judged().problems)

    def read(self, config: MkDocsConfig, paths: frozenset[str] | None = None) -> None:
        """Read and check the content; only the values in the files `paths`, if they are named.

        Raises:
            PluginError: if the content has faults; then nothing has changed.
        """
        loaded = self._reading(config, paths).judged()
        report(loaded.problems if paths is None else self._new(loaded))
        self._take(loaded, config)

    def _reading(self, config: MkDocsConfig, paths: frozenset[str] | None = None) -> Reading:
        docs, processes = Path(config.docs_dir), self.options.processen
        with unhindered() if self.serving else for_good():
            return self.reader.load(docs, today(), processes, paths)

    def _take(self, loaded: Loaded, config: MkDocsConfig) -> None:
        """Make of the content what all else is made from."""
        day = today()
        self.meldpunt = open_meldpunt(self.options, day)
        self.verklaring = open_verklaring(self.options, day)
        downloads = downloads_of(loaded, serving=self.serving)
        folders, inzenden = fragment_dirs(config), self.options.inzenden
        self.loaded = loaded
        self.instance = open_instance(loaded.catalogue, folders, downloads, inzenden=inzenden)
        self.data = open_data_of(config, self.options, loaded.catalogue, self.meldpunt)

    def _new(self, loaded: Loaded) -> list[Problem]:
        """Return what is wrong in `loaded`, without warnings that were given before."""
        told = set(self.loaded.problems)
        return [one for one in loaded.problems if one.level == FOUT or one not in told]

    def stop(self) -> None:
        """Leave nobody behind who still reads or writes."""
        if self.reader.ahead:
            self.reader.ahead.stop()
        if self.reuse:
            self.reuse.stop()

    def share(self) -> dict[str, object]:
        """Return what the templates of the theme know."""
        self.shared |= {
            "app": not self.serving,
            "begrippen": self.instance.catalogue.begrippen,
            "data": self.data,
            "downloads": self.instance.downloads,
            "front": self.front,
            "inzenden": self.options.inzenden,
            "programma": self.options.programma,
            "sjablonen": self.sjablonen,
            "verklaring": self.verklaring,
        }
        return self.shared

    def remembered(self, name: str, told: str, make: Callable[[], str]) -> str:
        """Return a text that is made anew only if what it is made from is not as it was.

        Args:
            name: of the text.
            told: tells what it is made from.
            make: makes it.
        """
        if (store := self.reader.store) is None:
            return make()
        key = hashlib.sha256(told.encode()).digest()
        found = cast("tuple[bytes, str]", store.get(name) or (b"", ""))
        if found[0] != key:
            found = (key, make())
            store.put(name, found)
        return found[1]

    def add_front(self, files: SiteFiles, config: MkDocsConfig) -> None:
        """Add the style sheet and the scripts of the site."""
        self.front = add_front(files, config, self.remembered, live=self.serving)

    def add_pages(self, files: SiteFiles, config: MkDocsConfig) -> None:
        """Add every page that no author writes."""
        with unhindered() if self.serving else for_good():
            reuse, standing = self.plan_reuse(config), Standing(config)
            known = self._hold_items(files, reuse, standing) if reuse else frozenset[str]()
            pages, renderer = self.pages(config, known), self.instance.renderer
            stands = reuse.stands if reuse else None
            add_pages(files, config, pages, renderer, standing=standing, stands=stands)

    def _hold_items(self, files: SiteFiles, reuse: Reuse, standing: Standing) -> frozenset[str]:
        """Give the pages of items their places; return the ids of those that stand there."""
        catalogue = self.instance.catalogue
        places = item_places(catalogue)
        found = {
            place: address
            for place, address in reuse.items(places).items()
            if not standing.is_named(place)
        }
        files.hold(
            places,
            Names(found, standing, lambda p: item_page(catalogue, catalogue.get(places[p]))),
        )
        return frozenset(places[place] for place in found)

    def plan_reuse(self, config: MkDocsConfig) -> Reuse | None:
        """Return what tells which pages of the site before need not be made.

        None if nothing does: only `toolbox build` names a site before.
        """
        before, reader = os.environ.get(BEFORE), self.reader
        if reader.store and before and not config.use_directory_urls:
            prints = Prints(self.instance.catalogue, reader.sources, self.instance.downloads)
            history = reader.history or History(reader.store)
            self.reuse = Reuse(reader.store, Path(before), prints, history)
        return self.reuse

    def carry(self, files: SiteFiles, config: MkDocsConfig) -> None:
        """Begin to put pages of the site before into the new one: the content has no faults."""
        if self.reuse:
            alone = self.options.processen == 1
            self.reuse.carry(files, Path(config.site_dir), alone=alone)

    def begin_reuse(self, files: SiteFiles, config: MkDocsConfig, nav: Navigation) -> None:
        """Hold those pages against all that they rest on, now that it is known."""
        if self.reuse:
            key = key_of(config, nav, self.front, self.verklaring)
            self.reuse.begin(key, files, config, self.instance.renderer)

    def pages(self, config: MkDocsConfig, but: Container[str] = ()) -> Iterator[GeneratedPage]:
        """Yield every page that no author writes, but for those of the items with some ids."""
        made = generated_pages(self.instance.catalogue, but)
        return chain(made, account_pages(config, self.verklaring))
