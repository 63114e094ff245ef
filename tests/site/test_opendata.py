"""The site gives its content away as data, beside its pages and in their heads."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime, timedelta
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import feedparser
import pytest
from helpers import REPOSITORY, Page, add_case, run

FILES = ["feed.xml", "feed.json", "agenda.ics", "bijeenkomsten.ics", "llms.txt"]
JSON_LD = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


class Head(HTMLParser):
    """Every meta of a page by its name, and how many script elements there are."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.metas: dict[str, str] = {}
        self.tags: list[str] = []
        self.attributes: set[str] = set()
        self.title = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag."""
        found = {name: value or "" for name, value in attrs}
        self.tags.append(tag)
        if tag == "meta":
            self.attributes |= set(found)
            self.metas[found.get("property") or found.get("name", "")] = found.get("content", "")

    def handle_data(self, data: str) -> None:
        """Note the title."""
        if self.tags[-1:] == ["title"] and not self.title:
            self.title = data


def test_the_page_about_open_data_leads_to_every_kind_of_file(
    site: Path, pages: dict[str, Page]
) -> None:
    """Feeds, calendars, data, schemas and catalogue are one click away, and they are there."""
    links = {link for link in pages["data/index.html"].links if not link.startswith(("http", "#"))}
    named = {(site / "data" / link).resolve() for link in links}
    data = {
        path for path in (site / "data").iterdir() if path.suffix in {".csv", ".json", ".jsonld"}
    }
    schemas = {p for p in (site / "data" / "schema").iterdir() if ".data." not in p.name}
    assert len(data) >= 17
    assert {path.resolve() for path in data | schemas} <= named
    assert {(site / name).resolve() for name in FILES} <= named
    shown = (site / "data" / "index.html").read_text(encoding="utf-8")
    assert re.search(r"</a> \d+(,\d)? MB", shown), "sizes are told"


def test_every_page_says_what_it_is(site: Path, pages: dict[str, Page]) -> None:
    """Title and description for link previews are there, and an item describes itself soundly."""
    stories = json.loads((site / "data" / "toolbox.json").read_text(encoding="utf-8"))["stukken"]
    items = {story["pagina"].split(".example/")[1]: story for story in stories}
    assert len(items) > 450
    for address in pages:
        text = (site / address).read_text(encoding="utf-8")
        if address == "404.html":
            continue
        head = Head(text.partition("</head>")[0])
        assert head.metas["og:title"], address
        assert head.metas["og:description"], address
        found = JSON_LD.findall(text)
        assert len(found) == (address in items or address == "index.html"), address
        if address in items:
            assert json.loads(found[0])["name"] == " ".join(items[address]["titel"].split())
            assert head.metas["og:description"] == items[address]["samenvatting"]
            assert (site / address).with_suffix(".txt").is_file(), address


def test_feeds_lead_to_pages_that_exist(site: Path, pages: dict[str, Page]) -> None:
    """Each entry of the feed is a page of the site, and each page names the feed."""
    feed = feedparser.parse((site / "feed.xml").read_bytes())
    assert not feed.bozo
    assert {entry.link.split(".example/")[1] for entry in feed.entries} <= set(pages)
    assert 'href="../feed.xml"' in (site / "kennis" / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("seed", ["1", "2"])
def test_the_same_content_gives_the_same_bytes(site: Path, tmp_path: Path, seed: str) -> None:
    """In another place, time zone and order of hashing, each file is what the site has."""
    env = {"PYTHONHASHSEED": seed, "TZ": "Pacific/Kiritimati", "LC_ALL": "C"}
    out = tmp_path / "data"
    result = run("toolbox", "data", "--out", str(out), cwd=REPOSITORY, **env)
    assert result.returncode == 0, result.stderr
    written = [path for path in out.rglob("*") if path.is_file()]
    assert len(written) > 480
    different = [p for p in written if p.read_bytes() != (site / p.relative_to(out)).read_bytes()]
    assert different == []


def test_no_text_of_an_editor_breaks_out_of_the_head(instance: Path) -> None:
    """Quotes and entities in title and summary stay text in title, meta and description."""
    title = 'De "stoep" &lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt; & meer'
    summary = (
        'Tegels eruit" hidden lang="en en groen erin: &quot;zo&quot; doet een straat dat samen, en '
        "zo helpt een gemeente de buren op weg met planten, gereedschap en een goed gesprek."
    )
    add_case(instance, titel=f"'{title}'", samenvatting=f"'{summary}'")
    built = run("mkdocs", "build", "--strict", cwd=instance)
    assert built.returncode == 0, built.stderr
    page = instance / "site" / "praktijkvoorbeelden" / "eigen-voorbeeld.html"
    text = page.read_text(encoding="utf-8").partition("</head>")[0]
    head = Head(text)
    assert head.attributes <= {"charset", "name", "content", "property", "http-equiv"}
    assert head.metas["og:description"] == head.metas["description"] == summary
    assert "alert(1)</script>" not in text
    (packed,) = JSON_LD.findall(text)
    assert json.loads(packed)["name"] == title
    assert json.loads(packed)["description"] == summary
    assert unescape(head.metas["og:title"]).startswith('De "stoep"')
    feed = feedparser.parse((instance / "site" / "feed.xml").read_bytes(), sanitize_html=False)
    assert title in {entry.title_detail.value for entry in feed.entries}


def test_a_place_to_report_leaks_comes_with_its_expiry(instance: Path) -> None:
    """With a contact the site has a security.txt; in the month before its expiry nothing builds."""
    settings = instance / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    assert not (instance / "site").exists()
    for days, works in ((90, True), (10, False)):
        day = datetime.now(UTC).date() + timedelta(days=days)
        own = f"      beveiliging: {{contact: 'mailto:lek@voorbeeld.nl', verloopt: {day}}}\n"
        added = text.replace("  - toolbox:\n", f"  - toolbox:\n{own}")
        settings.write_text(added, encoding="utf-8")
        built = run("mkdocs", "build", "--strict", cwd=instance)
        assert (built.returncode == 0) is works, built.stderr
    found = (instance / "site" / ".well-known" / "security.txt").read_text(encoding="utf-8")
    assert "Contact: mailto:lek@voorbeeld.nl" in found
    assert "security.txt geldt tot" in built.stderr


def test_the_settings_that_a_new_instance_explains_work(instance: Path) -> None:
    """With the marks before the explained settings gone, the data names that publisher."""
    settings = instance / "mkdocs.yml"
    text = (
        settings.read_text(encoding="utf-8")
        .replace("      # ", "      ")
        .replace("      #  ", "       ")
    )
    soon = datetime.now(UTC).date() + timedelta(days=90)
    settings.write_text(re.sub(r"verloopt: \S+", f"verloopt: {soon}", text), encoding="utf-8")
    built = run("mkdocs", "build", "--strict", cwd=instance)
    assert built.returncode == 0, built.stderr
    site = instance / "site"
    data = json.loads((site / "data" / "toolbox.json").read_text(encoding="utf-8"))
    assert data["uitgever"] == "Gemeente Voorbeeld"
    assert "mailto:data@voorbeeld.nl" in (site / "data" / "catalog.jsonld").read_text("utf-8")
    assert (site / ".well-known" / "security.txt").is_file()
    assert "praktijkvoorbeelden.csv" in (site / "data" / "index.html").read_text("utf-8")
