"""A frame that is drawn once and filled for many pages.

Owns cutting the output of a template at the marks that holes left, and putting the texts of other
pages in. What a hole is, and when there is no frame, is told in `holes`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from markupsafe import escape

from toolbox.pages.holes import Path, Question, Read, Watch, Watched, is_hole

MARK = re.compile(" \ue000 .*? \ue001 ", re.DOTALL)

FIRST = Question("folder", ("page", "url"))
"""What relative addresses depend on is asked of every page."""

Context = Mapping[str, Any]
"""What a template is rendered with."""
Draw = Callable[[dict[str, object]], str]


@dataclass(frozen=True)
class Skeleton:
    """A frame in pieces, with a hole behind every piece but the last."""

    pieces: tuple[str, ...]
    holes: tuple[tuple[Path, tuple[str, ...]], ...]

    def filled(self, read: Read, link: Callable[[object], object]) -> str:
        """Return the page in the context of `read` within the frame; `link` makes its addresses."""
        made: list[str] = []
        for piece, (path, steps) in zip(self.pieces, self.holes, strict=False):
            value = read(path)
            for step in steps:
                value = escape(value) if step == "escape" else link(value)
            made += (piece, str(value))
        return "".join([*made, self.pieces[-1]])


@dataclass(frozen=True)
class Drawn:
    """What came of drawing a frame: the skeleton, or the reason why there is none.

    Every page that gives these answers has the same frame, or has none for the same reason.
    """

    answers: Mapping[Question, object]
    skeleton: Skeleton | None
    reason: str = ""


def draw(render: Draw, context: Context, known: frozenset[str]) -> Drawn:
    """Draw the frame of the page in `context`.

    Args:
        render: the template; it must print with `printed` and link and escape with `guarded`.
        context: what the template is rendered with for this page.
        known: the names in it that are alike for all pages in one folder.
    """
    watch = Watch(context)
    try:
        watch.ask(FIRST.kind, FIRST.path)
        for name in sorted(context.keys() - known - {"page"}):
            watch.ask("is", (name,))
        text = render({**context, "page": Watched(watch, ("page",))})
        watch.refused = watch.refused or _lost(text, watch)
    except Exception as error:  # noqa: BLE001 (a real fault shows when the page is rendered itself)
        watch.refused = watch.refused or str(error)
    if watch.refused:
        return Drawn(watch.answers, None, watch.refused)
    marks = MARK.findall(text)
    skeleton = Skeleton(tuple(MARK.split(text)), tuple(watch.marks[mark] for mark in marks))
    return Drawn(watch.answers, skeleton)


def _lost(text: str, watch: Watch) -> str:
    """Return which hole was changed, left out or doubled after it was printed."""
    found = MARK.findall(text)
    if sorted(found) == sorted(watch.marks):
        return ""
    lost = [path for mark, (path, _) in watch.marks.items() if found.count(mark) != 1]
    return f"{'.'.join(map(str, lost[0])) if lost else 'een gat'} (bewerken na afdrukken)"


def printed(value: object) -> object:
    """Return what a template prints for a value: the `finalize` of its environment."""
    return value.mark() if is_hole(value) else value


def watch_of(page: object) -> Watch | None:
    """Return the watch behind a stand-in for a page; none for a real page."""
    return page.tb_watch if type(page) is Watched else None
