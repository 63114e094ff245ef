"""Items as plain text, and the list of them."""

from __future__ import annotations

import re

from hypothesis import given, settings
from nasty_texts import TEXTS, Fill

from toolbox.catalogue.catalogue import Catalogue
from toolbox.opendata.plain_text import item_text
from toolbox.opendata.site import Site


def test_a_text_says_everything_in_words(real: Catalogue, origin: Site) -> None:
    """Terms have their names, running text is without markup, and source and licence are there."""
    text = item_text(real.get("babbelbankjes-aalsmeer"), real, origin).decode()
    assert text.startswith("Babbelbankjes in Aalsmeer en Kudelstaart\n")
    assert "- Alle inwoners" in text
    assert "- Op elk bankje staat een vraag" in text
    assert "meerbode.nl" in text
    assert "CC-BY-4.0" in text
    assert "Landelijk" not in text


def test_the_list_leads_to_every_item(
    real: Catalogue, files: dict[str, bytes], origin: Site
) -> None:
    """The list opens with the name of the site, and each of its links is a file."""
    listed = files["llms.txt"].decode()
    assert listed.startswith("# Voorbeeld\n\n> ")
    links = re.findall(r"^- \[.+\]\((\S+)\)", listed, re.MULTILINE)
    assert len(links) == len(real) + 2
    assert all(link.removeprefix(origin.url) in files for link in links)


@settings(max_examples=40, deadline=None)
@given(text=TEXTS)
def test_no_text_hides_signs(filled: Fill, origin: Site, text: str) -> None:
    """Signs that turn the reading direction or steer a screen are taken out."""
    catalogue = filled(text)
    for record in catalogue.records.values():
        shown = item_text(record, catalogue, origin).decode("utf-8")
        assert not set("\x00\x1b\u202e\u2066\ufeff") & set(shown)
