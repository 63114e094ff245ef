"""All frames of a build: which one a page has, and whether it is still to be trusted.

Owns the choice between a frame that was drawn before and rendering a page the stock way. A group of
pages is compared with stock rendering when its frame is drawn, and about one page in fifty after
that; a difference ends the group, and its pages are named so that they can be made again. Several
processes may each make a part of the pages; what ends a group in one ends it in all.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import pairwise

from toolbox.pages.frame import mended
from toolbox.pages.holes import Question, Read, RefusedError, reader
from toolbox.pages.skeleton import FIRST, Context, Draw, Skeleton, draw

SAMPLE = 50
"""One page in so many is rendered the stock way too, and compared."""

SPARE = 40
"""So many frames may be drawn for few pages; more must serve four pages on average."""


@dataclass
class Group:
    """Pages that have the same frame, or none for the same reason."""

    key: str
    """Template, questions and answers; the same in every process."""
    skeleton: Skeleton | None


@dataclass(frozen=True)
class Filled:
    """Which pages came out of frames."""

    pages: Mapping[str, Sequence[str]]
    """By the key of their group; addresses from the site root."""
    wrong: dict[str, str]
    """Groups that turned out to be none, each with the address of a page that showed it."""
    refused: dict[str, str]
    """Why there are pages without a frame, each time with the address of one."""


@dataclass
class Fork:
    """A question of a template, and where each answer leads: to the next question, or a group.

    After the same answers a template asks the same question, so every page goes one way.
    """

    question: Question
    ways: dict[object, Fork | Group] = field(default_factory=dict)


@dataclass
class Drawer:
    """The groups of one template, behind what it asks and what their pages answer."""

    first: Fork = field(default_factory=lambda: Fork(FIRST))
    drawn: int = 0
    pages: int = 0

    def find(self, read: Read) -> Group | None:
        """Return the group of the page in a context; none if it gives answers not seen before."""
        place: Fork | Group | None = self.first
        while isinstance(place, Fork):
            try:
                place = place.ways.get(place.question.answer(read))
            except RefusedError:
                return None
        return place

    def add(self, answers: Mapping[Question, object], group: Group) -> None:
        """Keep a group behind its answers."""
        self.drawn += 1
        place, questions = self.first, list(answers)
        for question, following in pairwise(questions):
            found = place.ways.setdefault(answers[question], Fork(following))
            if not isinstance(found, Fork) or found.question != following:
                return  # a template that asks at random has no groups
            place = found
        place.ways.setdefault(answers[questions[-1]], group)

    def is_wasted(self) -> bool:
        """Tell whether its pages differ too much for frames to pay."""
        return self.drawn > SPARE and self.drawn * 4 > self.pages


class Frames:
    """The frames of one build."""

    def __init__(
        self,
        link: Callable[[Context, object], object],
        known: frozenset[str],
        refused: Callable[[str, str], None],
        differs: Callable[[str], None],
    ) -> None:
        """Start without frames.

        Args:
            link: makes an address from the site root one from the page in the context.
            known: names in the context of a template that are alike for all pages in a folder.
            refused: is told in the end the address of a page whose frame can't be drawn, and why.
            differs: is told in the end the address of a page that came out of a frame wrong.
        """
        self._link, self._known = link, known
        self._say_refused, self._say_differs = refused, differs
        self._drawers: dict[str, Drawer] = {}
        self._filled: dict[str, list[str]] = {}
        self._wrong: dict[str, str] = {}
        self._refused: dict[str, str] = {}
        self._ended = False

    def filled(self) -> Filled:
        """Return what this process filled in."""
        return Filled(self._filled, self._wrong, self._refused)

    def add(self, other: Filled) -> None:
        """Take in what another process filled in."""
        self._wrong = other.wrong | self._wrong
        self._refused = other.refused | self._refused
        for key, pages in other.pages.items():
            self._filled.setdefault(key, []).extend(pages)

    def end(self) -> frozenset[str]:
        """Use no frames any more, and return which pages were filled in though their group is none.

        These are addresses from the site root. What there is to say is said once, whichever process
        found it.
        """
        self._ended = True
        for reason, url in self._refused.items():
            self._say_refused(url, reason)
        for url in self._wrong.values():
            self._say_differs(url)
        return frozenset(url for key in self._wrong for url in self._filled.get(key, ()))

    def render(self, name: str, render: Draw, context: Context, url: str) -> str:
        """Return the page at `url` in its frame, with the frame mended.

        Args:
            name: the template.
            render: renders it the stock way.
            context: what it is rendered with.
            url: the address from the site root.
        """
        if self._ended:
            return mended(render(dict(context)))
        drawer = self._drawers.setdefault(name, Drawer())
        drawer.pages += 1
        read = reader(context)
        group, is_first = drawer.find(read), False
        if group is None and not drawer.is_wasted():
            group, is_first = self._draw(name, render, context, url), True
        if group is None:
            self._refused.setdefault("elke pagina geeft een ander antwoord", url)
        if group is None or group.skeleton is None:
            return mended(render(dict(context)))
        made = group.skeleton.filled(read, partial(self._link, context))
        if is_first or zlib.crc32(url.encode()) % SAMPLE == 0:
            made = self._compared(group, made, mended(render(dict(context))), url)
        self._filled.setdefault(group.key, []).append(url)
        return made

    def _draw(self, name: str, render: Draw, context: Context, url: str) -> Group:
        drawn = draw(lambda stand_ins: mended(render(stand_ins)), context, self._known)
        group = Group(repr((name, *drawn.answers.items())), drawn.skeleton)
        if not drawn.skeleton:
            self._refused.setdefault(drawn.reason, url)
        self._drawers[name].add(drawn.answers, group)
        return group

    def _compared(self, group: Group, made: str, stock: str, url: str) -> str:
        """Return the stock page; end the group if the one from its frame is another."""
        if made != stock:
            self._wrong.setdefault(group.key, url)
            group.skeleton = None
        return stock
