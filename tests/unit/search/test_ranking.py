"""What a question finds, and in which order."""

from __future__ import annotations

import random

import pytest

from toolbox.search.codec import number
from toolbox.search.index import Analysed
from toolbox.search.ranking import Ranker
from toolbox.search.report import failing_words, new_splits, unreached
from toolbox.search.scoring import scores
from toolbox.search.spelling import distance, nearest
from toolbox.search.split import Splitter
from toolbox.search.stem import stem
from toolbox.search.vocabulary import LEVELS, Vocabulary, level_in, level_of, page_of


def first(small: Vocabulary, text: str) -> str:
    """Return the title of the best result, or nothing."""
    hits = Ranker(small).search(text)[1]
    return small.entries[hits[0].page].titel if hits else ""


@pytest.mark.parametrize(
    ("question", "title"),
    [
        ("wandelgroepen", "Wandelgroep voor ouderen"),
        ("senioren", "Wandelgroep voor ouderen"),
        ("65 plussers", "Wandelgroep voor ouderen"),
        ("bieb", "Foto's en verhalen"),
        ("vluchteling", "Maatjes voor nieuwkomers"),
        ("nieuw in Nederland", "Maatjes voor nieuwkomers"),
        ("eenzaamheidsaan", "Eenzaamheidsaanpak van de gemeente"),
        ("eenzaamhiedsaanpak", "Eenzaamheidsaanpak van de gemeente"),
        ("mantelzrogers", "Mantelzorgers vinden elkaar"),
        ("subisdie", "Subsidie voor bankjes"),
        ("bankje", "Subsidie voor bankjes"),
        ("fotos", "Foto's en verhalen"),
        ("begrafenis", "Foto's en verhalen"),
        ("buurt huis", "Eettafel in het buurthuis"),
        ("den bosch", "Maatjes voor nieuwkomers"),
        ("jonger", "Jongerenwerk online"),
        ("aanpak", "Eenzaamheidsaanpak van de gemeente"),
    ],
)
def test_readers_find_what_they_mean(small: Vocabulary, question: str, title: str) -> None:
    """Inflection, synonym, abbreviation, slip, half a word, a part and a whole all lead there."""
    assert first(small, question) == title


@pytest.mark.parametrize("question", ["", "de het een van", "🙂", "<b></b>", "qqqqq", "-- ''"])
def test_a_question_without_words_finds_nothing(small: Vocabulary, question: str) -> None:
    """Nothing is found, and nothing breaks."""
    assert first(small, question) == ""


@pytest.mark.parametrize(
    ("question", "page"),
    [("Goirle", "gemeenten/goirle.html"), ("gemeente Rozendaal", "gemeenten/rozendaal.html")],
)
def test_a_municipality_without_items_is_found(real: Vocabulary, question: str, page: str) -> None:
    """Its page tells what comes nearest, so its name leads there."""
    hits = Ranker(real).search(question)[1]
    assert real.entries[hits[0].page].url == page


def test_a_very_long_question_is_cut(small: Vocabulary) -> None:
    """Five thousand characters are answered like the first few."""
    query, hits = Ranker(small).search("ouderen " * 700)
    assert hits
    assert len(query.slots) == 12


def test_a_narrow_word_does_not_find_the_whole_group(small: Vocabulary) -> None:
    """Who asks for eighty-year-olds does not mean everybody over 65."""
    assert first(small, "tachtigplussers ") == "Eettafel in het buurthuis"


def test_pages_with_all_words_go_first(small: Vocabulary) -> None:
    """A page that has every word that counts stands above one that misses a word."""
    hits = Ranker(small).search("subsidie park vrijwilligers")[1]
    assert not any(hit.full for hit in hits)
    hits = Ranker(small).search("subsidie eenzaamheid")[1]
    assert [hit.full for hit in hits] == sorted((hit.full for hit in hits), reverse=True)
    assert hits[0].full


def test_a_slip_is_said(small: Vocabulary) -> None:
    """The words taken in the place of an unknown one are named."""
    assert Ranker(small).search("bibliotheeek ")[0].slots[0].mended == ("bibliotheek",)


