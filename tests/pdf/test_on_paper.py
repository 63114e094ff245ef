"""What a reader of the printed page needs: charts that say their numbers, and no need of colour."""

from __future__ import annotations

import re
from collections import Counter
from itertools import count
from pathlib import Path

import pikepdf
import pypdf
import pytest
from grey import PAPER, Colour, contrast, texts_on_grounds
from helpers import REPOSITORY
from reading_pdf import facts_of, squeezed, text_of

from toolbox.catalogue.catalogue import Catalogue
from toolbox.catalogue.load import load
from toolbox.model.bewijs import Resultaatsoort
from toolbox.model.cijfer import Cijfer
from toolbox.model.grafiek import chart_of
from toolbox.model.interventie import Interventie
from toolbox.model.praktijkvoorbeeld import Praktijkvoorbeeld
from toolbox.model.soorten import soort_of
from toolbox.text import dutch_number

READABLE = 4.5
"""Contrast that text asks for: WCAG 2.2, 1.4.3."""

FIRST = 12
"""Pages of a document that are looked at in grey: the cover and every kind of text are there."""

READ = 4
"""One in so many figures with bars or a share is read as words."""

ON_A_PAGE = re.compile(r"{{ cijfer\([\"'](.+?)[\"']\) }}")
"""How an author puts a figure in a story."""


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    """The real content."""
    return load(REPOSITORY / "docs").catalogue


def opening(path: Path) -> str:
    """Return the words of the first pages of a PDF."""
    with pypdf.PdfReader(path) as reader:
        return " ".join(page.extract_text() for page in reader.pages[:2])


def test_a_figure_is_a_chart_that_says_its_numbers(pdfs: Path, catalogue: Catalogue) -> None:
    """A line says them to a screen reader, bars are a table, and a share has its number beside it.

    So does a figure in the story of a theme. Words are read of one in a few: that takes long.
    """
    figures = {cijfer.id: cijfer for cijfer in catalogue.of_kind(Cijfer) if cijfer.waarden}
    shown = {f"cijfers/{id}": [id] for id in figures}
    for story in (REPOSITORY / "docs" / "themas").glob("*.md"):
        if ids := ON_A_PAGE.findall(story.read_text(encoding="utf-8")):
            shown[f"themas/{story.stem}"] = ids
    assert len(shown) > len(figures) > 0
    turn = count()
    for name, ids in shown.items():
        facts = facts_of(pdfs / f"{name}.pdf")
        for cijfer in map(figures.__getitem__, ids):
            form = chart_of(cijfer).vorm
            assert form == "getal" or facts.tags["/Figure" if form == "jaren" else "/Table"], name
            if form != "jaren" and name.startswith("cijfers/") and next(turn) % READ:
                continue
            said = " ".join(facts.alts) if form == "jaren" else opening(pdfs / f"{name}.pdf")
            numbers = [dutch_number(waarde.waarde) for waarde in cijfer.waarden]
            assert [number for number in numbers if number not in said] == [], name


def test_every_text_can_be_read_in_grey(pdfs: Path) -> None:
    """On white, in a box, on the colour of a theme, in a badge: 4.5 to 1 on a grey printer."""
    themes = list((pdfs / "themas").glob("*.pdf"))
    most = max((pdfs / "interventies").glob("*.pdf"), key=lambda path: path.stat().st_size)
    found: Counter[tuple[Colour, Colour]] = Counter()
    for path in (*themes, most, pdfs / "boek.pdf", pdfs / "wethouder.pdf"):
        with pikepdf.open(path) as pdf:
            for page in list(pdf.pages)[:FIRST]:
                found.update(texts_on_grounds(page))
    assert len({ground for _, ground in found} - {PAPER}) > len(themes)
    assert {pair: contrast(*pair) for pair in found if contrast(*pair) < READABLE} == {}


def test_evidence_and_themes_are_told_in_words(pdfs: Path, catalogue: Catalogue) -> None:
    """A badge and the colour of a theme have their word beside them."""
    waiting = set(Resultaatsoort)
    for record in catalogue.records.values():
        results = record.resultaten if isinstance(record, Praktijkvoorbeeld | Interventie) else ()
        kinds = waiting & {result.soort for result in results}
        if not kinds:
            continue
        waiting -= kinds
        said = squeezed(text_of(pdfs / soort_of(record).map / f"{record.id}.pdf"))
        themes = [catalogue.begrippen.begrip("themas", id).naam for id in record.thema_ids]
        for word in (*themes, *(kind.value for kind in kinds)):
            assert squeezed(word) in said, (record.id, word)
    assert not waiting
