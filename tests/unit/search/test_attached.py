"""Files that editors attach: found by their text, and never a reason to stop."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
import typst
from helpers import make_instance, run
from pypdf import PdfReader, PdfWriter

from toolbox.problem import Problem
from toolbox.search.attached import Attachment, attached_entries, is_attachment
from toolbox.search.entries import Entry

TEXT = "De buurtkamer is open op dinsdagochtend voor iedereen uit de wijk."
ODT = """<office:document-content
 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>
 <text:h>Draaiboek</text:h><text:p>De buurtkamer<text:s/>is <text:span>open</text:span> op
 dinsdagochtend</text:p><text:p>voor iedereen uit de wijk.</text:p>
</office:text></office:body></office:document-content>"""
ODT_META = '<m xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Draaiboek</dc:title></m>'
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
DOCX = f"""<w:document xmlns:w="{WORD}"><w:body><w:p><w:r><w:t>De buurtkamer is o</w:t></w:r>
<w:r><w:t>pen op dinsdagochtend</w:t></w:r><w:r><w:instrText>PAGE geheim</w:instrText></w:r></w:p>
<w:p><w:r><w:t>voor iedereen uit de wijk.</w:t></w:r></w:p></w:body></w:document>"""
BOMB = '<!DOCTYPE a [<!ENTITY b "tekst tekst tekst tekst">]><a>&b;</a>'


def archive(**parts: str) -> bytes:
    """Return a ZIP archive; `__` in a name stands for a slash."""
    target = BytesIO()
    with zipfile.ZipFile(target, "w") as made:
        for name, content in parts.items():
            made.writestr(name.replace("__", "/") + ".xml", content)
    return target.getvalue()


def pdf(text: str = TEXT, title: str = "Draaiboek") -> bytes:
    """Return a PDF."""
    source = f'#set document(title: "{title}")\n{text}'
    return bytes(typst.compile(source.encode()))


def locked() -> bytes:
    """Return a PDF that asks for a password."""
    writer, target = PdfWriter(PdfReader(BytesIO(pdf()))), BytesIO()
    writer.encrypt("geheim", algorithm="RC4-128")
    writer.write(target)
    return target.getvalue()


def read(url: str, content: bytes) -> tuple[list[Entry], list[Problem]]:
    """Return what search makes of one file."""
    problems: list[Problem] = []
    return list(attached_entries([Attachment(url, lambda: content)], problems.append)), problems


@pytest.mark.parametrize(
    ("name", "make"),
    [
        ("draaiboek.odt", lambda: archive(content=ODT, meta=ODT_META)),
        ("draaiboek.docx", lambda: archive(word__document=DOCX)),
        ("draaiboek.PDF", pdf),
    ],
)
def test_a_file_is_found_by_its_text_and_title(name: str, make: Callable[[], bytes]) -> None:
    """Text comes in reading order, with its own title or else the name of the file."""
    (entry,), problems = read(f"bijlagen/{name}", make())
    assert problems == []
    assert " ".join(entry.tekst.removeprefix("Draaiboek").split()) == TEXT
    assert entry.titel.casefold() == "draaiboek"
    assert (entry.url, entry.facetten["soort"]) == (f"bijlagen/{name}", ("Bestand",))


@pytest.mark.parametrize(
    ("name", "make", "why"),
    [
        ("stuk.pdf", lambda: b"%PDF-1.7 kapot", "niet te lezen"),
        ("stuk.pdf", lambda: b"", "niet te lezen"),
        ("scan.pdf", lambda: pdf("#rect()"), "scan"),
        ("dicht.pdf", locked, "wachtwoord"),
        ("stuk.odt", lambda: b"PK geen zip", "niet te lezen"),
        ("leeg.odt", lambda: archive(mimetype="x"), "geen tekstdocument"),
        ("stuk.docx", lambda: archive(word__document="<w:p>"), "niet te lezen"),
        ("bom.docx", lambda: archive(word__document=BOMB), "niet in horen"),
    ],
)
def test_a_file_without_text_gives_a_warning_with_its_name(
    name: str, make: Callable[[], bytes], why: str
) -> None:
    """Broken, locked, scanned or hostile: the editor hears which file, and the build goes on."""
    entries, (problem,) = read(f"bijlagen/{name}", make())
    assert entries == []
    assert problem.path == f"docs/bijlagen/{name}"
    assert why in problem.message
    assert problem.level == "waarschuwing"


def test_only_text_documents_are_read() -> None:
    """Pictures and tables are no text."""
    assert [n for n in ("a.PDF", "b.odt", "c.docx", "d.ods", "e.png") if is_attachment(n)] == [
        "a.PDF",
        "b.odt",
        "c.docx",
    ]


def test_a_build_puts_attached_files_into_the_index(tmp_path: Path) -> None:
    """A readable file is searched, an unreadable one named, an excluded one left alone."""
    instance = make_instance(tmp_path / "groene-buurt")
    folder = instance / "docs" / "bijlagen"
    folder.mkdir()
    (folder / "draaiboek.pdf").write_bytes(pdf())
    (folder / "kapot.pdf").write_bytes(b"%PDF kapot")
    (folder / "intern.pdf").write_bytes(pdf("Vertrouwelijke kladversie van het plan."))
    settings = instance / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace("exclude_docs: |", "exclude_docs: |\n  intern.pdf"), "utf-8")
    made = run("mkdocs", "build", "--strict", "--site-dir", str(tmp_path / "site"), cwd=instance)
    assert made.returncode == 0, made.stderr
    assert "docs/bijlagen/kapot.pdf" in made.stderr
    shown = "".join(p.read_text("utf-8") for p in (tmp_path / "site/assets/zoeken").glob("*.js"))
    assert "bijlagen/draaiboek.pdf" in shown
    assert "intern.pdf" not in shown
    answer = run("toolbox", "zoek", "buurtkamer dinsdagochtend", cwd=instance)
    assert "bijlagen/draaiboek.pdf" in answer.stdout
