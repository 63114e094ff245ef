"""geen-thema: a practice, an intervention and a piece of knowledge belong to at least one theme.

Without a theme link an item stands on no theme page, and nobody reads why it matters.
"""

from __future__ import annotations

from collections.abc import Iterator

from toolbox.checks.inhoud import Inhoud
from toolbox.model.interventie import Interventie
from toolbox.model.kennis import Kennis
from toolbox.model.praktijkvoorbeeld import Praktijkvoorbeeld
from toolbox.problem import Problem

CODE = "geen-thema"

KINDS = (Praktijkvoorbeeld, Interventie, Kennis)


def check(inhoud: Inhoud) -> Iterator[Problem]:
    """Yield every item of these kinds without a theme link."""
    message = (
        "Dit stuk hoort bij geen enkel thema. Zet erin: themas:, met voor elk thema een streepje "
        "en de sleutels thema, verband (één zin: waarom) en sterkte (onderzocht, bron of duiding)."
    )
    for item in inhoud.items:
        document = item.document
        if document.complete and item.model in KINDS and not document.data.get("themas"):
            yield document.problem(CODE, ("themas",), message, at_key=True)
