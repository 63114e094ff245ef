"""The text of a DOCX: headings with #, items of lists with -, rows of tables with |.

Owns what of a Word document counts as text: no deleted text, no tables of contents, and of parts
that are stored twice for old programs only the first. `kantoor.js` says the same for the browser.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from xml.etree.ElementTree import Element

from toolbox.planscan.read.package import joined, one_line, xml

_WORD = re.compile(
    r"\{(?:http://schemas\.openxmlformats\.org/wordprocessingml/2006/main"
    r"|http://purl\.oclc\.org/ooxml/wordprocessingml/main)\}(.+)"
)
_HEADING = re.compile(r"(?:heading|kop) ([1-6])")
_CONTENTS = re.compile(r"(?:toc|inhopg|inhoudsopgave) ")
_TITLES = ("title", "titel")
_DEEPEST = 6
_SKIP = -1
"""The level of a line in a table of contents."""


def docx_text(document: bytes, styles: bytes | None) -> str:
    """Return the text of `document`, the part word/document.xml, with `styles`, word/styles.xml.

    Raises:
        Unreadable: if one of them is no sound XML.
    """
    lines: list[str] = []
    _blocks(xml(document), _levels(xml(styles)) if styles else {}, lines)
    return joined(lines)


def _name(node: Element) -> str:
    """Return the name of an element of Word; empty for any other."""
    found = _WORD.fullmatch(node.tag)
    return found[1] if found else ""


def _child(node: Element | None, name: str) -> Element | None:
    children = () if node is None else node
    return next((child for child in children if _name(child) == name), None)


def _value(node: Element | None, name: str = "val") -> str:
    """Return an attribute; empty if it or the element is missing."""
    attributes = {} if node is None else node.attrib
    found = (value for key, value in attributes.items() if key.rpartition("}")[2] == name)
    return next(found, "")


def _levels(styles: Element) -> dict[str, int]:
    """Return how deep a heading each style makes, by its id; styles of text are not in it."""
    levels = {}
    for style in (style for style in styles if _name(style) == "style"):
        id, name = _value(style, "styleId"), _value(_child(style, "name")).lower()
        outline = _value(_child(_child(style, "pPr"), "outlineLvl"))
        if _CONTENTS.match(name):
            levels[id] = _SKIP
        elif named := _HEADING.fullmatch(name):
            levels[id] = int(named[1])
        elif name in _TITLES:
            levels[id] = 1
        elif outline.isdigit() and int(outline) < _DEEPEST:
            levels[id] = int(outline) + 1
    return levels


def _blocks(node: Element, levels: Mapping[str, int], lines: list[str]) -> None:
    for child in node:
        name = _name(child)
        if name == "p":
            form = _child(child, "pPr")
            level = levels.get(_value(_child(form, "pStyle")), 0)
            text = one_line(_inline(child))
            if level > 0:
                lines.append(f"{'#' * level} {text}")
            elif level != _SKIP:
                lines.append(("" if _child(form, "numPr") is None else "- ") + text)
        elif name == "tr":
            cells = (cell for cell in child if _name(cell) == "tc")
            texts = (one_line(" ".join(_inline(part) for part in cell)) for cell in cells)
            lines.append("| " + " | ".join(texts))
        else:
            _blocks(child, levels, lines)


def _inline(node: Element) -> str:
    name = _name(node)
    if name == "t":
        return node.text or ""
    if name in ("tab", "br", "cr"):
        return " "
    if name == "noBreakHyphen":
        return "-"
    if name in ("del", "pPr") or node.tag.endswith("}Fallback"):
        return ""
    return "".join(_inline(child) for child in node)
