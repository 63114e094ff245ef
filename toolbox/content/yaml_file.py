"""From YAML text to plain data.

Owns which YAML is allowed: one mapping or list, keys that are text and stand once, no anchors,
aliases, merge keys or tags. Only `true` and `false` are booleans, only plain numbers are numbers;
everything else (dates, yes and no, numbers with a leading zero) stays the text that it is.

The C parser composes nodes, and the data is built from those: that is ten times faster than
PyYAML's own constructor, and the resolvers that guess at types are never asked.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TypeAlias, Union

import yaml
from yaml._yaml import CParser

from toolbox.content.text_file import INVISIBLE, about_invisible
from toolbox.content.yaml_errors import explain
from toolbox.problem import Problem

Value: TypeAlias = Union[bool, int, float, str, "list[Value]", "dict[str, Value]", None]

MAX_DEPTH = 20
"""Content nests four deep; more is a mistake or an attack."""

_SAFE_DEPTH = 500
"""The C parser recurses, and dies without an exception somewhere beyond five thousand levels."""

_BLOCK_PREFIX = re.compile(r"\n[ ?:-]{100}")
_ANCHOR_OR_ALIAS = re.compile(r"[&*](?<![0-9A-Za-z*&][&*])[0-9A-Za-z_-]")
"""Matches at a sign, although what stands before it counts."""

_INDENT_TAB = re.compile(r"^[ ]*\t", re.MULTILINE)
_INT = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,14})")
_FLOAT = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,14})\.[0-9]{1,15}")
_DUTCH_THOUSANDS = re.compile(r"[-+]?[1-9][0-9]{0,2}(?:\.[0-9]{3})+")
_WORDS: dict[str, bool | None] = {"": None, "~": None, "null": None, "true": True, "false": False}
_LONGEST_WORD = max(map(len, _WORDS))


class _Nodes(CParser):
    """Composes nodes without guessing at their types: an implicit tag is the empty text."""

    def resolve(self, kind: object, value: object, implicit: object) -> str:  # noqa: ARG002
        return ""

    def descend_resolver(self, parent: object, index: object) -> None:
        pass

    def ascend_resolver(self) -> None:
        pass


def compose(text: str) -> yaml.Node | None:
    """Return the node tree of `text`, with positions; None if it holds nothing.

    Raises:
        yaml.YAMLError: if `text` is no YAML.
    """
    node: yaml.Node | None = _Nodes(text).get_single_node()
    return node


def parse(text: str, name: str) -> tuple[Value, tuple[Problem, ...]]:
    """Return the data in `text` and what is wrong with it; None if it could not be read at all."""
    builder = _Builder(name, text)
    try:
        _refuse_tabs(text, name)
        _refuse_anchors(text, name)
        return builder.build(_root(text, name), 0), tuple(builder.problems)
    except _RefusedError as error:
        return None, (error.problem,)
    except yaml.YAMLError as error:
        return None, (explain(error, text, name),)


class _RefusedError(Exception):
    """Ends the reading of a text that cannot become data."""

    def __init__(self, name: str, line: int, column: int, code: str, message: str) -> None:
        super().__init__(message)
        self.problem = Problem(name, line, column, code, message)


def _root(text: str, name: str) -> yaml.Node:
    node = compose(text)
    if node is None or (isinstance(node, yaml.ScalarNode) and not node.value):
        raise _RefusedError(name, 1, 1, "leeg", _LEEG)
    return node


def _refuse_tabs(text: str, name: str) -> None:
    if "\t" in text and (tab := _INDENT_TAB.search(text)):
        line = text.count("\n", 0, tab.start()) + 1
        raise _RefusedError(name, line, tab.end() - tab.start(), "tab", _TAB)


def _refuse_anchors(text: str, name: str) -> None:
    """Refuse anchors and aliases, and a text that nests so deep that composing it is dangerous.

    Reading events is safe at any depth, but costs as much as composing: only texts that might
    hold such a thing pay for it.
    """
    deep = text.count("[") + text.count("{") > _SAFE_DEPTH or _BLOCK_PREFIX.search(f"\n{text}")
    if not deep and not _maybe_anchor(text):
        return
    depth = 0
    parser = _Nodes(text)
    while (event := parser.get_event()) is not None and (mark := event.start_mark) is not None:
        line, column = mark.line + 1, mark.column + 1
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > MAX_DEPTH:
                raise _RefusedError(name, line, column, "te-diep", _TE_DIEP)
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if isinstance(event, yaml.NodeEvent) and event.anchor is not None:
            sign = "*" if isinstance(event, yaml.AliasEvent) else "&"
            message = _ANKER.format(sign=sign, name=event.anchor)
            raise _RefusedError(name, line, column, "anker", message)


def _maybe_anchor(text: str) -> bool:
    """Tell whether there can be an anchor or alias; finding a sign first is quick."""
    for sign in "&*":
        start = text.find(sign)
        while start >= 0:
            if _ANCHOR_OR_ALIAS.match(text, start):
                return True
            start = text.find(sign, start + 1)
    return False


@dataclass
class _Builder:
    """Builds data from nodes; collects what it refuses and goes on."""

    name: str
    text: str
    problems: list[Problem] = field(default_factory=list)

    def build(self, node: yaml.Node, depth: int) -> Value:
        """Return the data of `node`."""
        if node.tag:
            self._refuse(node, "tag", _TAG.format(node.tag.replace("tag:yaml.org,2002:", "!!")))
        if isinstance(node, yaml.ScalarNode):
            return self._quoted(node) if node.style else _plain(node.value)
        if depth >= MAX_DEPTH:
            mark = node.start_mark
            raise _RefusedError(self.name, mark.line + 1, mark.column + 1, "te-diep", _TE_DIEP)
        if isinstance(node, yaml.SequenceNode):
            return self._sequence(node, depth)
        return self._mapping(node, depth)

    def _quoted(self, node: yaml.ScalarNode) -> str:
        value: str = node.value
        if node.style == '"' and (found := INVISIBLE.search(value)):  # written as an escape
            self._refuse(node, "stuurteken", f"{about_invisible(found[0])} {_ONTSNAPT}")
        return value

    def _mapping(self, node: yaml.Node, depth: int) -> dict[str, Value]:
        data: dict[str, Value] = {}
        for key_node, value_node in node.value:
            key = key_node.value
            if not isinstance(key_node, yaml.ScalarNode) or not key:
                self._refuse(key_node, "yaml", _SLEUTEL_GEEN_TEKST)
            elif key == "<<":
                self._refuse(key_node, "anker", _SAMENVOEGEN)
            elif key in data:
                self._refuse(key_node, "dubbele-sleutel", _DUBBEL.format(key))
            else:
                data[key] = value = self.build(value_node, depth + 1)
                if value is None:
                    self._refuse(key_node, "leeg", self._empty(key, key_node))
        return data

    def _sequence(self, node: yaml.Node, depth: int) -> list[Value]:
        data: list[Value] = []
        for child in node.value:
            value = self.build(child, depth + 1)
            data.append(value)
            if value is None:
                self._refuse(child, "leeg", _LEEG_STREEPJE)
        return data

    def _empty(self, key: str, node: yaml.Node) -> str:
        """Say that a key has no value; a value that begins with # vanished as a comment."""
        line = self.text.split("\n")[node.start_mark.line]
        lost = line.partition(f"{key}:")[2].strip()
        return _LEGE_SLEUTEL.format(key) + (_HEKJE.format(key, lost) if lost[:1] == "#" else "")

    def _refuse(self, node: yaml.Node, code: str, message: str) -> None:
        mark = node.start_mark
        self.problems.append(Problem(self.name, mark.line + 1, mark.column + 1, code, message))


