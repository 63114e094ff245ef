"""Reading and checking content in two processes, for a build of many items.

Owns who reads what, and how it comes together. Whoever is free takes the next files. This process
keeps the records of all; the other one also gets every document, holds all against each other, and
tells what is wrong, while this one makes the catalogue as if nothing were. So it is done sooner;
and neither holds what only the other needs: together that would be far more.
"""

from __future__ import annotations

import pickle
import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path
from queue import SimpleQueue
from typing import TypeAlias, cast

from toolbox.catalogue.bind import bind
from toolbox.catalogue.load import Reading, Sound, done, sound
from toolbox.catalogue.material import Memory, Result, bind_some, gather
from toolbox.catalogue.traits import traits_of
from toolbox.checks.run import load_and_check, run
from toolbox.cli.claims import Claims
from toolbox.cli.helper import Helper, LostError, Tell, can_split, one_way, or_else
from toolbox.cli.kept import at_hand
from toolbox.cli.rests import AtHand, pickled
from toolbox.content.document import Document
from toolbox.content.documents import item_files
from toolbox.content.files import Found
from toolbox.content.shelf import Shelf
from toolbox.content.signs import Sign, Signs, settled
from toolbox.content.unhindered import unhindered
from toolbox.model.later import Values, later, values_of
from toolbox.model.record import Record
from toolbox.model.soorten import SOORT_BY_MAP
from toolbox.problem import Problem

FEW = 300
"""Items; with fewer a second process costs as much as it brings."""

AT_ONCE = 50
"""So many items are read and handed on together."""

Records: TypeAlias = dict[str, Record]
"""What was made of items, by path."""

Sent: TypeAlias = tuple[tuple[bytes, Document], AtHand | None, tuple[Problem, ...]]
"""What the process that checks gets of an item: its document, what of the record is asked of all
items, and what is wrong."""

Known: TypeAlias = dict[str, tuple[Sign, bytes]]
"""What the disk says of files, each with its fingerprint."""

Message: TypeAlias = tuple[dict[str, Sent], Known]
"""What that process gets of some items at once, by path."""


def load_in_two(docs_dir: Path, today: date, *, few: int = FEW) -> Reading:
    """Read what `load_and_check` reads; sooner and with less memory, if there is much of it.

    Args:
        docs_dir: the folder with all content.
        today: the day as of which dates are judged.
        few: with fewer items everything is read here.
    """
    files = item_files(docs_dir.absolute(), SOORT_BY_MAP)
    alone = partial(load_and_check, docs_dir, today)  # one process needs less at a time
    if len(files) < few or not can_split():
        return done(alone())
    with unhindered(), suppress(LostError):
        reading = _split(docs_dir, today, _Batches(files))
        return Reading(reading.first, or_else(reading.judged, alone))
    return done(alone())


