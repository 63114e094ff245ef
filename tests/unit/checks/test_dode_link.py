"""Links from a text to another file of the site lead somewhere."""

from __future__ import annotations

from pathlib import Path

import pytest
from example_content import practice, practice_problems, problems_of


@pytest.mark.parametrize(
    "target",
    [
        "kletskassa.yml",
        "kletskassa.md",
        "../interventies/samen-op-pad.yml#bronnen",
        "../index.md",
        "../over.md?x=1",
        "https://voorbeeld.nl/weg.md",
        "#kop",
    ],
)
def test_links_that_lead_somewhere(target: str, tmp_path: Path) -> None:
    """Items go by .yml or .md, pages by .md; other sites are not looked at."""
    text = f"Zie [a]({target}). Aan een kassa"
    assert practice_problems(tmp_path, {"Aan een kassa": text}) == []


@pytest.mark.parametrize("target", ["weg.yml", "../weg/kletskassa.yml", "../../docs/weg.md"])
def test_links_that_lead_nowhere(target: str, tmp_path: Path) -> None:
    """The place is that of the link within the text."""
    text = f"Zie [a]({target}). Aan een kassa"
    assert practice_problems(tmp_path, {"Aan een kassa": text}) == [(19, 13, "dode-link")]


def test_the_nearest_file_is_suggested(tmp_path: Path) -> None:
    """The suggestion is written from the file itself, ready to copy."""
    text = practice({"Aan een kassa": "Zie [a](samen-op-pad.yml). Aan een kassa"})
    (problem,) = problems_of(tmp_path, {"praktijkvoorbeelden/eigen.yml": text})
    assert "Bedoelt u ../interventies/samen-op-pad.yml?" in problem.message
