"""What the YAML parser says, in Dutch and with a way out.

Owns the Dutch sentence for each way in which a text fails to be YAML, and the place that helps an
editor most: often the start of the construct, not the point where the parser gave up.
"""

from __future__ import annotations

import re

import yaml

from toolbox.nearest import shown
from toolbox.problem import Problem

_KEY_BEFORE = re.compile(r"""^[ ]*(?:-[ ]+)*([\w-]+|"[^"]*"|'[^']*')[ ]*:[ ]+(.*)""")

_AT_START: dict[str, str] = {
    "while scanning a quoted scalar": (
        "Dit aanhalingsteken wordt nergens gesloten. Zet er aan het eind van de tekst ook een."
    ),
    "while parsing a flow sequence": (
        "Deze lijst tussen [ en ] klopt niet: er ontbreekt een komma of de ] aan het eind. Is dit "
        "gewone tekst, zet er dan dubbele aanhalingstekens omheen."
    ),
    "while parsing a flow mapping": (
        "Dit blok tussen { en } klopt niet: er ontbreekt een komma of de } aan het eind. Is dit "
        "gewone tekst, zet er dan dubbele aanhalingstekens omheen."
    ),
    "while scanning a block scalar": (
        "Achter | of > mag op dezelfde regel niets meer staan. Begin de tekst op de volgende "
        "regel, met inspringing."
    ),
    "while scanning an anchor": (
        "Een tekst mag niet met & beginnen. Zet er dubbele aanhalingstekens omheen."
    ),
    "while scanning an alias": (
        "Een tekst mag niet met * beginnen. Zet er dubbele aanhalingstekens omheen."
    ),
    "while parsing a tag": (
        "Een tekst mag niet met ! beginnen. Zet er dubbele aanhalingstekens omheen."
    ),
    "while scanning a tag": (
        "Een tekst mag niet met ! beginnen. Zet er dubbele aanhalingstekens omheen."
    ),
    "while scanning a simple key": (
        "Achter dit woord ontbreekt een dubbele punt. Schrijf ‘sleutel: waarde’, of spring de "
        "regel verder in als hij bij de tekst erboven hoort."
    ),
    "while scanning a directive": (
        "Een regel mag niet met % beginnen. Haal de regel weg, of zet de tekst tussen dubbele "
        "aanhalingstekens."
    ),
}
"""By what the parser was doing: the sentence, placed where that construct starts."""

_AT_END: dict[str, str] = {
    "found unknown escape character": (
        "Tussen dubbele aanhalingstekens heeft een \\ een bijzondere betekenis. Schrijf \\\\ voor "
        "één \\, of gebruik enkele aanhalingstekens."
    ),
    "found invalid Unicode character escape code": (
        "Deze code achter \\u is geen teken. Typ het teken zelf."
    ),
    "did not find expected hexdecimal number": (
        "Achter \\x of \\u hoort een code van cijfers en letters a tot f. Schrijf \\\\ voor één \\."
    ),
    "did not find expected key": (
        "Hier hoort een nieuwe sleutel te beginnen. Meestal staat er een aanhalingsteken te veel "
        "in de regel, of springt de regel niet net zo ver in als de regels erboven. Zet een tekst "
        "met aanhalingstekens erin tussen dubbele aanhalingstekens."
    ),
    "did not find expected '-' indicator": (
        "Hier hoort een streepje: dit is een lijst. Zet ‘- ’ voor de waarde, of laat de regel "
        "net zo ver inspringen als de lijst erboven."
    ),
    "block sequence entries are not allowed in this context": (
        "Een lijst mag niet op dezelfde regel als de sleutel beginnen. Zet het streepje op de "
        "volgende regel, of zet de tekst tussen dubbele aanhalingstekens."
    ),
    "mapping keys are not allowed in this context": (
        "Een tekst mag niet met een vraagteken en een spatie beginnen. Zet er dubbele "
        "aanhalingstekens omheen."
    ),
    "did not find expected node content": (
        "Hier staat een haak of komma te veel. Haal die weg, of zet de tekst tussen dubbele "
        "aanhalingstekens."
    ),
    "did not find expected <document start>": (
        "Hier staat een haak te veel, of iets wat niet bij het bestand hoort. Haal het weg, of zet "
        "de tekst tussen dubbele aanhalingstekens."
    ),
    "but found another document": (
        "Een regel met --- begint een tweede stuk, en in een bestand hoort er één. Haal de regel "
        "weg, of maak er twee bestanden van."
    ),
    "found undefined tag handle": (
        "Een tekst mag niet met ! beginnen. Zet er dubbele aanhalingstekens omheen."
    ),
    "found undefined alias": (
        "Een tekst mag niet met * beginnen. Zet er dubbele aanhalingstekens omheen."
    ),
}
"""By what the parser found: the sentence, placed where it found that."""

_OTHERWISE = (
    "Hier klopt de opmaak van het bestand niet. Kijk naar de inspringing, de dubbele punten en de "
    "aanhalingstekens in deze regel en de regel erboven."
)


def explain(error: yaml.YAMLError, text: str, name: str) -> Problem:
    """Return `error` as a problem in the file `name`, which holds `text`."""
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        return Problem(name, 1, 1, "yaml", _OTHERWISE)
    mark, found = error.problem_mark, error.problem or ""
    line = text.split("\n")[mark.line] if mark.line <= text.count("\n") else ""
    message = _AT_END.get(found)
    if found == "mapping values are not allowed in this context":
        message = _colon(line, mark.column)
    elif found == "found character that cannot start any token":
        message = _first_character(line[mark.column : mark.column + 1])
    elif message is None and error.context in _AT_START:
        message = _AT_START[error.context]
        mark = error.context_mark or mark
    return Problem(name, mark.line + 1, mark.column + 1, "yaml", message or _OTHERWISE)


def _colon(line: str, column: int) -> str:
    """Explain a colon where none may stand: inside a text, or after a broken line above."""
    key = _KEY_BEFORE.match(line)
    if key and key.start(2) <= column:
        value = shown(key[2].replace('"', "'"))
        return (
            "Hier staat een dubbele punt midden in een tekst. Zet de hele tekst tussen dubbele "
            f'aanhalingstekens: {key[1]}: "{value}"'
        )
    return (
        "Deze dubbele punt past niet bij de regel erboven. Kijk of daar een dubbele punt ontbreekt "
        "en of beide regels even ver inspringen."
    )


def _first_character(character: str) -> str:
    """Explain a text that begins with a character that YAML keeps for itself."""
    if character == "\t":
        return "Hier staat een tab. Vervang hem door een spatie."
    return (
        f"Een tekst mag niet met {character or 'dit teken'} beginnen. Zet er dubbele "
        "aanhalingstekens omheen."
    )
