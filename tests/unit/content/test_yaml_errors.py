"""What is no YAML is explained in Dutch, at the place where an editor can mend it."""

from __future__ import annotations

import pytest

from toolbox.content.yaml_errors import _AT_END, _AT_START
from toolbox.content.yaml_file import parse


@pytest.mark.parametrize(
    ("text", "line", "column", "advice"),
    [
        ("a: b: c\n", 1, 5, 'a: "b: c"'),
        ('- a: zeg "x": y\n', 1, 13, "a: \"zeg 'x': y\""),
        ("a b\nc: d\n", 2, 2, "regel erboven"),
        ("a: x\n  b: y\n", 2, 4, "regel erboven"),
        ('a: "x\n', 1, 4, "nergens gesloten"),
        ("a: 'x\nb: y\n", 1, 4, "nergens gesloten"),
        ("a: [1, 2\n", 1, 4, "ontbreekt een komma of de ]"),
        ("a: {b: c\n", 1, 4, "ontbreekt een komma of de }"),
        ("a: @x\n", 1, 4, "niet met @ beginnen"),
        ("a: `x`\n", 1, 4, "niet met ` beginnen"),
        ("a: %x\n", 1, 4, "niet met % beginnen"),
        ("a: x\n- y: z\n", 2, 1, "springt de regel"),
        ("a: *b\n", 1, 4, "dubbele aanhalingstekens"),
        ("a: * b\n", 1, 4, "niet met * beginnen"),
        ("a: & b\n", 1, 4, "niet met & beginnen"),
        ("a: !<\n", 1, 4, "niet met ! beginnen"),
        ("a: !e!x y\n", 1, 4, "niet met ! beginnen"),
        ("a: ? b\n", 1, 4, "vraagteken"),
        ("a: - b\n", 1, 4, "streepje op de volgende regel"),
        ("a: |x\n  b\n", 1, 4, "volgende regel"),
        ('a: "\\q"\n', 1, 5, "Schrijf \\\\"),
        ('a: "\\ud800"\n', 1, 7, "Typ het teken zelf"),
        ('a: "\\xzz"\n', 1, 7, "code van cijfers"),
        ("a: 'it's'\n", 1, 8, "aanhalingsteken te veel"),
        ("- a\nb: c\n", 2, 1, "een streepje"),
        ('"a": b\n"c" d\n', 2, 1, "ontbreekt een dubbele punt"),
        ("a: ]\n", 1, 4, "haak of komma te veel"),
        ("{a: b}}\n", 1, 7, "haak te veel"),
        ("a: 1\n---\nb: 2\n", 2, 1, "een tweede stuk"),
        ("%ONZIN\n---\na: b\n", 1, 1, "niet met % beginnen"),
    ],
)
def test_broken_yaml(text: str, line: int, column: int, advice: str) -> None:
    """Each way of breaking YAML has its own advice."""
    (problem,) = parse(text, "docs/x.yml")[1]
    assert (problem.line, problem.column) == (line, column), problem.message
    assert advice in problem.message


def test_every_sentence_says_what_to_do() -> None:
    """No sentence stops at what is wrong."""
    doing = ("zet", "schrijf", "haal", "typ", "begin", "spring", "gebruik", "maak", "laat")
    for sentence in (*_AT_START.values(), *_AT_END.values()):
        assert any(word in sentence.casefold() for word in doing), sentence
