"""HTML is refused in every text; a mere sign is not."""

from __future__ import annotations

from pathlib import Path

import pytest
from example_content import practice_problems


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<SCRIPT SRC=x>",
        "<script",
        "<img src=x onerror=alert(1)>",
        "<svg/onload=alert(1)>",
        "</div>",
        "<!-- weg -->",
        "<br>",
        "<br/>",
        "<a href='x'>y</a>",
        "[a](https://voorbeeld.nl){ onmouseover=x }",
        "[a](https://voorbeeld.nl){:ONCLICK = x }",
    ],
)
def test_html_is_refused(text: str, tmp_path: Path) -> None:
    """Tags, comments and attributes that run a script are refused where they stand."""
    found = practice_problems(tmp_path, {"Aan een kassa": f"A {text} aan een kassa"})
    assert [code for _, _, code in found] == ["html-in-tekst"]


@pytest.mark.parametrize(
    "text",
    [
        "minder dan < 5 of > 3",
        "1<2 en <3",
        "a <b maar niet meer",
        "`<script>alert(1)</script>`",
        "``<b> ` </b>``",
        "<https://voorbeeld.nl/a>",
        "de werking = goed",
        "iets online = handig",
    ],
)
def test_signs_and_code_pass(text: str, tmp_path: Path) -> None:
    """Smaller than, code and plain links are no HTML."""
    assert practice_problems(tmp_path, {"Aan een kassa": f"A {text} aan een kassa"}) == []


def test_plain_fields_are_held_to_it_too(tmp_path: Path) -> None:
    """A title with a tag would show the tag to readers."""
    found = practice_problems(tmp_path, {"titel: Praatplek": "titel: <i>Praatplek</i>"})
    assert found == [(1, 8, "html-in-tekst")]
