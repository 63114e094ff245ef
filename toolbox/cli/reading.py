"""Reading and checking content in two processes, for a build of many items.

Owns who reads what, and how it comes together. This process reads and binds some of the items, and
hands them on to a second one, which reads the others, sends them back, and holds all against each
other. While it does, this one makes the catalogue, as if nothing were wrong. So it is done sooner;
and it never held what only the checks need, which would be more than all that a site is made from.
"""

from __future__ import annotations

import pickle
import threading
from collections.abc import Container, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date
from functools import partial
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from pathlib import Path
from queue import SimpleQueue
from typing import TypeAlias

from toolbox.catalogue.load import Loaded, Sound, sound
from toolbox.catalogue.material import Memory, Result, bind_some, gather
from toolbox.checks.run import load_and_check, run
from toolbox.cli.helper import Helper, LostError, Tell, can_split
from toolbox.content.document import Document
from toolbox.content.documents import item_files
from toolbox.content.files import Found
from toolbox.content.shelf import Shelf
from toolbox.content.unhindered import unhindered
from toolbox.model.record import Record
from toolbox.model.soorten import SOORT_BY_MAP

FEW = 300
"""Items; with fewer a second process costs as much as it brings."""

OURS = 0.55
"""The part of the items that this process reads; the other one has more to do besides."""

EARLY_UP_TO = 6_000
"""With more items this process gets those of the other when all is checked, not before: until the
other one ends, both would hold everything, which takes over 480 MB at 10,000 items."""

AT_ONCE = 100
"""So many items are handed on together, and then forgotten."""

Read: TypeAlias = tuple[bytes, Document]
"""A document, and what it was made from."""

Items: TypeAlias = dict[str, tuple[Document, Result[Record]]]
"""What was read and bound, by path."""


def load_in_two(docs_dir: Path, today: date, *, few: int = FEW) -> Loaded:
    """Return what `load_and_check` returns; sooner and with less memory, if there is much of it.

    Args:
        docs_dir: the folder with all content.
        today: the day as of which dates are judged.
        few: with fewer items everything is read here.
    """
    files = item_files(docs_dir.absolute(), SOORT_BY_MAP)
    if len(files) < few or not can_split():
        return load_and_check(docs_dir, today)
    with unhindered(), suppress(LostError):
        return _split(docs_dir, today, files[-round(len(files) * OURS) :])
    return load_and_check(docs_dir, today)  # one process needs less at a time


def _split(docs_dir: Path, today: date, ours: Sequence[Found]) -> Loaded:
    """Read `ours` here, and all else in another process.

    Raises:
        LostError: if that process is gone.
    """
    coming, going = Pipe(duplex=False)
    awaited = frozenset(found.name for found in ours)
    helper = Helper(partial(_rest, docs_dir, today, awaited, coming))
    coming.close()
    known: dict[str, Record] = {}
    with suppress(BrokenPipeError), going:
        for start in range(0, len(ours), AT_ONCE):
            memory = Memory()
            bind_some(ours[start : start + AT_ONCE], memory)
            read, bound = memory.documents.seen, memory.items.seen
            known |= {path: record for path, (_, (record, _)) in bound.items() if record}
            going.send_bytes(pickle.dumps((read, bound), pickle.HIGHEST_PROTOCOL))
        going.send_bytes(b"")
    return _heard(helper, known)


def _heard(helper: Helper, known: Mapping[str, Record]) -> Loaded:
    """Return the catalogue of what the other process sends, with the records known by path.

    Raises:
        LostError: if that process is gone.
    """
    loaded: Loaded | None = None
    sent: Mapping[str, str] = {}
    while found := helper.receive():
        if not isinstance(found, Sound):
            raise TypeError(type(found))
        if loaded is None or found.files != sent:
            loaded, sent = _completed(found, known).loaded(), found.files
        loaded = replace(loaded, problems=found.problems)
    if loaded is None:
        raise LostError("zonder antwoord")
    return loaded


def _completed(sent: Sound, known: Mapping[str, Record]) -> Sound:
    """Return what the other process sent, with the records that this one has by path."""
    records = {id: sent.records.get(id) or known[path] for id, path in sent.files.items()}
    return replace(sent, records=records)


def _rest(
    docs_dir: Path, today: date, awaited: frozenset[str], coming: Connection, tell: Tell
) -> None:
    """Read all but what is awaited, check everything, and send what the other process lacks.

    It hears first what reading and binding left, then what the checks did; the last word counts.
    """
    arriving = _Arriving(awaited, coming)
    memory = Memory(documents=Shelf(known=arriving), items=Shelf(known=arriving.bound))
    with unhindered():
        material = gather(docs_dir, memory)
        read_well = sound(material, material.problems)
        yours = {id(record) for _, (record, _) in arriving.bound.values()}
        is_early = len(read_well.files) <= EARLY_UP_TO
        if is_early:
            tell(_without(read_well, yours))
        judged = sound(material, (*material.problems, *run(material, today)))
        is_known = is_early and judged.files == read_well.files
        tell(replace(judged, records={}) if is_known else _without(judged, yours))


def _without(found: Sound, yours: Container[int]) -> Sound:
    """Return what was found without the records that the other process has."""
    ours = {key: record for key, record in found.records.items() if id(record) not in yours}
    return replace(found, records=ours)


class _Arriving(dict[str, Read]):
    """Documents that another process reads; who asks for one waits for it."""

    def __init__(self, awaited: frozenset[str], coming: Connection) -> None:
        super().__init__()
        self.bound: Items = {}
        self._awaited = awaited
        self._arrived: SimpleQueue[bytes] = SimpleQueue()
        threading.Thread(target=self._listen, args=(coming,), daemon=True).start()

    def _listen(self, coming: Connection) -> None:
        """Take in what comes at once: a pipe holds little, and who sends would have to wait."""
        with suppress(EOFError):
            while message := coming.recv_bytes():
                self._arrived.put(message)
        self._arrived.put(b"")

    def get(self, name: str, default: Read | None = None) -> Read | None:  # type: ignore[override]
        """Return the document at a path, as soon as it is known whether it comes."""
        while name in self._awaited and name not in self:
            if not (message := self._arrived.get()):
                self._awaited = frozenset()
                break
            read, bound = pickle.loads(message)  # noqa: S301 (our own)
            self.update(read)
            self.bound.update(bound)
        return super().get(name, default)
