"""The icon of a term exists, or is named as a slip."""

from __future__ import annotations

from toolbox.checks.onbekend_icoon import icon_names


def test_the_theme_brings_thousands_of_icons() -> None:
    """An editor chooses from everything that Material ships."""
    assert len(icon_names()) > 5000
    assert "account-group" in icon_names()
