"""Where a link leads on paper."""

from __future__ import annotations

import pytest
from helpers import REPOSITORY

from toolbox.catalogue.load import load
from toolbox.pdf.links import Links

SITE = "https://toolbox.example/"
CATALOGUE = load(REPOSITORY / "toolbox" / "starter" / "docs").catalogue
LINKS = Links(CATALOGUE, SITE, frozenset({"voorbeeld-bomen"}))


@pytest.mark.parametrize(
    ("href", "target"),
    [
        ("../kennis/voorbeeld-bomen.md", ("zie", "voorbeeld-bomen")),
        ("../kennis/voorbeeld-bomen.yml#bronnen", ("zie", "voorbeeld-bomen")),
        (
            "voorbeeld-schoolplein.md",
            ("url", f"{SITE}praktijkvoorbeelden/voorbeeld-schoolplein.html"),
        ),
        ("../over/index.md", ("url", f"{SITE}over/index.html")),
        ("https://example.org/a?b=c#d", ("url", "https://example.org/a?b=c#d")),
        ("mailto:a@example.org", ("url", "mailto:a@example.org")),
        ("javascript:alert(1)", None),
        ("file:///etc/passwd", None),
        ("../../../etc/passwd", None),
        ("#hier", None),
        ("http://[::1", None),
        ("https://x.nl/a b", None),
    ],
)
def test_a_link_leads_to_the_document_the_site_or_the_web(
    href: str, target: tuple[str, str] | None
) -> None:
    """An item in the document is a cross reference; an unsafe or dead link is plain text."""
    assert LINKS.from_text(href, "praktijkvoorbeelden/voorbeeld-geveltuinen.html") == target


def test_without_a_site_a_page_is_plain_text() -> None:
    """An instance without an address has nothing to link to."""
    assert Links(CATALOGUE, "").from_text("../over/index.md", "kennis/x.html") is None
