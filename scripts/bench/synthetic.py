"""Synthetic Dutch catalogues: the real lists and settings, with any number of made-up cases.

The cases look like real ones in size and shape (sections, links between cases and to elsewhere,
results, costs, a table in one of ten), are made from a fixed seed, and are written to a scratch
folder only. Their words are Dutch and differ as much as in real texts, or search would be too easy.
"""

from __future__ import annotations

import csv
import itertools
import random
import shutil
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from toolbox.search.wordlist import stop_words, word_list

WORDS = """
samen inwoners buurt gemeente vrijwilligers bezoek koffie wandelen ouderen jongeren netwerk
welzijnswerk huisarts afspraak maandag middag groep deelnemers begeleider activiteit zingen
koken eten sporten luisteren gesprek contact aandacht vervoer buurthuis bibliotheek school thuis
telefoon kaart budget subsidie partner coördinator training signaal plan doel jaar eenzaam
gezellig moeilijk nieuw vast open gratis dichtbij regelmatig langzaam duidelijk
""".split()  # noqa: SIM905 (a list of fifty strings reads worse)

VOCABULARY = 60_000
TABLE_IN = 10
"""One of so many cases has a table in its text."""


@dataclass(frozen=True)
class Volume:
    """How much a case says."""

    sentences: int = 3
    """In the summary, and in the part on the problem."""
    steps: int = 6
    """Points of the approach."""
    lessons: int = 3
    results: tuple[str, ...] = ("gemeten", "gemeld", "doel")
    """Kinds of results, one of each."""


FULL = Volume()
LEAN = Volume(sentences=2, steps=3, lessons=2, results=("gemeten", "doel"))
"""Some 440 words on paper."""


@cache
def _vocabulary() -> tuple[list[str], list[float]]:
    """Return words, the most common first, and how common they are together (Zipf's law)."""
    rare = sorted(word_list())
    random.Random(VOCABULARY).shuffle(rare)
    words = list(dict.fromkeys([*sorted(stop_words()), *WORDS, *rare]))[:VOCABULARY]
    return words, list(itertools.accumulate(1 / (rank + 8) for rank in range(len(words))))


def _sentence(rng: random.Random, length: int = 14) -> str:
    words, common = _vocabulary()
    chosen = rng.choices(words, cum_weights=common, k=rng.randint(length - 5, length + 5))
    return " ".join(chosen).capitalize() + "."


def _table(rng: random.Random) -> str:
    rows = [
        f"| {rng.choice(WORDS)} | {rng.randint(1, 900)} | {_sentence(rng, 6)} |" for _ in "1234"
    ]
    return "\n".join(["", "", "| Wat | Aantal | Toelichting |", "| --- | --- | --- |", *rows])


def _case(
    rng: random.Random,
    number: int,
    total: int,
    lists: dict[str, list[str]],
    places: list[str],
    *,
    volume: Volume,
) -> dict:
    return {
        "titel": f"Voorbeeld {number} {rng.choice(WORDS)} in {rng.choice(places)}",
        "samenvatting": " ".join(_sentence(rng) for _ in range(volume.sentences)),
        "themas": [
            {"thema": thema, "verband": _sentence(rng), "sterkte": rng.choice(["bron", "duiding"])}
            for thema in rng.sample(lists["themas"], 2)
        ],
        "doelgroepen": rng.sample(lists["doelgroepen"], 2),
        "stappen": rng.sample(lists["stappen"], 1),
        "zie_ook": [f"voorbeeld-{rng.randrange(total)}" for _ in range(2)],
        "bronnen": [
            {
                "titel": _sentence(rng, 8),
                "url": f"https://example.org/{number}/{i}",
                "gelezen": "2026-11-01",
            }
            for i in range(3)
        ],
        "stand": 2025,
        "plaatsen": [{"gemeente": rng.choice(places)}],
        "vormen": rng.sample(lists["vormen"], 1),
        "status": rng.choice(["loopt", "onbekend", "plan"]),
        "probleem": " ".join(_sentence(rng) for _ in range(volume.sentences))
        + ("" if number % TABLE_IN else _table(rng)),
        "aanpak": [
            f"{_sentence(rng)} **{rng.choice(WORDS)}** {_sentence(rng)}",
            f"{_sentence(rng)} Zie [{rng.choice(WORDS)}](https://example.org/{number}/meer).",
            *(f"{_sentence(rng)} {_sentence(rng)}" for _ in range(volume.steps - 2)),
        ],
        "resultaten": [
            {"tekst": _sentence(rng), "soort": kind, "door": "de gemeente", "jaar": 2024, "bron": 1}
            for kind in volume.results
        ],
        "kosten": [{"tekst": _sentence(rng, 10), "bedrag": rng.randint(100, 90_000)}],
        "lessen": [_sentence(rng) for _ in range(volume.lessons)],
    }


def write_instance(repository: Path, target: Path, number: int, volume: Volume = FULL) -> Path:
    """Write an instance with `number` cases into the empty folder `target`; return it."""
    docs = target / "docs"
    other = shutil.ignore_patterns("planscan.yml")  # it names pages that stand here only
    shutil.copytree(repository / "docs" / "begrippen", docs / "begrippen", ignore=other)
    (docs / "index.md").write_text(
        "# Start\n\nEen proef met verzonnen voorbeelden.\n", encoding="utf-8"
    )
    settings = (repository / "mkdocs.yml").read_text(encoding="utf-8").split("\nnav:")[0]
    settings = settings.replace("  custom_dir: overrides\n", "")
    nav = "\nnav:\n  - Start: index.md\n  - Voorbeelden: praktijkvoorbeelden/index.md\n"
    (target / "mkdocs.yml").write_text(settings + nav, encoding="utf-8")
    lists = {
        name: [
            term["id"]
            for term in yaml.safe_load((docs / "begrippen" / f"{name}.yml").read_text())[
                "begrippen"
            ]
        ]
        for name in ("themas", "doelgroepen", "stappen", "vormen")
    }
    with (docs / "begrippen" / "gemeenten.csv").open(encoding="utf-8", newline="") as file:
        places = [row["naam"] for row in csv.DictReader(file)]
    rng = random.Random(20261121)
    folder = docs / "praktijkvoorbeelden"
    folder.mkdir()
    for i in range(number):
        case = _case(rng, i, number, lists, places, volume=volume)
        case["zie_ook"] = [id for id in dict.fromkeys(case["zie_ook"]) if id != f"voorbeeld-{i}"]
        text = yaml.dump(
            case, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=10_000
        )
        (folder / f"voorbeeld-{i}.yml").write_text(text, encoding="utf-8")
    return target
