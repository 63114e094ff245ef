"""titel-dubbel: two items with one title cannot be told apart in a list. A warning, not a fault."""

from __future__ import annotations

from collections.abc import Iterator

from toolbox.checks.inhoud import Inhoud
from toolbox.nearest import fold
from toolbox.problem import WAARSCHUWING, Problem

CODE = "titel-dubbel"


def check(inhoud: Inhoud) -> Iterator[Problem]:
    """Yield every title that an earlier item has already."""
    owners: dict[str, str] = {}
    for item in inhoud.material.items:
        record, document = item.record, item.document
        titel = record.titel if record else document.data.get("titel")
        folded = fold(titel) if isinstance(titel, str) else ""
        if not folded:
            continue
        first = owners.setdefault(folded, document.path)
        if first != document.path:
            message = f"{first} heeft dezelfde titel. Zet de plaats of het jaar in een van de twee."
            yield document.problem(CODE, ("titel",), message, level=WAARSCHUWING)
