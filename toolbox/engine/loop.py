"""The loop in which pages are printed, on every core that has nothing else to do.

Owns who prints which page. MkDocs goes through the pages of a site one after another; here it meets
those that somebody wrote. The generated ones are printed and written by this process, while MkDocs
waits for the next, and by some that were split off: those begin as soon as all is known that pages
rest on, while MkDocs still copies files. All share one pipe with the numbers of pages to take, so
that no page goes from one to another.
"""

from __future__ import annotations

import gc
import logging
from itertools import chain
from typing import TYPE_CHECKING

from mkdocs.exceptions import PluginError
from mkdocs.structure.files import InclusionLevel

from toolbox.cli.claims import Claims
from toolbox.cli.forward import forward_logs, say
from toolbox.cli.helper import ElsewhereError, Helper, LostError, can_split
from toolbox.engine.page import CataloguePage
from toolbox.engine.print import write_page
from toolbox.engine.reuse import Noted
from toolbox.pages.frames import Filled

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from mkdocs.structure.files import File
    from mkdocs.structure.pages import Page

    from toolbox.cli.helper import Tell
    from toolbox.engine.print import Printer
    from toolbox.engine.reuse import Reuse
    from toolbox.engine.site import SiteFiles
    from toolbox.pages.frames import Frames

log = logging.getLogger("mkdocs.plugins.toolbox")

FEW = 15
"""With fewer pages to go for each, a process more costs as much as it brings."""

LOST = (
    "Een proces dat helpt met de pagina's is afgebroken ({how}). Misschien was er te weinig "
    "geheugen. Probeer het opnieuw, of zet `processen: 1` bij de plug-in."
)


