"""The text and the title inside PDF, ODT and DOCX files.

Owns the reading of each kind of file. The two office formats are ZIP archives of XML: ODT is
OASIS OpenDocument 1.3, DOCX is ECMA-376 (WordprocessingML).
"""

from __future__ import annotations

import logging
import zipfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from xml.etree.ElementTree import Element, fromstring

MAX_PART = 60_000_000
"""Bytes of unpacked XML; more is an attack or no document."""

MAX_PAGES = 400
"""Pages of a PDF that are read."""

ODF_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TITLE = "{http://purl.org/dc/elements/1.1/}title"


class Unreadable(Exception):  # noqa: N818 (it says what the file is)
    """A file without text that can be had; the message says why, in Dutch."""


@dataclass(frozen=True)
class Document:
    """What a file says."""

    title: str
    """Its own title; empty if it has none."""
    text: str


def pdf(content: bytes) -> Document:
    """Return what a PDF says.

    Raises:
        Unreadable: if it is locked.
    """
    # pypdf takes a tenth of a second to start: only sites with a PDF pay for that.
    from pypdf import PdfReader  # noqa: PLC0415

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    reader = PdfReader(BytesIO(content))
    if reader.is_encrypted and not reader.decrypt(""):
        raise Unreadable("De PDF is met een wachtwoord gesloten.")
    title = reader.metadata.title if reader.metadata else None
    pages = (page.extract_text() for page in reader.pages[:MAX_PAGES])
    return Document(title or "", "\n".join(pages))


def odt(content: bytes) -> Document:
    """Return what an OpenDocument text says."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        body, about = _part(archive, "content.xml"), _part(archive, "meta.xml")
    breaks = frozenset({f"{ODF_TEXT}{name}" for name in ("p", "h", "s", "tab", "line-break")})
    return Document(_title(about), _text(body, breaks))


def docx(content: bytes) -> Document:
    """Return what a Word document says."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        body, about = _part(archive, "word/document.xml"), _part(archive, "docProps/core.xml")
    breaks = frozenset({f"{WORD}{name}" for name in ("p", "tab", "br", "cr")})
    return Document(_title(about), _text(body, breaks, only=f"{WORD}t"))


READERS: Mapping[str, Callable[[bytes], Document]] = {".pdf": pdf, ".odt": odt, ".docx": docx}
"""The reader of each kind of file, by the end of its name."""


def _part(archive: zipfile.ZipFile, name: str) -> Element | None:
    """Return a part of an archive; None if it is not there.

    Raises:
        Unreadable: if it is too large, or declares entities, as only attacks do.
    """
    if name not in archive.namelist():
        return None
    if archive.getinfo(name).file_size > MAX_PART:
        raise Unreadable("Het bestand is uitgepakt te groot om te lezen.")
    source = archive.read(name)
    if b"<!DOCTYPE" in source or b"<!ENTITY" in source:
        raise Unreadable("Het bestand bevat verwijzingen die er niet in horen.")
    return fromstring(source)  # noqa: S314 (without a document type nothing expands)


def _title(about: Element | None) -> str:
    found = about.find(f".//{TITLE}") if about is not None else None
    return (found.text or "") if found is not None else ""


def _text(body: Element | None, breaks: frozenset[str], only: str = "") -> str:
    """Return all text under `body`, with a space where one of `breaks` stands.

    Args:
        body: the root of the document.
        breaks: elements that part words.
        only: the one element that holds text; without it every element may.

    Raises:
        Unreadable: if the file has no body.
    """
    if body is None:
        raise Unreadable("Het bestand is geen tekstdocument.")
    return "".join(_pieces(body, breaks, only))


def _pieces(element: Element, breaks: frozenset[str], only: str) -> Iterator[str]:
    """Yield every text under `element` in reading order."""
    if element.tag in breaks:
        yield " "
    if not only or element.tag == only:
        yield element.text or ""
    for child in element:
        yield from _pieces(child, breaks, only)
        if not only:
            yield child.tail or ""
