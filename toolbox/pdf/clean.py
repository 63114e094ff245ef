"""Text made fit for paper: quotes that curl, long runs that can break, no characters that do harm.

Owns what happens to every string on its way to a template. Nothing a writer can put in a text stops
a document: a character without a shape in our fonts becomes a note that names it.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

FONTS = Path(__file__).parent / "letters"
"""The fonts of the PDFs, with their coverage, licences and hashes."""

LONG_RUN = 30
"""Characters without a space after which a line may break anywhere."""

KEEP = frozenset({"id", "url", "kleur", "vorm", "sjabloon"})
"""Keys whose values are for the machine, not for a reader."""

MACHINE_NODES = frozenset({"url", "zie", "noot"})
"""Nodes whose first argument is an address or a label."""

VERBATIM_NODES = frozenset({"code", "pre"})
"""Nodes whose quotes stay straight."""

_UNWANTED = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]"
)
_LINE_ENDS = re.compile("[\u2028\u2029\x85]")
_RUN = re.compile(rf"[^\s\u200b\u00ad-]{{{LONG_RUN + 1},}}")
_ELISION = re.compile(r"(?<!\w)'(?=(?:[smtnk]|ns|er|em|ie|[0-9]{2})\b)", re.IGNORECASE)
_OPENING = re.compile(r"(?<![\w.,;:!?)\]’”])'(?=\S)")
_OPENING_DOUBLE = re.compile(r'(?<![\w.,;:!?)\]’”])"(?=\S)')
_AFTER_BREAK = re.compile(r"([/?&=_.@])(?=\S)")


@cache
def _ranges() -> tuple[tuple[int, int], ...]:
    lines = (FONTS / "COVERAGE").read_text(encoding="ascii").split()
    return tuple((int(a, 16), int(b, 16)) for a, b in (line.split("-") for line in lines))


@cache
def covered(character: str) -> bool:
    """Tell whether one of the fonts has a shape for `character`."""
    point = ord(character)
    return any(first <= point <= last for first, last in _ranges())


def safe(text: str) -> str:
    """Return `text` without characters that steer or vanish; one without a shape is named."""
    text = _UNWANTED.sub("", _LINE_ENDS.sub(" ", text))
    if text.isascii():
        return text
    return "".join(
        c if c in "\n\t\u200b\u00ad" or covered(c) else f"[teken U+{ord(c):04X}]"
        for c in text
        if not "\ufe00" <= c <= "\ufe0f" and c not in "\u200d\u2060"
    )


def curl(text: str) -> str:
    """Return `text` with typographic quotes: 's-Hertogenbosch and "dit" get the right ones."""
    if "'" in text:
        text = _OPENING.sub("‘", _ELISION.sub("’", text)).replace("'", "’")
    if '"' in text:
        text = _OPENING_DOUBLE.sub("“", text).replace('"', "”")
    return text


def breakable(text: str) -> str:
    """Return `text` with places to break in every run that is longer than a word."""
    return _RUN.sub(_break, text)


def _break(found: re.Match[str]) -> str:
    parts = _AFTER_BREAK.sub("\\1\u200b", found[0]).split("\u200b")
    chunks = (part[i : i + LONG_RUN] for part in parts for i in range(0, len(part), LONG_RUN))
    return "\u200b".join(chunks)


def prose(text: str) -> str:
    """Return running text, ready to be set."""
    return breakable(curl(safe(text)))


def clean(data: object) -> object:
    """Return `data` with every string that a reader sees made ready to be set."""
    if isinstance(data, str):
        return prose(data)
    if isinstance(data, dict):
        return {key: value if key in KEEP else clean(value) for key, value in data.items()}
    if isinstance(data, (list, tuple)):
        return _clean_list(list(data))
    return data


def _clean_list(data: list[object]) -> list[object]:
    """Clean a list; text never stands beside text, so a text of that name is no node."""
    if len(data) > 1 and isinstance(data[0], str) and isinstance(data[1], str):
        if data[0] in MACHINE_NODES:
            return [*data[:2], *(clean(item) for item in data[2:])]
        if data[0] in VERBATIM_NODES:
            return [data[0], breakable(safe(data[1]))]
    return [clean(item) for item in data]
