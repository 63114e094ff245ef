"""What the page of the plan scan loads: the vocabulary and the analyser, as classic scripts.

Owns the shape of these files. They are scripts that fill global objects: a page opened from a
folder on disk may load a script but may not fetch a file.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

from toolbox.catalogue.catalogue import Catalogue
from toolbox.model.planscan import Planscan
from toolbox.model.record import Record
from toolbox.planscan.gaps import gap_items
from toolbox.planscan.lexicon import LISTS, Lexicon, lexicon_of
from toolbox.planscan.read.faults import FAULTS
from toolbox.planscan.words import Language
from toolbox.theme import PLANSCAN

DATA = f"{PLANSCAN}/gegevens.js"
ANALYSER = f"{PLANSCAN}/taal.js"
PAGE = "planscan/index.html"

_ANALYSER_PARTS = ("letters", "stem")
"""The scripts of search that fold and stem words."""


def planscan_files(
    catalogue: Catalogue, language: Language, analyser: Path, path_of: Callable[[Record], str]
) -> Iterator[tuple[str, str]]:
    """Yield (address, script); nothing if the instance has no plan scan.

    Args:
        catalogue: what the items and the vocabulary come from.
        language: how words are folded and stemmed.
        analyser: the folder with the scripts that do the same in the browser.
        path_of: gives the address of an item.
    """
    planscan = catalogue.begrippen.planscan
    lexicon = lexicon_of(catalogue.begrippen, language)
    if planscan is None or lexicon is None:
        return
    data = json.dumps(
        _data(catalogue, planscan, lexicon, path_of), ensure_ascii=False, separators=(",", ":")
    )
    yield DATA, f"(window.tbData=window.tbData||{{}}).planscan={data};\n"
    parts = [(analyser / f"{name}.js").read_text(encoding="utf-8") for name in _ANALYSER_PARTS]
    yield ANALYSER, '"use strict";\n(() => {\n' + "\n".join(parts) + _GIVE


_GIVE = "\nwindow.tbTaal = { fold, stem };\n})();\n"


def _data(
    catalogue: Catalogue,
    planscan: Planscan,
    lexicon: Lexicon,
    path_of: Callable[[Record], str],
) -> dict[str, object]:
    lists = [lijst for lijst in LISTS if catalogue.begrippen.lijst(lijst)]
    return {
        "kern": planscan.kern.naam,
        "fouten": FAULTS,
        "lijsten": [[lijst, catalogue.begrippen.lijsten[lijst].titel] for lijst in lists],
        "begrippen": {lijst: _terms(catalogue, planscan, lijst) for lijst in lists},
        "dossierstuk": _note_item(catalogue, planscan),
        "woorden": {
            "eerste": LISTS[0],
            "begrippen": [[s.lijst, s.id, s.patterns] for s in lexicon.subjects],
            "eigen": lexicon.own,
        },
        "stukken": {
            subject.key: gap_items(catalogue, subject.lijst, subject.id, path_of)
            for subject in lexicon.subjects
        },
    }


def _terms(catalogue: Catalogue, planscan: Planscan, lijst: str) -> list[list[str]]:
    """Return every term of a list: its id, its name, and what the national study says of it."""
    found = {words.begrip: words.landelijk for words in getattr(planscan, lijst)}
    without = ""
    if planscan.landelijk and any(found.values()):
        without = planscan.landelijk.ontbreekt
    return [
        [begrip.id, begrip.naam, found.get(begrip.id) or without]
        for begrip in catalogue.begrippen.lijst(lijst)
    ]


def _note_item(catalogue: Catalogue, planscan: Planscan) -> list[str] | None:
    """Return the item with which the result goes into a dossier, with its title."""
    id = planscan.dossierstuk
    return [id, catalogue.records[id].titel] if id and id in catalogue.records else None
