"""The server of a preview: what it watches, and what it does before it answers.

Owns the decision whether a saved file asks for a new build by MkDocs, or for reading the content
again only. The first takes seconds, the second a fraction of one.
"""

from __future__ import annotations

import gc
import logging
import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from enum import Enum
from functools import partial
from pathlib import Path
from posixpath import normpath
from typing import TYPE_CHECKING, TypeAlias
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from mkdocs.exceptions import PluginError

from toolbox.cli.preview import Preview, with_pdfs
from toolbox.cli.project import open_project
from toolbox.content.documents import INDEX
from toolbox.content.files import LISTS
from toolbox.model.soorten import SOORT_BY_MAP
from toolbox.sjabloon.site import MARK
from toolbox.theme import theme_dir

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer

    from toolbox.engine.content import Content
    from toolbox.engine.live import Live

log = logging.getLogger("mkdocs.plugins.toolbox")

Stamps: TypeAlias = dict[Path, tuple[int, int]]
"""Time of change and size of files."""


SETTLE = 0.02
"""Seconds without a change before what was saved is taken in: reading again is quick."""

LOOK, AT_MOST = 0.1, 0.5
"""Seconds between two looks at the content: for a small site, and as MkDocs by itself does."""
LOOK_PER_FILE = 0.000_12
"""Seconds more for each file, ten times what a look at it takes: a tenth of a core at the most."""

MKDOCS = "livereload/"
"""How the address begins at which a browser waits for MkDocs: nothing is made for it."""


class Outcome(Enum):
    """What came of taking in what was saved."""

    NOTHING = "nothing was saved"
    DONE = "read"
    FAULTY = "read, and left aside until it is mended"
    WHOLE = "MkDocs has to build"


class Watch:
    """Tells what was saved since it was last asked, and sets to work what that needs."""

    def __init__(self, config: MkDocsConfig, live: Live, content: Content) -> None:
        """Take things as they are now for known."""
        self._docs = Path(config.docs_dir)
        watched = (config.config_file_path, theme_dir(), config.theme.custom_dir, *config.watch)
        self._others = tuple(Path(str(place)) for place in watched if place)
        self._live, self._content = live, content
        self._served = self._seen = stamps(self._docs)
        self._rest = stamps(*self._others)

    def build(self, whole: Callable[[], None]) -> None:
        """Take in what was saved, if need be with a build by MkDocs: `whole`."""
        with self._live.lock:
            rest, content = stamps(*self._others), stamps(self._docs)
            if self._take(content) is Outcome.WHOLE or rest != self._rest:
                whole()
                self._rest, self._served, self._seen = rest, content, content

    def take(self) -> Outcome:
        """Read what was saved under docs/, unless MkDocs has to build for it."""
        with self._live.lock:
            return self._take(stamps(self._docs))

    def _take(self, now: Stamps) -> Outcome:
        """Take in what was saved under docs/, where files are as `now` says."""
        if now == self._seen:
            return Outcome.NOTHING
        changed = {p for p in now.keys() | self._served if now.get(p) != self._served.get(p)}
        new = {path for path in changed if path not in now or path not in self._served}
        places = {path: path.relative_to(self._docs).as_posix() for path in changed}
        written = {path for path in changed if _is_written(places[path])}
        if written & new or not all(_is_content(places[p]) for p in changed - written):
            return Outcome.WHOLE
        whole = new or any(place.startswith(f"{LISTS}/") for place in places.values())
        names = frozenset(f"{self._docs.name}/{place}" for place in places.values())
        found = self._read(None if whole else names, tuple(places[path] for path in written))
        if found is not Outcome.WHOLE:
            self._seen = now
        if found is Outcome.DONE:
            self._served = now
        return found

    def _read(self, paths: frozenset[str] | None, written: tuple[str, ...]) -> Outcome:
        """Read the content again.

        Args:
            paths: which files changed; None if all have to be judged again.
            written: which of them are hand-written pages, by their place under docs/.
        """
        content, frame = self._content, self._live.frame
        if frame is None or any(self._is_sjabloon(place) for place in written):
            return Outcome.WHOLE
        try:
            content.read(frame.config, paths)
        except PluginError as error:
            log.error("%s", error)  # noqa: TRY400 (it is for editors)
            return Outcome.FAULTY
        content.share()
        pages, renderer = content.pages(frame.config), content.instance.renderer
        return Outcome.DONE if self._live.renew(pages, renderer, written) else Outcome.WHOLE

    def _is_sjabloon(self, place: str) -> bool:
        """Tell whether files to fill in are, or may have to be, made of a page."""
        known = place.removesuffix(".md") + ".html" in self._content.sjablonen
        return known or f"{MARK}:" in (self._docs / place).read_text(encoding="utf-8")


