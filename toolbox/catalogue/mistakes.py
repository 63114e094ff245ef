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
from toolbox.model.planscan import WOORD_PATROON
from toolbox.model.velden import (
    DATUMDEEL_PATROON,
    ICOON_PATROON,
    ID_PATROON,
    KLEUR_PATROON,
    ONBEKEND,
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


Sentence: TypeAlias = Callable[[Mistake], str]


def explain(mistake: Mistake) -> tuple[str, str]:
    """Return the code of the problem and the Dutch sentence for `mistake`."""
    if mistake.type == "string_pattern_mismatch":
        code, sentence = PATTERNS.get(str(mistake.limits.get("pattern")), _OTHER)
    else:
        code, sentence = EXPLAIN.get(mistake.type, _OTHER)
    return code, sentence(mistake).strip()


def _other(mistake: Mistake) -> str:
    return f"De waarde van ‘{mistake.key}’ klopt niet. {mistake.uitleg}"


def _missing(mistake: Mistake) -> str:
    return f"De sleutel ‘{mistake.key}’ ontbreekt. Voeg hem toe. {mistake.uitleg}"


def _unknown_key(mistake: Mistake) -> str:
    meant = nearest(mistake.key, mistake.known)
    if meant:
        hint = f"Bedoelt u ‘{meant}’?"
    else:
        hint = f"Haal hem weg, of gebruik een van deze: {', '.join(mistake.known)}."
    return f"De sleutel ‘{shown(mistake.key)}’ bestaat hier niet. {hint}"


def _no_text(mistake: Mistake) -> str:
    return slips.text_wanted(mistake.key, mistake.value)


def _no_list(mistake: Mistake) -> str:
    return slips.list_wanted(mistake.key, mistake.value)


def _no_part(mistake: Mistake) -> str:
    return slips.part_wanted(mistake.key, mistake.value, mistake.known)


def _no_whole_number(mistake: Mistake) -> str:
    return slips.number_wanted(mistake.key, mistake.value, whole=True)


def _no_number(mistake: Mistake) -> str:
    return slips.number_wanted(mistake.key, mistake.value, whole=False)


def _no_boolean(mistake: Mistake) -> str:
    return slips.boolean_wanted(mistake.key, mistake.value)


def _too_short(mistake: Mistake) -> str:
    if not mistake.value:
        return f"‘{mistake.key}’ is leeg. Vul het in. {mistake.uitleg}"
    length, least = len(str(mistake.value)), mistake.limits.get("min_length")
    return f"‘{mistake.key}’ is {length} tekens lang; minstens {least} zijn nodig. {mistake.uitleg}"


def _too_long(mistake: Mistake) -> str:
    length, most = len(str(mistake.value)), mistake.limits.get("max_length")
    return (
        f"‘{mistake.key}’ is {length} tekens lang; hooguit {most} passen. Kort de tekst in, of zet "
        "een deel in een ander veld."
    )


def _too_few(mistake: Mistake) -> str:
    return f"De lijst ‘{mistake.key}’ is leeg. Zet er minstens één waarde in. {mistake.uitleg}"


def _not_one_line(mistake: Mistake) -> str:
    return (
        f"‘{mistake.key}’ moet op één regel passen, en hier staan regeleinden in. Zet de tekst op "
        "één regel, of schrijf > in plaats van | achter de dubbele punt."
    )


def _no_date_part(mistake: Mistake) -> str:
    return slips.date_wanted(mistake.value, parts=True)


def _no_day(mistake: Mistake) -> str:
    return slips.date_wanted(mistake.value, parts=False)


def _no_state(mistake: Mistake) -> str:
    return (
        f"Bij ‘{mistake.key}’ hoort een jaartal zonder aanhalingstekens, zoals 2026, of het woord "
        f"{ONBEKEND}. Hier staat ‘{shown(mistake.value)}’."
    )


def _impossible_day(mistake: Mistake) -> str:
    return (
        f"{shown(mistake.value)} bestaat niet in de kalender. Kijk het jaar, de maand en de dag na."
    )


def _no_id(mistake: Mistake) -> str:
    proposal = slug(str(mistake.value)) or "kletskassa-heusden"
    return (
        f"‘{shown(mistake.value)}’ is geen id: dat zijn kleine letters, cijfers en losse "
        f"streepjes. Schrijf bijvoorbeeld: {proposal}"
    )


def _no_word(mistake: Mistake) -> str:
    return (
        f"‘{shown(mistake.value)}’ is geen woord om naar te zoeken. Schrijf letters en cijfers, "
        "met een * voor willekeurige letters, of .. tussen twee woorden: voelt .. alleen"
    )


def _no_colour(mistake: Mistake) -> str:
    return (
        f"‘{shown(mistake.value)}’ is geen kleur. Schrijf # en zes cijfers of kleine letters a tot "
        'f, tussen aanhalingstekens: "#1f6f8b"'
    )


def _no_icon(mistake: Mistake) -> str:
    return (
        f"‘{shown(mistake.value)}’ is geen naam van een icoon. Schrijf de naam uit Material Design "
        "Icons, zoals account-group."
    )


def _no_choice(mistake: Mistake) -> str:
    value = mistake.value
    if isinstance(value, (list, dict)):
        return slips.text_wanted(mistake.key, value)
    meant = nearest(str(value), mistake.known)
    hint = f"Bedoelt u ‘{meant}’? " if meant else ""
    choices = listing(mistake.known, last="of")
    return f"‘{shown(value)}’ kan niet bij ‘{mistake.key}’. {hint}Kies uit: {choices}."


def _too_small(mistake: Mistake) -> str:
    limit = mistake.limits.get("ge", mistake.limits.get("gt"))
    words = "kleiner dan" if "ge" in mistake.limits else "niet groter dan"
    return f"{shown(mistake.value)} is {words} {limit}. Kijk het getal na. {mistake.uitleg}"


def _too_big(mistake: Mistake) -> str:
    limit = mistake.limits.get("le")
    return f"{shown(mistake.value)} is groter dan {limit}. Kijk het getal na. {mistake.uitleg}"


def _source_without_place(_: Mistake) -> str:
    return (
        "Deze bron heeft geen adres. Zet bij url: het adres van de pagina (met https://), of bij "
        "vindplaats: waar het stuk ligt, zoals een kenmerk of archief."
    )


_OTHER: tuple[str, Sentence] = ("verkeerde-vorm", _other)

PATTERNS: Mapping[str, tuple[str, Sentence]] = MappingProxyType(
    {
        REGEL_PATROON: ("verkeerde-vorm", _not_one_line),
        DATUMDEEL_PATROON: ("datum", _no_date_part),
        ID_PATROON: ("verkeerde-vorm", _no_id),
        KLEUR_PATROON: ("verkeerde-vorm", _no_colour),
        ICOON_PATROON: ("verkeerde-vorm", _no_icon),
        WOORD_PATROON: ("verkeerde-vorm", _no_word),
    }
)
"""By pattern of the model: the code, and what a text that does not match it is told."""

EXPLAIN: Mapping[str, tuple[str, Sentence]] = MappingProxyType(
    {
        "missing": ("ontbreekt", _missing),
        "extra_forbidden": ("onbekende-sleutel", _unknown_key),
        "string_type": ("verkeerde-vorm", _no_text),
        "string_too_short": ("te-kort", _too_short),
        "string_too_long": ("te-lang", _too_long),
        "tuple_type": ("verkeerde-vorm", _no_list),
        "too_short": ("leeg", _too_few),
        "model_type": ("verkeerde-vorm", _no_part),
        "int_type": ("getal", _no_whole_number),
        "float_type": ("getal", _no_number),
        "bool_type": ("verkeerde-vorm", _no_boolean),
        "enum": ("keuze", _no_choice),
        "greater_than": ("getal", _too_small),
        "greater_than_equal": ("getal", _too_small),
        "less_than_equal": ("getal", _too_big),
        "stand_vorm": ("getal", _no_state),
        "dag_vorm": ("datum", _no_day),
        "dag_onmogelijk": ("datum", _impossible_day),
        "bron_onvindbaar": ("bron-onvindbaar", _source_without_place),
    }
)
"""By rule of the model: the code, and what a value that breaks it is told."""
