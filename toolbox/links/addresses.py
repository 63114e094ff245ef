"""Which addresses of others stand in the content, and where.

Owns how an address is told from the text around it. It reads the text of a file, not its data: then
a link in a sentence, a field and a hand-written page are found alike, each with its line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

_ADDRESS = re.compile(r"https?://[^\s<>\"'`|\\^{}\[\]]+")
_AFTER = ".,;:!?*_"

_EXAMPLES = re.compile(r"(?:^|\.)(?:example(?:\.(?:com|net|org))?|invalid|test|voorbeeld\.nl)$")
"""Hosts that stand for no real one (RFC 2606)."""


@dataclass(frozen=True, order=True)
class Plek:
    """Where an address stands."""

    path: str
    line: int


def addresses_in(texts: Iterable[tuple[str, str]]) -> Mapping[str, tuple[Plek, ...]]:
    """Return every outside address in `texts`, pairs of path and text, with its places."""
    found: dict[str, set[Plek]] = {}
    for path, text in texts:
        for number, line in enumerate(text.split("\n"), 1):
            for match in _ADDRESS.finditer(line):
                address = _trimmed(match[0])
                host = urlsplit(address).hostname or ""
                if host and not _EXAMPLES.search(host):
                    found.setdefault(address.partition("#")[0], set()).add(Plek(path, number))
    return {address: tuple(sorted(found[address])) for address in sorted(found)}


def _trimmed(address: str) -> str:
    """Return an address without what the sentence around it added."""
    while address:
        if address[-1] in _AFTER or (
            address[-1] == ")" and address.count("(") < address.count(")")
        ):
            address = address[:-1]
        else:
            break
    return address
