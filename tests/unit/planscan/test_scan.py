"""What counts as a link and what does not, with the vocabulary of another programme."""

from __future__ import annotations

import pytest
from planscan_files import DUTCH

from toolbox.model.begrippen import Begrippen, Lijst
from toolbox.model.planscan import Planscan
from toolbox.model.thesaurus import Thesaurus
from toolbox.planscan.lexicon import Lexicon, lexicon_of
from toolbox.planscan.scan import MAX_LETTERS, Scan, scan

WORDS = {
    "titel": "Planscan",
    "kern": {"naam": "hitte", "woorden": ["hitte", "*hittestress*", "te warm"]},
    "ontkenning": {
        "woorden": ["niet", "geen"],
        "bij": ["*koppel*", "verband", "rol"],
        "behalve": ["niet alleen"],
    },
    "themas": [
        {"begrip": "bomen", "woorden": ["groen*", "schaduw .. plein"], "niet": ["stam"]},
    ],
}
LIST = {
    "titel": "Thema's",
    "begrippen": [
        {"id": "bomen", "naam": "Bomen", "ook": ["laanboom", "stam"]},
        {"id": "dak", "naam": "Witte daken", "kort": "Daken"},
    ],
}
GROUPS = {"titel": "T", "groepen": [{"woorden": ["bomen", "linde"], "smaller": ["treurwilg"]}]}


@pytest.fixture(scope="module")
def heat() -> Lexicon:
    """The vocabulary of a programme against heat."""
    made = lexicon_of(
        Begrippen(
            {"themas": Lijst.model_validate(LIST)},
            None,
            Thesaurus.model_validate(GROUPS),
            Planscan.model_validate(WORDS),
        ),
        DUTCH,
    )
    assert made is not None
    return made


def stands(text: str, heat: Lexicon) -> list[str]:
    """Return how a text speaks of trees, and of roofs."""
    return [finding.stand.value for finding in scan(text, heat).findings]


@pytest.mark.parametrize(
    ("text", "trees"),
    [
        ("Bomen helpen tegen hitte.", "zin"),
        ("Een laanboom of linde geeft koelte bij hitte.", "zin"),
        ("De treurwilg lijdt onder hittestressklachten.", "zin"),
        ("Met groenstroken bestrijden we de hitte.", "zin"),
        ("Schaduw op het plein: dan wordt het niet te warm.", "zin"),
        ("De hitte neemt toe. Daarom planten we bomen.", "nabij"),
        ("We planten bomen.\n\nDe hitte neemt toe.", "genoemd"),
        ("De stam van de hitte.", "niet"),
        ("# Hitte\n\nWe planten bomen.", "nabij"),
        ("# Bomen\n\nDe hitte neemt toe.", "nabij"),
        ("# Hitte\n\nTekst.\n\n# Verkeer\n\nWe planten bomen.", "nabij"),
        ("# Hitte en bomen\n\nTekst.\n\n# Verkeer\n\nWe planten bomen.", "nabij"),
        ("# Stad\n\nTekst.\n\n## Hitte\n\nTekst.\n\n## Verkeer\n\nWe planten bomen.", "genoemd"),
        ("# Plan\n\n## Hitte: wat we niet doen\n\nWe planten bomen.", "genoemd"),
        ("Inhoud\n1 Bomen tegen hitte .... 3\n2 Meer", "niet"),
        ("Bomen koppelen we niet aan hitte.", "genoemd"),
        ("Hitte speelt geen rol bij bomen. Toch is er hitte. Bomen staan er.", "genoemd"),
        ("Wij planten bomen. Een verband met hitte is er niet.", "genoemd"),
        ("Niet alleen door bomen, ook door verf koppelen we dit aan hitte.", "zin"),
        ("Tegen de hitte:\n- meer bomen;\n- minder steen.", "zin"),
        ("Het wordt heet. De hitte stijgt. We doen:\n- bomen;\n- daken.", "nabij"),
        ("We planten bo-\nmen tegen de hit-\nte.", "zin"),
        ("| Bomen | tegen hitte |", "zin"),
    ],
)
def test_a_link_is_where_a_reader_sees_one(text: str, trees: str, heat: Lexicon) -> None:
    """One sentence, a list under its opening, a heading: yes. Denials and contents: no."""
    assert stands(text, heat)[0] == trees


def test_a_denial_is_shown_with_its_sentence(heat: Lexicon) -> None:
    """A clause after `but not` denies for itself alone."""
    found: Scan = scan("We koppelen hitte aan bomen, maar niet aan witte daken.", heat)
    trees, roofs = found.findings
    assert (trees.stand.value, trees.ontkend) == ("zin", False)
    assert (roofs.stand.value, roofs.ontkend) == ("genoemd", True)
    assert [quote.soort for quote in roofs.citaten] == ["ontkend"]


def test_quotations_mark_the_words_and_name_the_heading(heat: Lexicon) -> None:
    """The pieces of a quotation make the sentence again, as it was written."""
    found = scan("# Zomer\n\nMet BÓMEN (veel!) bestrijdt u hitte.", heat)
    (quote,) = found.findings[0].citaten
    assert quote.pieces == (
        ("Met ", ""),
        ("BÓMEN", "begrip"),
        (" (veel!) bestrijdt u ", ""),
        ("hitte", "kern"),
        (".", ""),
    )
    assert (quote.kop, found.woorden, found.kern) == ("Zomer", 6, 1)


def test_a_book_is_refused(heat: Lexicon) -> None:
    """What is longer than any plan is not scanned."""
    with pytest.raises(ValueError, match="too long"):
        scan("a" * (MAX_LETTERS + 1), heat)


def test_without_words_there_is_no_scan() -> None:
    """An instance without planscan.yml has no vocabulary."""
    assert lexicon_of(Begrippen({"themas": Lijst.model_validate(LIST)}), DUTCH) is None
