"""The empty form of an item: every field of the model with its explanation, as a comment."""

from __future__ import annotations

import textwrap
from datetime import date

import yaml

from toolbox.model.begrippen import Begrippen
from toolbox.model.soorten import Soort
from toolbox.model.uitleg import VeldUitleg, explain

WIDTH = 96
NOT_ASKED = frozenset({"vorige_ids", "tekst"})
"""Fields that a new file never needs: it has no history, and its text stands under the fields."""

ALWAYS_ASKED = frozenset({"themas"})
"""Fields that are not required by the model, yet make an item worth finding."""

SHOWN_PARTS = frozenset({"url", "gebied", "rol", "door", "jaar", "begin", "einde"})
"""Optional fields of a part that the example shows besides the required ones."""

HEADING = """\
# Nieuw bestand: {soort}. Vul in wat u weet; haal weg wat u niet gebruikt.
# Een regel die met # begint, is uitleg of nog niet in gebruik. Verplichte velden staan bovenaan.
# Kijk het na met: toolbox check
"""


def empty_form(soort: Soort, titel: str, begrippen: Begrippen, today: date | None) -> str:
    """Return the text of a new file of kind `soort`, as YAML or as Markdown with front matter.

    Without a day of today the day on which a source was read is left to whoever fills it in.
    """
    every = explain(soort.model)
    fields = [f for f in every if f.naam not in NOT_ASKED]
    asked = [f for f in fields if f.verplicht] + [f for f in fields if f.naam in ALWAYS_ASKED]
    other = [f for f in fields if f not in asked and (not f.lijst or begrippen.lijst(f.lijst))]
    lines = [HEADING.format(soort=soort.enkelvoud)]
    for field in asked:
        body = _value("titel", titel) if field.naam == "titel" else _example(field, today)
        lines.append(f"{_explanation(field, begrippen)}\n{body}\n")
    lines.append("# --- Niet verplicht: haal het # weg bij de velden die u gebruikt ---\n")
    for field in other:
        body = textwrap.indent(_example(field, today), "# ", lambda _: True)
        lines.append(f"{_explanation(field, begrippen)}\n{body}\n")
    form = "\n".join(lines)
    if any(field.naam == "tekst" for field in every):
        return f"---\n{form}---\n\n## Een kop\n\nHier komt de tekst, in Markdown.\n"
    return form


def _explanation(field: VeldUitleg, begrippen: Begrippen) -> str:
    """Return the comment above a field: what it means, and what it may be."""
    text = textwrap.fill(field.uitleg, WIDTH, initial_indent="# ", subsequent_indent="# ")
    terms = [begrip.id for begrip in begrippen.lijst(field.lijst)] if field.lijst else []
    if choices := [*field.keuzes, *terms]:
        text += "\n" + textwrap.fill(
            f"Kies uit: {', '.join(choices)}.",
            WIDTH,
            initial_indent="#   ",
            subsequent_indent="#   ",
        )
    return text


def _value(name: str, value: str) -> str:
    return yaml.safe_dump({name: value}, allow_unicode=True, width=10_000).strip()


def _example(field: VeldUitleg, today: date | None) -> str:
    """Return an empty example of a field in the right shape."""
    if field.onderdelen:
        keys = [
            f"{part.naam}: {today.isoformat()}"
            if part.naam == "gelezen" and today
            else f"{part.naam}:"
            for part in field.onderdelen
            if part.verplicht or part.naam in SHOWN_PARTS
        ]
        if field.meervoud:
            first, *rest = keys
            return "\n".join([f"{field.naam}:", f"  - {first}", *(f"    {key}" for key in rest)])
        return "\n".join([f"{field.naam}:", *(f"  {key}" for key in keys)])
    return f"{field.naam}:\n  -" if field.meervoud else f"{field.naam}:"
