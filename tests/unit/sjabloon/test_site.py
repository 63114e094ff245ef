"""A page with `sjabloon: true` gives two files; other pages give none."""

from __future__ import annotations

from toolbox.sjabloon.bestand import Site, Sjabloon
from toolbox.sjabloon.site import sjablonen

PAGE = (
    "---\ntitle: Brief\ndescription: Een brief.\nsjabloon: true\n---\n\n"
    "{}Zie [uitleg](../uitleg.md)."
)
SITE = Site("Voorbeeldsite", "https://voorbeeld.nl/kennis")


def one(text: str, site: Site = SITE) -> Sjabloon:
    """Return the template that one page gives."""
    (sjabloon,) = sjablonen([("sjablonen/brief.md", text)], site)
    return sjabloon


def plain(sjabloon: Sjabloon) -> str:
    """Return the plain text of a template."""
    return sjabloon.bestanden[1].inhoud.decode("utf-8-sig").replace("\r\n", "\n")


def test_a_template_page_gives_an_odf_text_and_a_plain_text_beside_it() -> None:
    """Both stand next to the page, with a size in words."""
    sjabloon = one(PAGE.format("# De brief\n\n"))
    assert (sjabloon.pagina, sjabloon.titel) == ("sjablonen/brief.html", "De brief")
    odt, txt = sjabloon.bestanden
    assert (odt.pad, txt.pad) == ("sjablonen/brief.odt", "sjablonen/brief.txt")
    assert odt.inhoud.startswith(b"PK")
    assert odt.omvang.endswith(" kB")


def test_only_marked_pages_are_templates() -> None:
    """A page without the mark, with the mark off or with the word in its text gives nothing."""
    texts = (
        "# Titel",
        "---\nsjabloon: false\n---\n# Titel",
        "---\ntitle: x\n---\nsjabloon: true",
        "---\nnooit gesloten",
    )
    assert list(sjablonen([("a.md", text) for text in texts], SITE)) == []


def test_the_text_says_that_it_is_an_example_and_where_it_comes_from() -> None:
    """The note stands right below the title, with the address of the page."""
    title, _, _, note, *_ = plain(one(PAGE.format("# De brief\n\n"))).split("\n")
    assert title == "De brief"
    assert note.startswith("Voorbeeldtekst.")
    assert "<https://voorbeeld.nl/kennis/sjablonen/brief.html>" in plain(one(PAGE.format("")))


def test_links_into_the_site_become_full_addresses() -> None:
    """A downloaded file still leads back; without an address of the site links are plain text."""
    assert "uitleg <https://voorbeeld.nl/kennis/uitleg.html>." in plain(one(PAGE.format("")))
    assert "Zie uitleg." in plain(one(PAGE.format(""), Site("Voorbeeldsite")))


def test_a_page_without_a_heading_gets_its_title() -> None:
    """The title of the front matter stands on top."""
    assert plain(one(PAGE.format(""))).startswith("Brief\n=====\n")


def test_old_editors_show_letters_and_lines_as_they_are() -> None:
    """The plain text starts with a byte order mark and has the line ends of Windows."""
    data = one(PAGE.format("")).bestanden[1].inhoud
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\n") == data.count(b"\r\n")
