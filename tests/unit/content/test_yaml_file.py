"""YAML is read strictly: few types, no tricks, and never an exception."""

from __future__ import annotations

import pytest

from toolbox.content.yaml_file import MAX_DEPTH, parse


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("true", True),
        ("false", False),
        ("yes", "yes"),
        ("no", "no"),
        ("on", "on"),
        ("Off", "Off"),
        ("True", "True"),
        ("12", 12),
        ("-3", -3),
        ("12.5", 12.5),
        ("0", 0),
        ("012", "012"),
        ("0x1F", "0x1F"),
        ("1_000", "1_000"),
        ("10.000", "10.000"),
        ("1.234.567", "1.234.567"),
        ("1e3", "1e3"),
        (".5", ".5"),
        (".inf", ".inf"),
        ("12:30", "12:30"),
        ("9" * 5000, "9" * 5000),
        ("2026-11-21", "2026-11-21"),
        ("2026-11-21 10:00:00", "2026-11-21 10:00:00"),
        ('"12"', "12"),
        ("'true'", "true"),
        ("Koffie & thee, *echt*!", "Koffie & thee, *echt*!"),
        ('"{{ 7 * 7 }} {% if x %}"', "{{ 7 * 7 }} {% if x %}"),
        ("{a: [1, x]}", {"a": [1, "x"]}),
    ],
)
def test_values(written: str, value: object) -> None:
    """Only true, false and plain numbers are more than text."""
    data, problems = parse(f"sleutel: {written}\n", "docs/x.yml")
    assert problems == ()
    assert isinstance(data, dict)
    assert data["sleutel"] == value
    assert type(data["sleutel"]) is type(value)


@pytest.mark.parametrize("hollow", ["", "~", "null", " # uitleg"])
def test_an_empty_value_is_refused(hollow: str) -> None:
    """A key without a value is a mistake, not a wish."""
    _, problems = parse(f"titel: x\nlet_op:{' ' + hollow}\n", "docs/x.yml")
    assert [(p.line, p.column, p.code) for p in problems] == [(2, 1, "leeg")]


@pytest.mark.parametrize("opening", ["[", "- ", "{a: ", "? ", "[[a]: "])
def test_a_bomb_of_brackets_is_refused_at_once(opening: str) -> None:
    """Nesting that would crash the C parser ends in a problem, in no time."""
    data, problems = parse(opening * (900_000 // len(opening)), "docs/x.yml")
    assert data is None
    assert [p.code for p in problems] == ["te-diep"]


def test_nesting_by_indentation_is_refused_too() -> None:
    """Thousands of levels made of spaces are no way around the limit."""
    text = "".join(f"{' ' * depth}a:\n" for depth in range(1200))
    assert [p.code for p in parse(text, "docs/x.yml")[1]] == ["te-diep"]


def test_nesting_up_to_the_limit_is_fine() -> None:
    """The limit is far beyond what content needs."""
    depth = MAX_DEPTH - 1
    assert parse(f"a: {'[' * depth}1{']' * depth}\n", "docs/x.yml")[1] == ()


def test_all_double_keys_are_reported_and_the_first_value_stays() -> None:
    """Reading goes on after a double key, so that one run shows them all."""
    data, problems = parse("a: 1\na: 2\nb:\n  c: 1\n  c: 2\n", "docs/x.yml")
    assert data == {"a": 1, "b": {"c": 1}}
    assert [(p.line, p.column) for p in problems] == [(2, 1), (5, 3)]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a: &anker x\n", "anker"),
        ("a: [&b x]\nc: *b\n", "anker"),
        ('{"a":&b x}\n', "anker"),
        ("<<: {a: 1}\n", "anker"),
        ("a: !!str 12\n", "tag"),
        ("a: !eigen x\n", "tag"),
        ("%TAG ! tag:x,2000:\n---\na: !b c\n", "tag"),
        ("a: !!binary aGFsbG8=\n", "tag"),
        ("? [a]\n: b\n", "yaml"),
        ("? {a: b}\n: c\n", "yaml"),
        (": x\n", "yaml"),
        ("\ta: x\n", "tab"),
        ("a:\n  \t- x\n", "tab"),
        ("", "leeg"),
        ("---\n", "leeg"),
    ],
)
def test_tricks_are_refused(text: str, code: str) -> None:
    """Anchors, merge keys, tags, keys that are no text, tabs and empty files are refused."""
    problems = parse(text, "docs/x.yml")[1]
    assert problems
    assert {p.code for p in problems} == {code}


def test_keys_are_always_text() -> None:
    """A year or the word true as a key is the text that it is."""
    assert parse("2026: x\ntrue: y\n", "docs/x.yml")[0] == {"2026": "x", "true": "y"}


def test_a_value_that_vanished_as_a_comment_is_given_back() -> None:
    """A colour without quotes is a comment to YAML; the message shows how to write it."""
    (problem,) = parse("id: x\nkleur: #b3541e\n", "docs/x.yml")[1]
    assert problem.message.endswith('kleur: "#b3541e"')
    (problem,) = parse("id: x\nkleur:\n", "docs/x.yml")[1]
    assert "#" not in problem.message
