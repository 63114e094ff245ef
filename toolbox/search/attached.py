"""Files that editors attach, such as a PDF, as search entries: their text, their title.

Owns which files are read, and what becomes of one that cannot be: a warning with its name, never a
stop. The readers of each kind of file stand in `attached_text.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from toolbox.problem import WAARSCHUWING, Problem
from toolbox.search.attached_text import READERS, Document, Unreadable
from toolbox.search.entries import Entry
from toolbox.search.sources import beginning

SUFFIXES = frozenset(READERS)
"""Endings of files that are searched by their text, with the dot."""

KIND = "Bestand"

MAX_BYTES = 40_000_000
"""A larger file is not read: a build must not wait for a film in a PDF."""

MAX_TEXT = 400_000
"""Characters of a file that are searched: some two hundred pages."""

MIN_TEXT = 20
"""Characters; a file with less is a scan, or empty."""


@dataclass(frozen=True)
class Attachment:
    """A file that goes along with the site."""

    url: str
    """Its address from the site root, which is also its place under docs/."""
    read: Callable[[], bytes]
    """Returns its content."""


def attached_entries(
    files: Iterable[Attachment], warn: Callable[[Problem], object]
) -> Iterator[Entry]:
    """Yield the entry of every file that has text; `warn` gets a problem for each other one."""
    for file in files:
        try:
            yield _entry(file)
        except Unreadable as why:
            message = f"{why} Lezers vinden dit bestand niet via zoeken."
            warn(Problem(f"docs/{file.url}", 1, 1, "bijlage-zonder-tekst", message, WAARSCHUWING))


def is_attachment(place: str) -> bool:
    """Tell whether a file is searched by its text, going by its name."""
    return PurePosixPath(place).suffix.lower() in SUFFIXES


def _entry(file: Attachment) -> Entry:
    """Return the entry of a file.

    Raises:
        Unreadable: if its text cannot be had.
    """
    place = PurePosixPath(file.url)
    content = file.read()
    if len(content) > MAX_BYTES:
        raise Unreadable(f"Het bestand is groter dan {MAX_BYTES // 1_000_000} MB.")
    kind = place.suffix.lower()
    document = _read(content, kind)
    text = " ".join(document.text[:MAX_TEXT].split())
    if len(text) < MIN_TEXT:
        raise Unreadable("Er staat geen tekst in; is het een scan? Maak er met OCR tekst van.")
    title = " ".join(document.title.split()) or place.stem.replace("-", " ").replace("_", " ")
    return Entry(
        file.url,
        title,
        beginning(text),
        soort=f"{KIND} ({kind[1:].upper()})",
        soort_id="bestand",
        termen=(kind[1:], place.stem),
        tekst=text,
        facetten={"soort": (KIND,)},
    )


def _read(content: bytes, kind: str) -> Document:
    try:
        return READERS[kind](content)
    except Unreadable:
        raise
    except Exception as why:  # a broken file fails anywhere inside a parser
        raise Unreadable(f"Het bestand is niet te lezen ({type(why).__name__}).") from why
