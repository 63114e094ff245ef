"""Every PDF of the real content keeps to the standards and serves its readers."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pypdf
import pytest
import yaml
from helpers import REPOSITORY, Page
from reading_pdf import facts_of, faults, squeezed, text_of

from toolbox.model.soorten import SOORTEN

THEMES = [
    term["id"]
    for term in yaml.safe_load(
        (REPOSITORY / "docs" / "begrippen" / "themas.yml").read_text(encoding="utf-8")
    )["begrippen"]
]
FOLDERS = [soort.map for soort in SOORTEN if (REPOSITORY / "docs" / soort.map).is_dir()]


def largest(folder: Path) -> Path:
    """Return the largest PDF of a folder: it has the most in it."""
    return max(folder.glob("*.pdf"), key=lambda path: path.stat().st_size)


@pytest.mark.parametrize("folder", [*FOLDERS, "themas"])
def test_every_file_of_a_folder_is_fit_for_screen_readers_and_archives(
    pdfs: Path, folder: str
) -> None:
    """Every item and every theme is valid PDF/UA-1 and PDF/A-2a, and there is one for each."""
    made = sorted((pdfs / folder).glob("*.pdf"))
    source = REPOSITORY / "docs" / folder
    wanted = THEMES if folder == "themas" else [p.stem for p in source.iterdir() if p.is_file()]
    assert {path.stem for path in made} == set(wanted) - {"index"}
    assert {path.name: found for path in made if (found := faults(path))} == {}


def test_the_book_is_fit_for_screen_readers_and_archives(pdfs: Path) -> None:
    """The whole book is valid PDF/UA-1 and PDF/A-2a, as is every page that asked for a PDF."""
    for path in pdfs.glob("*.pdf"):
        assert faults(path) == [], path.name


@pytest.mark.parametrize("folder", [*FOLDERS, "themas", "."])
def test_a_reader_finds_the_way(pdfs: Path, folder: str) -> None:
    """Each file has language, title, outline, lists, texts for pictures, header cells, links.

    No page ends in a heading: what it stands over is on the same page.
    """
    for path in (pdfs / folder).glob("*.pdf"):
        facts = facts_of(path)
        assert facts.language.startswith("nl"), path.name
        assert facts.title, path.name
        assert facts.outline > 1, path.name
        assert facts.tags["/LI"] >= facts.tags["/L"] > 0, path.name
        assert facts.without_alt == facts.without_scope == 0, path.name
        assert facts.links > 0, path.name
        assert facts.broken_links == [], path.name
        assert facts.tags["/H1"] > 0, path.name
        assert facts.lonely_headings == [], path.name


def test_the_book_holds_everything(pdfs: Path) -> None:
    """All items and themes are in its outline, with registers and a colophon at the end."""
    book_file = pdfs / "boek.pdf"
    with pikepdf.open(book_file) as book, book.open_outline() as outline:
        parts = {str(entry.title) for entry in outline.root}
        entries = {squeezed(str(c.title)) for entry in outline.root for c in entry.children}
    themes = REPOSITORY / "docs" / "begrippen" / "themas.yml"
    terms = yaml.safe_load(themes.read_text(encoding="utf-8"))["begrippen"]
    registers = {f"Register van {what}" for what in ("thema’s", "gemeenten", "doelgroepen")}
    assert {term["naam"] for term in terms} | registers | {"Zo leest u dit boek"} <= parts
    ending = squeezed(
        "".join(page.extract_text() for page in pypdf.PdfReader(book_file).pages[-3:])
    )
    for said in ("Colofon", "kenmerk", "Kan verouderd zijn na", "Nieuwste versie", "Rechten"):
        assert squeezed(said) in ending
    assert len(pypdf.PdfReader(pdfs / "wethouder.pdf").pages) == 2
    for path in (REPOSITORY / "docs" / "interventies").glob("*.yml"):
        title = yaml.safe_load(path.read_text(encoding="utf-8"))["titel"]
        assert squeezed(title) in entries, path.name


@pytest.mark.parametrize("folder", FOLDERS)
def test_paper_and_screen_have_the_same_sections(
    pdfs: Path, pages: dict[str, Page], folder: str
) -> None:
    """Every heading of an item's page stands in its PDF; suggestions are for browsing alone."""
    path = largest(pdfs / folder)
    html = pages[f"{folder}/{path.stem}.html"].path.read_text(encoding="utf-8")
    article = html.partition('<div class="tb-item__tekst">')[2].partition('id="verwant"')[0]
    pieces = [piece for piece in article.split("<h2 ")[1:] if "</h2>" in piece]
    headings = [piece.partition(">")[2].partition("</h2>")[0] for piece in pieces]
    said = squeezed(text_of(path))
    assert len(headings) > 1
    for heading in headings:
        plain = heading.replace("&amp;", "&").replace("&#39;", "'")
        assert squeezed(plain) in said, heading


def test_nothing_is_too_heavy(pdfs: Path) -> None:
    """An item weighs less than 100 kB, and the book less than 12 kB for each item."""
    singles = [p for folder in FOLDERS for p in (pdfs / folder).glob("*.pdf")]
    assert max(p.stat().st_size for p in singles) < 100_000
    assert (pdfs / "boek.pdf").stat().st_size < 12_000 * len(singles)


def test_a_last_page_holds_more_than_an_ending(pdfs: Path) -> None:
    """What is left for a next page takes the sources along, and those a short list."""
    for path in (pdfs / "cijfers").glob("*.pdf"):
        with pypdf.PdfReader(path) as reader:
            *others, last = reader.pages
            assert not others or "Bronnen" in last.extract_text(), path.name
    with pypdf.PdfReader(pdfs / "boek.pdf") as reader:
        pages = [page.extract_text().splitlines() for page in reader.pages[40:120]]
    assert sum(lines[1].startswith("Bronnen") for lines in pages if len(lines) > 1) < 2
