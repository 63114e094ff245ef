"""webadres: an address is complete, and starts with http or https.

That goes for the fields that hold an address, and for links in Markdown texts. Addresses that run
code (javascript:, data:) or that lead to a person (mailto:, tel:) are refused.
"""

from __future__ import annotations

from collections.abc import Iterator

from toolbox.checks.inhoud import Inhoud
from toolbox.checks.links import SCHEMES, fault_of, scheme_of
from toolbox.model.velden import Webadres
from toolbox.problem import Problem

CODE = "webadres"


def check(inhoud: Inhoud) -> Iterator[Problem]:
    """Yield every address that is incomplete or of a kind that is refused."""
    for bound, place, url in inhoud.texts(Webadres):
        if fault := fault_of(url.strip()):
            yield bound.document.problem(CODE, place.loc, fault)
    for bound, loc, offset, target in inhoud.links:
        scheme = scheme_of(target)
        fault = fault_of(target) if scheme in SCHEMES or target.startswith("//") else None
        if scheme and scheme not in SCHEMES:
            fault = f"Een link met {scheme}: is niet toegestaan. Gebruik een adres met https://."
        if fault:
            yield bound.document.problem(CODE, loc, fault, offset=offset)
