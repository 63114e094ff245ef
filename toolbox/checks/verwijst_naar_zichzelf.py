"""verwijst-naar-zichzelf: an item does not refer to itself.

A reader who follows such a link stays where he is.
"""

from __future__ import annotations

from collections.abc import Iterator

from toolbox.checks.inhoud import Inhoud
from toolbox.model.record import Record
from toolbox.model.velden import Verwijzing
from toolbox.problem import Problem

CODE = "verwijst-naar-zichzelf"


def check(inhoud: Inhoud) -> Iterator[Problem]:
    """Yield every reference of an item to itself."""
    message = "Dit stuk verwijst naar zichzelf. Haal de regel weg, of noem een ander stuk."
    for bound, place, id in inhoud.texts(Verwijzing):
        if issubclass(bound.model, Record) and id.strip() == bound.document.id:
            yield bound.document.problem(CODE, place.loc, message)