def _plain(value: str) -> Value:
    """Return what a scalar without quotes stands for."""
    if len(value) <= _LONGEST_WORD and value in _WORDS:
        return _WORDS[value]
    if value[0] in "+-0123456789":
        if _INT.fullmatch(value):
            return int(value)
        if _FLOAT.fullmatch(value) and not _DUTCH_THOUSANDS.fullmatch(value):
            return float(value)
    return value


_TAB = (
    "Deze regel begint met een tab. Spring in met spaties: vervang de tab door twee spaties voor "
    "elk niveau."
)
_LEEG = "Dit bestand is leeg. Vul het in, of haal het weg."
_LEGE_SLEUTEL = "Achter ‘{}:’ staat niets. Vul de waarde in, of haal de regel weg."
_HEKJE = (
    " Wat na een # komt, telt niet mee; hoort het bij de waarde, zet er dan dubbele "
    'aanhalingstekens omheen: {}: "{}"'
)
_LEEG_STREEPJE = "Achter dit streepje staat niets. Vul de waarde in, of haal de regel weg."
_ONTSNAPT = "Haal weg wat er met een \\ voor is geschreven, of gebruik enkele aanhalingstekens."
_TE_DIEP = (
    f"Hier zitten meer dan {MAX_DEPTH} lijsten of blokken in elkaar. Haal haken die niets "
    "omsluiten weg, of zet de tekst tussen dubbele aanhalingstekens."
)
_ANKER = (
    "‘{sign}{name}’ is in YAML een verwijzing, en die gebruiken we niet. Is het gewone tekst, zet "
    "er dan dubbele aanhalingstekens omheen; wilt u iets herhalen, schrijf het dan weer uit."
)
_SAMENVOEGEN = (
    "‘<<’ voegt in YAML blokken samen, en dat gebruiken we niet. Schrijf de sleutels uit."
)
_TAG = (
    "‘{}’ is in YAML een opdracht, en die gebruiken we niet. Haal het weg, of zet de tekst tussen "
    "dubbele aanhalingstekens."
)
_SLEUTEL_GEEN_TEKST = (
    "Vóór de dubbele punt hoort een gewoon woord te staan, zoals ‘titel:’. Is dit tekst met haken, "
    "zet er dan dubbele aanhalingstekens omheen."
)
_DUBBEL = (
    "De sleutel ‘{}’ staat hier voor de tweede keer. Voeg de twee samen, of haal er één weg; "
    "anders is niet duidelijk welke geldt."
)
