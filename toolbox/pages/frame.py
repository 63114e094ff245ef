"""What is mended in the frame that Material puts around a page.

Owns the few pieces of Material 9.8 that are no valid HTML, and what they should have been. They
stand in its `base.html` and `nav-item.html` between pieces that we want as they are; replacing a
piece of text keeps those templates its own. The test with the HTML checker tells when a new version
of Material needs something else.
"""

from __future__ import annotations

import re

ALWAYS: tuple[tuple[str, str], ...] = (
    (' type="checkbox" id="__drawer" autocomplete="off">', ' type="checkbox" id="__drawer">'),
    (' type="checkbox" id="__search" autocomplete="off">', ' type="checkbox" id="__search">'),
    ('_label" tabindex="">', '_label">'),
)
"""A box to tick has no autocomplete, and an empty tabindex is no number."""

_LABEL = re.compile(r'(<label class="md-nav__title") for="(__toc|__drawer)">')


def mended(html: str) -> str:
    """Return a page with a frame that is valid HTML.

    A label above the table of contents names a box that only pages in the navigation have.
    """
    for wrong, right in ALWAYS:
        html = html.replace(wrong, right)
    return _LABEL.sub(
        lambda found: found[0] if f'id="{found[2]}"' in html else f"{found[1]}>", html
    )
