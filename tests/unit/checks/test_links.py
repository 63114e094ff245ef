"""Links in texts are seen as a browser sees them, and addresses are complete and safe."""

from __future__ import annotations

import pytest

from toolbox.checks.links import fault_of, links, scheme_of, without_code


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("[a](https://x.nl/b)", "https://x.nl/b"),
        ("[a]( <javascript:x> )", "javascript:x"),
        ("![a](data:image/png;base64,x)", "data:image/png;base64,x"),
        ("[a](java&#115;cript:x)", "javascript:x"),
        ("[a](java%73cript:x)", "javascript:x"),
        ("[a](JaVaScRiPt:x)", "JaVaScRiPt:x"),
        ("[a](java&#10;script:x)", "javascript:x"),
        ("<javascript:x>", "javascript:x"),
        ("tekst\n\n[a]: vbscript:x\n", "vbscript:x"),
        ("[a](../kennis/b.md#c 'titel')", "../kennis/b.md#c"),
    ],
)
def test_links_are_found(text: str, target: str) -> None:
    """Entities, percent codes, spaces and references hide nothing."""
    assert [found for _, found in links(text)] == [target]


@pytest.mark.parametrize(
    "text", ["`[a](javascript:x)`", "``a ` [b](javascript:x)``", "prijs < 5 en [6]", "a: [b] (c)"]
)
def test_code_and_loose_brackets_are_no_links(text: str) -> None:
    """What Markdown does not turn into a link is none."""
    assert list(links(text)) == []


def test_a_link_has_its_place() -> None:
    """The place is that of the address."""
    assert list(links("Zie [a](https://x.nl) en [b](c.md)")) == [(8, "https://x.nl"), (29, "c.md")]


def test_code_is_blanked_out_in_place() -> None:
    """Every other character stays where it was."""
    assert without_code("a `b` c") == "a     c"


@pytest.mark.parametrize(
    "url",
    [
        "https://www.voorbeeld.nl",
        "http://voorbeeld.nl:8080/pad?a=b&c=d#e",
        "https://xn--caf-dma.nl/",
        "https://café.nl/één",
        "https://web.archive.org/web/2024/https://voorbeeld.nl/",
        "HTTPS://VOORBEELD.NL/",
        "https://voorbeeld.nl/(haakjes),komma's;en=meer~",
        "https://sub_domein.voorbeeld.nl/",
    ],
)
def test_good_addresses(url: str) -> None:
    """Ports, accents, archives and odd but legal characters pass."""
    assert fault_of(url) is None


@pytest.mark.parametrize(
    ("url", "advice"),
    [
        ("www.voorbeeld.nl", "Schrijf: https://www.voorbeeld.nl"),
        ("//voorbeeld.nl/a", "Schrijf: https://voorbeeld.nl/a"),
        ("voorbeeld.nl:8080", "Schrijf: https://voorbeeld.nl:8080"),
        ("zie de site", "met https:// ervoor"),
        ("ftp://voorbeeld.nl", "ftp: begint"),
        ("javascript:alert(1)", "javascript: begint"),
        ("  javascript:alert(1)", "javascript: begint"),
        ("file:///etc/passwd", "file: begint"),
        ("https://", "geen naam van een site"),
        ("https://localhost/a", "geen naam van een site"),
        ("https://127.0.0.1/", "geen naam van een site"),
        ("https://voorbeeld.nl./", "geen naam van een site"),
        ("https://.nl", "geen naam van een site"),
        ("https://jan:geheim@voorbeeld.nl/", "een @ voor de naam"),
        ("https://voorbeeld.nl:99999/", "geen webadres"),
        ("https://[::1/", "geen webadres"),
        ("https://voorbeeld.nl/a b", "geen spaties"),
        ('https://voorbeeld.nl/"x"', "geen spaties of bijzondere tekens"),
        ("https://voorbeeld.nl/<script>", "geen spaties of bijzondere tekens"),
    ],
)
def test_bad_addresses(url: str, advice: str) -> None:
    """Each kind of bad address has its own advice."""
    fault = fault_of(url)
    assert fault is not None
    assert advice in fault


def test_scheme() -> None:
    """A scheme is what stands before the first colon, in lower case."""
    assert scheme_of(" JavaScript :x") == "javascript"
    assert scheme_of("pad/zonder:dubbelepunt") == ""
