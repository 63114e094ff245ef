"""Why a plan cannot be read: the codes, and the words for readers.

Owns the sentences, for the shell and for the browser alike.
"""

from __future__ import annotations

FAULTS: dict[str, str] = {
    "geen": "Plak eerst de tekst van uw plan in het vak, of open een bestand.",
    "leeg": "In dit bestand staat geen tekst.",
    "scan": (
        "In deze PDF staat geen tekst, alleen beeld. Waarschijnlijk is het een scan. Laat er eerst "
        "tekstherkenning (OCR) op los, of neem het oorspronkelijke document."
    ),
    "versleuteld": (
        "Dit bestand is beveiligd met een wachtwoord. Sla het op zonder wachtwoord en probeer het "
        "opnieuw."
    ),
    "kapot": "Dit bestand is beschadigd of geen echt tekstbestand. Sla het opnieuw op en probeer.",
    "groot": (
        "Dit bestand is te groot: hooguit 30 MB, 600 bladzijden en 40 MB aan uitgepakte tekst. "
        "Neem alleen het deel met de plannen, of plak de tekst."
    ),
    "oud": (
        "Dit is een oud of beveiligd Office-bestand. Sla het zonder wachtwoord op als .docx of "
        ".odt."
    ),
    "soort": "Dit soort bestand leest de planscan niet. Neem een .odt, .docx, .pdf of .txt.",
    "lang": "Deze tekst is te lang: hooguit twee miljoen tekens. Neem een deel van het plan.",
    "lezer": (
        "Het deel dat PDF's leest kon niet worden geladen. Plak de tekst van uw plan in het vak."
    ),
}
"""Code and sentence."""


class Unreadable(Exception):  # noqa: N818 (it says what the file is)
    """A plan cannot be read; `code` says why."""

    def __init__(self, code: str) -> None:
        super().__init__(FAULTS[code])
        self.code = code
