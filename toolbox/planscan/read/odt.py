"""The text of an ODT: headings with #, items of lists with -, rows of tables with |.

Owns what of an OpenDocument text counts as text: no notes, no comments, no deleted text and no
tables of contents. `kantoor.js` says the same for the browser.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element

from toolbox.planscan.read.package import joined, one_line, xml

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_SPACES = {f"{_TEXT}{name}" for name in ("s", "tab", "line-break")}
_SKIPPED = {
    "tracked-changes",
    "table-of-content",
    "alphabetical-index",
    "bibliography",
    "note",
    "annotation",
    "forms",
    "illustration-index",
    "table-index",
}
_DEEPEST = 6


def odt_text(content: bytes) -> str:
    """Return the text of `content`, the part content.xml.

    Raises:
        Unreadable: if it is no sound XML.
    """
    lines: list[str] = []
    for body in xml(content).iter(f"{_OFFICE}text"):
        _blocks(body, lines, in_list=False)
    return joined(lines)


def _local(node: Element) -> str:
    return node.tag.rpartition("}")[2]


def _blocks(node: Element, lines: list[str], *, in_list: bool) -> None:
    for child in node:
        if _local(child) in _SKIPPED:
            continue
        if child.tag == f"{_TEXT}h":
            given = child.get(f"{_TEXT}outline-level", "1")
            level = min(_DEEPEST, max(1, int(given) if given.isdigit() else 1))
            lines.append(f"{'#' * level} {one_line(_inline(child))}")
        elif child.tag == f"{_TEXT}p":
            lines.append(("- " if in_list else "") + one_line(_inline(child)))
        elif child.tag == f"{_TABLE}table-row":
            lines.append("| " + " | ".join(one_line(_inline(cell)) for cell in child))
        else:
            _blocks(child, lines, in_list=in_list or child.tag == f"{_TEXT}list-item")


def _inline(node: Element) -> str:
    parts = [node.text or ""]
    for child in node:
        if child.tag in _SPACES:
            parts.append(" ")
        elif _local(child) not in _SKIPPED:
            parts.append(_inline(child))
        parts.append(child.tail or "")
    return "".join(parts)
