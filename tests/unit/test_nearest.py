"""Suggestions find the word that was meant, and keep silent when nothing comes near."""

from __future__ import annotations

import pytest

from toolbox.nearest import listing, nearest, shown, slug

WOORDEN = ("ouderen", "jongeren", "mantelzorgers", "sport-en-bewegen")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("oudern", "ouderen"),
        ("Ouderen", "ouderen"),
        ("mantelzörgers", "mantelzorgers"),
        ("sport & bewegen", "sport-en-bewegen"),
        ("zeilboot", None),
        ("", None),
    ],
)
def test_nearest_word(written: str, meant: str | None) -> None:
    """Case, accents and punctuation do not count; a word with nothing in common finds nothing."""
    assert nearest(written, WOORDEN) == meant


def test_listing_reads_as_a_sentence() -> None:
    """The last two words are joined by a conjunction; a long list says how many are left out."""
    assert listing(["a"]) == "a"
    assert listing(["a", "b", "c"], last="of") == "a, b of c"
    assert listing(str(n) for n in range(15)).endswith("10, 11 en 3 andere")


def test_shown_is_short_and_on_one_line() -> None:
    """A quotation in a message never runs away with it."""
    assert shown("een\n  twee") == "een twee"
    assert len(shown("woord " * 50)) <= 40


@pytest.mark.parametrize(
    ("name", "id"),
    [("Café 's-Hertogenbosch", "cafe-s-hertogenbosch"), ("__", ""), ("Één_twee", "een-twee")],
)
def test_slug_is_an_id(name: str, id: str) -> None:
    """Letters lose case and accents, everything between words becomes one hyphen."""
    assert slug(name) == id
