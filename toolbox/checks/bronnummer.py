"""bronnummer: the number of a source must be one of the item's own list.

Sources are counted from 1, in the order of `bronnen`.
"""

from __future__ import annotations

from collections.abc import Iterator

from toolbox.checks.inhoud import Inhoud
from toolbox.model.velden import Bronnummer
from toolbox.problem import Problem

CODE = "bronnummer"


def check(inhoud: Inhoud) -> Iterator[Problem]:
    """Yield every number beyond the end of the list of sources."""
    for place in inhoud.places(Bronnummer):
        for bound, value in place.others:
            bronnen = bound.document.data.get("bronnen")
            count = len(bronnen) if isinstance(bronnen, list) else 0
            if isinstance(value, int) and value > count > 0:
                message = (
                    f"Er is geen bron {value}: dit stuk heeft er {count}. Tel in de lijst "
                    "bronnen; de eerste is 1."
                )
                yield bound.document.problem(CODE, place.loc, message)
