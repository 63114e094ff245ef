"""What MkDocs is told of mistakes in the content, so that a strict build counts them."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from mkdocs.exceptions import PluginError

from toolbox.problem import FOUT
from toolbox.report import as_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from toolbox.problem import Problem

log = logging.getLogger("mkdocs.plugins.toolbox")


def report(problems: Iterable[Problem]) -> None:
    """Log every problem; stop the build if one of them is a fault.

    Raises:
        PluginError: if the content has faults; MkDocs then exits without touching the site folder.
    """
    faults = 0
    for problem in problems:
        faults += problem.level == FOUT
        log.log(logging.ERROR if problem.level == FOUT else logging.INFO, as_text(problem))
    if faults:
        count = "1 fout" if faults == 1 else f"{faults} fouten"
        raise PluginError(f"De inhoud heeft {count}. Er is niets gebouwd en niets overschreven.")
