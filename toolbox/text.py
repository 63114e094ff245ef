"""Text for readers: Markdown to safe HTML, Dutch dates and numbers, slugs.

Owns the one Markdown dialect of the content. Raw HTML in content is never passed through: it
appears as the text that it is. Template braces mean nothing here.
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from html import escape
from typing import Literal
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

import markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

MAANDEN = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)

SAFE_SCHEMES = frozenset({"http", "https", ""})
"""Schemes that a link in content may have; the empty one is a link inside the site."""

_SPECIAL = re.compile(r"[*_`\[\]<>&\\#|~!\n]")
_BEGINS_LIST = re.compile(r"\s*(?:[-+>]|\d+[.)])\s")
_PIECE = re.compile(
    r"(?<!\*)\*\*(?!\s)(?P<strong>[^*_`\[\]<>&\\#|~!\n]+)(?<!\s)\*\*(?!\*)"
    r"|\[(?P<words>[^*_`\[\]<>&\\#|~!\n]+)\]\((?P<href>(?:https?:/|\.\.)/[\w./~%?=#:,+-]+)\)"
)
"""Bold words, and a link to a page here or elsewhere: most markup in a line is one of these."""

_PAGE_LINK = re.compile(r"^(?P<path>[^:?#]+)\.(?:md|yml)(?P<rest>[?#].*)?$")


def _page_href(href: str) -> str:
    """Return the address of the page behind a link to a file of the site; any other as it is."""
    match = _PAGE_LINK.match(href)
    return f"{match['path']}.html{match['rest'] or ''}" if match else href


class _SafeLinks(Treeprocessor):
    """Points links between items at their pages, and turns unsafe links into plain text."""

    def run(self, root: Element) -> None:
        """Rewrite every link below `root`."""
        for element in root.iter("a"):
            href = element.get("href", "")
            if urlsplit(href).scheme.casefold() not in SAFE_SCHEMES:
                element.tag = "span"
                element.attrib.clear()
            else:
                element.set("href", _page_href(href))
        for element in root.iter("img"):
            element.tag = "span"
            element.text = element.get("alt", "")
            element.attrib.clear()


class ContentMarkdown(Extension):
    """Python-Markdown without raw HTML, with safe links."""

    def extendMarkdown(self, md: markdown.Markdown) -> None:  # noqa: N802 (the library's name)
        """Take raw HTML out of the parser and put the link filter in."""
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        md.treeprocessors.register(_SafeLinks(md), "safe_links", 0)


@lru_cache(maxsize=2)
def _parser(output_format: Literal["html", "xhtml"] = "html") -> markdown.Markdown:
    return markdown.Markdown(
        extensions=["tables", "sane_lists", "toc", ContentMarkdown()],
        extension_configs={"toc": {"permalink": False}},
        output_format=output_format,
    )


@lru_cache(maxsize=1)
def _line_parser() -> markdown.Markdown:
    """Return a parser for one paragraph: without tables, anchors and line breaks for the eye."""
    parser = markdown.Markdown(extensions=["sane_lists", ContentMarkdown()])
    parser.treeprocessors.deregister("prettify")
    return parser


def _has_markup(text: str) -> bool:
    """Tell whether the parser could make something of `text`; most texts are plain sentences."""
    return bool(
        _SPECIAL.search(text) or _BEGINS_LIST.match(text) or "http:" in text or "https:" in text
    )


def _inline_only(html: str) -> str:
    """Strip the paragraph around a text of one paragraph."""
    inner = html.removeprefix("<p>").removesuffix("</p>")
    return inner if html.startswith("<p>") and "<p>" not in inner else html


def inline_html(text: str) -> str:
    """Return `text`, Markdown of one paragraph, as HTML without the paragraph around it."""
    return _line_html(text) if _has_markup(text) else escape(text, quote=False)


def _plainest_html(text: str) -> str | None:
    """Return what the parser makes of a line with only bold words and links; None for any other.

    The parser tries a dozen patterns on every text, which costs 0.5 ms a line.
    """
    loose = _PIECE.sub("", text)
    if _has_markup(loose) or not text.isprintable() or text != text.strip():
        return None
    return _PIECE.sub(_piece_html, text)


def _piece_html(piece: re.Match[str]) -> str:
    if words := piece["words"]:
        return f'<a href="{_page_href(piece["href"])}">{words}</a>'
    return f"<strong>{piece['strong']}</strong>"


@lru_cache(maxsize=16_384)
def _line_html(text: str) -> str:
    """Convert a line with markup once: page, search, comparison and open data all ask for it."""
    if (html := _plainest_html(text)) is not None:
        return html
    parser = _line_parser()
    parser.reset()
    return _inline_only(parser.convert(text))


def block_html(text: str) -> str:
    """Return `text`, Markdown, as HTML blocks. Plain sentences skip the parser: it costs 1 ms."""
    if not _has_markup(text):
        return f"<p>{escape(text, quote=False)}</p>"
    if (html := _plainest_html(text)) is not None:
        return f"<p>{html}</p>"
    parser = _parser()
    parser.reset()
    return parser.convert(text)


def block_xhtml(text: str) -> str:
    """Return `text`, Markdown, as HTML blocks in which every element is closed, as in XML."""
    parser = _parser("xhtml")
    parser.reset()
    return parser.convert(text)


def headings(text: str) -> tuple[tuple[int, str, str], ...]:
    """Return the headings of a Markdown text as (level, anchor, title), in order."""
    parser = _parser()
    parser.reset()
    parser.convert(text)
    found: list[tuple[int, str, str]] = []
    tokens = list(getattr(parser, "toc_tokens", []))
    while tokens:
        token = tokens.pop(0)
        found.append((token["level"], token["id"], token["name"]))
        tokens = [*token["children"], *tokens]
    return tuple(found)


def plain(text: str) -> str:
    """Return a Markdown text as plain text on one line, for search, feeds and descriptions."""
    if not _has_markup(text):
        return " ".join(text.split())
    return _plain_blocks(text) if "\n" in text else _bare(_line_html(text))


@lru_cache(maxsize=2048)
def _plain_blocks(text: str) -> str:
    """Convert a table or a list once: comparison, search and open data all ask for it."""
    return _bare(block_html(text))


def _bare(html: str) -> str:
    """Return what HTML says, on one line."""
    stripped = re.sub(r"<[^>]+>", " ", html)
    for entity, character in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&amp;", "&")):
        stripped = stripped.replace(entity, character)
    return re.sub(r"\s+([.,;:!?)])", r"\1", " ".join(stripped.split()))


@lru_cache(maxsize=4096)
def dutch_date(value: date | str) -> str:
    """Return a date, or a year, month or day as text, the way Dutch readers write it.

    Examples: `2024` → `2024`, `2024-09` → `september 2024`, `2024-09-26` → `26 september 2024`.
    """
    parts = value.isoformat().split("-") if isinstance(value, date) else value.split("-")
    year, *rest = parts
    if not rest:
        return year
    month = MAANDEN[int(rest[0]) - 1]
    return f"{int(rest[1])} {month} {year}" if len(rest) > 1 else f"{month} {year}"


def dutch_number(value: float, decimals: int | None = None) -> str:
    """Return a number in Dutch notation: `1234567.5` → `1.234.567,5`.

    Without `decimals` a whole number gets none and any other number one.
    """
    if decimals is None:
        decimals = 0 if float(value).is_integer() else 1
    return f"{value:,.{decimals}f}".translate(str.maketrans(",.", ".,"))


def dutch_size(number: int) -> str:
    """Return a number of bytes the way readers know it: `48 kB`, `4,9 MB`."""
    if number < 1_000_000:  # noqa: PLR2004 (where kilobytes become megabytes)
        return f"{max(1, round(number / 1000))} kB"
    return f"{dutch_number(number / 1_000_000, 1)} MB"


def capital(text: str) -> str:
    """Return `text` with its first letter in upper case; ij becomes IJ."""
    return "IJ" + text[2:] if text.startswith("ij") else text[:1].upper() + text[1:]


def escape_markdown(text: str) -> str:
    """Return plain text as Markdown that shows exactly this text."""
    escaped = re.sub(r"([\\`*_\[\]#|])", r"\\\1", text)
    return escaped.replace("&", "&amp;").replace("<", "&lt;")


def safe_markdown(text: str) -> str:
    """Return Markdown from content so that raw HTML in it shows as text in any engine."""
    return text.replace("<", "&lt;")


def safe_markdown_line(text: str) -> str:
    """Return Markdown of one paragraph on one line, for list items and table cells."""
    return safe_markdown(" ".join(text.split()))
