"""Documents as bulk requests of OpenSearch and Elasticsearch: newline-delimited JSON.

Owns the form of a request and its size. Nothing is held in memory but the document at hand.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter

from toolbox.search.engine.documents import Document

MEGABYTE = 1_000_000
MOST = 100
"""Megabytes that an engine takes in one request, unless it was told otherwise."""

_NAME = re.compile(r"[a-z0-9][a-z0-9._+-]{0,254}")


class TooLargeError(ValueError):
    """A document that does not fit into a request; the message names it, in Dutch."""


def is_index_name(name: str) -> bool:
    """Tell whether engines take `name` for an index."""
    return _NAME.fullmatch(name) is not None


def requests(
    found: Iterable[Document], index: str, limit: int
) -> Iterator[tuple[int, Iterator[bytes]]]:
    """Yield (number from 1, pieces) of each request of at most `limit` bytes.

    The pieces of a request have to be read before the next is asked for.

    Raises:
        TooLargeError: while reading, if one document alone is larger.
    """
    for number, pairs in groupby(_numbered(found, index, limit), key=itemgetter(0)):
        yield number, (piece for _, piece in pairs)


def _numbered(found: Iterable[Document], index: str, limit: int) -> Iterator[tuple[int, bytes]]:
    number, filled = 1, 0
    for document in found:
        piece = _piece(document, index)
        if len(piece) > limit:
            size = f"{len(piece) / MEGABYTE:.1f}".replace(".", ",")
            raise TooLargeError(f"{document.id} is {size} MB; dat past niet in één bestand.")
        if filled + len(piece) > limit:
            number, filled = number + 1, 0
        filled += len(piece)
        yield number, piece


def _piece(document: Document, index: str) -> bytes:
    """Return the action and the document, a line each."""
    action = {"index": {"_index": index, "_id": document.id}}
    lines = (json.dumps(one, ensure_ascii=False) for one in (action, document.source))
    return "".join(f"{line}\n" for line in lines).encode("utf-8")
