"""Addresses are complete and start with http or https, in fields and in texts."""

from __future__ import annotations

from pathlib import Path

import pytest
from example_content import practice_problems, problems_of


@pytest.mark.parametrize("url", ["https://www.voorbeeld.nl/x", "http://voorbeeld.nl"])
def test_good_addresses_pass(url: str, tmp_path: Path) -> None:
    """Both http and https are fine."""
    assert practice_problems(tmp_path, {"https://www.voorbeeld.nl/kassa": url}) == []


@pytest.mark.parametrize("url", ["javascript:alert(1)", "www.voorbeeld.nl", "https://x y.nl"])
def test_bad_addresses_are_refused_where_they_stand(url: str, tmp_path: Path) -> None:
    """The place is that of the value."""
    found = practice_problems(tmp_path, {"https://www.voorbeeld.nl/kassa": url})
    assert found == [(10, 10, "webadres")]


@pytest.mark.parametrize(
    "text",
    [
        "Zie [a](javascript:alert(1)).",
        "Zie ![a](data:image/svg+xml,x).",
        "Mail [ons](tel:0301234567).",
        "Zie <vbscript:x>.",
        "Zie [a](https://kassa).",
        "Zie [a](//voorbeeld.nl/b).",
    ],
)
def test_bad_links_in_texts_are_refused(text: str, tmp_path: Path) -> None:
    """A link in a text is held to the same rule."""
    found = practice_problems(tmp_path, {"Aan een kassa": f"{text} Aan een kassa"})
    assert [code for _, _, code in found] == ["webadres"]


def test_links_within_the_site_are_left_alone(tmp_path: Path) -> None:
    """An anchor or a place in the site needs no scheme."""
    text = "Zie [a](#b), [c](../index.md) en [d](https://voorbeeld.nl). Aan een kassa"
    assert practice_problems(tmp_path, {"Aan een kassa": text}) == []


def test_addresses_in_lists_are_checked_too(tmp_path: Path) -> None:
    """A term can have an address; the timeline has sources."""
    text = "titel: Vormen\nbegrippen:\n  - id: ontmoeting\n    naam: O\n    url: javascript:x\n"
    text += "  - id: huisbezoek\n    naam: H\n"
    found = problems_of(tmp_path, {"begrippen/vormen.yml": text})
    assert [(problem.line, problem.code) for problem in found] == [(5, "webadres")]
