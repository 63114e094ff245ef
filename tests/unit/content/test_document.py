"""A place in the data leads to a line and column in the file."""

from __future__ import annotations

import pytest

from toolbox.content.document import Document, Loc
from toolbox.content.yaml_file import parse

TEXT = """\
titel: Een titel
themas:
  - thema: "sociale basis"
    sterkte: bron
  - thema: leefstijl
doelgroepen: [ouderen, jongeren]
probleem: |
  Eerste regel.

  Tweede regel met fout.
gevouwen: >
  Een lange
  zin met fout.
"""


def document(text: str = TEXT) -> Document:
    """Return `text` as a document."""
    data, _ = parse(text, "docs/x.yml")
    assert isinstance(data, dict)
    return Document("docs/x.yml", "x", text, data)


@pytest.mark.parametrize(
    ("loc", "place"),
    [
        ((), (1, 1)),
        (("titel",), (1, 8)),
        (("themas",), (3, 3)),
        (("themas", 0), (3, 5)),
        (("themas", 0, "thema"), (3, 12)),
        (("themas", 1, "sterkte"), (5, 5)),
        (("themas", 9), (3, 3)),
        (("doelgroepen", 1), (6, 24)),
        (("bestaat-niet",), (1, 1)),
        (("titel", "dieper", 3), (1, 8)),
    ],
)
def test_place_of_a_value(loc: Loc, place: tuple[int, int]) -> None:
    """A value stands where it starts; what is missing stands where its parent does."""
    assert document().place(loc) == place


def test_place_of_a_key() -> None:
    """A key stands at its first letter."""
    assert document().place(("themas", 1, "thema"), at_key=True) == (5, 5)
    assert document().place(("themas",), at_key=True) == (2, 1)


@pytest.mark.parametrize(
    ("loc", "offset", "place"),
    [
        (("titel",), 4, (1, 12)),
        (("themas", 0, "thema"), 8, (3, 21)),
        (("probleem",), 0, (8, 3)),
        (("probleem",), 32, (10, 20)),
        (("gevouwen",), 20, (11, 11)),
    ],
)
def test_place_within_a_text(loc: Loc, offset: int, place: tuple[int, int]) -> None:
    """A letter is found within a line or a block; within folded text its start has to do."""
    assert document().place(loc, offset=offset) == place


def test_place_below_front_matter() -> None:
    """The text of a Markdown file has lines of its own."""
    found = Document(
        "docs/x.md", "x", "\ntitel: x\n", {"tekst": "Een.\n\nTwee fout."}, body="", body_line=5
    )
    assert found.place(("tekst",)) == (5, 1)
    assert found.place(("tekst",), offset=11) == (7, 6)


def test_a_problem_carries_the_place() -> None:
    """A problem is made at a value, with path, code and message."""
    problem = document().problem("proef", ("titel",), "Iets.", offset=4)
    assert (problem.path, problem.line, problem.column) == ("docs/x.yml", 1, 12)
    assert (problem.code, problem.message, problem.level) == ("proef", "Iets.", "fout")
