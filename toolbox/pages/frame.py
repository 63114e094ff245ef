"""What is mended in the frame that Material puts around a page.

Owns the few pieces of Material 9.8 that are no valid HTML, and what they should have been. They
stand in its `base.html` and `nav-item.html` between pieces that we want as they are; replacing a
piece of text keeps those templates its own. The test with the HTML checker tells when a new version
of Material needs something else. Also takes the empty lines and indents of its templates away: a
third of an item page, that a telephone would read first.
"""

from __future__ import annotations

import re

ALWAYS: tuple[tuple[str, str], ...] = (
    (' type="checkbox" id="__drawer" autocomplete="off">', ' type="checkbox" id="__drawer">'),
    (' type="checkbox" id="__search" autocomplete="off">', ' type="checkbox" id="__search">'),
    ('_label" tabindex="">', '_label">'),
)
"""A box to tick has no autocomplete, and an empty tabindex is no number."""

_SPACE = re.compile(r"(?:(?<!\ue001)\s)*\n(?:\s(?!\ue000))*")
"""Space with the end of a line, but for the blanks that belong to a mark (holes.py)."""
_OPEN, _CLOSE = "<article", "</article>"
"""Around the content, in which space may mean something."""

_LABEL = re.compile(r'(<label class="md-nav__title") for="(__toc|__drawer)">')


def mended(html: str) -> str:
    """Return a page with a frame that is valid HTML, and no longer than it needs to be.

    A label above the table of contents names a box that only pages in the navigation have.
    """
    for wrong, right in ALWAYS:
        html = html.replace(wrong, right)
    html = _LABEL.sub(
        lambda found: found[0] if f'id="{found[2]}"' in html else f"{found[1]}>", html
    )
    start, end = html.find(_OPEN), html.rfind(_CLOSE)
    if start < 0 or end < 0:
        return html
    return _SPACE.sub("\n", html[:start]) + html[start:end] + _SPACE.sub("\n", html[end:])
