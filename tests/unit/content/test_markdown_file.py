"""Front matter ends where it ends, and line numbers are those of the file."""

from __future__ import annotations

import pytest

from toolbox.content.markdown_file import Parts, split
from toolbox.problem import Problem


def test_parts_keep_their_line_numbers() -> None:
    """The YAML starts on line two, the text where its first line stands."""
    parts = split("---\ntitel: x\n---\n\n\nEen tekst.\n\nTwee.\n", "docs/x.md", required=True)
    assert parts == Parts("\ntitel: x\n", "Een tekst.\n\nTwee.", 6)


def test_three_dots_close_front_matter_too() -> None:
    """YAML's other end of a document is accepted, as MkDocs does."""
    assert split("---\na: b\n...\nTekst", "docs/x.md", required=True) == Parts(
        "\na: b\n", "Tekst", 4
    )


def test_a_rule_in_the_text_is_no_front_matter() -> None:
    """Hyphens further down belong to the text."""
    parts = split("---\na: b\n---\nEen\n\n---\n\nTwee\n", "docs/x.md", required=True)
    assert isinstance(parts, Parts)
    assert parts.body == "Een\n\n---\n\nTwee"


def test_without_front_matter_everything_is_text() -> None:
    """A hand-written page needs no front matter."""
    assert split("# Kop\n", "docs/x.md", required=False) == Parts("", "# Kop", 1)


@pytest.mark.parametrize(
    ("text", "required", "advice"),
    [
        ("# Kop\n", True, "geen kopblok"),
        ("", True, "geen kopblok"),
        ("---\ntitel: x\n", False, "nergens gesloten"),
        ("---", False, "nergens gesloten"),
        ("\n---\ntitel: x\n---\n", False, "allereerste regel"),
        (" ---\ntitel: x\n---\n", True, "allereerste regel"),
    ],
)
def test_broken_front_matter_is_reported(text: str, required: bool, advice: str) -> None:  # noqa: FBT001
    """Front matter that is missing, late or unclosed never passes for text."""
    result = split(text, "docs/x.md", required=required)
    assert isinstance(result, Problem)
    assert result.code == "kopblok"
    assert advice in result.message
