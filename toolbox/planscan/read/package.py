"""The parts of a ZIP package, as an ODT or DOCX is, and their XML.

Owns the guard: no part may unpack to more than `MAX_PART`, and XML with a document type is refused,
for entities can be made to grow and to fetch. `zip.js` says the same for the browser.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from xml.etree.ElementTree import Element, ParseError, fromstring

from toolbox.planscan.read.faults import Unreadable

MAX_PART = 40 * 1024 * 1024
"""Bytes of one part."""

_DECLARED = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)


class Package:
    """A ZIP file in memory."""

    def __init__(self, data: bytes) -> None:
        """Open the package.

        Raises:
            Unreadable: if it is damaged.
        """
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
            raise Unreadable("kapot") from error

    def part(self, name: str) -> bytes | None:
        """Return one part; None if there is none of that name.

        Raises:
            Unreadable: if it is damaged, locked or too big.
        """
        try:
            info = self._zip.getinfo(name)
        except KeyError:
            return None
        if info.flag_bits & 1:
            raise Unreadable("versleuteld")
        if info.file_size > MAX_PART:
            raise Unreadable("groot")
        try:
            with self._zip.open(info) as part:
                data = part.read(MAX_PART + 1)
        except (zipfile.BadZipFile, zlib.error, NotImplementedError, OSError, EOFError) as error:
            raise Unreadable("kapot") from error
        if len(data) > MAX_PART:
            raise Unreadable("groot")
        return data


def xml(data: bytes) -> Element:
    """Return XML as a tree.

    Raises:
        Unreadable: if it is no XML, is not UTF-8 or declares a document type.
    """
    try:
        data.decode("utf-8")
        if _DECLARED.search(data):
            raise Unreadable("kapot")
        return fromstring(data)  # noqa: S314 (no document type, so no entities)
    except (ParseError, UnicodeDecodeError, ValueError) as error:
        raise Unreadable("kapot") from error


def one_line(text: str) -> str:
    """Return `text` with single spaces."""
    return " ".join(text.split())


def joined(lines: list[str]) -> str:
    """Return lines of text as paragraphs, without those that hold nothing but a mark."""
    return "\n\n".join(line for line in lines if line.strip("#-| "))
