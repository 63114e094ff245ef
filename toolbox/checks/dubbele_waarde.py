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
        for place in inhoud.places(marker):
            field = tuple(part for part in place.loc if isinstance(part, str))
            for bound, value in place.texts:
                key = (bound.document.path, field, value.strip())
                if key in seen:
                    message = (
                        f"‘{shown(value)}’ staat al eerder in deze lijst. Haal een van de twee weg."
                    )
                    yield bound.document.problem(CODE, place.loc, message)
                seen.add(key)
