"""All checks, in one order, and the one way in for whoever loads content.

Owns the list of checks. The build, the shell and the tests go through `load_and_check`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import TypeAlias

from toolbox.catalogue.load import Loaded, build
from toolbox.catalogue.material import Material, Memory, gather
from toolbox.checks import (
    bronnummer,
    datums,
    dode_link,
    dubbel_id,
    dubbele_waarde,
    dubbelzinnige_gemeente,
    geen_thema,
    html_in_tekst,
    onbekend_begrip,
    onbekend_gebied,
    onbekend_icoon,
    onbekende_gemeente,
    onbekende_verwijzing,
    persoonsgegevens,
    samenvatting_lengte,
    sjabloon_opmaak,
    stand_ontbreekt,
    titel_dubbel,
    verwijst_naar_zichzelf,
    webadres,
)
from toolbox.checks.inhoud import Inhoud
from toolbox.checks.taal import lees
from toolbox.content.unhindered import unhindered
from toolbox.problem import Problem

Check: TypeAlias = Callable[[Inhoud], Iterator[Problem]]

Judge: TypeAlias = Callable[[Material, date], tuple[Problem, ...]]
"""Finds what is wrong in all content as of a day."""

CHECKS: tuple[Check, ...] = (
    dubbel_id.check,
    onbekend_begrip.check,
    onbekend_icoon.check,
    onbekende_gemeente.check,
    dubbelzinnige_gemeente.check,
    onbekend_gebied.check,
    onbekende_verwijzing.check,
    verwijst_naar_zichzelf.check,
    bronnummer.check,
    webadres.check,
    dode_link.check,
    html_in_tekst.check,
    datums.check,
    persoonsgegevens.check,
    dubbele_waarde.check,
    geen_thema.check,
    stand_ontbreekt.check,
    samenvatting_lengte.check,
    titel_dubbel.check,
    sjabloon_opmaak.check,
)
"""Every rule over the whole content. Adding one is: a module, a line here, an example."""

OVERALL: tuple[Check, ...] = (dubbel_id.check, titel_dubbel.check, sjabloon_opmaak.check)
"""Rules that hold files against each other: they look at all, whichever are judged."""

ALONE: tuple[Check, ...] = tuple(check for check in CHECKS if check not in OVERALL)
"""Rules about the values in one file."""


def run(
    material: Material,
    vandaag: date,
    paths: frozenset[str] | None = None,
    checks: Iterable[Check] = CHECKS,
) -> tuple[Problem, ...]:
    """Return everything the checks find in `material`, as of the day `vandaag`.

    Args:
        material: all content, which single items are held against.
        vandaag: the day as of which dates are judged.
        paths: the files whose values are judged; None is all of them.
        checks: the rules to go by.
    """
    inhoud = Inhoud(material, vandaag, paths)
    return tuple(problem for check in checks for problem in check(inhoud))


def load_and_check(
    docs_dir: Path,
    vandaag: date,
    *,
    taal: bool = False,
    memory: Memory | None = None,
    paths: frozenset[str] | None = None,
    judge: Judge | None = None,
) -> Loaded:
    """Read, bind and check everything under `docs_dir`; only sound items are in the catalogue.

    Args:
        docs_dir: the folder with all content.
        vandaag: the day as of which dates are judged.
        taal: warn about language that a reader may stumble over, too.
        memory: what was read there before.
        paths: the files whose values are judged; None is all of them.
        judge: finds what is wrong, instead of every check over all of it.
    """
    with unhindered():
        material = gather(docs_dir, memory)
        language = lees.check(Inhoud(material, vandaag)) if taal else ()
        judged = judge(material, vandaag) if judge else run(material, vandaag, paths)
        return build(material, (*material.problems, *judged, *language))
