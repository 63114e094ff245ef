"""Binding makes a record, or says at each place what keeps it from being one."""

from __future__ import annotations

from example_content import practice

from toolbox.catalogue.bind import bind
from toolbox.content.document import Document
from toolbox.content.yaml_file import parse
from toolbox.model.praktijkvoorbeeld import Praktijkvoorbeeld
from toolbox.problem import Problem


def bound(text: str) -> tuple[Praktijkvoorbeeld | None, tuple[Problem, ...]]:
    """Bind `text` as a practice with the id `eigen`."""
    data, problems = parse(text, "docs/praktijkvoorbeelden/eigen.yml")
    assert isinstance(data, dict)
    document = Document(
        "docs/praktijkvoorbeelden/eigen.yml", "eigen", text, data, problems=problems
    )
    return bind(document, Praktijkvoorbeeld)


def places(text: str) -> list[tuple[int, int, str]]:
    """Return line, column and code of what binding finds."""
    return sorted((p.line, p.column, p.code) for p in bound(text)[1])


def test_a_sound_document_becomes_a_record() -> None:
    """The id comes from the file, the rest from the text."""
    record, problems = bound(practice())
    assert problems == ()
    assert record is not None
    assert (record.id, record.titel) == ("eigen", "Praatplek in Heusden")


def test_all_mistakes_of_a_file_are_reported_at_once() -> None:
    """Three mistakes in three places give three problems."""
    text = practice(
        {
            "status: loopt": "status: bezig",
            "gelezen: 2026-01-15": "gelezen: gisteren",
            "doelgroepen: [ouderen]": "doelgroepen: ouderen",
        }
    )
    assert places(text) == [(7, 14, "verkeerde-vorm"), (11, 14, "datum"), (17, 9, "keuze")]


def test_a_misspelled_key_is_one_problem() -> None:
    """A required key that stands there misspelled is not missing as well."""
    assert places(practice({"titel:": "titl:"})) == [(1, 1, "onbekende-sleutel")]
    assert places(practice({"    verband:": "    verbant:"})) == [(5, 5, "onbekende-sleutel")]


def test_a_list_is_not_empty_because_its_item_is_wrong() -> None:
    """One wrong source is one problem."""
    assert places(practice({"gelezen: 2026-01-15": "gelezen: 2026-02-30"})) == [(11, 14, "datum")]


def test_what_the_reader_refused_is_not_judged_again() -> None:
    """A value that was reported by the reader gives no second problem on its line."""
    assert places(practice({"status: loopt": "status:"})) == []
    assert bound(practice({"status: loopt": "status:"}))[0] is None


def test_the_file_name_is_the_only_id() -> None:
    """An id in the file is refused, also if it is the same."""
    record, problems = bound("id: eigen\n" + practice())
    assert record is None
    assert [(p.line, p.column, p.code) for p in problems] == [(1, 1, "onbekende-sleutel")]


def test_the_id_is_no_key_to_choose() -> None:
    """Where nothing comes near, the message lists the keys that an editor may use."""
    (problem,) = bound(practice() + "zzz: x\n")[1]
    assert "titel, samenvatting" in problem.message
    assert " id," not in problem.message


def test_a_document_that_was_not_read_has_no_record() -> None:
    """What the reader could not read at all is not bound."""
    document = Document("docs/x.yml", "x", "", {}, complete=False)
    assert bind(document, Praktijkvoorbeeld) == (None, ())
