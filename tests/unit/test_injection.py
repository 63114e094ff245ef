"""Nothing that stands in a text of an item becomes more than text, wherever the text comes out."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

import pytest
import yaml
from example_content import BASIS, VANDAAG
from hypothesis import Phase, example, given, settings
from hypothesis import strategies as st
from nasty_texts import SCRAPS, TEXTS
from sowing import sown

from toolbox.catalogue.catalogue import Catalogue
from toolbox.checks.run import load_and_check
from toolbox.content.text_file import INVISIBLE
from toolbox.content.yaml_file import parse
from toolbox.opendata.clean import fit
from toolbox.opendata.files import open_files
from toolbox.opendata.jsonld import Descriptions
from toolbox.opendata.site import Site, open_site
from toolbox.pages.browse_data import data_files
from toolbox.pages.instance import Instance, open_instance
from toolbox.pages.items import item_pages
from toolbox.pages.overviews import overview_pages
from toolbox.pages.paths import path_of, record_path
from toolbox.pdf.document import Site as PdfSite
from toolbox.pdf.edition import Edition
from toolbox.search.concepts import Concepts
from toolbox.search.script import TARGET
from toolbox.search.site import write_search
from toolbox.search.sources import item_entries
from toolbox.theme import theme_dir

LURES = [
    *("<kanarie>", "</title><kanarie>", '"><kanarie kanarie="', "' onkanarie='x", '" kanarie="x'),
    *("<img src=x onerror=kanarie>", "<svg/onload=kanarie>", "</p></div><kanarie>", "<!--kanarie"),
    *("[k](javascript:kanarie)", "[k](java\tscript:kanarie)", "[k]( data:text/html,kanarie)"),
    *("[k][r]\n\n[r]: javascript:kanarie", "<javascript:kanarie>", "![k](x onerror=kanarie)"),
    *(
        '[k](x "t\' onkanarie=x")',
        "[k](//kanarie.example)",
        "{: onclick=kanarie}",
        "&lt;kanarie&gt;",
    ),
    *(
        "{{ kanarie }}",
        "{% include 'kanarie' %}",
        "${kanarie}",
        "p\u0430ypal",
        "</script><kanarie>",
    ),
    *("`</code><kanarie>`", "```\n</code></pre><kanarie>\n```", "|a|b|\n|-|-|\n|<kanarie>|x|"),
]
"""Texts that would leave a `kanarie` in a page if they came to life."""

WORDS = st.one_of(
    st.sampled_from(LURES),
    st.lists(st.sampled_from([*LURES, *SCRAPS]), min_size=1, max_size=6).map("".join),
    TEXTS,
).map(lambda text: text.encode("utf-8", "ignore").decode())
"""Whatever a reader of files can hand on: halves of a pair never come out of UTF-8."""

MARKDOWN = {
    *((tag, "") for tag in ("p", "em", "strong", "code", "pre", "ul", "ol", "li", "blockquote")),
    *((tag, "") for tag in ("hr", "br", "table", "thead", "tbody", "tr", "th", "td", "span", "a")),
    *((f"h{level}", name) for level in range(1, 7) for name in ("", "id")),
    *(("a", "href"), ("a", "title"), ("ol", "start"), ("th", "style"), ("td", "style")),
    ("code", "class"),
}
"""What Markdown may make of a text: elements, and their attributes."""

SCRIPT = re.compile(r"\(window\.tbData=window\.tbData\|\|\{\}\)\[(\".+?\")\]=(.*);\n")

FEW = settings(max_examples=6, deadline=None, phases=(Phase.explicit, Phase.reuse, Phase.generate))
"""Each example makes pages of every kind; making a failing one shorter would take minutes."""


class Shape(HTMLParser):
    """The elements and attributes of a page, and where its links lead."""

    def __init__(self, html: str) -> None:
        """Read the page."""
        super().__init__(convert_charrefs=True)
        self.parts: set[tuple[str, str]] = set()
        self.links: list[str] = []
        self.comments: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        self.parts.add((tag, ""))
        for name, value in attrs:
            self.parts.add((tag, name))
            if name in {"href", "src", "action", "formaction", "xlink:href"}:
                self.links.append(value or "")

    def handle_comment(self, data: str) -> None:
        """Note a comment."""
        self.comments.append(data)


@pytest.fixture(scope="module")
def basis() -> Catalogue:
    """The small example, with an item of every kind."""
    return load_and_check(BASIS / "docs", VANDAAG).catalogue


@pytest.fixture(scope="module")
def origin() -> Site:
    """A site with a fixed address."""
    return open_site({"site_name": "Voorbeeld", "site_url": "https://voorbeeld.nl/"}, {}, path_of)


@pytest.fixture(scope="module")
def instance(basis: Catalogue) -> Instance:
    """A renderer whose templates are read once; it looks up terms and places only."""
    return open_instance(sown(basis, "Gewone tekst."), [theme_dir()])


@pytest.fixture(scope="module")
def plain_parts(basis: Catalogue, instance: Instance) -> set[tuple[str, str]]:
    """What pages are made of when every text is an ordinary one."""
    shapes = (Shape(html) for html in bodies(sown(basis, "Gewone tekst."), instance))
    return {part for shape in shapes for part in shape.parts}


def bodies(catalogue: Catalogue, instance: Instance) -> Iterator[str]:
    """Yield the page of every item, and every overview."""
    for page in (*item_pages(catalogue), *overview_pages(catalogue)):
        yield instance.renderer.body(page)


@FEW
@given(text=WORDS)
@example(text=" ".join(LURES))
@example(text="\n\n".join(LURES))
def test_a_page_has_no_part_that_a_text_brought(
    basis: Catalogue, instance: Instance, plain_parts: set[tuple[str, str]], text: str
) -> None:
    """No element, attribute, handler, comment or script address comes out of a text."""
    for html in bodies(sown(basis, text), instance):
        shape = Shape(html)
        assert shape.parts - plain_parts - MARKDOWN == set()
        assert shape.comments == []
        for link in shape.links:
            assert urlsplit(link.strip()).scheme.lower() in {"", "http", "https", "mailto"}


@FEW
@given(text=WORDS)
@example(text="\n\n".join(LURES))
def test_the_scripts_with_data_hold_data_only(basis: Catalogue, text: str) -> None:
    """Lists are one assignment, and the index is one call a line, with JSON for its argument."""
    catalogue = sown(basis, text)
    for script in (make() for _, make in data_files(catalogue)):
        found = re.fullmatch(
            r"\(window\.tbData=window\.tbData\|\|\{\}\)\[(\".+?\")\]=(.*);\n", script
        )
        assert found
        json.loads(found[1])
        json.loads(found[2])
    packed: dict[str, str] = {}
    write = packed.__setitem__
    concepts = Concepts(catalogue.begrippen.thesaurus)
    write_search(item_entries(catalogue, record_path), concepts, theme_dir(), write)
    del packed[TARGET]
    for path, script in packed.items():
        for call in script.removesuffix("\n").split("\n"):
            name, _, rest = call.removeprefix("tbZoek.").partition("(")
            assert name.isidentifier(), path
            json.loads(f"[{rest.removesuffix(');')}]")


@FEW
@given(text=WORDS)
@example(text="\n\n".join(LURES))
def test_open_data_stays_sound(basis: Catalogue, origin: Site, text: str) -> None:
    """JSON and feeds parse, no cell begins like a formula, and JSON-LD stays in its element."""
    catalogue = sown(basis, text)
    made: dict[str, bytes] = {}

    def put(path: str, pieces: object) -> int:
        made[path] = b"".join(pieces)  # type: ignore[arg-type]
        return len(made[path])

    open_files(catalogue, origin, put)
    assert {"feed.xml", "data/kennis.csv", "data/catalog.jsonld"} <= made.keys()
    for path, content in made.items():
        whole = content.decode("utf-8")
        if path.endswith((".json", ".jsonld")):
            json.loads(whole)
        elif path.endswith(".xml"):
            ET.fromstring(whole)  # noqa: S314 (we wrote it)
        elif path.endswith(".csv"):
            for row in csv.reader(io.StringIO(whole.lstrip("\ufeff"), newline=""), delimiter=";"):
                for cell in row:
                    assert cell.lstrip()[:1] not in set("=+-@|%＝＋－＠−"), path
                    assert fit(cell) == cell, path
    told = Descriptions(catalogue, origin)
    for record in catalogue.records.values():
        packed = told.of(record_path(record))
        assert not set("<>&\u2028\u2029") & set(packed)
        json.loads(packed)


@FEW
@given(text=WORDS)
@example(text="\n\n".join(LURES))
def test_the_tree_for_paper_holds_text_and_known_nodes(basis: Catalogue, text: str) -> None:
    """What goes to the PDF is plain data: no template but ours, no link that runs something."""
    edition = Edition(sown(basis, text), PdfSite("Voorbeeld", "https://voorbeeld.nl/"), (), ())
    known = {document.data["sjabloon"] for document in edition.small_documents()}
    for record in edition.catalogue.records.values():
        data = edition.single(record).data
        assert data["sjabloon"] in known
        for node in nodes(json.loads(json.dumps(data))):
            if isinstance(node, str):
                assert node.startswith("https://") or not INVISIBLE.search(node)
            elif isinstance(node, dict) and isinstance(node.get("naar"), str):
                assert urlsplit(node["naar"]).scheme in {"", "http", "https", "mailto"}


def nodes(data: object) -> Iterator[object]:
    """Yield everything in a tree."""
    yield data
    inner = data.values() if isinstance(data, dict) else data if isinstance(data, list) else ()
    for child in inner:
        yield from nodes(child)


@settings(max_examples=150, deadline=None)
@given(text=st.text(max_size=20) | WORDS, style=st.sampled_from(['"', "'", "|", ">"]))
def test_yaml_hands_on_what_is_written_or_says_why_not(text: str, style: str) -> None:
    """A text comes out as it went in, whatever its quotes; what nobody can see is refused."""
    written = yaml.safe_dump({"titel": text}, default_style=style, allow_unicode=True, width=9999)
    value, problems = parse(written, "fout.yml")
    if INVISIBLE.search(text):
        assert "stuurteken" in {problem.code for problem in problems} or INVISIBLE.search(written)
    elif not problems:
        assert value == {"titel": text}
