"""Running text in an ODF document.

Owns which character style each form gets.
"""

from __future__ import annotations

from odfdo import Header, LineBreak, Link, Paragraph
from odfdo import Span as OdfSpan

from toolbox.sjabloon.tree import BREAK, Inline, Span

LINK_STYLE = "Internet_20_link"


def fill(element: Paragraph | Header, inline: Inline) -> None:
    """Append the spans of `inline` to a paragraph or heading."""
    for span in inline:
        if span is BREAK:
            element.append(LineBreak())
        elif span.href:
            link = Link(span.href, text=span.text, style=LINK_STYLE)
            link.set_attribute("xlink:type", "simple")
            element.append(link)
        elif style := style_of(span):
            element.append(OdfSpan(span.text, style=style))
        else:
            element.append(span.text)


def style_of(span: Span) -> str:
    """Return the character style of a span; empty for plain text.

    A place to fill in keeps its own colour, also within bold text: it is typed over.
    """
    if span.invullen:
        return "Invulplek"
    if span.code:
        return "Source_20_Text"
    if span.bold:
        return "Strong_20_Emphasis_20_Italic" if span.italic else "Strong_20_Emphasis"
    return "Emphasis" if span.italic else ""
