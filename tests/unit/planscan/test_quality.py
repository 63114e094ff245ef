"""How well the scan finds what a careful reader finds, on two halves of example plans.

The vocabulary was tuned on `oefenen`; `proef` was written afterwards, and showed faults that were
mended; `toets` was written after that.
"""

from __future__ import annotations

from collections import Counter

import pytest
from planscan_files import Plan, plans

from toolbox.planscan.lexicon import Lexicon
from toolbox.planscan.scan import scan

LEAST = 0.85
LEAST_UNSEEN = 0.7


def counts(found: list[Plan], lexicon: Lexicon) -> dict[str, Counter[str]]:
    """Return for each term how often a link was rightly found, wrongly found and missed."""
    counted: dict[str, Counter[str]] = {s.key: Counter() for s in lexicon.subjects}
    for plan in found:
        for finding in scan(plan.tekst, lexicon).findings:
            wanted = finding.id in plan.verwacht[finding.lijst]
            kind = {(True, True): "right", (True, False): "wrong", (False, True): "missed"}
            if said := kind.get((finding.stand.linked, wanted)):
                counted[f"{finding.lijst}/{finding.id}"][said] += 1
    return counted


def score(counted: Counter[str]) -> tuple[float, float]:
    """Return precision and recall; 1 where there was nothing to find or nothing found."""
    right = counted["right"]
    precision = right / (right + counted["wrong"]) if right + counted["wrong"] else 1.0
    recall = right / (right + counted["missed"]) if right + counted["missed"] else 1.0
    return precision, recall


def total(lijst: str, counted: dict[str, Counter[str]]) -> Counter[str]:
    """Return the counts of all terms of a list together."""
    return sum((c for key, c in counted.items() if key.startswith(f"{lijst}/")), Counter[str]())


def test_every_theme_is_found_well_over_all_plans(lexicon: Lexicon) -> None:
    """Precision and recall are at least 0.85 for every theme, over both halves."""
    found = [*plans("oefenen"), *plans("proef")]
    assert len(found) >= 20
    for key, counted in counts(found, lexicon).items():
        if key.startswith("themas/"):
            assert min(score(counted)) >= LEAST, (key, counted)
            assert counted["right"] >= 3, key


def test_each_half_is_found_well(lexicon: Lexicon) -> None:
    """Over all themes together, each half reaches 0.85, also the one not tuned on."""
    for half in ("oefenen", "proef"):
        together = total("themas", counts(list(plans(half)), lexicon))
        assert min(score(together)) >= LEAST, (half, together)


def test_plans_that_nobody_tuned_on_are_found_fairly(lexicon: Lexicon) -> None:
    """On a third set, written last, few links with a theme are missed and most are right."""
    precision, recall = score(total("themas", counts(list(plans("toets")), lexicon)))
    assert recall >= LEAST
    assert precision >= LEAST_UNSEEN


@pytest.mark.parametrize("lijst", ["doelgroepen", "stappen"])
def test_groups_and_steps_are_found_well(lijst: str, lexicon: Lexicon) -> None:
    """Over all groups together, and over all steps together, both halves reach 0.85."""
    together = total(lijst, counts([*plans("oefenen"), *plans("proef")], lexicon))
    assert min(score(together)) >= LEAST, together