class _Batches:
    """Files to read, for whoever is free."""

    def __init__(self, files: Sequence[Found]) -> None:
        self._files = files
        self._claims = Claims(range(-(-len(files) // AT_ONCE)))
        self._settled = settled()

    def read(self) -> Iterator[Memory]:
        """Yield what was read and bound of the next few, until others have read the rest."""
        for block in self._claims.taken():
            for number in block:
                memory, start = Memory(signs=Signs(settled=self._settled)), number * AT_ONCE
                bind_some(self._files[start : start + AT_ONCE], memory)
                yield memory
        self._claims.close()


def _split(docs_dir: Path, today: date, batches: _Batches) -> Reading:
    """Read some here, and the rest in another process.

    Raises:
        LostError: if that process is gone; then or when it is asked what is wrong.
    """
    pipe = coming, going = one_way()
    helper = Helper(partial(_rest, docs_dir, today, batches, pipe))
    coming.close()
    records: Records = {}
    with suppress(BrokenPipeError), going:
        for memory in batches.read():
            records |= _records_of(memory)
            going.send_bytes(pickled(_message(memory)))
            while helper.has_news():
                records |= cast("Records", helper.receive())
        going.send_bytes(b"")
    while isinstance(told := helper.receive(), dict):
        records |= told
    found = cast("Sound", told)
    known = {id: found.records.get(id) or records[path] for id, path in found.files.items()}
    for record in known.values():
        traits_of(record)  # an item keeps them: later each process would copy what it writes into
    return replace(found, records=known).judged_by(partial(_problems, helper))


def _problems(helper: Helper) -> tuple[Problem, ...]:
    found = cast("tuple[Problem, ...]", helper.receive())
    helper.receive()
    return found


def _records_of(memory: Memory) -> Records:
    """Return the records in a memory, by path."""
    return {path: record for path, (_, (record, _)) in memory.items.seen.items() if record}


def _message(memory: Memory) -> Message:
    """Return what the process that checks gets of all items in a memory."""
    read, bound = memory.documents.seen, memory.items.seen
    found: dict[str, Sent] = {
        path: (read[path], at_hand(record) if record else None, problems)
        for path, (_, (record, problems)) in bound.items()
    }
    return found, memory.signs.seen


def _rest(
    docs_dir: Path,
    today: date,
    batches: _Batches,
    pipe: tuple[Connection, Connection],
    tell: Tell,
) -> None:
    """Read some and check everything; send the records, then the rest, then what is wrong."""
    coming, going = pipe
    going.close()  # or the end of what comes is never heard
    arriving, there = _Arriving(coming), _There()
    with unhindered():
        for memory in batches.read():
            there.hold(memory)
            tell(_records_of(memory))
            there.receive(arriving.take(patient=False))
        there.receive(arriving.take(patient=True))
        material = gather(docs_dir, there.memory())
        found = sound(material, material.problems)
        tell(replace(found, records=there.lacking(found.records)))
        tell(tuple(sorted({*material.problems, *run(material, today)})))


@dataclass
class _There:
    """What was read and bound, here and in the other process."""

    documents: dict[str, tuple[bytes, Document]] = field(default_factory=dict)
    """By path."""
    items: dict[str, tuple[Document, Result[Record]]] = field(default_factory=dict)
    """By path."""
    signs: Known = field(default_factory=dict)
    """What the disk said of the files."""

    def hold(self, memory: Memory) -> None:
        """Hold what was read here."""
        self.documents |= memory.documents.seen
        self.items |= memory.items.seen
        self.signs |= memory.signs.seen

    def receive(self, messages: Iterable[bytes]) -> None:
        """Hold what was read elsewhere."""
        for message in messages:
            found, signs = cast("Message", pickle.loads(message))  # noqa: S301 (our own)
            self.signs |= signs
            for path, (read, held, problems) in found.items():
                record = _later(read[1], held) if held else None
                self.documents[path], self.items[path] = read, (read[1], (record, problems))

    def memory(self) -> Memory:
        """Return all of it, for whoever reads everything."""
        signs = Signs(self.signs, settled=settled())
        return Memory(documents=Shelf(self.documents), items=Shelf(self.items), signs=signs)

    def lacking(self, records: Mapping[str, Record]) -> Records:
        """Return those that the other process does not have: their files changed meanwhile."""
        known = {id(record) for _, (record, _) in self.items.values()}
        return {key: record for key, record in records.items() if id(record) not in known}


def _later(document: Document, held: AtHand) -> Record:
    """Return a record that another process made of a document, with what is at hand of it."""
    model, values = held
    return later(model, values, partial(_values, document, model))


def _values(document: Document, model: type[Record]) -> Values:
    record, _ = bind(document, model)
    return values_of(cast("Record", record))


class _Arriving:
    """What another process sends while this one has other things to do."""

    def __init__(self, coming: Connection) -> None:
        self._arrived: SimpleQueue[bytes] = SimpleQueue()
        threading.Thread(target=self._listen, args=(coming,), daemon=True).start()

    def _listen(self, coming: Connection) -> None:
        """Take in what comes at once: a pipe holds little, and who sends would have to wait."""
        with suppress(EOFError):
            while message := coming.recv_bytes():
                self._arrived.put(message)
        self._arrived.put(b"")

    def take(self, *, patient: bool) -> Iterator[bytes]:
        """Yield what is there; with patience all that comes, to the end."""
        while patient or not self._arrived.empty():
            if not (message := self._arrived.get()):
                self._arrived.put(message)  # the end is heard each time
                return
            yield message
