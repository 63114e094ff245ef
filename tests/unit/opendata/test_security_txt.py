"""Whoever finds a leak finds where to report it, and the file never goes stale unseen."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from toolbox.opendata.security_txt import Meldpunt, fault, security_txt
from toolbox.opendata.site import Site

TODAY = date(2026, 11, 21)


def until(days: int, contact: str = "mailto:lek@voorbeeld.nl") -> Meldpunt:
    """Return a place to report that holds for some days."""
    return Meldpunt(contact, TODAY + timedelta(days=days))


def test_the_file_has_what_the_standard_demands(origin: Site) -> None:
    """Contact and expiry are there, and the address at which the file stands."""
    fields = dict(
        line.split(": ", 1) for line in security_txt(until(90), origin).decode().splitlines()
    )
    assert fields["Contact"] == "mailto:lek@voorbeeld.nl"
    assert fields["Expires"] == "2027-02-19T00:00:00Z"
    assert fields["Canonical"] == "https://voorbeeld.nl/toolbox/.well-known/security.txt"


@pytest.mark.parametrize(("days", "right"), [(-1, False), (29, False), (30, True), (366, True)])
def test_it_must_hold_for_a_month(days: int, right: bool) -> None:  # noqa: FBT001 (a parameter)
    """In the last month before the expiry the build fails."""
    assert (fault(until(days), TODAY) is None) is right


@pytest.mark.parametrize("contact", ["lek@voorbeeld.nl", "javascript:x", "https://a\nExpires: x"])
def test_a_contact_is_an_address_on_one_line(contact: str) -> None:
    """Anything else is refused, and the message says what is meant."""
    assert "mailto:" in (fault(until(90, contact), TODAY) or "")


def test_it_holds_for_no_more_than_a_year() -> None:
    """A date far ahead is a date that nobody looks at."""
    assert "binnen een jaar" in (fault(until(400), TODAY) or "")
