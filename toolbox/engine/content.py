"""What a site is made from: the content as it was last read, and all that is made of it.

Owns the reading, also again while a preview runs, and the list of everything but pages that comes
from the catalogue.
"""

from __future__ import annotations

import hashlib
import logging
import os
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, cast

from mkdocs.exceptions import PluginError

from toolbox.catalogue.material import Memory
from toolbox.checks.again import Kept
from toolbox.checks.run import load_and_check
from toolbox.cli.clock import today
from toolbox.cli.helper import cores
from toolbox.cli.kept import BEFORE, named, open_kept
from toolbox.cli.reading import load_in_two
from toolbox.content.unhindered import for_good, unhindered
from toolbox.engine.files import (
    add_browse_data,
    add_colours,
    add_open_data,
    add_pages,
    add_search,
    downloads_of,
    fragment_dirs,
    open_data_of,
    open_meldpunt,
)
from toolbox.engine.front import add_front
from toolbox.engine.invoer import add_forms
from toolbox.engine.key import key_of
from toolbox.engine.live import Part
from toolbox.engine.planscan import add_planscan
from toolbox.engine.proof import account_pages, open_verklaring
from toolbox.engine.reuse import Reuse
from toolbox.invoer.editor import FOLDER as EDITOR
from toolbox.invoer.form import FOLDER as FORMS
from toolbox.pages.browse_data import FOLDER as BROWSE
from toolbox.pages.instance import Instance, open_instance
from toolbox.pages.prints import Prints
from toolbox.pages.site import generated_pages
from toolbox.planscan.site import FOLDER as PLANSCAN
from toolbox.problem import FOUT
from toolbox.report import as_text
from toolbox.search.pack import FOLDER as SEARCH
from toolbox.search.script import TARGET
from toolbox.theme import THEME_COLOURS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation

    from toolbox.catalogue.load import Loaded
    from toolbox.cli.kept import Earlier
    from toolbox.config import ToolboxConfig
    from toolbox.engine.front import Front
    from toolbox.engine.site import SiteFiles
    from toolbox.model.verklaring import Verklaring
    from toolbox.opendata.offer import OpenData
    from toolbox.opendata.security_txt import Meldpunt
    from toolbox.pages.page import GeneratedPage
    from toolbox.problem import Problem
    from toolbox.sjabloon.site import Sjabloon

log = logging.getLogger("mkdocs.plugins.toolbox")

