"""Plans as files: the example texts, and ODT, DOCX and PDF made of a text."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from xml.sax.saxutils import escape

import odfdo
import pikepdf
import typst
import yaml
from helpers import REPOSITORY, copy_tree

from toolbox.catalogue.catalogue import Catalogue
from toolbox.catalogue.load import load
from toolbox.pages.paths import record_path
from toolbox.planscan.lexicon import Lexicon, lexicon_of
from toolbox.planscan.site import ANALYSER, DATA, planscan_files
from toolbox.planscan.words import Language
from toolbox.search.letters import fold
from toolbox.search.script import SOURCES as SEARCH
from toolbox.search.stem import stem
from toolbox.theme import PLANSCAN_SCRIPTS

TEXTS = REPOSITORY / "tests" / "example-content" / "planscan"
DUTCH = Language(fold, stem)

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STYLES = (
    f'<w:styles xmlns:w="{WORD}"><w:style w:styleId="Kop1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:styleId="Inhopg1"><w:name w:val="toc 1"/></w:style></w:styles>'
)
SCRIPTS = ("woorden", "opbouw", "zin", "scan", "zip", "kantoor", "pdf", "lezen")
"""What reads and scans; the rest shows."""

HEADING = '<w:pPr><w:pStyle w:val="Kop1"/></w:pPr>'


@dataclass(frozen=True)
class Plan:
    """An example text, and what a careful reader finds in it."""

    naam: str
    tekst: str
    verwacht: dict[str, list[str]]


def plans(half: str) -> Iterator[Plan]:
    """Yield the example plans of one set: `oefenen`, `proef` or `toets`."""
    folder = TEXTS / half
    expected = yaml.safe_load((folder / "verwacht.yml").read_text(encoding="utf-8"))
    for naam, links in expected.items():
        yield Plan(naam, (folder / f"{naam}.md").read_text(encoding="utf-8"), links)


@cache
def real_catalogue() -> Catalogue:
    """Return the first instance, loaded once."""
    return load(REPOSITORY / "docs").catalogue


def real_lexicon() -> Lexicon:
    """Return the vocabulary of the first instance."""
    made = lexicon_of(real_catalogue().begrippen, DUTCH)
    assert made is not None
    return made


def planscan_page(folder: Path) -> Path:
    """Write a page with nothing but the scripts of the plan scan into `folder`; return it."""
    theme = REPOSITORY / "overrides"
    copy_tree(theme / PLANSCAN_SCRIPTS, folder / PLANSCAN_SCRIPTS)
    for path, script in planscan_files(real_catalogue(), DUTCH, theme / SEARCH, record_path):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(script, encoding="utf-8")
    sources = [ANALYSER, DATA, *(f"{PLANSCAN_SCRIPTS}/{name}.js" for name in SCRIPTS)]
    tags = "".join(f'<script src="{source}"></script>' for source in sources)
    page = folder / "index.html"
    page.write_text(f'<!doctype html><meta charset="utf-8">{tags}', encoding="utf-8")
    return page


def blocks(text: str) -> Iterator[tuple[int, str]]:
    """Yield the paragraphs of a Markdown text with the level of a heading, or 0."""
    for part in text.split("\n\n"):
        line = " ".join(part.split())
        level = len(line) - len(line.lstrip("#"))
        if line:
            yield level, line.lstrip("# ")


def odt_of(text: str) -> bytes:
    """Return a text as an ODT."""
    document = odfdo.Document("text")
    document.body.clear()
    for level, line in blocks(text):
        made = odfdo.Header(level, line) if level else odfdo.Paragraph(line)
        document.body.append(made)
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def docx_of(text: str, extra: str = "") -> bytes:
    """Return a text as a DOCX; `extra` is raw XML at the end of its body."""
    body = "".join(
        f"<w:p>{HEADING if level else ''}"
        f'<w:r><w:t xml:space="preserve">{escape(line)}</w:t></w:r></w:p>'
        for level, line in blocks(text)
    )
    document = f'<w:document xmlns:w="{WORD}"><w:body>{body}{extra}</w:body></w:document>'
    return package({"word/document.xml": document, "word/styles.xml": STYLES})


def package(parts: dict[str, str | bytes]) -> bytes:
    """Return a ZIP file."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return target.getvalue()


def pdf_of(text: str, folder: Path) -> bytes:
    """Return a text as a PDF."""
    source = folder / "plan.typ"
    lines = [
        f"#{'heading' if level else 'par'}[#{_typst_text(line)}]\n" for level, line in blocks(text)
    ]
    source.write_text('#set text(lang: "nl")\n' + "\n".join(lines), encoding="utf-8")
    made = typst.compile(str(source))
    assert isinstance(made, bytes)
    return made


def _typst_text(line: str) -> str:
    quoted = line.replace("\\", "\\\\").replace('"', '\\"')
    return f'text("{quoted}")'


def locked(pdf: bytes) -> bytes:
    """Return a PDF with a password."""
    target = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        opened.save(target, encryption=pikepdf.Encryption(owner="o", user="geheim"))
    return target.getvalue()


def blank_pdf() -> bytes:
    """Return a PDF of three pages without text, as a scan is."""
    target = io.BytesIO()
    with pikepdf.new() as pdf:
        for _ in range(3):
            pdf.add_blank_page()
        pdf.save(target)
    return target.getvalue()


def bad_files(pdf: bytes) -> dict[str, tuple[bytes, str]]:
    """Return files that cannot be read: name, content, and the code that says why."""
    bomb = b"<w:document>" + b" " * (41 * 1024 * 1024)
    entity = f'<!DOCTYPE d [<!ENTITY a "x">]><w:document xmlns:w="{WORD}">&a;</w:document>'
    odt = {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<x/>"}
    manifest = "<manifest><encryption-data/></manifest>"
    return {
        "leeg.txt": (b"", "leeg"),
        "spaties.txt": (b" \n\n ", "leeg"),
        "scan.pdf": (blank_pdf(), "scan"),
        "slot.pdf": (locked(pdf), "versleuteld"),
        "half.pdf": (pdf[:300], "kapot"),
        "beeld.txt": (b"\x89PNG\r\n\x1a\n" + bytes(500), "soort"),
        "oud.doc": (b"\xd0\xcf\x11\xe0" + bytes(600), "oud"),
        "brief.rtf": (b"{\\rtf1 hallo}", "soort"),
        "half.docx": (docx_of("Een plan.")[:60], "kapot"),
        "bom.docx": (package({"word/document.xml": bomb}), "groot"),
        "verwijzing.docx": (package({"word/document.xml": entity}), "kapot"),
        "tabel.ods": (package({"mimetype": "application/x-ods", "content.xml": "<x/>"}), "soort"),
        "slot.odt": (package({**odt, "META-INF/manifest.xml": manifest}), "versleuteld"),
        "leeg.odt": (package(odt), "leeg"),
    }
