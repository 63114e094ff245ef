"""The settings of an index in OpenSearch or Elasticsearch that searches Dutch nearly as we do.

Owns the mapping: which fields there are, and how texts and questions become terms. What a mapping
can say: stems, stop words, synonyms that are wider in one direction, the parts of compounds that
stand in these texts. What it cannot say stays behind: splitting a question into parts that must all
be there, mending of slips by ear, and our order of results.
"""

from __future__ import annotations

from collections.abc import Iterable

from toolbox.model.thesaurus import Thesaurus
from toolbox.search.engine.words import LONGEST_PART, synonyms
from toolbox.search.entries import (
    FACETS,
    WEIGHT_BODY,
    WEIGHT_PLACE,
    WEIGHT_SOURCES,
    WEIGHT_SUMMARY,
    WEIGHT_TERMS,
    WEIGHT_TITLE,
)
from toolbox.search.split import MIN_PART, MIN_WORD
from toolbox.search.wordlist import stop_words

TEXT = {"type": "text", "analyzer": "nl", "search_analyzer": "nl_vraag"}
WORD = {"type": "keyword"}
DATE = {"type": "date", "format": "strict_date||strict_year_month||strict_year"}

FIELDS: dict[str, object] = {
    "pad": WORD,
    "url": WORD,
    "soort_id": WORD,
    "titel": {**TEXT, "fields": {"sorteer": WORD}},
    "samenvatting": TEXT,
    "plaatsnamen": TEXT,
    "trefwoorden": TEXT,
    "secties": {"properties": {"veld": WORD, "kop": TEXT, "tekst": TEXT}},
    "bronnen": TEXT,
    "thema_id": WORD,
    "status": WORD,
    "bijgewerkt": DATE,
    "herzien_uiterlijk": DATE,
    "begin": DATE,
    "einde": DATE,
    "gemeente_code": WORD,
    "locatie": {"type": "geo_point"},
    **{key: WORD for key, _ in FACETS},
}
"""Every field of a document; the engine refuses any other."""

WEIGHTS = {
    "titel": WEIGHT_TITLE,
    "plaatsnamen": WEIGHT_PLACE,
    "samenvatting": WEIGHT_SUMMARY,
    "trefwoorden": WEIGHT_TERMS,
    "secties.kop": WEIGHT_BODY,
    "secties.tekst": WEIGHT_BODY,
    "bronnen": WEIGHT_SOURCES,
}
"""What a word in each field counts for, for the `fields` of a question."""

MARKS = "'’‘`"
"""Apostrophes that writers use."""


def mapping(thesaurus: Thesaurus | None, parts: Iterable[str]) -> dict[str, object]:
    """Return what to send when the index is made.

    Args:
        thesaurus: whose groups become synonyms of a question.
        parts: the words that stand in compounds, see `compound_parts`.
    """
    bare = ("lowercase", "asciifolding", "nl_stop")
    analysis = {
        "char_filter": _characters(),
        "filter": {
            "nl_stop": {"type": "stop", "stopwords": sorted(stop_words())},
            "nl_delen": {
                "type": "dictionary_decompounder",
                "word_list": sorted(parts),
                "min_word_size": MIN_WORD,
                "min_subword_size": MIN_PART,
                "max_subword_size": LONGEST_PART,
                "only_longest_match": True,
            },
            "nl_stam": {"type": "stemmer", "language": "dutch"},
            "nl_synoniemen": {
                "type": "synonym_graph",
                "synonyms": list(synonyms(thesaurus)),
                "lenient": True,  # one odd rule must not keep the whole index from being made
            },
        },
        "analyzer": {
            "nl": _analyzer(*bare, "nl_delen", "nl_stam"),
            "nl_vraag": _analyzer(*bare, "nl_stam", "nl_synoniemen"),
        },
    }
    meta = {"gewichten": [f"{field}^{weight:g}" for field, weight in WEIGHTS.items()]}
    return {
        "settings": {"analysis": analysis},
        "mappings": {"dynamic": "strict", "_meta": meta, "properties": FIELDS},
    }


def _characters() -> dict[str, object]:
    """Return what is done to letters before they are words: `foto's` becomes `foto`."""
    plural = {
        "type": "pattern_replace",
        "pattern": f"([aiouyAIOUY])[{MARKS}]s\\b",
        "replacement": "$1",
    }
    marks = {"type": "mapping", "mappings": [f"{mark}=>" for mark in MARKS]}
    return {"nl_meervoud": plural, "nl_apostrof": marks}


def _analyzer(*filters: str) -> dict[str, object]:
    return {
        "type": "custom",
        "char_filter": ["nl_meervoud", "nl_apostrof"],
        "tokenizer": "standard",
        "filter": list(filters),
    }
