"""Packs are kept from one build to the next, and never believed when they do not fit."""

from __future__ import annotations

import gzip
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import brotli
import pytest
from helpers import contents

from toolbox.content.twice import link
from toolbox.publicatie.afwerken import Afgewerkt, finish
from toolbox.publicatie.inpakken import Packs, key_of, pack_site

TEXT = "<p>Samen eten in het buurthuis.</p>\n" * 200
SCRIPT = "<script>console.log(1)</script>"
PAGES = {"index.html": "home", "a/een.html": "een", "a/twee.html": "twee", "drie.html": SCRIPT}
"""Texts by place; one page holds a script."""


def test_files_that_are_alike_are_packed_once(tmp_path: Path) -> None:
    """A hundred copies of one page: all have packs, which are made once and kept."""
    site, packs = tmp_path / "site", Packs(tmp_path / "packs")
    site.mkdir()
    text = TEXT.encode()
    for number in range(100):
        (site / f"{number}.html").write_bytes(text)
    keys = {f"{number}.html": key_of(f"{number}.html", text) for number in range(100)}
    for fresh in (2, 0):
        done = pack_site(site, keys, packs)
        assert (done.files, done.fresh) == (100, fresh)
        assert {gzip.decompress((site / f"{place}.gz").read_bytes()) for place in keys} == {text}


@dataclass
class Project:
    """Sites one after another, as builds leave them."""

    folder: Path
    packs: Path
    pages: dict[str, str] = field(default_factory=lambda: dict(PAGES))
    done: Afgewerkt | None = None
    number: int = 0

    @property
    def site(self) -> Path:
        """The site of the last build."""
        return self.folder / f"site.{self.number}"

    def build(self) -> Afgewerkt:
        """Build: pages with the same text stand in the new site too."""
        before, self.number = self.site, self.number + 1
        for place, text in self.pages.items():
            self._write(before / place, self.site / place, (text + TEXT).encode())
        known, signs = (self.done.bekeken, self.done.ingepakt.signs) if self.done else ({}, {})
        self.done = finish(self.site, "", {}, Packs(self.packs, signs), known)
        return self.done

    def fresh(self) -> dict[str, bytes]:
        """Return every file of the same site, built where nothing was built before."""
        with tempfile.TemporaryDirectory() as folder:
            other = Project(Path(folder), Path(folder, "packs"), self.pages)
            other.build()
            return contents(other.site)

    @staticmethod
    def _write(old: Path, new: Path, content: bytes) -> None:
        new.parent.mkdir(parents=True, exist_ok=True)
        if old.is_file() and old.read_bytes() == content:
            link(str(old), str(new))
        else:
            new.write_bytes(content)


@pytest.fixture(params=["same-disk", "other-disk"])
def project(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Project]:
    """A site that was built; its packs are on the same disk, where links can be, or on another."""
    parent = tmp_path if request.param == "same-disk" else Path("/dev/shm")  # noqa: S108 (another disk)
    with tempfile.TemporaryDirectory(dir=parent) as packs:
        made = Project(tmp_path, Path(packs))
        assert made.build().ingepakt.fresh == 2 * len(PAGES)
        yield made


def in_place(project: Project) -> None:
    """Change packs of the site before as a program does that keeps their place and size."""
    for ending in (".br", ".gz"):
        pack = project.site / f"a/een.html{ending}"
        pack.write_bytes(b"x" * pack.stat().st_size)


def replaced(project: Project) -> None:
    """Put something else in the place of packs, and take one away."""
    for ending in (".br", ".gz"):
        pack = project.site / f"a/een.html{ending}"
        pack.unlink()
        pack.write_bytes(b"iets anders")
    (project.site / "index.html.br").unlink()


def lost(project: Project) -> None:
    """Lose a pack that was kept, cut off another, add to a third; let one be of another page."""
    packs = sorted(project.packs.rglob("*.br")) + sorted(project.packs.rglob("*.gz"))
    packs[0].unlink()
    packs[1].write_bytes(packs[1].read_bytes()[:-7])
    packs[2].write_bytes(packs[2].read_bytes() + b"meer")
    packs[-1].write_bytes(packs[-2].read_bytes())


def forgotten(project: Project) -> None:
    """Damage packs, and forget what the disk said of them."""
    lost(project)
    project.done = None


def edited(project: Project) -> None:
    """Change a page, in as many letters."""
    project.pages["a/een.html"] = "nee"


def swapped(project: Project) -> None:
    """Let two pages change places."""
    project.pages["a/een.html"], project.pages["a/twee.html"] = "twee", "een"


def edited_by_hand(project: Project) -> None:
    """Change a page of the built site itself; it is made anew then."""
    page = project.site / "a/een.html"
    page.write_bytes(page.read_bytes().replace(b"een", b"nee"))


def gone(project: Project) -> None:
    """Take a page away."""
    del project.pages["a/een.html"]


def silent(project: Project) -> None:
    """Take the page with the script away."""
    del project.pages["drie.html"]


CHANGES: tuple[Callable[[Project], None], ...] = (
    *(in_place, replaced, lost, forgotten, edited, swapped, edited_by_hand, gone, silent),
)


def test_what_is_kept_gives_the_site_of_a_fresh_build(project: Project) -> None:
    """Whatever is damaged, lost, changed or gone: each byte is that of a site made anew.

    A script in a page that stands stays in the policy. No build changes the site before.
    """
    for change in CHANGES:
        change(project)
        site = project.site
        before = contents(site)
        project.build()
        assert contents(site) == before, change
        assert contents(project.site) == project.fresh(), change
        kept = {path.suffix for path in project.packs.rglob("*") if path.is_file()}
        assert kept == {".br", ".gz"}
        policy = (project.site / "_headers").read_text(encoding="utf-8")
        assert ("sha256-" in policy) == (change is not silent)
    assert sum(path.is_file() for path in project.packs.rglob("*")) == 2 * len(project.pages)


def test_what_stands_is_not_packed_or_written_again(tmp_path: Path) -> None:
    """Packs of pages that stand are the very files of the site before; an author brings none."""
    project = Project(tmp_path, tmp_path / "packs")
    signs = project.build().ingepakt.signs
    assert all(None not in found for found in signs.values())
    before = project.site
    project.pages["a/twee.html.br"] = "Dit is niet ingepakt."
    assert project.build().ingepakt.fresh == 0
    for place in PAGES:
        for ending in (".br", ".gz"):
            assert (project.site / f"{place}{ending}").samefile(before / f"{place}{ending}")
    edited(project)
    done = project.build().ingepakt
    assert (done.files, done.fresh) == (len(PAGES), 2)
    assert brotli.decompress((project.site / "a/een.html.br").read_bytes()).startswith(b"nee")
