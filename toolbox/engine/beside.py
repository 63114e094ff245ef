"""What a build makes beside its pages: search, open data and all else that needs the content only.

Owns the hand-over with the process that makes it: names of files, sizes, log lines, seconds. Where
there can be no second process, or only one is wanted, everything is made in order.
"""

from __future__ import annotations

import gc
import logging
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files, InclusionLevel, set_exclusions

from toolbox.cli.forward import forward_logs, say
from toolbox.cli.helper import Helper, LostError, can_split, cores
from toolbox.cli.stopwatch import Stopwatch
from toolbox.engine.files import name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from mkdocs.config.defaults import MkDocsConfig

    from toolbox.cli.helper import Tell
    from toolbox.engine.content import Content
    from toolbox.engine.live import Part
    from toolbox.engine.site import SiteFiles
    from toolbox.opendata.files import OpenFile

DATA = "data"
"""The name of the part that makes the open data."""

BESIDE_UP_TO = 3_000
"""Pages of items to make up to which a build makes, unasked, all that stands beside its pages in
another process. With more, two processes would copy what they both touch: then the other one makes
the large parts only, while this one makes the others before it begins with the pages."""

COPIED = 20_000
"""Items that the processes of a build may hold together, unasked, while they print pages.

Each copies what it touches: with more, two need over 500 MB (`scripts/bench_build`).
"""

LOST = (
    "Het proces dat naast de pagina's de zoekindex en de open data maakt, is afgebroken ({how}). "
    "Misschien was er te weinig geheugen. Probeer het opnieuw, of zet `processen: 1` bij de "
    "plug-in."
)


@dataclass(frozen=True)
class _Made:
    """Says that a part is there."""

    part: int
    files: tuple[tuple[str, InclusionLevel], ...]
    """Address and whether it is left out, of every file."""
    data: tuple[OpenFile, ...]
    """The files of open data, once they are made."""


@dataclass(frozen=True)
class _Spent:
    """Says how many seconds each part took."""

    laps: Mapping[str, float]


class Beside:
    """Parts that another process makes."""

    def __init__(
        self,
        content: Content,
        parts: Sequence[Part],
        files: SiteFiles,
        config: MkDocsConfig,
        watch: Stopwatch,
    ) -> None:
        """Begin. What is asked of the open data waits for it from here on.

        Args:
            content: what the parts are made from.
            parts: those to make.
            files: all other files of the site.
            config: the settings of the site.
            watch: counts what the parts take.
        """
        gc.freeze()  # looking for rubbish among what is here would copy it all for each process
        self._helper = Helper(partial(_make, content, parts))
        self._content, self._config, self._own = content, config, content.data
        self._watch = watch
        self._parts = dict(enumerate(parts))
        self._data: tuple[OpenFile, ...] = ()
        self._again: list[Part] = []
        self._laps: Mapping[str, float] = {}
        self._is_done = False
        if any(part.name == DATA for part in parts):
            content.data = replace(content.data, make=self._data_files)
        self._files, files.await_file = files, self.await_file

    def await_file(self, path: str) -> None:
        """Wait until the file at `path` is made, if it can be one that is made beside."""
        while any(part.claims(path) for part in self._parts.values()):
            self._take()

    def _data_files(self) -> tuple[OpenFile, ...]:
        while not self._data:
            self._take()
        return self._data

    def is_done(self) -> bool:
        """Tell whether everything is made; never wait."""
        while not self._is_done and self._helper.has_news():
            self._take()
        return self._is_done

    def finish(self) -> None:
        """Wait until everything is made.

        Raises:
            PluginError: if the process is gone.
            Exception: what went wrong there.
        """
        while not self._is_done:
            self._take()
        self._content.data = self._own
        for part in self._again:
            part.make(Files([]), "")

    def stop(self) -> None:
        """Make no more."""
        self._helper.stop()

    def _take(self) -> None:
        """Take in the next message."""
        try:
            told = self._helper.receive()
        except LostError as how:
            raise PluginError(LOST.format(how=how)) from None
        if isinstance(told, logging.LogRecord):
            say(told)
        if isinstance(told, _Made):
            self._data = self._data or told.data
            self._add(self._parts.pop(told.part), told.files)
        if isinstance(told, _Spent):
            self._laps = told.laps
        if told is None:
            self._is_done = True
            self._watch.took(self._laps)

    def _add(self, part: Part, named: Iterable[tuple[str, InclusionLevel]]) -> None:
        """Add the files of a part to those of the site.

        One that an author made too has lost its place to that of the author, or will: the part is
        made once more in the end.
        """
        made = Files([])
        for path, inclusion in named:
            name(made, self._config, path, inclusion)
        set_exclusions(made, self._config)
        others = [other for file in made if (other := self._files.take(file.src_uri))]
        self._again += [part] if others else []
        for other in others:
            self._files.remove(other)
        for file in made:
            self._files.append(file)


def _make(content: Content, parts: Sequence[Part], tell: Tell) -> None:
    """Make the parts, in the process that was split off."""
    forward_logs("mkdocs", tell)
    watch = Stopwatch()
    for number, part in enumerate(parts):
        made = Files([])
        part.make(made, "")
        files = tuple((file.src_uri, file.inclusion) for file in made)
        tell(_Made(number, files, content.data.files if part.name == DATA else ()))
        watch.lap(part.name)
    tell(_Spent(watch.laps))


def spare(content: Content, beside: Beside | None, *, heard: bool) -> Callable[[], int] | None:
    """Return what tells how many processes more may print pages now; None if MkDocs prints all.

    Args:
        content: what the site is made from.
        beside: what is made in another process.
        heard: whether something else wants to know of every page that is printed.
    """
    fit = COPIED // max(1, len(content.instance.catalogue))
    wanted = content.options.processen or max(1, min(cores(), fit))

    def count() -> int:
        return wanted - (1 if beside is None or beside.is_done() else 2)

    return None if heard else count


def make_parts(
    content: Content,
    parts: Sequence[Part],
    files: SiteFiles,
    config: MkDocsConfig,
    watch: Stopwatch,
) -> Beside | None:
    """Make the parts now, and add them to `files`; or begin to make some beside, and return those.

    What the style sheet is made of is made at once in any case.
    """
    left = len(content.instance.catalogue) - (content.reuse.standing if content.reuse else 0)
    asked = content.options.processen
    split = (asked or cores()) > 1 and can_split()
    some = asked is None and left > BESIDE_UP_TO
    later = [p for p in parts if split and not p.early and (p.large or not some)]
    beside = Beside(content, later, files, config, watch) if later else None
    try:
        for part in parts:
            if part not in later:
                part.make(files, "")
                watch.lap(part.name)
    except BaseException:
        if beside:
            beside.stop()
        raise
    return beside
