"""A kind as a CSV file that opens well in Dutch Excel, and everywhere else.

Owns the dialect. Excel with Dutch settings reads a comma as the mark before decimals, so the cells
are parted by semicolons; it takes a file for UTF-8 only if a byte order mark says so. Each text is
quoted, so that no semicolon in it begins a new cell, and numbers have the Dutch comma.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from toolbox.catalogue.catalogue import Catalogue
from toolbox.model.soorten import Soort
from toolbox.opendata.clean import cell
from toolbox.opendata.columns import header, row
from toolbox.opendata.site import Site

MARK = "\ufeff"


def csv_of(soort: Soort, catalogue: Catalogue, site: Site) -> Iterator[bytes]:
    """Yield every item of a kind as a row, below a row with the names of the columns."""
    line = io.StringIO(newline="")
    writer = csv.writer(line, delimiter=";", quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n")
    line.write(MARK)
    writer.writerow(header(soort))
    for record in catalogue.of_kind(soort.model):
        yield line.getvalue().encode("utf-8")
        line.seek(0)
        line.truncate()
        writer.writerow([_written(value) for value in row(record, catalogue, site)])
    yield line.getvalue().encode("utf-8")


def _written(value: str | float) -> str | int:
    if isinstance(value, str):
        return cell(value)
    return int(value) if float(value).is_integer() else str(value).replace(".", ",")
