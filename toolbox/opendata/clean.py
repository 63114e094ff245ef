"""Text from content on its way into formats that others' programs read.

Owns what is taken out or marked: characters that XML forbids, signs that turn the direction of
reading, and the beginnings that a spreadsheet takes for a formula.
"""

from __future__ import annotations

import json
import re

_UNFIT = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]"
)
"""Control characters, halves of a pair, and signs that change the direction of reading."""

_BREAKS = re.compile("[\r\n\t\u2028\u2029]+")

_FORMULA = re.compile(r"^[\s\u00ad\u200b-\u200f\u2060]*[=+\-@|%\uff1d\uff0b\uff0d\uff20\u2212]")
"""How a cell begins that Excel, LibreOffice or Google Sheets may run: also in full width, and
behind spaces or marks that nobody sees."""

_IN_HTML = {
    "<": "\\u003c",
    ">": "\\u003e",
    "&": "\\u0026",
    "\u2028": "\\u2028",
    "\u2029": "\\u2029",
}


def fit(text: str) -> str:
    """Return `text` without characters that XML forbids or that disguise what it says."""
    return text if text.isprintable() else _UNFIT.sub("", text)  # none of those ever prints


def one_line(text: str) -> str:
    """Return `text` on one line, fit for a feed, a calendar or a list."""
    if text.isprintable() and "  " not in text:  # nothing to take out: such a sign never prints
        return text.strip()
    return " ".join(_BREAKS.sub(" ", fit(text)).split())


def cell(text: str) -> str:
    """Return `text` for a spreadsheet; an apostrophe goes before what may look like a formula.

    Line breaks stay: a cell may have them.
    """
    kept = fit(text).replace("\r\n", "\n").replace("\r", "\n")
    return f"'{kept}" if _FORMULA.match(kept) or kept[:1] in ("\t", "\n") else kept


def json_in_html(data: object) -> str:
    """Return `data` as JSON that cannot end the script element it stands in."""
    packed = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for sign, escape in _IN_HTML.items():
        packed = packed.replace(sign, escape)
    return packed
