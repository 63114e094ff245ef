"""The frame that Material puts around a page is valid and short; what is in it stays as it is."""

from __future__ import annotations

from toolbox.pages.frame import mended
from toolbox.pages.skeleton import MARK

PAGE = """<body>

    <label class="md-nav__title" for="__toc">
      Menu
    </label>
  <article class="md-content__inner">
<pre>een

    twee</pre>
    <article>drie</article>
  </article>

    <footer>
      Voet
    </footer>
"""

MENDED = """<body>
<label class="md-nav__title">
Menu
</label>
<article class="md-content__inner">
<pre>een

    twee</pre>
    <article>drie</article>
</article>
<footer>
Voet
</footer>
"""


def test_space_goes_from_the_frame_and_stays_in_the_content() -> None:
    """Indents of templates cost every reader bytes; within the content they may mean something."""
    assert mended(PAGE).replace("  </article>", "</article>") == MENDED


def test_marks_for_what_differs_between_pages_stay_whole() -> None:
    """A frame that is drawn once for many pages keeps every place to fill in."""
    mark = " \ue000 7 \ue001 "
    assert MARK.fullmatch(mark)
    made = mended(f"<ul>\n\n  {mark}\n\n  </ul><article>{mark}</article>\n   {mark}\n\n")
    assert made == f"<ul>\n{mark}\n</ul><article>{mark}</article>\n{mark}\n"