def stamps(*places: Path) -> Stamps:
    """Return the stamps of all files in folders, and of files, hidden ones left out."""
    found: Stamps = {}
    for place in places:
        for folder, folders, names in os.walk(place):
            folders[:] = [name for name in folders if not name.startswith(".")]
            for name in names:
                if not name.startswith(".") and not name.endswith("~"):
                    _stamp(Path(folder, name), found)
        if place.is_file():
            _stamp(place, found)
    return found


def _stamp(path: Path, found: Stamps) -> None:
    with suppress(OSError):  # an editor renames and removes while it saves
        state = path.stat()
        found[path] = (state.st_mtime_ns, state.st_size)


def _is_content(place: str) -> bool:
    """Tell whether the catalogue alone is made from the file at `place` under docs/."""
    folder, _, name = place.rpartition("/")
    if folder == LISTS:
        return name.endswith((".yml", ".csv"))
    return folder in SOORT_BY_MAP and name != f"{INDEX}.md" and name.endswith((".yml", ".md"))


def _is_written(place: str) -> bool:
    """Tell whether the file at `place` under docs/ is a hand-written page."""
    return place.endswith(".md") and not _is_content(place)


def serve_live(
    server: LiveReloadServer, config: MkDocsConfig, live: Live, content: Content
) -> None:
    """Let `server` make pages, files and PDFs when somebody asks for them."""
    for place in {str(theme_dir()), config.theme.custom_dir or str(theme_dir())}:
        server.watch(place)
    watch = Watch(config, live, content)
    server.builder = partial(watch.build, server.builder)
    server.build_delay = SETTLE
    _look_often(server, config.docs_dir)
    gc.freeze()  # what stands here now stays: looking for rubbish among it kept a reader waiting
    preview = Preview(open_project(Path(config.config_file_path).parent))
    if app := server.get_app():
        server.set_app(_with_live(with_pdfs(app, preview), live, watch, server.mount_path))


def _look_often(server: LiveReloadServer, docs: str) -> None:
    """Let `server` look at the content more often than at its own files.

    MkDocs has no setting for it: the folder goes to a second watcher, of the kind that it has.
    """
    wait = min(max(LOOK, LOOK_PER_FILE * len(stamps(Path(docs)))), AT_MOST)
    seldom, often = server.observer, type(server.observer)(timeout=wait)
    server.unwatch(docs)
    server.observer = often
    server.watch(docs)
    server.observer = seldom
    often.start()


def _with_live(app: WSGIApplication, live: Live, watch: Watch, mount: str) -> WSGIApplication:
    """Return `app`, which makes what is asked for before it answers."""

    def answer(environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore")
        address = normpath(path.removeprefix(mount).lstrip("/") + "index.html" * path.endswith("/"))
        try:
            if not address.startswith(MKDOCS) and not live.is_fixed(address):
                watch.take()
                live.make(address)
        except (Exception, SystemExit):  # macros end Python when they fail
            log.exception("Het maken van %s is mislukt.", address)
            start("500 Internal Server Error", [("Content-Type", "text/plain; charset=utf-8")])
            return [_MISLUKT.encode()]
        return app(environ, start)

    return answer


_MISLUKT = "Deze pagina is niet te maken. Waarom staat in het venster van de voorvertoning."