FEEDS = ("data/", "feed.", ".well-known/")
TEXTS = (".txt", ".ics")
"""How the addresses of open data begin and end."""


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
        self.memory = Memory() if serving else None
        self.earlier: Earlier | None = None
        """What an earlier command kept of the content."""
        self.reuse: Reuse | None = None
        """What pages of the site before need not be made."""
        self.shared: dict[str, object] = {}
        """What the templates of the theme know; the same object for as long as it lives."""

    def read(self, config: MkDocsConfig, paths: frozenset[str] | None = None) -> None:
        """Read and check the content; only the values in the files `paths`, if they are named.

        Raises:
            PluginError: if the content has faults; then nothing has changed.
        """
        day = today()
        with unhindered() if self.serving else for_good():
            loaded = self._load(Path(config.docs_dir), day, paths)
        report(loaded.problems if paths is None else self._new(loaded))
        self.meldpunt = open_meldpunt(self.options, day)
        self.verklaring = open_verklaring(self.options, day)
        downloads = downloads_of(loaded, serving=self.serving)
        folders, inzenden = fragment_dirs(config), self.options.inzenden
        self.loaded = loaded
        self.instance = open_instance(loaded.catalogue, folders, downloads, inzenden=inzenden)
        self.data = open_data_of(config, self.options, loaded.catalogue, self.meldpunt)

    def _load(self, docs: Path, day: date, paths: frozenset[str] | None) -> Loaded:
        """Load the content, with what `toolbox build` kept of it if that started this build."""
        folder = named()
        if folder and not self.serving:
            self.earlier = earlier = open_kept(folder, docs, log.info)
            kept = earlier.kept
            loaded = load_and_check(docs, day, memory=kept.memory, judge=kept.judge)
            earlier.save()
            earlier.kept = Kept()  # what was read is a lot, and not needed any more
            return loaded
        if self.memory or self.options.processen == 1 or cores() == 1:
            return load_and_check(docs, day, memory=self.memory, paths=paths)
        return load_in_two(docs, day)

    def _new(self, loaded: Loaded) -> list[Problem]:
        """Return what is wrong in `loaded`, without warnings that were given before."""
        told = set(self.loaded.problems)
        return [one for one in loaded.problems if one.level == FOUT or one not in told]

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
        if self.earlier is None:
            return make()
        key, store = hashlib.sha256(told.encode()).digest(), self.earlier.store
        found = cast("tuple[bytes, str]", store.get(name) or (b"", ""))
        if found[0] != key:
            found = (key, make())
            store.put(name, found)
        return found[1]

    def add_front(self, files: Files, config: MkDocsConfig) -> None:
        """Add the style sheet and the scripts of the site."""
        self.front = add_front(files, config, self.remembered, live=self.serving)

    def add_pages(self, files: Files, config: MkDocsConfig) -> None:
        """Add every page that no author writes."""
        with unhindered() if self.serving else for_good():
            stands = self.plan_reuse(config)
            add_pages(files, config, self.pages(config), self.instance.renderer, stands)

    def plan_reuse(self, config: MkDocsConfig) -> Callable[[GeneratedPage], bool] | None:
        """Return what tells which pages of the site before need not be made.

        None if nothing does: only `toolbox build` names a site before.
        """
        before = os.environ.get(BEFORE)
        if self.earlier and before and not config.use_directory_urls:
            prints = Prints(self.instance.catalogue, self.earlier.known, self.instance.downloads)
            self.reuse = Reuse(self.earlier.store, Path(before), prints)
        return self.reuse.stands if self.reuse else None

    def begin_reuse(self, files: SiteFiles, config: MkDocsConfig, nav: Navigation) -> None:
        """Put pages of the site before into the new one, now that all they rest on is known."""
        if self.reuse:
            key = key_of(config, nav, self.front, self.verklaring)
            self.reuse.begin(key, files, config, self.instance.renderer)

    def pages(self, config: MkDocsConfig) -> Iterator[GeneratedPage]:
        """Yield every page that no author writes."""
        return chain(
            generated_pages(self.instance.catalogue), account_pages(config, self.verklaring)
        )

    def parts(self, config: MkDocsConfig, files: Files) -> tuple[Part, ...]:
        """Return everything else that is made from the catalogue; search goes last.

        Args:
            config: the settings of the site.
            files: everything that readers get, for search.
        """

        def browse(into: Files, asked: str) -> None:
            add_browse_data(into, config, self.instance.catalogue, asked)

        def colours(into: Files, _: str) -> None:
            add_colours(into, config, self.instance.renderer)

        def planscan(into: Files, _: str) -> None:
            add_planscan(into, config, self.instance.catalogue)

        def forms(into: Files, _: str) -> None:
            add_forms(into, config, self.options, self.instance.catalogue)

        def data(into: Files, _: str) -> None:
            add_open_data(into, config, self.data)

        def search(into: Files, _: str) -> None:
            report(add_search(into, config, self.instance.catalogue, files))

        return (
            Part("pagina's", colours, (THEME_COLOURS,), early=True),
            Part("bladeren", browse, (f"{BROWSE}/",)),
            Part("pagina's", planscan, (f"{PLANSCAN}/",)),
            Part("invoer", forms, (f"{FORMS}/", f"{EDITOR}/")),
            Part("data", data, FEEDS, TEXTS),
            Part("zoeken", search, (f"{SEARCH}/", TARGET), large=True),
        )


def report(problems: Iterable[Problem]) -> None:
    """Log every problem; stop the build if one of them is a fault.

    Raises:
        PluginError: if the content has faults; MkDocs then exits without touching the site folder.
    """
    faults = 0
    for problem in problems:
        faults += problem.level == FOUT
        log.log(logging.ERROR if problem.level == FOUT else logging.INFO, as_text(problem))
    if faults:
        count = "1 fout" if faults == 1 else f"{faults} fouten"
        raise PluginError(f"De inhoud heeft {count}. Er is niets gebouwd en niets overschreven.")
