"""The browser reads and scans exactly as Python does, with the shipped scripts, from a folder."""

from __future__ import annotations

import base64
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from helpers import REPOSITORY
from planscan_files import (
    WORD,
    bad_files,
    docx_of,
    odt_of,
    package,
    pdf_of,
    plans,
    planscan_page,
)
from playwright.sync_api import Page

from toolbox.planscan.lexicon import Lexicon
from toolbox.planscan.read.faults import Unreadable
from toolbox.planscan.read.file import file_text
from toolbox.planscan.scan import Scan, scan

sys.path.insert(0, str(REPOSITORY / "scripts"))

NASTY = (
    "",
    "\ufeffEenzaamheid\u00ad en\u200b sport.\r\nKoor\u2028tegen eenzaamheid",
    "EENZAAMHEID EN SPORT\n\nWe sporten. Ĳsbreker, café's, ’s-Hertogenbosch, ïle ﬁets.",
    "Dit gaat o.a. over eenzaamheid, bijv. bij sport. Dhr. A. Smit (van de G.G.D.) zegt dat.",
    "Niet aan sport. Wel eenzaamheid, maar niet aan cultuur – en valpreventie ook niet.",
    "<script>alert(1)</script> eenzaam & sport \x00\x07 😀 eenzame 😀 ouderen 𝔰𝔭𝔬𝔯𝔱",
    "We verbinden eenzaamheid met:\n1. sport\n2) cultuur\n\n- mantel-\nzorg\n• zorg- en\no koor",
    "| Thema | eenzaamheid |\n|---|---|\n| Sport | eenzame ouderen |",
    "Inhoud\n1 Sport en eenzaamheid ..... 4\n2. Cultuur\t12\nKoor en kunst\nWe doen niets. Echt.",
    "eenzaam " * 3000 + ". " * 500 + "!" * 5000,
    "Onderwerp: eenzaamheid\nDatum: nu\n\n**Sport.** Wij sporten met zijn allen.\n\nKOP\nZin.",
)

SCAN = """text => {
  const result = tbPlanscan.scanner(tbData.planscan.woorden)(text);
  return [result.woorden, result.kern, result.findings.map(
    f => [f.lijst, f.id, f.stand, f.ontkend, f.citaten.map(q => [q.soort, q.pieces, q.kop])])];
}"""
READ = """([name, base64]) => {
  const bytes = Uint8Array.from(atob(base64), c => c.charCodeAt(0));
  return tbPlanscan.read(new File([bytes], name)).catch(error => ({ code: error.code }));
}"""


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """A page with nothing but the scripts, opened from a folder without network."""
    from bench.browser import browser

    start = planscan_page(tmp_path_factory.mktemp("planscan"))
    with browser() as opened:
        made = opened.new_context(offline=True).new_page()
        made.goto(start.as_uri())
        yield made


def flat(result: Scan) -> list[object]:
    """Return a scan in the shape that the browser gives."""
    return [
        result.woorden,
        result.kern,
        [
            [
                f.lijst,
                f.id,
                f.stand.value,
                f.ontkend,
                [[q.soort, [list(piece) for piece in q.pieces], q.kop] for q in f.citaten],
            ]
            for f in result.findings
        ],
    ]


def test_every_plan_is_scanned_the_same(page: Page, lexicon: Lexicon) -> None:
    """Every link, its strength and its marked sentences are equal for all texts, odd ones too."""
    texts = [plan.tekst for half in ("oefenen", "proef", "toets") for plan in plans(half)]
    texts += [text.replace("\n\n", "\n") for text in texts[:6]]
    for text in (*texts, *NASTY):
        assert page.evaluate(SCAN, text) == flat(scan(text, lexicon)), text[:80]


def read(page: Page, name: str, data: bytes) -> object:
    """Return what the browser reads in a file: its text, or why it cannot."""
    return page.evaluate(READ, [name, base64.b64encode(data).decode()])


def test_files_of_word_processors_are_read_the_same(page: Page) -> None:
    """Headings, lists, tables and text of ODT and DOCX come out alike; deleted text does not."""
    text = next(plans("oefenen")).tekst
    extra = (
        '<w:p><w:pPr><w:pStyle w:val="Inhopg1"/></w:pPr><w:r><w:t>Sport 4</w:t></w:r></w:p>'
        "<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>punt</w:t><w:tab/><w:t>een</w:t></w:r></w:p>"
        "<w:p><w:del><w:r><w:t>weg</w:t></w:r></w:del><w:r><w:t>blijft</w:t></w:r></w:p>"
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc>"
        "<w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    )
    for name, data in (("a.odt", odt_of(text)), ("a.docx", docx_of(text, extra))):
        here = file_text(data)
        assert read(page, name, data) == here
        assert "# Gezond en actief Veldhoek" in here
    assert here.endswith("- punt een\n\nblijft\n\n| a | b")
    strict = f'<w:document xmlns:w="{WORD}"><w:body/></w:document>'
    assert read(page, "b.docx", package({"word/document.xml": strict})) == {"code": "leeg"}
    for data in ("Café".encode("cp1252"), "\ufeffCafé".encode("utf-16"), "\ufeffCafé".encode()):
        assert str(read(page, "c.txt", data)).strip("\ufeff") == file_text(data).strip("\ufeff")


def test_a_pdf_gives_the_same_links(page: Page, lexicon: Lexicon, tmp_path: Path) -> None:
    """The lines of a PDF differ between readers, what the plan ties together does not."""
    for plan in list(plans("oefenen"))[:3]:
        data = pdf_of(plan.tekst, tmp_path)
        there = page.evaluate(SCAN, read(page, "plan.pdf", data))
        here = flat(scan(file_text(data), lexicon))
        ties = [
            {(f[0], f[1]) for f in found[2] if f[2] in ("zin", "nabij")}  # type: ignore[index, attr-defined]
            for found in (there, here)
        ]
        assert ties[0] == ties[1], plan.naam
        assert ties[0] >= {("themas", id) for id in plan.verwacht["themas"]}, plan.naam


def test_what_cannot_be_read_is_refused_for_the_same_reason(page: Page, tmp_path: Path) -> None:
    """Empty, locked, damaged, scanned, too big and foreign files each get their own code."""
    for name, (data, code) in bad_files(pdf_of("Een plan van aanpak.", tmp_path)).items():
        with pytest.raises(Unreadable) as refused:
            file_text(data)
        assert refused.value.code == code, name
        assert read(page, name, data) == {"code": code}, name
    assert (
        page.evaluate("() => tbPlanscan.read({ size: 200e6, name: 'x' }).catch(e => e.code)")
        == "groot"
    )
