"""Slips of the pen that everybody makes in YAML, each with the line that would be right.

Owns the advice for a value of the wrong shape: text for a list, a list for text, a bare number for
text, a Dutch date or number.
"""

from __future__ import annotations

import re

from toolbox.nearest import listing, shown
from toolbox.text import MAANDEN

_DUTCH_DAY = re.compile(r"(\d{1,2})[-/. ]+(\d{1,2}|[a-z]+)[-/. ]+(\d{4})")
_LOOSE_DAY = re.compile(r"(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})(?:[T ].*)?")
_MONTH = re.compile(r"(?:(\d{1,2}|[a-z]+)[-/. ]+(\d{4})|(\d{4})[-/. ](\d{1,2}))")
_BOOLEANS = {"true": ("ja", "yes", "on", "1", "true"), "false": ("nee", "no", "off", "0", "false")}
_NUMBER = re.compile(r"\d[\d.,]*")
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+")


def text_wanted(key: str, value: object) -> str:
    """Advise on `value` where one text is meant."""
    if isinstance(value, bool):
        word = "true" if value else "false"
        return f'‘{word}’ is geen tekst. Bedoelt u het woord, zet er aanhalingstekens om: "{word}"'
    if isinstance(value, (int, float)):
        return (
            f"Bij ‘{key}’ hoort tekst, en {value} leest de computer als getal. Zet er "
            f'aanhalingstekens om: "{value}"'
        )
    if isinstance(value, list):
        return (
            f"Bij ‘{key}’ hoort één tekst, en hier staat een lijst. Haal het streepje of de haken "
            "weg en zet de tekst achter de dubbele punt."
        )
    if isinstance(value, dict):
        return _colon_in_text(key, value)
    return f"Bij ‘{key}’ hoort een tekst."


def _colon_in_text(key: str, value: dict[object, object]) -> str:
    if len(value) != 1:
        return f"Bij ‘{key}’ hoort één tekst, geen blok met sleutels. Maak er een zin van."
    first, rest = next(iter(value.items()))
    sentence = shown(f"{first}: {rest}".replace('"', "'"))
    return (
        "Door de dubbele punt in deze zin leest de computer het begin als sleutel. Zet de hele zin "
        f'tussen dubbele aanhalingstekens: "{sentence}"'
    )


def list_wanted(key: str, value: object) -> str:
    """Advise on `value` where a list is meant."""
    if isinstance(value, dict):
        first = next(iter(value), "")
        return (
            f"‘{key}’ is een lijst. Zet een streepje voor het eerste onderdeel en laat de rest "
            f"inspringen: - {first}: …"
        )
    one = shown(value)
    return (
        f"‘{key}’ is een lijst, ook als er maar één ding in staat. Zet er een streepje voor, op "
        f"een nieuwe regel: - {one}"
    )


def part_wanted(key: str, value: object, keys: tuple[str, ...]) -> str:
    """Advise on `value` where a block with `keys` is meant."""
    named = listing(keys[:4])
    if isinstance(value, list):
        return (
            f"‘{key}’ is één blok met sleutels ({named}), en hier staat een lijst. Haal het "
            "streepje weg."
        )
    return (
        f"Bij ‘{key}’ hoort een blok met sleutels ({named}), en hier staat ‘{shown(value)}’. "
        f"Schrijf bijvoorbeeld: {keys[0]}: {shown(value)}"
    )


def boolean_wanted(key: str, value: object) -> str:
    """Advise on `value` where true or false is meant."""
    word = next((w for w, meant in _BOOLEANS.items() if shown(value).casefold() in meant), None)
    advice = f"Schrijf: {key}: {word}" if word else "Schrijf true voor ja of false voor nee."
    return f"‘{shown(value)}’ is geen true of false. {advice}"


def number_wanted(key: str, value: object, *, whole: bool) -> str:
    """Advise on `value` where a number is meant."""
    kind = "een heel getal" if whole else "een getal"
    written = value if isinstance(value, str) else ""
    if isinstance(value, float):
        return f"Bij ‘{key}’ hoort een heel getal, zonder punt of komma. Schrijf: {round(value)}"
    if _THOUSANDS.fullmatch(written):
        plain = written.replace(".", "")
        return (
            f"‘{written}’ is dubbelzinnig: de punt kan voor duizend staan of voor een komma. "
            f"Schrijf zonder punt: {key}: {plain}"
        )
    found = _NUMBER.findall(written)
    if len(found) != 1:
        return f"Bij ‘{key}’ hoort {kind}, en geen ‘{shown(value)}’. Zet woorden in een tekstveld."
    digits = found[0].rstrip(".,")
    proposal = digits.replace(".", "").replace(",", ".") if "," in digits else digits
    if whole:
        proposal = proposal.partition(".")[0]
    decimals = "" if whole else ", en met een punt voor de decimalen"
    return (
        f"Bij ‘{key}’ hoort alleen {kind}, zonder aanhalingstekens, woorden of andere "
        f"tekens{decimals}. Schrijf: {key}: {proposal}"
    )


def date_wanted(value: object, *, parts: bool) -> str:
    """Advise on `value` where a day is meant, or with `parts` a year, month or day."""
    form = "jaar, jaar-maand of jaar-maand-dag" if parts else "jaar-maand-dag"
    example = "2026, 2026-11 of 2026-11-21" if parts else "2026-11-21"
    proposal = _as_day(str(value)) or (_as_month(str(value)) if parts else None)
    return (
        f"‘{shown(value)}’ is geen datum zoals we die schrijven. Schrijf {form}: "
        f"{proposal or example}"
    )


def _as_day(text: str) -> str | None:
    written = text.strip().casefold()
    if found := _DUTCH_DAY.fullmatch(written):
        day, month, year = int(found[1]), _month(found[2]), found[3]
    elif found := _LOOSE_DAY.fullmatch(written):
        year, month, day = found[1], _month(found[2]), int(found[3])
    else:
        return None
    return f"{year}-{month:02}-{day:02}" if month else None


def _as_month(text: str) -> str | None:
    if not (found := _MONTH.fullmatch(text.strip().casefold())):
        return None
    month = _month(found[1] or found[4])
    return f"{found[2] or found[3]}-{month:02}" if month else None


def _month(word: str) -> int:
    """Return the number of a month written as a number, name or beginning of a name; 0 if none."""
    if word.isdigit():
        return int(word) if 1 <= int(word) <= len(MAANDEN) else 0
    starts = (n for n, name in enumerate(MAANDEN, start=1) if name.startswith(word))
    return next(starts, 0) if len(word) > 2 else 0  # noqa: PLR2004 (jun and jul differ at three)
