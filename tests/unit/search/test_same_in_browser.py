"""The browser analyses, finds and ranks exactly as Python does, with the shipped files."""

from __future__ import annotations

import json
from collections.abc import Callable
from importlib.resources import files

import pytest
from helpers import REPOSITORY
from playwright.sync_api import Page

from toolbox.search.index import Analysed
from toolbox.search.letters import words
from toolbox.search.ranking import Ranker
from toolbox.search.scoring import FIELD
from toolbox.search.stem import stem
from toolbox.search.vocabulary import Vocabulary
from toolbox.search.wordlist import word_list

OpenPage = Callable[[Vocabulary], Page]

QUESTIONS = (
    "wandelgroep",
    "senioren",
    "eenzaamheidsaan",
    "eenzaamhiedsaanpak",
    "subisdie",
    "mantelzorgers ondersteuning",
    "den bosch",
    "’s-Hertogenbosch",
    "Súdwest Fryslân",
    "65-plussers",
    "65 plussers",
    "verpleeg kundige",
    "foto's",
    "jongeren mentale gezondheid",
    "wethoder",
    "netweren",
    "GALA",
    "begrafenis",
    "de het een",
    "",
    "🙂",
    "a",
    "zz",
    "stud",
    "st",
    "<script>alert(1)</script>",
    "welzijn op recept ",
    "huisbezoke in Sneek",
    "oude menschen",
    "kosten per jaar",
)

ASK = """async text => {
  const { hits } = await tbZoek.search.ask(text);
  return [...hits.pages].map((page, i) => [page, hits.scores[i], i < hits.full]);
}"""
ANALYSE = """texts => texts.map(text => tbZoek.analyse.words(text).map(
  word => [tbZoek.analyse.stem(word.surface), ...word.parts].join('-')).join(' '))"""


def test_words_and_stems_are_the_same(small: Vocabulary, page_of: OpenPage) -> None:
    """No difference on the word list, its inflected forms, and texts with odd characters."""
    texts = [w + end for w in sorted(word_list()) for end in ("", "en", "je", "s", "heid", "ige")]
    texts += ["Ĳ ij ïë Ærø ŁÓDŹ ß ﬁ ① 12e café's zo'n 'ns a-b-c x–y 2,5 3.000", "\u0130 \u1e9e"]
    here = [" ".join("-".join([stem(w.surface), *w.parts]) for w in words(text)) for text in texts]
    there = page_of(small).evaluate(ANALYSE, texts)
    assert [pair for pair in zip(texts, here, there, strict=True) if pair[1] != pair[2]] == []


@pytest.mark.parametrize("which", ["small", "real"])
def test_results_and_scores_are_the_same(
    which: str, page_of: OpenPage, request: pytest.FixtureRequest
) -> None:
    """Every question gives the same pages, scores and order."""
    found: Vocabulary = request.getfixturevalue(which)
    page, ranker = page_of(found), Ranker(found)
    for question in (*QUESTIONS, "x" * 5000, "ouderen " * 700):
        here = [[hit.page, hit.score, hit.full] for hit in ranker.search(question)[1]]
        assert page.evaluate(ASK, question) == here, question[:60]


def test_lunr_in_the_browser_loads_and_ranks_the_stock_index(
    analysed: Analysed, small: Vocabulary, page_of: OpenPage
) -> None:
    """The index that lunr builds in Python scores the same in the lunr.js that MkDocs ships."""
    index = analysed.stock()
    script = files("mkdocs") / "contrib/search/templates/search/lunr.js"
    page = page_of(small)
    page.add_script_tag(content=script.read_text(encoding="utf-8"))
    page.evaluate("text => { window.index = lunr.Index.load(JSON.parse(text)) }", _stock(index))
    ask = "term => index.query(q => q.term(term)).map(hit => [hit.ref, hit.score])"
    for term in (term for term in small.postings if term.isalpha()):
        here = index.query(_query(index, term))
        there = dict(page.evaluate(ask, term))
        assert {hit["ref"] for hit in here} == set(there)
        assert all(abs(hit["score"] - there[hit["ref"]]) < 1e-9 for hit in here)


def _stock(index: object) -> str:
    return json.dumps(index.serialize())  # type: ignore[attr-defined]


def _query(index: object, term: str) -> object:
    query = index.create_query([FIELD])  # type: ignore[attr-defined]
    query.term(term)
    return query


def test_the_parts_of_the_script_are_all_joined() -> None:
    """No file of the search script is left out."""
    from toolbox.search.script import ENGINE, PAGE, SOURCES, joined

    names = {path.stem for path in (REPOSITORY / "overrides" / SOURCES).glob("*.js")}
    assert names == {*ENGINE, *PAGE}
    assert "/**" not in joined(REPOSITORY / "overrides")
