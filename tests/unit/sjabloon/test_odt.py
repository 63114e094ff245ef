"""The ODF document is one that any word processor opens, and the same on every day."""

from __future__ import annotations

import io
import subprocess
import sys
import zipfile
from xml.etree.ElementTree import fromstring

from hypothesis import given, settings
from hypothesis import strategies as st
from odfdo import Document, Element

from toolbox.sjabloon.odt import About, to_odt
from toolbox.sjabloon.read import read

SOURCE = """# Titel & meer

Een **vet** en *schuin* woord, `code`, een [plek] en [uitleg](uitleg.md).

## Hoofdstuk

### Paragraaf

- een
    - twee

3. drie

| Wie | Wat |
| --- | --- |
| [naam] | iets doen |
| [naam] |

> citaat

---

    code  hier
"""


def made(source: str = SOURCE) -> bytes:
    """Return `source` as a document."""
    blocks = read(source, lambda href: f"https://voorbeeld.nl/{href}")
    return to_odt(blocks, About("Titel & meer", "Eén zin.", "Voorbeeldsite"))


def opened(data: bytes) -> Document:
    """Read a document back."""
    return Document(io.BytesIO(data))


def found(document: Document, query: str) -> list[Element]:
    """Return the elements in the text that `query` asks for."""
    return list(document.body.get_elements(query))


def test_headings_are_real_headings_below_the_title() -> None:
    """The title has the style of a title, and chapters have outline levels from one."""
    document = opened(made())
    title = found(document, "text:p")[0]
    assert title.get_attribute("text:style-name") == "Title"
    assert title.inner_text == "Titel & meer"
    levels = [(h.get_attribute("text:outline-level"), h.inner_text) for h in document.body.headers]
    assert levels == [("1", "Hoofdstuk"), ("2", "Paragraaf")]


def test_lists_are_real_lists() -> None:
    """A list in a list is one, and a numbered list starts where the author began."""
    document = opened(made())
    assert len(found(document, "//text:list[@text:style-name='Opsomming']")) == 2
    (item,) = found(document, "//text:list[@text:style-name='Nummering']/text:list-item")
    assert item.get_attribute("text:start-value") == "3"


def test_a_table_has_a_header_row_and_fills_the_page() -> None:
    """The header returns on every page and is known to screen readers; rows are complete."""
    (table,) = opened(made()).body.tables
    header = table.get_elements("table:table-header-rows/table:table-row/table:table-cell/text:p")
    assert [cell.inner_text for cell in header] == ["Wie", "Wat"]
    rows = table.get_elements("table:table-row")
    assert [len(row.get_elements("table:table-cell")) for row in rows] == [2, 2]


def test_links_lead_to_the_site() -> None:
    """A link has its full address, so that it works from any folder."""
    (link,) = found(opened(made()), "//text:a")
    assert link.get_attribute("xlink:href") == "https://voorbeeld.nl/uitleg.html"


def test_places_to_fill_in_are_marked() -> None:
    """Each place between square brackets has a style of its own."""
    places = found(opened(made()), "//text:span[@text:style-name='Invulplek']")
    assert [place.inner_text for place in places] == ["[plek]", "[naam]", "[naam]"]


def test_every_style_that_is_used_is_defined() -> None:
    """No part of the text falls back on a look that nobody chose."""
    package = zipfile.ZipFile(io.BytesIO(made()))
    style = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}name"
    parts = [fromstring(package.read(name)) for name in ("styles.xml", "content.xml")]  # noqa: S314
    defined = {e.get(style) for part in parts for e in part.iter() if e.get(style)}
    used = {
        value
        for element in parts[1].iter()
        for name, value in element.attrib.items()
        if name.endswith("}style-name")
    }
    assert used
    assert used <= defined


def test_the_document_is_dutch_and_says_what_it_is() -> None:
    """Word processors check the spelling in Dutch, and show title, summary and maker."""
    document = opened(made())
    assert document.meta.title == "Titel & meer"
    assert document.meta.language == "nl-NL"
    assert document.meta.description == "Eén zin."
    default = document.styles.get_element("//style:default-style[@style:family='paragraph']")
    assert default is not None
    text = default.get_element("style:text-properties")
    assert text is not None
    assert (text.get_attribute("fo:language"), text.get_attribute("fo:country")) == ("nl", "NL")


def test_the_package_starts_with_its_type_and_lists_its_parts() -> None:
    """A program knows the file by its first bytes, and every part is in the manifest."""
    data = made()
    package = zipfile.ZipFile(io.BytesIO(data))
    assert data[30:38] == b"mimetype"
    assert data[38:77] == b"application/vnd.oasis.opendocument.text"
    manifest = package.read("META-INF/manifest.xml").decode()
    for name in package.namelist():
        listed = f'full-path="{name}"' in manifest
        assert listed == (name not in {"mimetype", "META-INF/manifest.xml"}), name


def test_two_builds_give_the_same_bytes() -> None:
    """Neither the clock nor the order of a set shows: also not in another process."""
    command = "import sys; sys.path[:0] = ['tests/unit/sjabloon']; import test_odt; "
    command += "sys.stdout.buffer.write(test_odt.made())"
    builds = {
        subprocess.run(
            [sys.executable, "-c", command],
            env={"PYTHONHASHSEED": seed, "SOURCE_DATE_EPOCH": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2000000000")
    }
    assert builds == {made()}
    times = {info.date_time for info in zipfile.ZipFile(io.BytesIO(made())).infolist()}
    assert times == {(1980, 1, 1, 0, 0, 0)}


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=80))
def test_any_text_gives_a_document_that_opens(text: str) -> None:
    """Whatever an editor pastes, the document stays well-formed."""
    document = opened(made(f"# T\n\n{text}\n\n| a |\n| --- |\n| {text} |\n"))
    assert found(document, "text:p")
