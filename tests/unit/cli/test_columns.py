"""Pages and what they read come back from their columns as they went in."""

from __future__ import annotations

import pickle
from dataclasses import replace

import pytest

from toolbox.cli.columns import Pages, Reads, Row

PRINTS = {"alles": b"1", "begrip themas a": b"2", "begrip themas b": b"3", "begrippen": b"4"}

ROWS = {
    "b.html": Row(b"of b", b"html b", (1, 2, 3), ("alles", "begrip themas b")),
    "a.html": Row(b"of a", b"html a", (4, 5, 6), ()),
    "map/c.html": Row(b"of c", b"html c", (7, 8, 9), ("begrippen", "alles")),
}


@pytest.fixture
def reads() -> Reads:
    """Return what was kept once, with what came since."""
    kept: Reads = pickle.loads(pickle.dumps(Reads.of(PRINTS)))  # noqa: S301 (our own)
    return replace(kept, newer={"begrip themas b": b"", "soort Kennis": b"5"})


def test_what_came_later_goes_before_what_was_kept(reads: Reads) -> None:
    """Each is found by its name, and with all others that begin with the same word."""
    now = PRINTS | reads.newer
    assert reads.all() == now
    assert {name: reads.get(name) for name in now} == now
    assert reads.get("begrip") is None
    assert sorted(reads.words()) == ["alles", "begrip", "begrippen", "soort"]
    for word in reads.words():
        found = dict(reads.beginning(word))
        assert found == {name: p for name, p in now.items() if name.split(" ")[0] == word}


def test_pages_come_back_with_what_they_read(reads: Reads) -> None:
    """Who read something is found at once, and every page as it was."""
    pages: Pages = pickle.loads(pickle.dumps(Pages.of(ROWS, reads)))  # noqa: S301 (our own)
    assert pages.reading(["alles", "begrip themas a", "onbekend"], reads) == {
        "b.html",
        "map/c.html",
    }
    assert pages.reading(["begrip themas b"], reads) == {"b.html"}
    back = pages.rows(reads)
    assert list(back) == list(ROWS)
    for path, row in back.items():
        assert row._replace(reads=()) == ROWS[path]._replace(reads=())
        assert set(row.reads) == set(ROWS[path].reads)
