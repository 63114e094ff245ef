"""From Markdown to the neutral tree.

Owns how the one safe Markdown dialect of the content becomes blocks and spans. Any text is read:
what XML cannot hold is dropped, raw HTML stays visible as text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from html import escape, unescape
from xml.etree.ElementTree import Element, fromstring

from toolbox.sjabloon.tree import (
    BREAK,
    Block,
    Heading,
    Inline,
    Listing,
    Paragraph,
    Quote,
    Rule,
    Span,
    Table,
    Verbatim,
)
from toolbox.text import block_xhtml

Resolve = Callable[[str], str]
"""Turns the target of a link into a full address; an empty answer makes it plain text."""

_ENTITY = re.compile(r"&#?\w+;")
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_PLACE = re.compile(r"(\[[^\[\]\n]+\])")
_SPACE = re.compile(r"[ \t\r\n]+")
_HEADING = re.compile(r"h([1-6])")
_BLOCKS = frozenset(
    {"p", "ul", "ol", "table", "blockquote", "pre", "hr", "div", *(f"h{n}" for n in range(1, 7))}
)


def clean(text: str) -> str:
    """Return `text` without the characters that an XML file cannot hold."""
    return _NOT_XML.sub("", text)


def read(markdown: str, resolve: Resolve) -> tuple[Block, ...]:
    """Return `markdown` as blocks, with links led through `resolve`."""
    xhtml = _ENTITY.sub(lambda found: escape(unescape(found[0])), block_xhtml(clean(markdown)))
    # The XML is what our own parser wrote a line ago, without a document type: nothing to expand.
    root = fromstring(f"<div>{clean(xhtml)}</div>")  # noqa: S314
    return tuple(_Reader(resolve).blocks(root))


@dataclass(frozen=True)
class _Reader:
    resolve: Resolve

    def blocks(self, parent: Element) -> Iterator[Block]:
        """Yield the blocks in `parent`; running text between them becomes paragraphs."""
        run: list[Span] = [Span(parent.text or "")]
        for child in parent:
            if child.tag in _BLOCKS:
                yield from _paragraph(run)
                yield from self._block(child)
                run = []
            else:
                run += self._spans(child, Span(""))
            run.append(Span(child.tail or ""))
        yield from _paragraph(run)

    def _block(self, element: Element) -> Iterator[Block]:
        tag = element.tag
        if heading := _HEADING.fullmatch(tag):
            yield Heading(int(heading[1]), self._inline(element))
        elif tag in {"ul", "ol"}:
            items = tuple(tuple(self.blocks(item)) for item in element)
            yield Listing(items, ordered=tag == "ol", start=int(element.get("start", "1")))
        elif tag == "table":
            yield self._table(element)
        elif tag == "blockquote":
            yield Quote(tuple(self.blocks(element)))
        elif tag == "pre":
            yield Verbatim("".join(element.itertext()).rstrip("\n"))
        elif tag == "hr":
            yield Rule()
        else:
            yield from self.blocks(element)

    def _table(self, element: Element) -> Table:
        head, *rows = (tuple(self._inline(cell) for cell in row) for row in element.iter("tr"))
        return Table(head, tuple((*row, *((),) * len(head))[: len(head)] for row in rows))

    def _inline(self, element: Element) -> Inline:
        return _tidy([Span(element.text or ""), *self._children(element, Span(""))])

    def _children(self, element: Element, form: Span) -> Iterator[Span]:
        for child in element:
            yield from self._spans(child, form)
            yield replace(form, text=child.tail or "")

    def _spans(self, element: Element, form: Span) -> Iterator[Span]:
        if element.tag == "br":
            yield BREAK
            return
        if element.tag == "a":
            form = replace(form, href=self.resolve(element.get("href", "")))
        form = replace(
            form,
            bold=form.bold or element.tag == "strong",
            italic=form.italic or element.tag == "em",
            code=form.code or element.tag == "code",
        )
        yield replace(form, text=element.text or "")
        yield from self._children(element, form)


def _paragraph(run: list[Span]) -> Iterator[Block]:
    """Yield `run` as a paragraph, if there is anything in it."""
    if inline := _tidy(run):
        yield Paragraph(inline)


def _tidy(run: list[Span]) -> Inline:
    """Return `run` with spaces as a browser shows them and with the places to fill in apart."""
    spans: list[Span] = []
    ends_open = True  # at the start of a line, where a space has no meaning
    for span in run:
        if span is BREAK:
            spans.append(span)
            ends_open = True
            continue
        text = _SPACE.sub(" ", span.text)
        text = text.removeprefix(" ") if ends_open else text
        if text:
            ends_open = text.endswith(" ")
            spans += _places(replace(span, text=text))
    while spans and not spans[-1].text.rstrip():
        spans.pop()
    if spans:
        spans[-1] = replace(spans[-1], text=spans[-1].text.rstrip(" "))
    return tuple(spans)


def _places(span: Span) -> Iterator[Span]:
    """Yield `span` in parts: places to fill in, and the text around them."""
    if span.code or span.href:
        yield span
        return
    for part in filter(None, _PLACE.split(span.text)):
        yield replace(span, text=part, invullen=bool(_PLACE.fullmatch(part)))
