"""The closed lists are bound, and a list that fails is known to be there."""

from __future__ import annotations

from toolbox.catalogue.lists import Lists, bind_lists, model_of
from toolbox.content.document import Document
from toolbox.content.yaml_file import parse
from toolbox.model.begrippen import LIJSTEN, Lijst, Tijdlijn

VORMEN = "titel: Vormen\nbegrippen:\n  - id: ontmoeting\n    naam: Ontmoeting\n"


def bound(**texts: str) -> Lists:
    """Bind lists, given as name and text."""
    documents = []
    for name, text in texts.items():
        data, problems = parse(text, f"docs/begrippen/{name}.yml")
        assert isinstance(data, dict)
        documents.append(
            Document(f"docs/begrippen/{name}.yml", name, text, data, problems=problems)
        )
    return bind_lists(documents)


def test_a_list_is_found_by_its_file_name() -> None:
    """The terms of a list come in the order of the file."""
    lists = bound(vormen=VORMEN)
    assert lists.problems == ()
    assert lists.begrippen.begrip("vormen", "ontmoeting").naam == "Ontmoeting"


def test_a_broken_list_is_broken_and_not_absent() -> None:
    """Terms of a list that could not be read must not be called unknown."""
    lists = bound(vormen=VORMEN.replace("naam:", "nam:"))
    assert lists.broken == {"vormen"}
    assert [p.code for p in lists.problems] == ["onbekende-sleutel"]


def test_a_list_with_a_double_key_is_broken_too() -> None:
    """What the reader refuses counts as well."""
    assert bound(vormen="titel: Dubbel\n" + VORMEN).broken == {"vormen"}


def test_a_list_that_no_field_uses_is_reported() -> None:
    """The name of a list is part of the model; the nearest one is suggested."""
    (problem,) = bound(vorm=VORMEN).problems
    assert "Bedoelt u vormen.yml?" in problem.message


def test_the_thesaurus_has_a_form_of_its_own() -> None:
    """The words of search are bound as strictly as any list."""
    sound = "titel: Thesaurus\ngroepen:\n  - woorden: [opa, grootvader]\n"
    assert bound(thesaurus=sound).problems == ()
    (problem,) = bound(thesaurus=sound.replace("woorden:", "woord:")).problems
    assert (problem.line, problem.column, problem.code) == (3, 5, "onbekende-sleutel")


def test_the_words_of_the_plan_scan_have_a_form_of_their_own() -> None:
    """A pattern without letters is refused with its place, and an unknown key with the nearest."""
    sound = (
        "titel: Planscan\nkern: {naam: hitte, woorden: [hitte, '*stress*', te .. warm]}\n"
        "ontkenning: {woorden: [niet], bij: [verband]}\nthemas:\n  - begrip: x\n    woorden: [y]\n"
    )
    assert bound(planscan=sound).problems == ()
    (empty,) = bound(planscan=sound.replace("'*stress*'", "'**'")).problems
    assert (empty.line, empty.code) == (2, "verkeerde-vorm")
    assert "geen woord om naar te zoeken" in empty.message
    (unknown,) = bound(planscan=sound.replace("    woorden:", "    worden:")).problems
    assert "woorden" in unknown.message


def test_every_list_has_a_model() -> None:
    """All names of lists lead to a list, and the timeline to a timeline."""
    assert {model_of(name) for name in LIJSTEN} == {Lijst}
    assert model_of("tijdlijn") is Tijdlijn
    assert model_of("onzin") is None
