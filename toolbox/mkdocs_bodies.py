"""The bodies of generated pages within a MkDocs build: made when a page is built, or ahead of it.

Owns how many processes help with that, and when. MkDocs prints pages one after another; what stands
in them depends on the content alone, so that cores that have nothing else to do can make it.
"""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from mkdocs.exceptions import PluginError

from toolbox.cli.ahead import Ahead
from toolbox.cli.helper import LostError, can_split
from toolbox.mkdocs_page import CataloguePage, Said, said_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from mkdocs.structure.files import File
    from mkdocs.structure.pages import Page

    from toolbox.mkdocs_content import Content

MOST = 3
"""More processes make bodies faster than this one can print them."""

FEW = 50
"""With fewer pages to go, a process more costs as much as it brings."""

LOST = (
    "Een proces dat helpt met de pagina's is afgebroken ({how}). Misschien was er te weinig "
    "geheugen. Probeer het opnieuw, of zet `processen: 1` bij de plug-in."
)


class Bodies:
    """What the pages of a build say."""

    def __init__(self, files: Iterable[File], content: Content, spare: Callable[[], int]) -> None:
        """Make nothing yet.

        Args:
            files: pages, in the order in which MkDocs builds them.
            content: what they are made from.
            spare: how many processes may help at this moment.
        """
        pages = [file.page for file in files if isinstance(file.page, CataloguePage)]
        self._numbers = {id(page): number for number, page in enumerate(pages)}
        self._content, self._spare = content, spare
        self._ahead = Ahead(len(pages), lambda number: self._made(pages[number]))

    def _made(self, page: Page) -> Said:
        return said_of(page, self._content.data.descriptions)

    def of(self, page: Page) -> Said:
        """Return what a page says.

        Raises:
            PluginError: if a process that helped is gone.
        """
        number = self._numbers.get(id(page))
        if number is None:
            return self._made(page)
        if number and self._wants_help(number):
            gc.freeze()
            self._ahead.start(number)
        try:
            said = self._ahead.take(number)
        except LostError as how:
            raise PluginError(LOST.format(how=how)) from None
        if not isinstance(said, Said):
            raise TypeError(type(said))
        return said

    def _wants_help(self, number: int) -> bool:
        """Tell whether one process more pays; each begins with what the first page has made."""
        helpers, left = self._ahead.helpers, len(self._numbers) - number
        return helpers < MOST and left > FEW and helpers < self._spare() and can_split()

    def finish(self) -> None:
        """Wait until the processes that helped have ended; no more are split off."""
        self._ahead.finish()
        gc.unfreeze()

    def stop(self) -> None:
        """End them now."""
        self._ahead.stop()
