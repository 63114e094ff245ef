"""HTML read back as elements, forgiving as a browser is.

Owns the reading only: what an element means on paper is decided in `tree`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = frozenset({"br", "hr", "img", "input", "wbr", "meta", "link", "source", "col"})


@dataclass
class Element:
    """An element of the HTML with its children in order."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Element | str] = field(default_factory=list)

    def walk(self) -> Iterator[Element | str]:
        """Yield everything below this element in order; without recursion, however deep it is."""
        pending: list[Element | str] = self.children[::-1]
        while pending:
            child = pending.pop()
            yield child
            if isinstance(child, Element):
                pending += child.children[::-1]

    def text(self) -> str:
        """Return the text of the element and everything in it."""
        return "".join(child for child in self.walk() if isinstance(child, str))

    def find(self, tag: str) -> list[Element]:
        """Return every element `tag` below this one, in order."""
        return [child for child in self.walk() if isinstance(child, Element) and child.tag == tag]

    def classes(self) -> list[str]:
        """Return the classes of the element."""
        return self.attributes.get("class", "").split()


class _Reader(HTMLParser):
    """Builds elements; an end tag without a beginning is passed over."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("root")
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self._open[-1].children.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self._open.pop()

    def handle_endtag(self, tag: str) -> None:
        depth = next((i for i in range(len(self._open) - 1, 0, -1) if self._open[i].tag == tag), 0)
        if depth:
            del self._open[depth:]

    def handle_data(self, data: str) -> None:
        self._open[-1].children.append(data)


def read_html(html: str) -> Element:
    """Return `html` as elements under one root."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.root
