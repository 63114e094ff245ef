"""Scans of many plans as one table, as a national analysis has it: a row for each plan.

Owns the columns and the dialect: semicolons and a byte order mark, so that Dutch Excel opens it,
and an apostrophe before what a spreadsheet may take for a formula.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable
from dataclasses import dataclass

from toolbox.planscan.lexicon import Lexicon
from toolbox.planscan.scan import Scan

MARK = "\ufeff"

_FORMULA = re.compile(r"^[\s\u00ad\u200b-\u200f\u2060]*[=+\-@|%\uff1d\uff0b\uff0d\uff20\u2212]")
_UNFIT = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff]")


@dataclass(frozen=True)
class Row:
    """One plan: its file, the municipality that its name gives, and its scan or what is wrong."""

    bestand: str
    gemeente: str
    scan: Scan | None
    fout: str = ""


def table(rows: Iterable[Row], lexicon: Lexicon) -> bytes:
    """Return a row for each plan, with for each term how the plan speaks of it."""
    text = io.StringIO(newline="")
    text.write(MARK)
    writer = csv.writer(text, delimiter=";", quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n")
    terms = [f"{subject.lijst}: {subject.naam}" for subject in lexicon.subjects]
    writer.writerow(["bestand", "gemeente", "fout", "woorden", "zinnen_kern", *map(_cell, terms)])
    for row in rows:
        found = row.scan
        counts = [found.woorden, found.kern] if found else ["", ""]
        stands = [f.stand.value for f in found.findings] if found else [""] * len(terms)
        about = [_cell(row.bestand), _cell(row.gemeente), _cell(row.fout)]
        writer.writerow([*about, *counts, *stands])
    return text.getvalue().encode("utf-8")


def _cell(text: str) -> str:
    kept = _UNFIT.sub(" ", text)
    return f"'{kept}" if _FORMULA.match(kept) else kept
