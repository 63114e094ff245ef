"""Text files are UTF-8, of a sane size, and hold only what can be seen."""

from __future__ import annotations

from pathlib import Path

import pytest

from toolbox.content.text_file import MAX_BYTES, decode, read_text
from toolbox.problem import Problem


def refused(raw: bytes) -> Problem:
    """Return why `raw` is refused."""
    result = decode(raw, "docs/x.yml")
    assert isinstance(result, Problem)
    return result


def test_line_ends_and_byte_order_mark_are_made_plain() -> None:
    """Windows and old Mac line ends and the mark of UTF-8 disappear."""
    assert decode(b"\xef\xbb\xbfa: 1\r\nb: 2\rc: 3\n", "docs/x.yml") == "a: 1\nb: 2\nc: 3\n"


def test_wrong_encoding_names_the_place_and_the_letter() -> None:
    """The first byte that does not fit is shown with the letter that was meant."""
    problem = refused("titel: x\nplaats: één café\n".encode("cp1252"))
    assert (problem.line, problem.column, problem.code) == (2, 9, "codering")
    assert "‘é’" in problem.message
    assert "als UTF-8" in problem.message


def test_wrong_encoding_after_good_letters_counts_letters() -> None:
    """Columns are counted in letters, not in bytes."""
    assert refused("één caf".encode() + b"\xe9").column == 8


@pytest.mark.parametrize("raw", [b"\x80\x81", b"a\xff\xfe", b"\xc3"])
def test_other_bytes_are_refused_without_a_guess(raw: bytes) -> None:
    """Where no letter is likely, none is suggested."""
    assert refused(raw).code == "codering"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf_16_is_recognised(encoding: str) -> None:
    """Text in UTF-16 is called by its name or, without a mark, no text."""
    raw = "titel: café".encode(encoding)
    assert refused(raw).code == ("codering" if encoding == "utf-16" else "geen-tekst")


@pytest.mark.parametrize(
    "character",
    ["\x00", "\x07", "\x0b", "\x1b", "\x7f", "\x85", "\u2028", "\u202e", "\u2066", "\ufeff"],
)
def test_invisible_characters_are_refused(character: str) -> None:
    """Control characters and those that turn the reading direction are refused where they stand."""
    problem = refused(f"a: 1\nbc{character}d\n".encode())
    if character == "\x00":
        assert problem.code == "geen-tekst"
    else:
        assert (problem.line, problem.column, problem.code) == (2, 3, "stuurteken")
        assert f"U+{ord(character):04X}" in problem.message


def test_a_very_large_file_is_refused_unread(tmp_path: Path) -> None:
    """Above the limit nothing of a file is read."""
    path = tmp_path / "groot.yml"
    path.write_text("a: x\n" + "#" * MAX_BYTES)
    result = read_text(path, "docs/groot.yml")
    assert isinstance(result, Problem)
    assert result.code == "te-groot"
    assert "1.0 MB" in result.message


def test_a_file_of_exactly_the_limit_is_read(tmp_path: Path) -> None:
    """The limit itself is allowed."""
    path = tmp_path / "net.yml"
    path.write_text("#" * MAX_BYTES)
    assert isinstance(read_text(path, "docs/net.yml"), str)


def test_a_file_without_end_is_refused(tmp_path: Path) -> None:
    """A link to a device, which can be read for ever, is no text."""
    path = tmp_path / "eindeloos.yml"
    path.symlink_to("/dev/zero")
    result = read_text(path, "docs/eindeloos.yml")
    assert isinstance(result, Problem)
    assert result.code == "geen-tekst"


@pytest.mark.parametrize("name", ["weg.yml", "map.yml"])
def test_a_file_that_cannot_be_opened_is_a_problem(name: str, tmp_path: Path) -> None:
    """A file that is gone, or a folder in its place, gives a sentence and no exception."""
    (tmp_path / "map.yml").mkdir()
    result = read_text(tmp_path / name, f"docs/{name}")
    assert isinstance(result, Problem)
    assert result.code == "onleesbaar"
