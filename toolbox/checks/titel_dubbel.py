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
        document, titel = item.document, item.document.data.get("titel")
        if not isinstance(titel, str) or not fold(titel):
            continue
        first = owners.setdefault(fold(titel), document.path)
        if first != document.path:
            message = f"{first} heeft dezelfde titel. Zet de plaats of het jaar in een van de twee."
            yield document.problem(CODE, ("titel",), message, level=WAARSCHUWING)
