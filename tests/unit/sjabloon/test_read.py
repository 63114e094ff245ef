"""Markdown becomes a neutral tree, whatever stands in it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from toolbox.sjabloon.read import read
from toolbox.sjabloon.tree import (
    BREAK,
    Heading,
    Listing,
    Paragraph,
    Quote,
    Rule,
    Span,
    Table,
    Verbatim,
    text_of,
)


def nowhere(_: str) -> str:
    """Resolve every link to nothing."""
    return ""


def elsewhere(href: str) -> str:
    """Resolve every link to another host."""
    return f"https://voorbeeld.nl/{href}"


def test_every_kind_of_block_is_kept() -> None:
    """Headings, lists in lists, tables, quotes, lines and code all arrive as what they are."""
    source = (
        "# Titel\n\nTekst\n\n- een\n    - twee\n\n3. drie\n\n| a | b |\n| --- | --- |\n| 1 |\n\n"
        "> citaat\n\n---\n\n    code  hier\n"
    )
    heading, text, bullets, numbers, table, quote, rule, code = read(source, nowhere)
    assert heading == Heading(1, (Span("Titel"),))
    assert text == Paragraph((Span("Tekst"),))
    assert isinstance(bullets, Listing)
    assert isinstance(bullets.items[0][1], Listing)
    assert numbers == Listing(((Paragraph((Span("drie"),)),),), ordered=True, start=3)
    assert table == Table(((Span("a"),), (Span("b"),)), (((Span("1"),), ()),))
    assert quote == Quote((Paragraph((Span("citaat"),)),))
    assert rule == Rule()
    assert code == Verbatim("code  hier")


def test_places_to_fill_in_stand_apart_also_in_bold_text() -> None:
    """Text between square brackets is marked, in plain text, bold text and table cells."""
    (text,) = read("Op [datum] **voor [naam]**", nowhere)
    assert isinstance(text, Paragraph)
    assert [span.text for span in text.inline if span.invullen] == ["[datum]", "[naam]"]
    (table,) = read("| Wie |\n| --- |\n| de [functie] |", nowhere)
    assert isinstance(table, Table)
    assert table.rows[0][0][1] == Span("[functie]", invullen=True)


def test_code_and_links_are_not_places_to_fill_in() -> None:
    """Brackets in code, and the brackets that make a link, ask nothing of the reader."""
    (text,) = read("`[x]` en [uitleg](uitleg.md)", elsewhere)
    assert isinstance(text, Paragraph)
    assert not any(span.invullen for span in text.inline)
    assert text.inline[0] == Span("[x]", code=True)
    assert text.inline[2] == Span("uitleg", href="https://voorbeeld.nl/uitleg.html")


def test_a_link_to_nowhere_and_an_unsafe_link_become_text() -> None:
    """What cannot be opened from a document is no link in it."""
    for source, resolve in (("[a](b.md)", nowhere), ("[a](javascript:alert)", elsewhere)):
        (text,) = read(source, resolve)
        assert text == Paragraph((Span("a"),))


def test_spaces_are_those_that_a_browser_shows() -> None:
    """Line ends in the source are spaces, two spaces at a line end are a new line."""
    (text,) = read("een\ntwee **drie**  \nvier", nowhere)
    assert isinstance(text, Paragraph)
    assert text_of(text.inline) == "een twee drie\nvier"
    assert any(span is BREAK for span in text.inline)


def test_html_entities_and_control_characters_are_harmless() -> None:
    """Raw HTML stays visible as text, entities are read, characters that XML forbids are gone."""
    (text,) = read(
        "<script>a</script> &nbsp;&eacute; &#1; \x0b&lt;b&gt; &bestaatniet; {{ x }}", nowhere
    )
    assert isinstance(text, Paragraph)
    shown = text_of(text.inline)
    assert shown == "<script>a</script> \xa0é <b> &bestaatniet; {{ x }}"


@given(st.text(max_size=300))
def test_any_text_can_be_read(source: str) -> None:
    """No text whatsoever stops the build."""
    read(source, elsewhere)
