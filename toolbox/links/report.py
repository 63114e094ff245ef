"""The outcome of asking, for people and for programs."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence

from toolbox.links.addresses import Plek
from toolbox.links.ask import Antwoord, Stand

Places = Mapping[str, tuple[Plek, ...]]


def as_text(answers: Sequence[Antwoord], places: Places) -> str:
    """Return a line for each place with an address that asks for an editor, and a count."""
    lines = [
        f"{plek.path}:{plek.line}: [{one.stand.value}] {one.adres}: {one.uitleg}"
        for one in sorted(answers, key=lambda a: (list(Stand).index(a.stand) * -1, a.adres))
        if one.stand is not Stand.GOED
        for plek in places[one.adres]
    ]
    counts = Counter(one.stand for one in answers)
    said = ", ".join(f"{counts[stand]} {stand.value}" for stand in Stand)
    number = "1 adres" if len(answers) == 1 else f"{len(answers)} adressen"
    return "\n".join([*lines, f"{number}: {said}."]) + "\n"


def as_json(answers: Sequence[Antwoord], places: Places) -> str:
    """Return every address with its answer and its places."""
    rows = [
        {
            "adres": one.adres,
            "stand": one.stand.value,
            "uitleg": one.uitleg,
            "naar": one.naar or None,
            "plekken": [{"bestand": plek.path, "regel": plek.line} for plek in places[one.adres]],
        }
        for one in answers
    ]
    return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"
