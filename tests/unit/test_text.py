"""Text for readers: Markdown that is safe, dates and numbers that are Dutch."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolbox import text


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2024", "2024"),
        ("2024-09", "september 2024"),
        ("2024-09-06", "6 september 2024"),
        (date(2026, 11, 21), "21 november 2026"),
    ],
)
def test_dates_are_as_exact_as_the_source(value: date | str, expected: str) -> None:
    """A year stays a year; a month and a day get their Dutch names."""
    assert text.dutch_date(value) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [(48.6, "48,6"), (48.0, "48"), (1_234_567, "1.234.567"), (0.25, "0,2"), (1000.5, "1.000,5")],
)
def test_numbers_use_a_comma_for_decimals(value: float, expected: str) -> None:
    """Dutch readers see a comma before decimals and a full stop between thousands."""
    assert text.dutch_number(value) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("Gewone zin.", "<p>Gewone zin.</p>"),
        ("Met **nadruk**.", "<p>Met <strong>nadruk</strong>.</p>"),
        ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"),
        ("[klik](javascript:alert(1))", "<p><span>klik</span></p>"),
        ("[klik](JaVaScRiPt:alert(1))", "<p><span>klik</span></p>"),
        ("[bron](https://example.org/a)", '<p><a href="https://example.org/a">bron</a></p>'),
        ("[stuk](../kennis/x.md#a)", '<p><a href="../kennis/x.html#a">stuk</a></p>'),
        ("![foto](https://example.org/a.png)", "<p><span>foto</span></p>"),
        ("Minder dan < 5 & meer", "<p>Minder dan &lt; 5 &amp; meer</p>"),
    ],
)
def test_markdown_becomes_safe_html(source: str, expected: str) -> None:
    """Markup works, links between items point at pages, and nothing unsafe gets through."""
    assert text.block_html(source) == expected


@given(st.text(max_size=300))
def test_no_text_can_make_a_tag_of_its_own(source: str) -> None:
    """Whatever an author types, no script, event or foreign image comes out."""
    html = text.block_html(source).casefold()
    for forbidden in ("<script", "<img", "<iframe", "<style", "<svg", "<object"):
        assert forbidden not in html


@given(st.text(alphabet="ab <>\"'=/:()[]!&;onerrjavscipt", max_size=200))
def test_no_attribute_runs_code(source: str) -> None:
    """Only links carry an attribute that leads somewhere, and never to code."""
    html = text.block_html(source)
    assert 'href="javascript:' not in html.casefold()
    assert "onerror=" not in html or "&lt;" in html or "<" not in source


def test_a_plain_sentence_is_the_same_with_and_without_the_parser() -> None:
    """The short cut for plain sentences gives what Markdown itself would give."""
    for sentence in (
        "Zin.",
        "Een lange zin, met komma's; en 'aanhalingstekens'.",
        "50 euro per jaar",
    ):
        parser = text._parser()  # noqa: SLF001 (the short cut is compared with the parser behind it)
        parser.reset()
        assert text.block_html(sentence) == parser.convert(sentence)


PIECES = (
    *("a", "b c", " ", "**vet**", "[x](https://e.nl/a_b?c#d)", "[y z](../k/a_b.md#c)", "**", "*"),
    *("(", ")", "[", "]", "1. ", "- ", "_", "'", '"', "é", "\t", "\u00a0", "&", "http://q.nl"),
)


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=7).map("".join))
def test_bold_and_links_are_the_same_with_and_without_the_parser(line: str) -> None:
    """The short cut for the plainest markup gives what Markdown itself would give, or nothing."""
    html = text._plainest_html(line)  # noqa: SLF001 (compared with the parser behind it)
    if html is not None and ("**" in line or "](" in line):
        parser = text._parser()  # noqa: SLF001
        parser.reset()
        assert parser.convert(line) == f"<p>{html}</p>"


def test_the_plainest_markup_takes_the_short_cut() -> None:
    """Bold words, and links to elsewhere and to a file of the site, need no parser."""
    line = "Een **sterk** [netwerk](https://x.nl/a_b) en [meer](../kennis/b.md#c)."
    assert text._plainest_html(line) == (  # noqa: SLF001
        'Een <strong>sterk</strong> <a href="https://x.nl/a_b">netwerk</a> en '
        '<a href="../kennis/b.html#c">meer</a>.'
    )
    assert text._plainest_html("Een *schuin* woord.") is None  # noqa: SLF001


def test_plain_text_loses_the_markup_and_keeps_the_words() -> None:
    """Search, feeds and descriptions get words only."""
    assert (
        text.plain("Een **sterk** [netwerk](https://x.nl) & meer.") == "Een sterk netwerk & meer."
    )


def test_headings_are_found_in_order() -> None:
    """The table of contents of a guide lists its headings with their anchors."""
    found = text.headings("## Eerste stap\n\nTekst\n\n### Detail\n\n## Tweede stap")
    assert found == (
        (2, "eerste-stap", "Eerste stap"),
        (3, "detail", "Detail"),
        (2, "tweede-stap", "Tweede stap"),
    )


def test_markdown_escapes_show_the_text_itself() -> None:
    """A title with stars and brackets looks the same in any engine."""
    assert text.escape_markdown("a*b [c] <d> & e|f") == r"a\*b \[c\] &lt;d> &amp; e\|f"


@pytest.mark.parametrize(("value", "expected"), [("ijs", "IJs"), ("éen", "Éen"), ("", "")])
def test_capitals_follow_dutch_spelling(value: str, expected: str) -> None:
    """Two letters rise together in ij."""
    assert text.capital(value) == expected
