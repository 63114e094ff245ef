"""From a file to text: size, encoding and characters.

Owns what a text file may hold. Nothing after this module meets bytes, byte order marks, Windows
line ends or characters that nobody can see.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

from toolbox.problem import Problem

MAX_BYTES = 1_000_000
"""Content files are some kilobytes; whatever is larger came here by mistake."""

INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]"
)
"""Characters that nobody can see, and that can hide what a text says."""

_SEEN = bytes([*b"\t\n", *range(0x20, 0x7F)])
"""Characters of one byte that everybody can see. Few texts hold many others."""

_BIDI = range(0x202A, 0x206A)

_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_UTF_8_MARK = b"\xef\xbb\xbf"


def read_text(path: Path, name: str) -> str | Problem:
    """Return the text of the file at `path`, or what is wrong with it.

    Args:
        path: where the file stands on this machine.
        name: how messages call it, relative to the project.
    """
    raw = read_bytes(path, name)
    return raw if isinstance(raw, Problem) else decode(raw, name)


def read_bytes(path: str | Path, name: str) -> bytes | Problem:
    """Return what stands in the file at `path`, or why that can't be read."""
    try:
        with open(path, "rb") as file:  # noqa: PTH123 (thousands of times)
            size = os.fstat(file.fileno()).st_size
            if size <= MAX_BYTES:
                return file.read(size + 1)  # of a device, which has no end, one byte
    except OSError as error:
        return _unreadable(name, error)
    return Problem(name, 1, 1, "te-groot", _TE_GROOT.format(size / 1_000_000))


def decode(raw: bytes, name: str) -> str | Problem:
    """Return the text that `raw` stands for, with plain line ends, or what is wrong with it."""
    if raw.startswith(_UTF_16):
        return Problem(name, 1, 1, "codering", f"Dit bestand is opgeslagen als UTF-16. {_OPSLAAN}")
    if b"\x00" in raw:
        return Problem(name, 1, 1, "geen-tekst", _GEEN_TEKST)
    try:
        text = raw.removeprefix(_UTF_8_MARK).decode("utf-8")
    except UnicodeDecodeError as error:
        return _wrong_encoding(raw, name, error.start)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if _is_doubtful(raw) and (found := INVISIBLE.search(text)):
        return _invisible(text, name, found)
    return text


def _is_doubtful(raw: bytes) -> bool:
    """Tell quickly whether there can be characters in `raw` that nobody can see."""
    others = raw.translate(None, _SEEN)
    return bool(others) and INVISIBLE.search(others.decode("utf-8")) is not None


def _unreadable(name: str, error: OSError) -> Problem:
    reasons: dict[type[OSError], str] = {
        PermissionError: "U heeft geen recht om het te lezen: vraag de beheerder om toegang.",
        FileNotFoundError: "Het is verdwenen, of het is een snelkoppeling naar niets.",
        IsADirectoryError: "Het is een map.",
    }
    reason = reasons.get(type(error), "Bewaar het opnieuw, of haal het weg.")
    return Problem(name, 1, 1, "onleesbaar", f"Dit bestand is niet te openen. {reason}")


def _wrong_encoding(raw: bytes, name: str, start: int) -> Problem:
    before = raw[:start]
    line = before.count(b"\n") + 1
    column = len(before.rpartition(b"\n")[2].decode("utf-8", "replace")) + 1
    if not raw[start : start + 1].decode("cp1252", "replace").isalpha():
        return Problem(name, line, column, "codering", f"{_GEEN_UTF_8} {_OPSLAAN}")
    meant = raw[start : start + 1].decode("cp1252")
    message = f"{_GEEN_UTF_8} Waarschijnlijk is een ‘{meant}’ bedoeld. {_OPSLAAN}"
    return Problem(name, line, column, "codering", message)


def _invisible(text: str, name: str, found: re.Match[str]) -> Problem:
    line = text.count("\n", 0, found.start()) + 1
    column = found.start() - text.rfind("\n", 0, found.start())
    message = (
        f"{about_invisible(found[0])} Haal het weg: zet de "
        "cursor ervoor, druk op Delete en typ de tekst eromheen zo nodig opnieuw."
    )
    return Problem(name, line, column, "stuurteken", message)


def about_invisible(character: str) -> str:
    """Return what is wrong with a character that nobody can see."""
    code = ord(character)
    extra = " Zo'n teken draait de leesrichting om en kan tekst verbergen." * (code in _BIDI)
    return f"Hier staat een onzichtbaar teken (U+{code:04X}).{extra}"


_OPSLAAN = "Bewaar het bestand als UTF-8: kies dat bij ‘Opslaan als’, in het vak ‘Codering’."
_GEEN_UTF_8 = "Dit bestand is niet opgeslagen als UTF-8; hier staat het eerste teken dat niet past."
_GEEN_TEKST = (
    "Dit is geen tekstbestand, maar bijvoorbeeld een Word-bestand of een afbeelding met een "
    "verkeerde naam. Zet de tekst in een nieuw bestand en haal dit weg."
)
_TE_GROOT = (
    "Dit bestand is {:.1f} MB; een tekst van deze soort is hooguit 1 MB. Kijk of er per ongeluk "
    "een ander bestand onder deze naam staat, of splits de tekst."
)
