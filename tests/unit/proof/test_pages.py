"""The quick look at built pages: it sees what is wrong, and only that."""

from __future__ import annotations

import pytest

from toolbox.proof.pages import RULES, page_faults

GOOD = (
    '<!doctype html><html lang="nl"><head><title>T</title></head><body><h1 id="a">T</h1>{}</body>'
)


@pytest.mark.parametrize(
    ("rule", "page"),
    [
        ("andere-server", GOOD.format('<script src="https://a.nl/x.js"></script>')),
        ("andere-server", GOOD.format('<img alt="" src="//a.nl/x.png">')),
        ("andere-server", GOOD.format('<link href="https://a.nl/x.css" rel="stylesheet">')),
        ("andere-server", GOOD.format('<link rel="preconnect" href="https://a.nl">')),
        ("taal", GOOD.format("").replace(' lang="nl"', "")),
        ("titel", GOOD.format("").replace("<title>T</title>", "<title> </title>")),
        ("kop", GOOD.format("<h1>Nog een</h1>")),
        ("kop", GOOD.format("").replace("h1", "h2")),
        ("dubbel-id", GOOD.format('<p class="b" id="a">x</p>')),
    ],
)
def test_a_fault_is_seen(rule: str, page: str) -> None:
    """Each rule catches what breaks it."""
    assert {fault.regel for fault in page_faults("p.html", page.encode())} == {rule}
    assert rule in dict(RULES)


@pytest.mark.parametrize(
    "text",
    [
        '<a href="https://a.nl/">bron</a>',
        '<link rel="canonical" href="https://a.nl/">',
        '<pre>&lt;h1&gt; <span id="c">x</span></pre>',
        "<script>const x = '<h1>';</script>",
        '<p data-id="a">x</p>',
    ],
)
def test_what_is_right_is_left_alone(text: str) -> None:
    """Links to others, code and data are no fault."""
    assert list(page_faults("p.html", GOOD.format(text).encode())) == []
