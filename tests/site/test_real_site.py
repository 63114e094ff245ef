"""The site with the real content, as a plain strict MkDocs build makes it."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

import pytest
from helpers import REPOSITORY, Page, real_content

from toolbox.checks.run import load_and_check
from toolbox.model.soorten import SOORT_BY_ID
from toolbox.pages.paths import gemeente_path, record_path


@pytest.fixture(scope="module")
def catalogue():  # noqa: ANN201
    """The real catalogue, without any fault."""
    loaded = real_content()
    assert [p for p in loaded.problems if p.level == "fout"] == []
    return loaded.catalogue


def test_the_content_passes_its_own_language_warnings() -> None:
    """No text in the toolbox has what its own language check warns about."""
    loaded = load_and_check(REPOSITORY / "docs", date(2100, 1, 1), taal=True)
    assert [f"{p.path}:{p.line} {p.message}" for p in loaded.problems] == []


def test_icons_in_the_styles_are_a_picture_by_themselves(site: Path) -> None:
    """A browser draws the row of icons only if it is a whole SVG file, with one shape for each place."""
    (sheet,) = (site / "assets" / "stylesheets").glob("site.*.css")
    styles = sheet.read_text(encoding="utf-8")
    (row,) = re.findall(r'url\("?data:image/svg\+xml,([^"]+)', styles)
    icons = ElementTree.fromstring(unquote(row))
    assert icons.tag == "{http://www.w3.org/2000/svg}svg"
    assert len(icons) == len(re.findall(r"--tb-i-[\w-]+: ", styles)) >= 20


def test_every_item_and_municipality_has_a_page(pages: dict[str, Page], catalogue) -> None:  # noqa: ANN001
    """Nothing that editors wrote is lost between the files and the site."""
    wanted = {record_path(record) for record in catalogue.records.values()}
    wanted |= {gemeente_path(gemeente) for gemeente in catalogue.gemeenten.gemeenten}
    assert wanted <= set(pages)
    assert len(catalogue.gemeenten) == 342


def test_the_harvest_is_large_enough(catalogue) -> None:  # noqa: ANN001
    """The first harvest holds what was promised, from all twelve provinces and every theme."""
    promised = {
        "praktijkvoorbeeld": 80,
        "interventie": 20,
        "handreiking": 30,
        "kennis": 20,
        "cijfer": 25,
        "advies": 4,
    }
    for soort, least in promised.items():
        assert len(catalogue.of_kind(SOORT_BY_ID[soort].model)) >= least, soort
    practices = catalogue.of_kind(SOORT_BY_ID["praktijkvoorbeeld"].model)
    assert len({g.provincie for p in practices for g in catalogue.gemeenten_of(p)}) == 12
    for lijst in ("themas", "doelgroepen"):
        for begrip in catalogue.begrippen.lijst(lijst):
            assert catalogue.with_term(lijst, begrip.id), f"{lijst}: {begrip.id}"


def test_every_internal_link_and_anchor_leads_somewhere(site: Path, pages: dict[str, Page]) -> None:
    """No link inside the site is dead, anchors included."""
    dead = []
    for address, page in pages.items():
        if address == "404.html":
            continue
        for link in page.links:
            parts = urlsplit(link)
            if parts.scheme or parts.netloc:
                continue
            target = (site / address).parent / unquote(parts.path) if parts.path else site / address
            place = target.resolve()
            if not place.is_file():
                dead.append(f"{address} -> {link}")
            elif parts.fragment and place.suffix == ".html":
                name = place.relative_to(site.resolve()).as_posix()
                if unquote(parts.fragment) not in pages[name].ids:
                    dead.append(f"{address} -> {link}")
    assert dead[:20] == []


def test_no_page_asks_another_host_for_anything(pages: dict[str, Page]) -> None:
    """Scripts, styles, fonts and images all come from the site itself."""
    foreign = {(a, r) for a, page in pages.items() for r in page.resources if urlsplit(r).netloc}
    assert foreign == set()


def test_no_style_or_script_asks_another_host(site: Path) -> None:
    """Style sheets import and load nothing from elsewhere."""
    for path in site.rglob("*.css"):
        text = path.read_text(encoding="utf-8")
        assert "url(http" not in text.replace('"', "").replace("'", ""), path
        assert "@import" not in text, path


def test_pages_are_dutch_have_one_heading_and_unique_ids(pages: dict[str, Page]) -> None:
    """Every page has a language, one first heading, no skipped level and no double id."""
    for address, page in pages.items():
        assert page.lang == "nl", address
        assert page.headings.count("h1") == 1, address
        levels = [int(tag[1]) for tag in page.headings]
        assert all(b - a <= 1 for a, b in pairwise(levels)), (address, levels)
        double = [id for id, n in Counter(page.ids).items() if n > 1]
        assert double == [], address


def test_case_files_are_not_published(site: Path) -> None:
    """The editors' files stay in the repository; only empty ones, and settings, are for others."""
    asked = {site / "assets" / "inzenden", site / "redactie"}
    assert [path for path in site.rglob("*.yml") if path.parent not in asked] == []
    assert list(site.rglob("gemeenten.csv")) == []


def test_item_pages_stay_out_of_the_navigation_and_stay_light(
    site: Path, pages: dict[str, Page]
) -> None:
    """A page does not grow with the number of items: no item page lists all others."""
    items = [
        a
        for a in pages
        if a.startswith("praktijkvoorbeelden/") and "index" not in a and "pagina" not in a
    ]
    for address in items:
        linked = {
            link for link in pages[address].links if link.startswith("../praktijkvoorbeelden/")
        }
        assert len(linked) < 40, address
        assert (site / address).stat().st_size < 90_000, address


def test_the_site_says_that_it_is_not_a_government_publication(
    site: Path, pages: dict[str, Page]
) -> None:
    """Every page carries the plain statement about its sources."""
    for address in pages:
        text = (site / address).read_text(encoding="utf-8")
        assert "geen uitgave van de overheid" in text, address
