"""A value that does not fit its field, in Dutch and with a way out.

Owns one sentence for each way in which a value can fail the model. What the validation library
says itself is never shown.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeAlias

from toolbox.catalogue import slips
from toolbox.model.velden import (
    DATUMDEEL_PATROON,
    ICOON_PATROON,
    ID_PATROON,
    KLEUR_PATROON,
    REGEL_PATROON,
)
from toolbox.nearest import listing, nearest, shown, slug


@dataclass(frozen=True)
class Mistake:
    """What the model refuses."""

    type: str
    """The name of the rule, as the validation library calls it."""
    value: object
    """What stands in the file."""
    limits: Mapping[str, object]
    """The numbers or words of the rule."""
    key: str
    """The key whose value it is; for a value in a list, the key of the list."""
    uitleg: str
    """What the field is for, as its declaration says."""
    known: tuple[str, ...] = ()
    """The keys or words that are allowed here."""


Explained: TypeAlias = tuple[str, str]
"""The code of the problem, and the Dutch sentence."""


def explain(mistake: Mistake) -> Explained:
    """Return the code and the sentence for `mistake`."""
    return EXPLAIN.get(mistake.type, _other)(mistake)


def _other(mistake: Mistake) -> Explained:
    return "verkeerde-vorm", f"De waarde van ‘{mistake.key}’ klopt niet. {mistake.uitleg}".strip()


def _missing(mistake: Mistake) -> Explained:
    return "ontbreekt", f"De sleutel ‘{mistake.key}’ ontbreekt. Zet erin: {mistake.uitleg}"


def _unknown_key(mistake: Mistake) -> Explained:
    meant = nearest(mistake.key, mistake.known)
    if meant:
        hint = f"Bedoelt u ‘{meant}’?"
    else:
        hint = f"Haal hem weg, of gebruik een van deze: {', '.join(mistake.known)}."
    return "onbekende-sleutel", f"De sleutel ‘{shown(mistake.key)}’ bestaat hier niet. {hint}"


def _no_text(mistake: Mistake) -> Explained:
    return "verkeerde-vorm", slips.text_wanted(mistake.key, mistake.value)


def _no_list(mistake: Mistake) -> Explained:
    return "verkeerde-vorm", slips.list_wanted(mistake.key, mistake.value)


def _no_part(mistake: Mistake) -> Explained:
    return "verkeerde-vorm", slips.part_wanted(mistake.key, mistake.value, mistake.known)


def _no_whole_number(mistake: Mistake) -> Explained:
    return "getal", slips.number_wanted(mistake.key, mistake.value, whole=True)


def _no_number(mistake: Mistake) -> Explained:
    return "getal", slips.number_wanted(mistake.key, mistake.value, whole=False)


def _no_boolean(mistake: Mistake) -> Explained:
    written = shown(mistake.value).casefold()
    meant = {"ja": "true", "yes": "true", "on": "true", "1": "true"}.get(written, "")
    meant = meant or {"nee": "false", "no": "false", "off": "false", "0": "false"}.get(written, "")
    advice = f"Schrijf: {mistake.key}: {meant}" if meant else "Schrijf true voor ja, false voor nee."
    return "verkeerde-vorm", f"‘{shown(mistake.value)}’ is geen true of false. {advice}"


def _too_short(mistake: Mistake) -> Explained:
    least = mistake.limits.get("min_length")
    if not mistake.value:
        return "leeg", f"‘{mistake.key}’ is leeg. Vul het in: {mistake.uitleg}"
    length = len(str(mistake.value))
    return (
        "te-kort",
        f"‘{mistake.key}’ is {length} tekens lang; minstens {least} zijn nodig. {mistake.uitleg}",
    )


def _too_long(mistake: Mistake) -> Explained:
    most = mistake.limits.get("max_length")
    return (
        "te-lang",
        f"‘{mistake.key}’ is {len(str(mistake.value))} tekens lang; hooguit {most} passen. Kort de "
        "tekst in, of zet een deel in een ander veld.",
    )


def _too_few(mistake: Mistake) -> Explained:
    return "leeg", f"De lijst ‘{mistake.key}’ is leeg. Zet er minstens één in: {mistake.uitleg}"


def _pattern(mistake: Mistake) -> Explained:
    pattern = str(mistake.limits.get("pattern"))
    return PATTERNS.get(pattern, _other)(mistake)


def _not_one_line(mistake: Mistake) -> Explained:
    return (
        "verkeerde-vorm",
        f"‘{mistake.key}’ moet op één regel passen, en hier staan regeleinden in. Zet de tekst op "
        "één regel, of schrijf > in plaats van | achter de dubbele punt.",
    )


def _no_date_part(mistake: Mistake) -> Explained:
    return "datum", slips.date_wanted(mistake.value, parts=True)


def _no_day(mistake: Mistake) -> Explained:
    return "datum", slips.date_wanted(mistake.value, parts=False)


def _impossible_day(mistake: Mistake) -> Explained:
    return (
        "datum",
        f"{shown(mistake.value)} bestaat niet in de kalender. Kijk het jaar, de maand en de dag na.",
    )


def _no_id(mistake: Mistake) -> Explained:
    proposal = slug(str(mistake.value))
    advice = f"Schrijf: {proposal}" if proposal else "Schrijf bijvoorbeeld: kletskassa-heusden"
    return (
        "verkeerde-vorm",
        f"‘{shown(mistake.value)}’ is geen id: dat zijn kleine letters, cijfers en losse "
        f"streepjes. {advice}",
    )


def _no_colour(mistake: Mistake) -> Explained:
    return (
        "verkeerde-vorm",
        f"‘{shown(mistake.value)}’ is geen kleur. Schrijf # en zes cijfers of kleine letters a tot "
        'f, tussen aanhalingstekens: "#1f6f8b"',
    )


def _no_icon(mistake: Mistake) -> Explained:
    return (
        "verkeerde-vorm",
        f"‘{shown(mistake.value)}’ is geen naam van een icoon. Schrijf de naam uit Material Design "
        "Icons, zoals account-group.",
    )


def _no_choice(mistake: Mistake) -> Explained:
    value = mistake.value
    if isinstance(value, (list, dict)):
        return "verkeerde-vorm", slips.text_wanted(mistake.key, value)
    meant = nearest(str(value), mistake.known)
    hint = f"Bedoelt u ‘{meant}’? " if meant else ""
    return (
        "keuze",
        f"‘{shown(value)}’ kan niet bij ‘{mistake.key}’. {hint}Kies uit: "
        f"{listing(mistake.known, last='of')}.",
    )


def _too_small(mistake: Mistake) -> Explained:
    limit = mistake.limits.get("ge", mistake.limits.get("gt"))
    words = "kleiner dan" if "ge" in mistake.limits else "niet groter dan"
    return "getal", f"{shown(mistake.value)} is {words} {limit}. {mistake.uitleg}".strip()


def _too_big(mistake: Mistake) -> Explained:
    limit = mistake.limits.get("le", mistake.limits.get("lt"))
    return "getal", f"{shown(mistake.value)} is groter dan {limit}. {mistake.uitleg}".strip()


def _source_without_place(mistake: Mistake) -> Explained:  # noqa: ARG001 (one shape for all)
    return (
        "bron-onvindbaar",
        "Deze bron heeft geen adres. Zet bij url: het adres van de pagina (met https://), of bij "
        "vindplaats: waar het stuk ligt, zoals een kenmerk of archief.",
    )


PATTERNS: Mapping[str, Callable[[Mistake], Explained]] = MappingProxyType(
    {
        REGEL_PATROON: _not_one_line,
        DATUMDEEL_PATROON: _no_date_part,
        ID_PATROON: _no_id,
        KLEUR_PATROON: _no_colour,
        ICOON_PATROON: _no_icon,
    }
)
"""By pattern of the model: what a text that does not match it is told."""

EXPLAIN: Mapping[str, Callable[[Mistake], Explained]] = MappingProxyType(
    {
        "missing": _missing,
        "extra_forbidden": _unknown_key,
        "string_type": _no_text,
        "string_too_short": _too_short,
        "string_too_long": _too_long,
        "string_pattern_mismatch": _pattern,
        "tuple_type": _no_list,
        "too_short": _too_few,
        "model_type": _no_part,
        "int_type": _no_whole_number,
        "float_type": _no_number,
        "bool_type": _no_boolean,
        "enum": _no_choice,
        "greater_than": _too_small,
        "greater_than_equal": _too_small,
        "less_than_equal": _too_big,
        "dag_vorm": _no_day,
        "dag_onmogelijk": _impossible_day,
        "bron_onvindbaar": _source_without_place,
    }
)
"""By rule of the model: what a value that breaks it is told."""
