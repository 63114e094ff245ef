"""The templates of the real site: files that open, links both ways."""

from __future__ import annotations

from pathlib import Path

import pytest
from helpers import REPOSITORY, Page, run
from odfdo import Document

FOLDER = REPOSITORY / "docs" / "sjablonen"
TEMPLATES = sorted(path.stem for path in FOLDER.glob("*.md") if path.stem != "index")


def test_there_are_six_templates_and_the_list_shows_them_all(pages: dict[str, Page]) -> None:
    """An adviser finds every template in one place."""
    assert len(TEMPLATES) >= 6
    assert {f"{name}.html" for name in TEMPLATES} <= set(pages["sjablonen/index.html"].links)


@pytest.mark.parametrize("name", TEMPLATES)
def test_both_files_of_a_template_open_and_hold_the_whole_page(site: Path, name: str) -> None:
    """The document and the plain text have a title, the note and every heading of the page."""
    document = Document(site / "sjablonen" / f"{name}.odt")
    plain = (site / "sjablonen" / f"{name}.txt").read_text(encoding="utf-8-sig")
    source = (FOLDER / f"{name}.md").read_text(encoding="utf-8")
    wanted = [line.lstrip("# ") for line in source.splitlines() if line.startswith("## ")]
    assert [header.inner_text for header in document.body.headers] == wanted
    assert set(wanted) <= set(plain.splitlines())
    assert f"# {document.meta.title}" in source
    text = "\n".join(p.inner_text for p in document.body.get_elements("//text:p"))
    assert text.split("\n")[1].startswith("Voorbeeldtekst.")
    assert "[" in text


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_page_offers_both_files_with_their_size(site: Path, name: str) -> None:
    """The links stand right below the title, and name the form and the size of the file."""
    html = (site / "sjablonen" / f"{name}.html").read_text(encoding="utf-8")
    top = html.split("</h1>", 1)[1].split("<h2", 1)[0]
    for kind, ending in (("ODT", "odt"), ("platte tekst", "txt")):
        size = round((site / "sjablonen" / f"{name}.{ending}").stat().st_size / 1000)
        assert f"sjablonen/{name}.{ending}" in top
        assert f"Download als {kind} ({max(1, size)}&nbsp;kB)" in top


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_and_its_guidance_lead_to_each_other(pages: dict[str, Page], name: str) -> None:
    """From the text one reaches the explanation, and from the explanation the text."""
    links = pages[f"sjablonen/{name}.html"].links
    guidance = {link.removeprefix("../") for link in links if link.startswith("../adviseurs/")}
    assert any(
        f"../sjablonen/{name}.html" in pages[page].links
        for page in guidance
        if page != "adviseurs/index.html"
    )


def test_another_programme_can_have_templates_and_needs_none(instance: Path) -> None:
    """One page with the mark in its front matter is enough, in any folder."""
    page = instance / "docs" / "brieven" / "buurtbrief.md"
    page.parent.mkdir()
    page.write_text(
        "---\ntitle: Buurtbrief\nsjabloon: true\n---\n\n# Buurtbrief\n\nBeste [naam],\n",
        encoding="utf-8",
    )
    assert run("mkdocs", "build", cwd=instance).returncode == 0
    made = instance / "site" / "brieven" / "buurtbrief.odt"
    assert Document(made).meta.title == "Buurtbrief"
    assert sorted(p.name for p in (instance / "site").rglob("*.odt")) == ["buurtbrief.odt"]
