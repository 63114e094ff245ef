"""Pages of the site before come into the new one if they are as they were written."""

from __future__ import annotations

from pathlib import Path

import pytest

from toolbox.cli.carry import Carrying, File, hash_of
from toolbox.content.twice import sign_of


def noted(page: Path) -> File:
    """Return how the file of a page would be noted that was just made."""
    sign = sign_of(page)
    assert sign
    return hash_of(page), sign


@pytest.mark.parametrize("few", [0, 500], ids=["elsewhere", "here"])
def test_what_somebody_changed_does_not_arrive(tmp_path: Path, few: int) -> None:
    """A page arrives as it was made, also if its file is a copy; not if one byte is another."""
    before, site = tmp_path / "before", tmp_path / "site"
    pages = [before / "a.html", before / "map/b.html", before / "map/c.html", before / "d.html"]
    for page in pages:
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(page.name, encoding="utf-8")
    rows = {page.relative_to(before).as_posix(): noted(page) for page in pages}
    pages[1].write_text("B.html", encoding="utf-8")
    pages[2].unlink()
    pages[2].write_text("c.html", encoding="utf-8")
    pages[3].unlink()
    differing = Carrying(list(rows), rows.__getitem__, before, site, few=few).differing()
    assert differing == {"map/b.html": None, "map/c.html": sign_of(pages[2]), "d.html": None}
    arrived = {path.relative_to(site).as_posix(): path for path in site.rglob("*.html")}
    assert arrived.keys() == {"a.html", "map/c.html"}
    assert [arrived[path].read_text("utf-8") for path in sorted(arrived)] == ["a.html", "c.html"]


def test_both_processes_carry(tmp_path: Path) -> None:
    """What the other process has begun with arrives once, what it has not is carried here."""
    before, site = tmp_path / "before", tmp_path / "site"
    before.mkdir()
    pages = [before / f"{number}.html" for number in range(3_000)]
    for page in pages:
        page.write_text(page.name, encoding="utf-8")
    rows = {page.name: noted(page) for page in pages}
    pages[0].write_text("x.html", encoding="utf-8")
    pages[-1].write_text("y.html", encoding="utf-8")
    carrying = Carrying(list(rows), rows.__getitem__, before, site)
    carrying.help()
    assert carrying.differing() == {pages[0].name: None, pages[-1].name: None}
    assert {path.name for path in site.iterdir()} == rows.keys() - {pages[0].name, pages[-1].name}
