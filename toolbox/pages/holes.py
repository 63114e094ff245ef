"""What a template sees in place of a page when its frame is drawn once for many pages.

Owns the stand-ins. A text that differs from page to page is a hole: it may be printed, escaped and
made an address of, and that leaves a mark in the output. Everything else that the template asks (is
there one, is it this, how many) is written down with its answer; a page that answers the same gets
the same frame. What can't be answered for other pages is refused, and then there is no frame.

A stand-in answers through Python's own protocols, so no list of filters or tests is kept here: a
filter that changes a text has to take hold of it first, and that is refused.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Mapping, Sized
from dataclasses import dataclass
from functools import cached_property
from typing import NoReturn, TypeGuard

Path = tuple[str | int, ...]
"""The way from the context of a template to a value: ("page", "meta", "description")."""

TEXTS: frozenset[Path] = frozenset(
    {
        ("page", "canonical_url"),
        ("page", "content"),
        ("page", "title"),
        ("page", "url"),
        ("page", "meta", "description"),
        ("page", "meta", "json_ld"),
        ("page", "meta", "naar"),
        ("page", "meta", "platte_tekst"),
        ("page", "toc", 0, "title"),
        ("page", "toc", 0, "url"),
    }
)
"""The texts that are holes. A number stands for every item of a series."""

OPENED: frozenset[Path] = frozenset({("page",), ("page", "meta"), ("page", "toc", 0)})
"""Values that are no text themselves and are looked into."""

SERIES: frozenset[Path] = frozenset({("page", "toc")})
"""Lists whose items are looked into."""

MISSING = object()
_UNREAD = object()

_PLAIN = (str, int, float)
_OF_DICT = frozenset(dir(dict))
"""Names behind a dot that a mapping answers itself."""


class RefusedError(Exception):
    """A template does something that no frame for many pages can have."""


def look(value: object, step: str | int) -> object:
    """Return what a template finds behind a dot, or `MISSING`."""
    if type(value) is dict and type(step) is str and step not in _OF_DICT:
        return value.get(step, MISSING)  # most questions are about the metadata of a page
    if isinstance(step, int):
        items = value if isinstance(value, tuple) else series(value)
        return items[step] if step < len(items) else MISSING
    if isinstance(value, dict) and step in value and step not in _OF_DICT:
        return value[step]
    return getattr(value, step, MISSING)


def series(value: object) -> tuple[object, ...]:
    """Return the items of anything that can be gone through; none of anything else."""
    return tuple(value) if isinstance(value, Iterable) else ()


Read = Callable[[Path], object]
"""Gives the value at the end of a path from one context, or `MISSING`."""


def reader(context: Mapping[str, object]) -> Read:
    """Return what reads one context; it remembers each place that it passed."""
    found: dict[Path, object] = {(): context}
    listed: dict[Path, tuple[object, ...]] = {}

    def read(path: Path) -> object:
        value = found.get(path, _UNREAD)
        if value is not _UNREAD:
            return value
        inside, step = path[:-1], path[-1]
        whole = found[inside] if inside in found else read(inside)
        if type(step) is int:
            if inside not in listed:
                listed[inside] = series(whole)
            whole = listed[inside]
        value = found[path] = look(whole, step)
        return value

    return read


def kind_of(path: Path) -> Path:
    """Return a path with 0 for every number."""
    return tuple(0 if isinstance(step, int) else step for step in path)


def plain(value: object, _: object = None) -> object:
    """Return something that is equal for equal plain values, and prints alike.

    Raises:
        RefusedError: if the value is no plain one.
    """
    if value is None or value is MISSING or isinstance(value, _PLAIN):
        return type(value), value
    if isinstance(value, list | tuple):
        return type(value), tuple(plain(item) for item in value)
    raise RefusedError(type(value).__name__)


def folder(url: str) -> str:
    """Return what relative addresses on a page depend on: where it stands."""
    place, _, name = url.rpartition("/")
    return place if "." in name else url


@dataclass(frozen=True)
class Question:
    """Something that a template wants to know of a page."""

    kind: str
    path: Path
    argument: object = None

    def answer(self, read: Read) -> object:
        """Return the answer for the page in the context of `read`.

        Raises:
            RefusedError: if it can't be told apart from other answers.
        """
        return self._answer(read(self.path), self.argument)

    @cached_property
    def _answer(self) -> Callable[..., object]:
        return ANSWERS[self.kind]


ANSWERS: Mapping[str, Callable[..., object]] = {
    "equals": lambda value, other: bool(value == other),
    "folder": lambda value, _: folder(str(value)),
    "has": lambda value, item: value is not MISSING and item in value,
    "is": plain,
    "is text": lambda value, _: isinstance(value, str) and bool(value),
    "size": lambda value, _: len(value) if isinstance(value, Sized) else MISSING,
    "true": lambda value, _: bool(value),
}


class Watch:
    """Notes what a template asks and prints of one page while its frame is drawn."""

    def __init__(self, context: Mapping[str, object]) -> None:
        self.real, self.read = context, reader(context)
        self.answers: dict[Question, object] = {}
        self.marks: dict[str, tuple[Path, tuple[str, ...]]] = {}
        self.refused = ""
        self._count = itertools.count()

    def ask(self, kind: str, path: Path, argument: object = None) -> object:
        """Write a question down, and return its answer for this page."""
        question = Question(kind, path, argument)
        try:
            self.answers[question] = answer = question.answer(self.read)
        except RefusedError:
            self.refuse(path, "te lezen")
        return answer

    def refuse(self, path: Path, what: str) -> NoReturn:
        """Give this frame up. It stays given up if the template catches the exception."""
        self.refused = self.refused or f"{'.'.join(map(str, path))} ({what})"
        raise RefusedError(self.refused)

    def mark(self, path: Path, steps: tuple[str, ...]) -> str:
        """Return a text for the place of a hole; whatever changes text would change it too."""
        text = f" \ue000 Gat<&\"'{next(self._count)}'\"&>taG \ue001 "
        self.marks[text] = path, steps
        return text

    def stand_in(self, path: Path) -> object:
        """Return what the template gets for the value at `path`; `MISSING` if there is none."""
        kind = kind_of(path)
        if kind in OPENED:
            return Watched(self, path)
        if kind in SERIES:
            size = self.ask("size", path)
            return [Watched(self, (*path, i)) for i in range(size if isinstance(size, int) else 0)]
        if kind in TEXTS and self.ask("is text", path):
            return Hole(self, path)
        self.ask("is", path)
        return self.read(path)


class Watched:
    """Stands in for an object or mapping: a page, its metadata, an item of its contents."""

    def __init__(self, watch: Watch, path: Path) -> None:
        self.tb_watch, self._path = watch, path
        self._class = dict if isinstance(watch.read(path), dict) else Watched

    @property  # type: ignore[misc]
    def __class__(self) -> type:
        """A mapping says that it is one."""
        return self._class

    def __getattr__(self, name: str) -> object:
        if (value := self.tb_watch.stand_in((*self._path, name))) is MISSING:
            raise AttributeError(name)
        return value

    def __getitem__(self, name: str) -> object:
        if (value := self.tb_watch.stand_in((*self._path, name))) is MISSING:
            raise KeyError(name)
        return value

    def __bool__(self) -> bool:
        return bool(self.tb_watch.ask("true", self._path))

    def __contains__(self, item: object) -> bool:
        return bool(self.tb_watch.ask("has", self._path, item))

    def __iter__(self) -> NoReturn:
        self.tb_watch.refuse(self._path, "in zijn geheel")

    __str__ = __iter__


class Hole:
    """Stands in for a text that is not empty and differs from page to page."""

    __slots__ = ("_path", "_steps", "_watch")

    def __init__(self, watch: Watch, path: Path, steps: tuple[str, ...] = ()) -> None:
        self._watch, self._path, self._steps = watch, path, steps

    @property  # type: ignore[misc]
    def __class__(self) -> type:
        """A test of its kind gives that of a text; a filter then takes hold, and is refused."""
        return str

    def then(self, step: str) -> Hole:
        """Return the hole for this text after one more step: `escape` or `url`."""
        return Hole(self._watch, self._path, (*self._steps, step))

    def mark(self) -> str:
        """Return the mark that shows where the text stands."""
        return self._watch.mark(self._path, self._steps)

    def __bool__(self) -> bool:
        return True

    def __eq__(self, other: object) -> bool:
        return bool(self._ask("equals", other))

    def __ne__(self, other: object) -> bool:
        return not self._ask("equals", other)

    def __contains__(self, item: object) -> bool:
        return bool(self._ask("has", item))

    def _ask(self, kind: str, argument: object) -> object:
        if self._steps or not isinstance(argument, str) or is_hole(argument):
            self._watch.refuse(self._path, "vergelijken")
        return self._watch.ask(kind, self._path, argument)

    def __getattr__(self, name: str) -> NoReturn:
        self._watch.refuse(self._path, name)

    def __hash__(self) -> NoReturn:  # noqa: PLE0309 (it has none)
        self._watch.refuse(self._path, "opzoeken")

    def _refuse(self, *_: object) -> NoReturn:
        self._watch.refuse(self._path, "bewerken")

    __iter__ = __len__ = __getitem__ = __str__ = _refuse


def is_hole(value: object) -> TypeGuard[Hole]:
    """Tell whether a value is a hole, which calls itself a text."""
    return type(value) is Hole
