"""Style sheets as rules: read, filtered, and written as small as they can be.

Owns no more of CSS than that takes: strings, comments and braces, not what a value means. Syntax:
https://www.w3.org/TR/css-syntax-3/
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

_STRING = r'"(?:\\.|[^"\\])*"|' + r"'(?:\\.|[^'\\])*'" + r"|url\([^\"')]*\)"
_TOKEN = re.compile(rf"{_STRING}|[{{}};]", re.DOTALL)
_COMMENT = re.compile(rf"({_STRING})|/\*.*?\*/", re.DOTALL)
_SPACE = re.compile(rf"({_STRING})|\s*([{{}};,])\s*|\s+", re.DOTALL)
_NESTS = re.compile(r"@(?:media|supports|layer|container)\b")


@dataclass(frozen=True)
class Rule:
    """A selector with its declarations, an at-rule with rules, or a statement as `@charset`."""

    prelude: str
    body: str | None = None
    """Declarations as they stand; None for a statement, and for a rule that holds rules."""
    rules: tuple[Rule, ...] | None = None

    def __str__(self) -> str:
        """Return the rule as CSS."""
        if self.rules is not None:
            return f"{self.prelude}{{{''.join(map(str, self.rules))}}}"
        return f"{self.prelude};" if self.body is None else f"{self.prelude}{{{self.body}}}"


def minified(css: str) -> str:
    """Return a style sheet without comments and without space that means nothing."""
    bare = _COMMENT.sub(lambda found: found[1] or "", css)
    tight = _SPACE.sub(lambda found: found[1] or found[2] or " ", bare)
    return tight.replace(";}", "}").strip()


def read(css: str) -> tuple[Rule, ...]:
    """Return the rules of a style sheet without comments, in order.

    Raises:
        ValueError: if a rule has no end.
    """
    rules, end = _rules(css, 0)
    if end < len(css):
        raise ValueError("a style sheet closes more rules than it opens")
    return rules


def _rules(css: str, start: int) -> tuple[tuple[Rule, ...], int]:
    """Return the rules from `start` to the brace that ends them, and the place behind it."""
    rules: list[Rule] = []
    place = start
    while token := _TOKEN.search(css, place):
        place = token.end()
        prelude = css[start : token.start()].strip()
        if token[0] == "}":
            return tuple(rules), place
        if token[0] == "{" and _NESTS.match(prelude):
            inner, place = _rules(css, place)
            rules.append(Rule(prelude, rules=inner))
        elif token[0] == "{":
            begin, place = place, _end(css, place)
            rules.append(Rule(prelude, css[begin : place - 1]))
        elif token[0] == ";":
            rules.append(Rule(prelude))
        else:
            continue  # a string, which may hold braces
        start = place
    return tuple(rules), len(css)


def _end(css: str, place: int) -> int:
    """Return the place behind the brace that closes the one before `place`."""
    depth = 1
    while depth:
        token = _TOKEN.search(css, place)
        if token is None:
            raise ValueError("a style sheet ends within a rule")
        depth += (token[0] == "{") - (token[0] == "}")
        place = token.end()
    return place


def parts(text: str, separator: str = ",") -> list[str]:
    """Return the parts of a list; separators within brackets and strings are none."""
    found, depth, start = [], 0, 0
    for token in re.finditer(rf"{_STRING}|[()]|{separator}", text, re.DOTALL):
        depth += (token[0] == "(") - (token[0] == ")")
        if token[0] == separator and not depth:
            found.append(text[start : token.start()])
            start = token.end()
    return [*found, text[start:]]


def filtered(rules: Iterable[Rule], keeps: Callable[[str], bool]) -> tuple[Rule, ...]:
    """Return the rules with only the selectors that `keeps` says; at-rules of another kind stay."""
    left: list[Rule] = []
    for rule in rules:
        if rule.rules is not None:
            if inner := filtered(rule.rules, keeps):
                left.append(Rule(rule.prelude, rules=inner))
        elif rule.body is None or rule.prelude.startswith("@"):
            left.append(rule)
        elif kept := [one for one in parts(rule.prelude) if keeps(one)]:
            left.append(Rule(",".join(kept), rule.body))
    return tuple(left)


def without_properties(rules: Iterable[Rule], used: Collection[str]) -> tuple[Rule, ...]:
    """Return the rules without custom properties that are not in `used`."""
    left: list[Rule] = []
    for rule in rules:
        if rule.rules is not None:
            left.append(Rule(rule.prelude, rules=without_properties(rule.rules, used)))
        elif rule.body is None or "--" not in rule.body:
            left.append(rule)
        else:
            said = [
                d
                for d in parts(rule.body, ";")
                if d.partition(":")[0].strip() in used or not d.startswith("--")
            ]
            left += [Rule(rule.prelude, ";".join(said))] if any(said) else []
    return tuple(left)


def properties_in(css: str) -> frozenset[str]:
    """Return the custom properties that a style sheet asks for."""
    return frozenset(re.findall(r"var\(\s*(--[\w-]+)", css))


def printed(rules: Iterable[Rule]) -> str:
    """Return the rules as CSS."""
    return "".join(map(str, rules))
