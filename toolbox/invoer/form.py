"""The form with which a visitor makes a file, as a classic script with data.

Owns which fields a visitor is asked for, and what the browser needs to know of each. The data is a
script that fills one global object, because a page from a folder on disk may not fetch a file.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace

from toolbox.invoer.fields import Invoerveld

FOR_EDITORS = frozenset(
    {"gecontroleerd", "herzien_voor", "vorige_ids", "zie_ook", "let_op", "doelgroep_bron"}
)
"""Fields that an editor fills in when a file has come in."""

ALSO_ASKED = frozenset({"themas", "plaatsen", "doelgroepen"})
"""Fields that stand with the required ones: without them an item is hard to find."""

REQUIRED_HERE = frozenset({"stand", "themas"})
"""Fields that a new file needs although the model does not ask them of every file."""


@dataclass(frozen=True)
class Verbod:
    """What no text may hold."""

    patroon: str
    """A pattern that Python and JavaScript read the same; capitals do not matter."""
    melding: str
    overal: bool = True
    """True if it goes for web addresses too."""


def form_script(
    soort: str, velden: Iterable[Invoerveld], verboden: Iterable[Verbod], mail: str | None
) -> str:
    """Return the script with everything that the form of a kind needs.

    Args:
        soort: the kind of item.
        velden: all fields of its model.
        verboden: what no text may hold.
        mail: the address to which files may be sent, if the instance has one.
    """
    asked = [
        replace(field, verplicht=field.verplicht or field.naam in REQUIRED_HERE)
        for field in velden
        if field.naam not in FOR_EDITORS
    ]
    first = [f for f in asked if f.verplicht or f.naam in ALSO_ASKED]
    data = {
        "soort": soort,
        "mail": mail,
        "velden": [_data(f) | {"vooraan": f in first} for f in [*first, *_without(asked, first)]],
        "verboden": [[rule.patroon, rule.melding, rule.overal] for rule in verboden],
    }
    packed = json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return f"(window.tbData=window.tbData||{{}})[{json.dumps(f'invoer:{soort}')}]={packed};\n"


def _without(fields: list[Invoerveld], left: list[Invoerveld]) -> list[Invoerveld]:
    return [field for field in fields if field not in left]


def _data(field: Invoerveld) -> dict[str, object]:
    """Return a field as the browser reads it; what is empty is left out."""
    return {
        key: value
        for key, value in {
            "naam": field.naam,
            "label": field.label,
            "soort": field.soort,
            "uitleg": field.uitleg,
            "verplicht": field.verplicht,
            "keuzes": [[keuze.waarde, keuze.naam] for keuze in field.keuzes],
            "woorden": field.woorden,
            "patroon": field.patroon,
            "minst": field.minst,
            "meest": field.meest,
            "velden": [_data(inner) for inner in field.velden],
            "een_van": field.een_van,
        }.items()
        if value or (value == 0 and value is not False)
    }
