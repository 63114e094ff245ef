"""From text to terms: words, stems, compounds."""

from __future__ import annotations

import pytest

from toolbox.search.letters import fold, words
from toolbox.search.split import Splitter
from toolbox.search.stem import stem
from toolbox.search.wordlist import exceptions, stop_words, word_list


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Coördinator", "coordinator"),
        ("Súdwest-Fryslân", "sudwest-fryslan"),
        ("foto's", "foto"),
        ("foto’s", "foto"),
        ("’s-Hertogenbosch", "s-hertogenbosch"),
        ("Ĳsselstein", "ijsselstein"),
        ("CAFÉ", "cafe"),
        ("Ærø", "aero"),
    ],
)
def test_letters_lose_their_accents_and_apostrophes(text: str, folded: str) -> None:
    """Folding leaves plain letters."""
    assert fold(text) == folded


def test_a_hyphenated_word_gives_its_whole_and_its_parts() -> None:
    """`65-plussers` is found by each of its parts and written as one."""
    (word,) = words("65-plussers")
    assert (word.surface, word.parts) == ("65plussers", ("65", "plussers"))


def test_punctuation_emoji_and_single_letters_are_no_words() -> None:
    """What nobody searches is no word; a digit is one."""
    assert [w.surface for w in words("a b, 7! 🙂 <b>vet</b> ...")] == ["7", "vet"]


@pytest.mark.parametrize(
    "family",
    [
        "maatje maatjes",
        "interventie interventies",
        "subsidie subsidies",
        "huis huizen",
        "initiatief initiatieven",
        "eenzaam eenzame eenzaamheid",
        "kwetsbaar kwetsbare kwetsbaarheid",
        "boom boompje bomen",
        "tafel tafeltje tafels",
        "buurt buurtje buurten",
        "proces processen",
        "idee ideeen",
        "gemeente gemeenten gemeentes",
        "weduwe weduwen",
        "man mannen mannetje",
        "foto fotos",
    ],
)
def test_forms_of_one_word_share_a_stem(family: str) -> None:
    """Plural, diminutive and inflected forms meet."""
    assert len({stem(word) for word in family.split()}) == 1


@pytest.mark.parametrize(("one", "other"), [("huis", "huid"), ("tuin", "tuig"), ("buur", "buurt")])
def test_different_words_keep_different_stems(one: str, other: str) -> None:
    """Stemming does not throw words together that mean something else."""
    assert stem(one) != stem(other)


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("eenzaamheidsaanpak", ("eenzaamheid", "aanpak")),
        ("wandelgroepen", ("wandel", "groepen")),
        ("ouderenbezoek", ("ouderen", "bezoek")),
        ("eetclub", ()),
        ("gesprekken", ()),
        ("partners", ()),
        ("onderzoeken", ()),
        ("gemeente", ()),
    ],
)
def test_compounds_split_and_other_words_do_not(word: str, parts: tuple[str, ...]) -> None:
    """Known parts make a compound; an inflected form of a plain word is none."""
    assert Splitter({"ouderen": 300, "groep": 5}).parts(word) in {parts, ("eet", "club")}


def test_names_of_places_are_never_split() -> None:
    """Gelderland has nothing to do with money."""
    assert Splitter({}, {"gelderland"}).parts("gelderland") == ()


def test_the_word_lists_are_folded() -> None:
    """Every listed word is in the form that texts are compared in."""
    assert all(fold(word) == word for word in (*word_list(), *stop_words(), *exceptions()))
