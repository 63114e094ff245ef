"""Text made fit for paper."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolbox.pdf.clean import LONG_RUN, breakable, clean, covered, curl, prose


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("'s-Hertogenbosch", "’s-Hertogenbosch"),
        ("naar 't Harde", "naar ’t Harde"),
        ("foto's en auto's", "foto’s en auto’s"),
        ("'eerste aanwijzingen'", "‘eerste aanwijzingen’"),
        ("zei 'ja', en ('nee')", "zei ‘ja’, en (‘nee’)"),
        ('hij zei "ja".', "hij zei “ja”."),
        ("zo'n dag in de jaren '40", "zo’n dag in de jaren ’40"),
    ],
)
def test_quotes_curl_the_dutch_way(written: str, wanted: str) -> None:
    """An apostrophe never opens a quotation."""
    assert curl(written) == wanted


def test_a_character_without_a_shape_is_named() -> None:
    """A reader sees which character it was; nothing stops the document."""
    assert prose("zon \u4e2d maan") == "zon [teken U+4E2D] maan"
    assert prose("\u2605") == "\u2605"


def test_control_characters_and_steering_marks_vanish() -> None:
    """Text cannot turn the reading direction or hide anything."""
    assert prose("a\x07b\u202ec\ufeffd\u2066e") == "abcde"


def test_addresses_and_labels_stay_as_they_are() -> None:
    """Only what a reader sees is changed."""
    address = "https://example.org/" + "x" * 90
    tree = clean({"id": "x" * 60, "tekst": [["url", address, "y" * 60], ["zie", "z" * 60, "'t"]]})
    assert isinstance(tree, dict)
    link, reference = tree["tekst"]
    assert tree["id"] == "x" * 60
    assert link[1] == address
    assert "\u200b" in link[2]
    assert reference == ["zie", "z" * 60, "’t"]


@given(st.text(max_size=200))
def test_any_text_can_be_set(text: str) -> None:
    """Whatever comes in, every character has a shape and no run is too long for a line."""
    done = prose(text)
    assert all(covered(c) or c in "\n\t\u200b\u00ad" or c.isspace() for c in done)
    assert all(
        len(run) <= LONG_RUN
        for run in breakable(done).replace("-", " ").split("\u200b")
        for run in run.split()
    )
