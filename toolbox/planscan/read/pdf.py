"""The text of a PDF.

Owns the use of the PDF libraries: pikepdf opens and unlocks what has no password of its own, pypdf
reads the text. Both are loaded when the first PDF comes.
"""

from __future__ import annotations

import io
import logging
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from toolbox.planscan.read.faults import Unreadable

if TYPE_CHECKING:
    from pypdf import PageObject

MAX_PAGES = 600

LEAST_WORDS = 3
"""For each page; a PDF with fewer is a scan."""

APART, USUAL = 1.7, 12.0
"""How many times the height of a letter two lines are apart if a paragraph ends between them; and
that height in points where a file does not give it."""

Matrix = Sequence[float]

_WORD = re.compile(r"[^\W\d_]{2,}")


def pdf_text(data: bytes) -> str:
    """Return the text of a PDF, its pages parted by an empty line.

    Raises:
        Unreadable: if it is damaged, locked, too long or without text.
    """
    from pypdf import PdfReader  # noqa: PLC0415 (heavy)

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    unlocked = _unlocked(data)
    try:
        pages = [_page_text(page) for page in PdfReader(io.BytesIO(unlocked)).pages]
    except Exception as error:  # pypdf meets a damaged file with errors of any kind
        raise Unreadable("kapot") from error
    text = "\n\n".join(pages)
    if len(_WORD.findall(text)) < LEAST_WORDS * len(pages):
        raise Unreadable("scan")
    return text


def _page_text(page: PageObject) -> str:
    """Return the text of a page, with an empty line where the next line stands far below."""
    parts: list[str] = []
    last: float | None = None

    def visit(text: str, cm: Matrix, tm: Matrix, _font: object, size: float) -> None:
        nonlocal last
        if text.strip():
            place = cm[1] * tm[4] + cm[3] * tm[5] + cm[5]
            height = abs(size * (cm[1] * tm[2] + cm[3] * tm[3])) or USUAL
            if last is not None and abs(last - place) > APART * height:
                parts.append("\n\n")
            last = place
        parts.append(text)

    page.extract_text(visitor_text=visit)
    return "".join(parts)


def _unlocked(data: bytes) -> bytes:
    """Return the PDF without its lock, if that has no password."""
    import pikepdf  # noqa: PLC0415 (heavy)

    target = io.BytesIO()
    try:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            if len(pdf.pages) > MAX_PAGES:
                raise Unreadable("groot")
            if not pdf.is_encrypted:
                return data
            pdf.save(target)
    except pikepdf.PasswordError as error:
        raise Unreadable("versleuteld") from error
    except pikepdf.PdfError as error:
        raise Unreadable("kapot") from error
    return target.getvalue()
