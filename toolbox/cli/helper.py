"""Work in a process of its own beside this one, which tells of what it did while it goes on.

Owns that process: when there can be one, that it never outlives this one, and that what goes wrong
there goes wrong here too. It is split off: it knows all that this process knew and starts at once.
"""

from __future__ import annotations

import multiprocessing
import os
import pickle
import signal
import sys
import threading
import traceback
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from queue import SimpleQueue
from typing import TypeAlias, TypeVar

T = TypeVar("T")

Tell: TypeAlias = Callable[[object], None]
"""Takes a message for the process that asked for the work; it never waits for a reader."""

Work: TypeAlias = Callable[[Tell], object]
"""What is to be done. What it returns stays to the end of the process: taking it apart is slow."""


ROOM = 1 << 20
"""Bytes in a pipe: as many as Linux gives to anybody who asks (/proc/sys/fs/pipe-max-size)."""


class ElsewhereError(Exception):
    """Only the process that asked for the work can hear what comes of it."""


class LostError(Exception):
    """The other process ended before its work was done; the text says how."""


@dataclass(frozen=True)
class _Done:
    """The last message."""

    error: Exception | None = None
    """What ended the work, if it did not come to its end."""


def cores() -> int:
    """Return how many cores this process may use."""
    if sys.platform == "linux":
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def can_split() -> bool:
    """Tell whether this process can be split: a second thread would be lost, and what it holds.

    Windows cannot, and the libraries of macOS do not bear it.
    """
    alone = threading.active_count() == 1 and not multiprocessing.current_process().daemon
    return sys.platform == "linux" and alone


def one_way() -> tuple[Connection, Connection]:
    """Return the ends of a pipe, to read and to write, that takes much before anybody reads.

    A process that does something else too reads late, and whoever writes would wait each time.
    """
    ends = multiprocessing.Pipe(duplex=False)
    with suppress(ImportError, AttributeError, OSError):  # not everywhere, and not always
        import fcntl  # noqa: PLC0415 (Windows has none)

        fcntl.fcntl(ends[1].fileno(), fcntl.F_SETPIPE_SZ, ROOM)
    return ends


class Helper:
    """A process that was split off from this one to do some work."""

    def __init__(self, work: Work) -> None:
        """Begin with the work."""
        context = multiprocessing.get_context("fork")
        self.pipe, other = one_way()
        self._process = context.Process(target=_run, args=(work, other), daemon=True)
        self._process.start()
        self._owner = os.getpid()
        other.close()

    def receive(self) -> object:
        """Return the next message, or None if the work is done; wait for it.

        Raises:
            ElsewhereError: if this is another process than the one that asked for the work.
            LostError: if the process is gone.
            Exception: what the work raised.
        """
        if os.getpid() != self._owner:
            raise ElsewhereError
        try:
            message = self.pipe.recv()
        except EOFError:
            self._process.join()
            code = self._process.exitcode or 0
            raise LostError(f"signaal {-code}" if code < 0 else f"code {code}") from None
        if not isinstance(message, _Done):
            return message
        self._process.join()
        if message.error:
            raise message.error
        return None

    def has_news(self) -> bool:
        """Tell whether `receive` would answer at once."""
        return self.pipe.poll()

    def stop(self) -> None:
        """End the process now, if it still runs, and wait until it has."""
        self._process.kill()
        self._process.join()


def _run(work: Work, pipe: Connection) -> None:
    """Do the work in the process that was split off."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the other process hears it too, and ends us
    threading.Thread(target=_end_with_parent, daemon=True).start()
    outbox: SimpleQueue[bytes] = SimpleQueue()
    post = threading.Thread(target=_post, args=(outbox, pipe))
    post.start()
    done = _Done()
    try:
        _stays = work(lambda message: outbox.put(pickle.dumps(message)))
    except Exception as error:  # noqa: BLE001 (it is raised again in the other process)
        done = _Done(portable(error))
    outbox.put(pickle.dumps(done))
    outbox.put(b"")
    post.join()


def _post(outbox: SimpleQueue[bytes], pipe: Connection) -> None:
    """Send what is put in the box; a pipe holds little, and its reader may be busy for long."""
    while message := outbox.get():
        pipe.send_bytes(message)


def _end_with_parent() -> None:
    """End this process as soon as the one that started it is gone, however that ended."""
    if parent := multiprocessing.parent_process():
        wait([parent.sentinel])
        os._exit(1)


def or_else(ask: Callable[[], T], other: Callable[[], T]) -> Callable[[], T]:
    """Return what asks another process, and if that is gone does the `other` thing."""

    def asked() -> T:
        with suppress(LostError):
            return ask()
        return other()

    return asked


def portable(error: Exception) -> Exception:
    """Return an error that can go to another process, with the place where it arose."""
    error.add_note(traceback.format_exc())
    try:
        pickle.loads(pickle.dumps(error))  # noqa: S301 (our own)
    except Exception:  # noqa: BLE001 (some need more than their text to be made again)
        told = RuntimeError(f"{type(error).__name__}: {error}")
        told.add_note(traceback.format_exc())
        return told
    return error
