"""The plain text reads well in any editor."""

from __future__ import annotations

from toolbox.sjabloon.plain import WIDTH, to_plain
from toolbox.sjabloon.read import read

LONG = "een zin die langer is dan een regel van een brief en die dus ergens moet worden afgebroken"


def plain(source: str) -> str:
    """Return Markdown as plain text, with links to an example host."""
    return to_plain(read(source, lambda href: f"https://voorbeeld.nl/{href}"))


def test_headings_are_underlined_by_level() -> None:
    """A reader sees where a part begins and how deep it is."""
    assert plain("# Een\n\n## Twee\n\n### Drie") == "Een\n===\n\nTwee\n----\n\nDrie\n....\n"


def test_lines_stay_within_the_width_of_a_letter() -> None:
    """Long sentences wrap, also in lists, quotes and tables."""
    source = f"{LONG}\n\n- {LONG}\n    - {LONG}\n\n> {LONG}\n\n| Kop |\n| --- |\n| {LONG} |\n"
    assert max(map(len, plain(source).splitlines())) <= WIDTH


def test_lists_keep_their_marks_and_hang() -> None:
    """Bullets and numbers stand out, and the next line stands below the text."""
    assert plain("- een\n    - twee\n- drie") == "- een\n  - twee\n- drie\n"
    assert plain("9. negen\n10. tien") == "9. negen\n10. tien\n"
    assert plain(f"- {LONG}").splitlines()[1].startswith("  ")


def test_a_small_table_is_aligned() -> None:
    """Columns start below each other, with a line under the header."""
    made = plain("| Wie | Wat |\n| --- | --- |\n| gemeente | doet mee |\n| [naam] | [actie] |")
    assert made.splitlines() == [
        "Wie       Wat",
        "--------  --------",
        "gemeente  doet mee",
        "[naam]    [actie]",
    ]


def test_a_table_that_does_not_fit_becomes_a_list() -> None:
    """Words are never cut: with too many columns each row is read with the names of its columns."""
    names = [f"Onderdeelnaam{number}" for number in range(8)]
    row = f"| {' | '.join(names)} |"
    made = plain(f"{row}\n{'| --- ' * 8}|\n{row.replace('naam', 'waarde')}")
    assert made.startswith("- Onderdeelnaam0: Onderdeelwaarde0\n  Onderdeelnaam1: ")


def test_a_link_shows_its_address_once() -> None:
    """A link with bold words in it is one link."""
    made = plain("Zie [de **hele** uitleg](uitleg.md).")
    assert made == "Zie de hele uitleg <https://voorbeeld.nl/uitleg.html>.\n"
