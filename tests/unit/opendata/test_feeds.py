"""Feeds are read by the parser that others use, and say what is new."""

from __future__ import annotations

import json
from xml.etree import ElementTree as ET

import feedparser
from hypothesis import given, settings
from nasty_texts import TEXTS, Fill

from toolbox.catalogue.catalogue import Catalogue
from toolbox.opendata.clean import one_line
from toolbox.opendata.feeds import MOST, atom, json_feed, latest
from toolbox.opendata.site import Site, open_site
from toolbox.pages.paths import path_of


def test_a_feed_reader_reads_the_atom_feed(real: Catalogue, origin: Site) -> None:
    """A parser finds no fault, and each entry has a title, an address, a name and a day."""
    feed = feedparser.parse(atom(real, origin))
    assert not feed.bozo
    assert feed.version == "atom10"
    assert feed.feed.title == "Voorbeeld"
    assert feed.feed.author == "Stichting Voorbeeld"
    assert len(feed.entries) == MOST
    assert len({entry.id for entry in feed.entries}) == MOST
    for entry in feed.entries:
        assert entry.link.startswith(origin.url)
        assert real.get(entry.link.rpartition("/")[2].removesuffix(".html")).titel == entry.title
        assert entry.updated_parsed.tm_year >= 2025


def test_the_latest_comes_first(real: Catalogue, origin: Site) -> None:
    """Entries are ordered by the day of their last check, and the feed has the day of the first."""
    days = [record.bijgewerkt for record in latest(real)]
    assert days == sorted(days, reverse=True)
    assert min(days) >= sorted(r.bijgewerkt for r in real.records.values())[-MOST]
    assert feedparser.parse(atom(real, origin)).feed.updated.startswith(days[0].isoformat())


def test_the_json_feed_says_the_same(real: Catalogue, origin: Site) -> None:
    """Both feeds have the same entries in the same order, and the keys that the format demands."""
    feed = json.loads(json_feed(real, origin))
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    entries = feedparser.parse(atom(real, origin)).entries
    assert [item["id"] for item in feed["items"]] == [entry.id for entry in entries]
    assert all(item["content_text"] and item["url"] for item in feed["items"])


def test_a_site_without_an_address_still_has_a_valid_feed(basis: Catalogue) -> None:
    """Entries then have lasting names of their own, the same in every build."""
    nowhere = open_site({"site_name": "Voorbeeld"}, {}, path_of)
    feed = feedparser.parse(atom(basis, nowhere))
    assert not feed.bozo
    assert all(entry.id.startswith("urn:uuid:") for entry in feed.entries)
    assert atom(basis, nowhere) == atom(basis, nowhere)


@settings(max_examples=60, deadline=None)
@given(text=TEXTS)
def test_no_text_breaks_a_feed(filled: Fill, origin: Site, text: str) -> None:
    """Markup and odd signs in a text stay text; no element is added and none is lost."""
    catalogue = filled(text)
    root = ET.fromstring(atom(catalogue, origin))  # noqa: S314 (our own bytes)
    space = "{http://www.w3.org/2005/Atom}"
    entries = root.findall(f"{space}entry")
    assert len(entries) == len(catalogue)
    assert {entry.findtext(f"{space}title") for entry in entries} == {one_line(text)}
    assert {e.tag.removeprefix(space) for e in root.iter()} <= {
        *("feed", "id", "title", "subtitle", "updated", "rights", "author", "name", "link"),
        *("entry", "summary", "category"),
    }
    items = json.loads(json_feed(catalogue, origin))["items"]
    assert {item["title"] for item in items} == {one_line(text)}
