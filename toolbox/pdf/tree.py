"""Markdown as a neutral tree: lists of plain data that templates walk.

Owns the shape of that tree. It reads the HTML that the site's own Markdown parser makes, so that a
text means the same on screen and on paper. Nothing in it is ever executed: an unknown element is
its text, and a script or style is left out.

Blocks: `["p", …]`, `["h", level, …]`, `["ul", item, …]`, `["ol", start, item, …]`,
`["citaat", block, …]`, `["kader", title, block, …]`, `["tabel", alignments, head, row, …]`,
`["pre", text]`, `["lijn"]`.
Inline: text, `["b", …]`, `["i", …]`, `["code", text]`, `["br"]`, `["url", address, …]`,
`["zie", id, …]`, `["noot", id, …]`, and `["noot", id]` for a note that stood there before.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import TypeAlias

from toolbox.pdf.html import Element, read_html

Node: TypeAlias = object
"""Text, or a list that begins with the name of the node. Plain data, so that it travels as JSON."""

Link: TypeAlias = Callable[[str], "tuple[str, str] | None"]
"""From the address in a text to `("url", address)` or `("zie", id)`; None makes it plain text."""

MAX_DEPTH = 10
"""What is nested deeper than this becomes plain text: the typesetter has a limit."""

MAX_LEVEL = 4
"""The lowest heading of a text; lower ones are raised to it."""

INLINE = {"strong": "b", "b": "b", "em": "i", "i": "i", "cite": "i", "dfn": "i"}
DROPPED = frozenset({"script", "style", "template", "head", "svg", "iframe", "object"})
BLOCK_TAGS = frozenset(
    {"p", "ul", "ol", "li", "blockquote", "table", "thead", "tbody", "tr", "pre", "hr", "div"}
    | {"details", "h1", "h2", "h3", "h4", "h5", "h6", "dl", "dt", "dd", "section", "article"}
    | {"aside", "figure", "figcaption", "header", "footer"}
)

_SPACE = re.compile(r"[ \t\r\n]+")


class TreeMaker:
    """Makes the neutral tree of one text. `link` says where its links lead."""

    def __init__(self, link: Link, name: str = "") -> None:
        """Begin a text; `name` tells its footnotes from those of other texts."""
        self._link = link
        self._name = name
        self._notes: dict[str, Element] = {}
        self._noted: set[str] = set()
        self._depth = 0

    def blocks(self, html: str) -> list[Node]:
        """Return the blocks of `html`."""
        root = read_html(html)
        for box in root.find("div"):
            if "footnote" in box.classes():
                self._notes = {li.attributes.get("id", ""): li for li in box.find("li")}
                box.children.clear()
        return self._blocks(root.children, 0)

    def inline(self, html: str) -> list[Node]:
        """Return `html` of one paragraph as inline nodes; blocks in it run together."""
        return _trim(self._inline(read_html(html).children))

    def _blocks(self, children: Iterable[Element | str], depth: int) -> list[Node]:
        found: list[Node] = []
        loose: list[Element | str] = []

        def flush() -> None:
            if inline := _trim(self._inline(loose)):
                found.append(["p", *inline])
            loose.clear()

        for child in children:
            if isinstance(child, str) or child.tag not in BLOCK_TAGS:
                loose.append(child)
            else:
                flush()
                found += self._block(child, depth)
        flush()
        return found

    def _block(self, element: Element, depth: int) -> list[Node]:
        tag = element.tag
        if tag in {"p", "dt", "summary"}:
            inline = _trim(self._inline(element.children))
            return [["p", *inline]] if inline else []
        if tag[0] == "h" and tag[1:].isdigit():
            inline = _trim(self._inline(element.children))
            return [["h", min(int(tag[1:]), MAX_LEVEL), *inline]] if inline else []
        if tag == "hr":
            return [["lijn"]]
        if tag == "pre":
            return [["pre", element.text().strip("\n")]] if element.text().strip() else []
        if tag == "table":
            return self._table(element)
        return self._nested(element, depth)

    def _nested(self, element: Element, depth: int) -> list[Node]:
        """Return a block that holds blocks; beyond the limit, only what it holds."""
        if depth >= MAX_DEPTH:
            inline = _trim(self._inline(element.children))
            return [["p", *inline]] if inline else []
        if element.tag in {"ul", "ol"} and _only(element, "li"):
            items = [
                without_headings(self._blocks(li.children, depth + 1))
                for li in _only(element, "li")
            ]
            head = ["ul"] if element.tag == "ul" else ["ol", _number(element, "start", 1)]
            return [[*head, *(item for item in items if item)]] if any(items) else []
        inner = self._blocks(_without_title(element), depth + 1)
        if element.tag == "blockquote":
            return [["citaat", *without_headings(inner)]] if inner else []
        if element.tag == "details" or "admonition" in element.classes():
            return [["kader", _title(element), *without_headings(inner)]]
        return inner

    def _table(self, element: Element) -> list[Node]:
        rows = element.find("tr")
        cells = [[c for c in row.children if isinstance(c, Element)] for row in rows]
        width = max((len(row) for row in cells), default=0)
        if not width:
            return []
        align = [_alignment(cell) for cell in cells[0]] + ["left"] * (width - len(cells[0]))
        filled = [
            [_trim(self._inline(cell.children)) for cell in row] + [[]] * (width - len(row))
            for row in cells
        ]
        return [["tabel", align, *filled]]

    def _inline(self, children: Iterable[Element | str]) -> list[Node]:
        """Return inline nodes; text never stands beside text."""
        found: list[Node] = []
        for child in children:
            if isinstance(child, str):
                new: list[Node] = [_SPACE.sub(" ", child)]
            else:
                new = [] if child.tag in DROPPED else self._inline_element(child)
            for node in new:
                if found and isinstance(found[-1], str) and isinstance(node, str):
                    found[-1] += node
                else:
                    found.append(node)
        return found

    def _inline_element(self, element: Element) -> list[Node]:
        tag = element.tag
        if tag in _LEAVES:
            return _LEAVES[tag](element)
        if tag == "sup" and element.attributes.get("id", "").startswith("fnref"):
            return self._note(element)
        if self._depth >= MAX_DEPTH:
            return [element.text()]
        self._depth += 1
        inner = self._inline(element.children)
        self._depth -= 1
        if tag in BLOCK_TAGS:
            return [*inner, " "]
        if tag == "a":
            return self._anchor(element, inner)
        return [[INLINE[tag], *inner]] if tag in INLINE and _says(inner) else inner

    def _anchor(self, element: Element, inner: list[Node]) -> list[Node]:
        if "footnote-backref" in element.classes():
            return []
        target = self._link(element.attributes.get("href", ""))
        return [[*target, *inner]] if target and _says(inner) else inner

    def _note(self, element: Element) -> list[Node]:
        target = next((a.attributes.get("href", "") for a in element.find("a")), "")
        note = self._notes.get(target.removeprefix("#"))
        if note is None:
            return []
        label = f"noot:{self._name}{target}"
        if label in self._noted:
            return [["noot", label]]
        self._noted.add(label)
        return [["noot", label, *_trim(self._inline(note.children))]]


_LEAVES: dict[str, Callable[[Element], list[Node]]] = {
    "br": lambda _: [["br"]],
    "img": lambda element: [element.attributes.get("alt", "")],
    "code": lambda element: [["code", element.text()]],
    "kbd": lambda element: [["code", element.text()]],
    "samp": lambda element: [["code", element.text()]],
}
"""Inline elements that hold nothing but text."""


def _only(element: Element, tag: str) -> list[Element]:
    return [c for c in element.children if isinstance(c, Element) and c.tag == tag]


def _number(element: Element, name: str, default: int) -> int:
    value = element.attributes.get(name, "")
    return int(value) if value.isdigit() and len(value) < 7 else default  # noqa: PLR2004


def _alignment(cell: Element) -> str:
    style = cell.attributes.get("style", "").replace(" ", "")
    return next((a for a in ("right", "center") if f"text-align:{a}" in style), "left")


def _is_title(child: Element | str) -> bool:
    return isinstance(child, Element) and (
        child.tag == "summary" or "admonition-title" in child.classes()
    )


def _title(element: Element) -> str:
    found = next((c for c in element.children if _is_title(c)), None)
    return found.text().strip() if isinstance(found, Element) else ""


def _without_title(element: Element) -> list[Element | str]:
    return [child for child in element.children if not _is_title(child)]


def without_headings(blocks: list[Node]) -> list[Node]:
    """Return blocks in which a heading is a bold line: only the text itself has headings."""
    return [["p", ["b", *b[2:]]] if isinstance(b, list) and b[0] == "h" else b for b in blocks]


def _says(nodes: list[Node]) -> bool:
    return any(not isinstance(node, str) or node.strip() for node in nodes)


def _trim(nodes: list[Node]) -> list[Node]:
    """Return inline nodes without space at both ends; nothing if they say nothing."""
    if not _says(nodes):
        return []
    if isinstance(nodes[0], str):
        nodes = [nodes[0].lstrip(), *nodes[1:]]
    if isinstance(nodes[-1], str):
        nodes = [*nodes[:-1], nodes[-1].rstrip()]
    return [node for node in nodes if node != ""]


def is_heading(node: Node) -> bool:
    """Tell whether a block is a heading."""
    return isinstance(node, list) and node[:1] == ["h"]


def raise_headings(blocks: list[Node], top: int) -> list[Node]:
    """Return `blocks` with headings that begin at level `top` and never skip a level."""
    levels = [block[1] for block in blocks if isinstance(block, list) and is_heading(block)]
    shift, level = top - min(levels, default=top), top - 1
    raised: list[Node] = []
    for block in blocks:
        if isinstance(block, list) and is_heading(block):
            level = max(top, min(block[1] + shift, level + 1))
            raised.append(["h", level, *block[2:]])
        else:
            raised.append(block)
    return raised
