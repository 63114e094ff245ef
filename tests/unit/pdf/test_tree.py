"""Markdown as a neutral tree."""

from __future__ import annotations

import markdown
import pytest

from toolbox.pdf.tree import TreeMaker, raise_headings
from toolbox.text import block_html


def blocks(html: str) -> list[object]:
    """Return the tree of `html`, with every link followed."""
    return TreeMaker(lambda href: ("url", href)).blocks(html)


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        (
            "Gewoon *schuin* en **vet**.",
            [["p", "Gewoon ", ["i", "schuin"], " en ", ["b", "vet"], "."]],
        ),
        ("- een\n- twee", [["ul", [["p", "een"]], [["p", "twee"]]]]),
        ("3. drie\n4. vier", [["ol", 3, [["p", "drie"]], [["p", "vier"]]]]),
        ("> wijs", [["citaat", ["p", "wijs"]]]),
        ("[naam](https://x.nl)", [["p", ["url", "https://x.nl", "naam"]]]),
        ("|a|b|\n|-|-:|\n|1|2|", [["tabel", ["left", "right"], [["a"], ["b"]], [["1"], ["2"]]]]),
        ("`a  b`", [["p", ["code", "a  b"]]]),
        ("een\n\n---\n\ntwee", [["p", "een"], ["lijn"], ["p", "twee"]]),
        ("<b>geen</b> html", [["p", "<b>geen</b> html"]]),
    ],
)
def test_markdown_becomes_plain_data(text: str, tree: list[object]) -> None:
    """Each element has one node, and raw HTML of an item is the text that it is."""
    assert blocks(block_html(text)) == tree


def test_scripts_and_styles_leave_nothing() -> None:
    """Of raw HTML on a hand-written page only the text remains."""
    html = "<div>ja<script>alert(1)</script><style>p{}</style> <blink>nee</blink></div>"
    assert blocks(html) == [["p", "ja nee"]]


def test_a_footnote_stands_where_it_is_called() -> None:
    """The list of notes at the end is gone; a note called twice is set once."""
    html = markdown.markdown("Zin[^a] en nog[^a].\n\n[^a]: De noot.", extensions=["footnotes"])
    (paragraph,) = TreeMaker(lambda _: None, "pagina").blocks(html)
    assert paragraph[2] == ["noot", "noot:pagina#fn:a", "De noot."]
    assert paragraph[4] == ["noot", "noot:pagina#fn:a"]


def test_headings_never_skip_a_level() -> None:
    """However an author numbers them, levels go down one at a time."""
    raised = raise_headings([["h", 4, "a"], ["h", 2, "b"], ["h", 4, "c"]], 3)
    assert [block[1] for block in raised if isinstance(block, list)] == [3, 3, 4]


def test_a_heading_in_a_quote_is_a_bold_line() -> None:
    """Only the text itself has headings, so that the outline stays true."""
    assert blocks("<blockquote><h2>Kop</h2></blockquote>") == [["citaat", ["p", ["b", "Kop"]]]]


@pytest.mark.parametrize("tag", ["div", "blockquote", "b", "li", "ul", "td"])
def test_depth_has_an_end(tag: str) -> None:
    """A thousand nested elements are still a small tree with the text in it."""
    made = str(blocks(f"<{tag}>" * 1000 + "diep"))
    assert "diep" in made
    assert made.count("[") < 60