class Loop:
    """The printing of all pages of a build."""

    def __init__(
        self,
        files: SiteFiles,
        printer: Printer,
        frames: Frames,
        spare: Callable[[], int] | None,
        reuse: Reuse | None,
        *,
        drawn: Mapping[str, Callable[[], None]],
    ) -> None:
        """Begin elsewhere, if other processes may help; this one prints nothing before MkDocs does.

        Args:
            files: the files of the site; who goes through their pages goes this way.
            printer: prints a page in another process.
            frames: the frames around pages.
            spare: how many processes may help at this moment; None if none ever may.
            reuse: notes what pages read, for the next build.
            drawn: draws what MkDocs leaves to us, by where it stands in the site.
        """
        self._printer, self._frames, self._spare = printer, frames, spare
        self._reuse = reuse
        self._helpers: list[Helper] = []
        self._begun = False
        self._last: Page | None = None
        self._left: set[int] = set()
        """Numbers of pages that only this process can print."""
        self._shared: tuple[CataloguePage, ...] = ()
        """Pages that any process may print: all that are generated, but for the first page. Items
        go first. Other processes begin with those, and this one with the rest: what is worked out
        for all items together is worked out in few places."""
        self._first: Sequence[Callable[[], object]] = tuple(drawn.values())
        """What is done before pages, by whoever is the first to print any."""
        elsewhere = frozenset(drawn)
        if spare:
            found = files.documentation_pages(inclusion=InclusionLevel.is_included)
            shared = [f.page for f in found[1:] if isinstance(f.page, CataloguePage)]
            shared.sort(key=lambda page: not page.generated.stuk)
            items = sum(1 for page in shared if page.generated.stuk)
            self._shared = tuple(shared)
            self._claims = Claims(range(items)), Claims(range(items, len(shared)))
            copies, own = files.plain_files(), self._first
            self._first = (*(file.copy_file for file in copies), *own)
            self._engage(len(self._shared))
            if self._helpers:
                elsewhere |= {file.dest_uri for file in copies}
            else:
                self._first = own
        files.elsewhere, files.walk = elsewhere, self.walk

    def printed(self, page: Page) -> None:
        """Hear that this process printed a page."""
        self._last = page

    def walk(self, files: Sequence[File]) -> Iterator[File]:
        """Go through pages; in the loop that prints them, through those for this process."""
        return iter(files) if self._begun else self._walk(files)

    def _walk(self, files: Sequence[File]) -> Iterator[File]:
        """Yield pages, and in the end once more those that came out of a wrong frame.

        If the first is not printed by the time that the next is asked for, then this is not the
        loop of MkDocs, and whoever asks gets all.
        """
        self._begun = True
        try:
            self._do_first()
            yield from files[:1]
            is_printing = bool(files) and files[0].page is self._last
            if self._spare and is_printing:
                yield from self._rest(files[1:])
            else:
                yield from files[1:]
                self._listen(patient=True)  # nobody writes a page after this one is done
            if is_printing and self._reuse:
                yield from self._reuse.missing()
            wrong = self._frames.end() if is_printing else frozenset()
            yield from (file for file in files if file.page and file.page.url in wrong)
        finally:
            self._begun = False

    def _rest(self, files: Sequence[File]) -> Iterator[File]:
        """Yield what MkDocs prints: pages that somebody wrote. Then print what is left to print."""
        shared = set(map(id, self._shared))
        yield from (file for file in files if id(file.page) not in shared)
        items, others = self._claims
        few = FEW * (1 + len(self._helpers))
        own = [others] if self._helpers and len(items.things) <= few else [others, items]
        for claims in own:
            left = len(items.things) if claims is others else 0
            for block in claims.taken():
                self._engage(left + claims.things.stop - block.stop)
                for page in self._shared[block.start : block.stop]:
                    self._print(page)
        for claims in self._claims:
            claims.close()
        if self._reuse:
            self._reuse.help()
        self._listen(patient=True)
        gc.unfreeze()
        for number in sorted(self._left):
            self._print(self._shared[number])

    def _print(self, page: Page) -> None:
        """Print a page without the loop of MkDocs; a fault is told in the words of MkDocs."""
        try:
            write_page(page, self._printer.printed(page))
        except ElsewhereError:
            raise
        except Exception:
            log.error("Error building page '%s':", page.file.src_uri)  # noqa: TRY400
            raise

    def _engage(self, left: int) -> None:
        """Let as many processes help as may, if `left` pages are worth it."""
        self._listen(patient=False)
        while self._wants_help(left) and can_split():
            gc.freeze()  # looking for rubbish among what is here would copy it all
            self._helpers.append(Helper(self._help))
            self._first = ()

    def _wants_help(self, left: int) -> bool:
        """Tell whether one process more may help, and would bring anything."""
        helpers = len(self._helpers)
        return left > FEW * (1 + helpers) and self._spare is not None and helpers < self._spare()

    def _listen(self, *, patient: bool) -> None:
        """Take in what other processes tell; with patience until all have ended."""
        for helper in tuple(self._helpers):
            while patient or helper.has_news():
                if not self._hear(helper):
                    self._helpers.remove(helper)  # nothing comes after its last message
                    break

    def _hear(self, helper: Helper) -> bool:
        """Take in the next message of a process; False if it was the last.

        Raises:
            PluginError: if the process is gone.
            Exception: what went wrong there.
        """
        try:
            told = helper.receive()
        except LostError as how:
            raise PluginError(LOST.format(how=how)) from None
        if isinstance(told, logging.LogRecord):
            say(told)
        if isinstance(told, int):
            self._left.add(told)
        if isinstance(told, Filled):
            self._frames.add(told)
        if isinstance(told, Noted) and self._reuse:
            self._reuse.add(told)
        return told is not None

    def _do_first(self) -> None:
        """Do what comes before pages, unless another process does."""
        doing, self._first = self._first, ()
        for do in doing:
            do()

    def _help(self, tell: Tell) -> None:
        """Print pages in another process, until there are no more to print."""
        forward_logs("mkdocs", tell)
        self._do_first()
        if self._reuse:
            self._reuse.noted.clear()
        blocks = chain.from_iterable(claims.taken() for claims in self._claims)
        for number in chain.from_iterable(blocks):
            try:
                self._print(self._shared[number])
            except ElsewhereError:
                tell(number)
        tell(self._frames.filled())
        if self._reuse:
            tell(Noted(self._reuse.noted))

    def stop(self) -> None:
        """End the other processes now."""
        for helper in self._helpers:
            helper.stop()