@pytest.mark.parametrize(
    ("one", "other", "slips"),
    [("tuin", "tuin", 0), ("tuin", "tiun", 1), ("tuin", "tui", 1), ("abcd", "wxyz", 3)],
)
def test_slips_are_counted(one: str, other: str, slips: int) -> None:
    """Two neighbours swapped are one slip; counting stops above the limit."""
    assert distance(one, other, 2) == slips


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("meiden", "mijden"),
        ("rauw", "rouw"),
        ("licht", "ligt"),
        ("taksi", "taxi"),
        ("fysio", "fijsio"),
    ],
)
def test_letters_that_sound_alike_are_one_slip(one: str, other: str) -> None:
    """Who writes by ear is one slip away, whichever way round."""
    assert distance(one, other, 2) == distance(other, one, 2) == 1


def test_another_first_letter_is_likely_only_if_it_sounds_the_same() -> None:
    """`koach` is coach rather than roach; a first letter lost is the last thing to think of."""
    assert nearest("koach", [("roach", 9), ("coach", 3)]) == [("coach", 1)]
    assert nearest("nsoep", [("soep", 1), ("poep", 9)]) == [("soep", 1)]


def test_of_three_letters_one_may_be_missing() -> None:
    """`msn` may be mens, never man."""
    assert nearest("mns", [("mens", 2), ("man", 9)]) == [("mens", 1)]


def test_a_beginning_that_may_be_a_slip_brings_more(small: Vocabulary) -> None:
    """The words that begin so go first; pages of the nearest word follow, not as full results."""
    query, hits = Ranker(small).search("fond")
    assert (query.slots[0].mended, hits[0].full) == ((), True)
    query, hits = Ranker(small).search("parkt")
    assert query.slots[0].mended == ("park",)


def test_half_a_compound_finds_what_the_whole_finds(real: Vocabulary) -> None:
    """From three letters of its last part on, the pages of any compound of the site are there."""
    ranker, rng = Ranker(real), random.Random(20261121)
    splitter = Splitter(dict.fromkeys(real.words, 1))
    compounds = [w for w in real.sorted_words if stem(w) in real.compounds and splitter.parts(w)]
    for word in rng.sample(compounds, 60):
        first, second = splitter.parts(word)[:2]
        start = max(len(first), word.find(second, len(first)))
        wanted = {page_of(posting) for posting in real.postings.get(stem(word), ())}
        for end in {min(start + 3, len(word)), (start + 3 + len(word)) // 2}:
            found = {hit.page for hit in ranker.search(word[:end])[1] if hit.full}
            assert wanted <= found, word[:end]


def test_scores_are_those_of_lunr(analysed: Analysed, small: Vocabulary) -> None:
    """Every score is the one that lunr gives when it makes the whole index, to the last decimal."""
    stock, pages = analysed.stock(), analysed.terms
    names = {posting["_index"]: term for term, posting in stock.inverted_index.items()}
    for page, (terms, found) in enumerate(scores(pages, pages.pages_with())):
        pairs = iter(stock.field_vectors[f"tekst/{page}"].elements)
        lunr = {names[position]: score for position, score in zip(pairs, pairs, strict=True)}
        assert dict(zip((pages.names[term] for term in terms), found, strict=True)) == lunr
        for term, score in lunr.items():
            levels = {page_of(p): level_in(p) for p in small.postings[term]}
            assert levels[page] == level_of(score)


def test_short_words_are_not_mended() -> None:
    """Of three letters every word is near another."""
    assert nearest("bus", [("bos", 3)]) == []


def test_levels_keep_scores_within_a_tenth() -> None:
    """A quantised score is off by half a step at most."""
    for score in (0.1, 0.77, 1.0, 3.3, 12.0):
        assert abs(LEVELS[level_of(score)] / 1000 - score) < 0.1 * score


def test_numbers_show_where_they_end() -> None:
    """The packed form of a number is never the beginning of another."""
    packed = [number(value) for value in range(5000)]
    assert len(set(packed)) == 5000
    assert not any(a != b and b.startswith(a) for a in packed[:50] for b in packed)


def test_the_report_names_splits_and_failing_words(small: Vocabulary, analysed: Analysed) -> None:
    """Editors see new compounds once, and the words that readers miss."""
    splits = dict(new_splits(analysed))
    assert splits["eenzaamheidsaanpak"] == ("eenzaamheid", "aanpak")
    assert "eenzaamheidsaanpak" not in dict(new_splits(analysed, splits))
    assert failing_words(small, ["zwemmen", "zwemmen ouderen"])[0] == ("zwemmen", 2)
    assert unreached(small) == []
