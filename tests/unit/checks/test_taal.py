"""Language warnings point at what a reader may stumble over, and only at that."""

from __future__ import annotations

import pytest
from helpers import add_case, run

from toolbox.checks.taal.regels import LONGEST, difficult_words, hints
from toolbox.checks.taal.zinnen import zinnen

LONG = "Deze zin " + "gaat maar door " * 9 + "tot het einde."


def codes(text: str, explained: frozenset[str] = frozenset()) -> list[str]:
    """Return the codes of all hints for a text."""
    return [code for _, code, _ in hints(text, explained)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Een korte zin. Nog een korte zin.", []),
        (LONG, ["taal-lange-zin"]),
        ("De GGD helpt.", ["taal-afkorting"]),
        ("De GGD (de gezondheidsdienst) helpt.", []),
        ("De gezondheidsdienst (GGD) helpt.", []),
        ("Wij implementeren het plan.", ["taal-woord"]),
        ("Er wordt gekookt en er worden kaarten gemaakt.", ["taal-lijdend"]),
        ("Er wordt gekookt.", []),
    ],
)
def test_a_text_gets_the_hints_it_deserves(text: str, expected: list[str]) -> None:
    """Long, passive, abbreviated and difficult texts are named; plain ones are left alone."""
    assert codes(text) == expected


def test_an_abbreviation_that_the_site_explains_is_fine() -> None:
    """What stands in the list of abbreviations needs no explanation in each text."""
    assert codes("De GGD helpt.", frozenset({"GGD"})) == []


def test_a_hint_points_at_its_word() -> None:
    """The place is where the word begins, so that an editor finds it."""
    text = "Dit is prima. Maar implementeren kan gewoner."
    ((offset, _, message),) = hints(text, frozenset())
    assert text[offset:].startswith("implementeren")
    assert "invoeren" in message


def test_sentences_end_where_readers_pause() -> None:
    """Short forms and list items do not confuse the count of words."""
    text = "Er kwamen ca. 40 mensen. Zij aten samen.\n\n- Een punt\n- Nog een punt"
    assert [zin.tekst for zin in zinnen(text)] == [
        "Er kwamen ca. 40 mensen.",
        "Zij aten samen.",
        "- Een punt",
        "- Nog een punt",
    ]


def test_addresses_of_links_are_no_words() -> None:
    """A link counts as its text."""
    (zin,) = zinnen("Lees [dit stuk](https://example.org/een/heel/lang/adres/met/veel/delen).")
    assert len(zin.woorden) == 3


def test_no_plain_word_is_difficult_itself() -> None:
    """The list never proposes a word that it warns against."""
    words = difficult_words()
    assert not set(words.values()) & set(words)
    assert LONGEST >= 20


def test_the_shell_warns_on_request_and_never_stops_for_it(instance) -> None:  # noqa: ANN001
    """Language hints come with --taal, with file and line, and the exit code stays 0."""
    add_case(instance, "taal", let_op='"Wij implementeren dit teneinde te leren."')
    plain = run("toolbox", "check", str(instance))
    assert "taal-woord" not in plain.stdout
    asked = run("toolbox", "check", "--taal", str(instance))
    assert asked.returncode == 0
    assert "praktijkvoorbeelden/taal.yml" in asked.stdout
    assert "‘implementeren’ kan gewoner: invoeren." in asked.stdout
