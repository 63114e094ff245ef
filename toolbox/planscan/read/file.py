"""The text of any file that may hold a plan.

Owns what a file is: its content says so, not its name. `lezen.js` says the same for the browser.
"""

from __future__ import annotations

import re

from toolbox.planscan.read.docx import docx_text
from toolbox.planscan.read.faults import Unreadable
from toolbox.planscan.read.odt import odt_text
from toolbox.planscan.read.package import Package
from toolbox.planscan.read.pdf import pdf_text

MAX_FILE = 30 * 1024 * 1024
"""Bytes."""

_HEAD = 1024
_ODT = b"application/vnd.oasis.opendocument.text"
_ODD = re.compile(r"[\x00-\x08\x0e-\x1a]")
_LETTERS = re.compile(r"[^\W\d_]{2}")


def file_text(data: bytes) -> str:
    """Return the text of a file.

    Raises:
        Unreadable: if there is no text to be had from it.
    """
    if len(data) > MAX_FILE:
        raise Unreadable("groot")
    try:
        text = _text(data)
    except RecursionError as error:
        raise Unreadable("kapot") from error
    if not _LETTERS.search(text):
        raise Unreadable("leeg")
    return text


def _text(data: bytes) -> str:
    if b"%PDF-" in data[:_HEAD]:
        return pdf_text(data)
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _package_text(Package(data))
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise Unreadable("oud")
    if data.startswith(b"{\\rtf"):
        raise Unreadable("soort")
    return _plain_text(data)


def _package_text(package: Package) -> str:
    if b"encryption-data" in (package.part("META-INF/manifest.xml") or b""):
        raise Unreadable("versleuteld")
    word = package.part("word/document.xml")
    if word is not None:
        return docx_text(word, package.part("word/styles.xml"))
    content = package.part("content.xml")
    if content is None or not (package.part("mimetype") or b"").strip().startswith(_ODT):
        raise Unreadable("soort")
    return odt_text(content)


def _plain_text(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = data.decode("utf-16", errors="replace")
    else:
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = data.decode("cp1252", errors="replace")
    if len(_ODD.findall(text)) * 100 > len(text):
        raise Unreadable("soort")
    return text
