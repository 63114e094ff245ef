"""Log lines of a process that was split off, told in the one that it was split off from."""

from __future__ import annotations

import logging
from logging.handlers import QueueHandler
from queue import SimpleQueue
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from toolbox.cli.helper import Tell


class _Forward(QueueHandler):
    """Hands log lines to the other process."""

    def __init__(self, tell: Tell) -> None:
        super().__init__(SimpleQueue())
        self._tell = tell

    def enqueue(self, record: logging.LogRecord) -> None:
        """Send one line."""
        self._tell(record)


def forward_logs(name: str, tell: Tell) -> None:
    """Send what is logged under `name` to the other process, instead of saying it here."""
    logging.getLogger(name).handlers = [_Forward(tell)]


def say(record: logging.LogRecord) -> None:
    """Say a line that came from another process."""
    logging.getLogger(record.name).handle(record)
