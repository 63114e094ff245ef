"""Which day it is: by the clock of the computer, or as told.

Owns the two ways in which a build can be wrong about it.
"""

from __future__ import annotations

import os
from datetime import UTC, date, datetime

import click

from toolbox.text import dutch_date

TOLD = "TOOLBOX_VANDAAG"
"""The variable that tells the day, such as 2026-11-21, to whoever repeats an earlier build."""

EARLIEST = date(2025, 1, 1)
"""This program is younger, so no clock that is right shows an earlier day."""


def today() -> date:
    """Return the day of today, in UTC.

    Raises:
        click.ClickException: if the clock cannot be right, or the day that was told is no date.
    """
    told = os.environ.get(TOLD)
    try:
        day = date.fromisoformat(told) if told else datetime.now(UTC).date()
    except ValueError as error:
        raise click.ClickException(
            f"{TOLD} moet een datum zijn, zoals 2026-11-21, en is ‘{told}’."
        ) from error
    if day < EARLIEST:
        source = TOLD if told else "De klok van deze computer"
        raise click.ClickException(
            f"{source} staat op {dutch_date(day)}. Dat kan niet kloppen: zet de datum goed en "
            "probeer het opnieuw. Er is niets gebouwd en niets overschreven."
        )
    return day
