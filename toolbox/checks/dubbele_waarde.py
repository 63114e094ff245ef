"""dubbele-waarde: a term or reference stands once in a list.

Twice the same theme with two reasons would show the item twice.
"""

from __future__ import annotations

from collections.abc import Iterator

from toolbox.checks.inhoud import Inhoud
from toolbox.model.velden import Term, Verwijzing
from toolbox.nearest import shown
from toolbox.problem import Problem

CODE = "dubbele-waarde"


def check(inhoud: Inhoud) -> Iterator[Problem]:
    """Yield every second use of a term or reference in one list of one item."""
    for marker in (Term, Verwijzing):
        seen: set[tuple[str, tuple[str, ...], str]] = set()
        for bound, veld, value in inhoud.texts(marker):
            field = tuple(part for part in veld.loc if isinstance(part, str))
            key = (bound.document.path, field, value.strip())
            if key in seen:
                message = (
                    f"‘{shown(value)}’ staat al eerder in deze lijst. Haal een van de twee weg."
                )
                yield bound.document.problem(CODE, veld.loc, message)
            seen.add(key)
