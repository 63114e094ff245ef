"""Texts that try to be more than text: markup, template code, formulas, odd signs."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import strategies as st

from toolbox.catalogue.catalogue import Catalogue

Fill = Callable[[str], Catalogue]
"""Gives a catalogue in which every item has one text in all places."""

SCRAPS = [
    *("<script>alert(1)</script>", "</script><script>", "<!--", "]]>", "&lt;", "&#x3c;", "<b>"),
    *("{{ 7 * 6 }}", "{% raw %}", "{#", "=cmd|' /C calc'!A0", "+1", "-1", "@SUM(1)", "\t=1", " =1"),
    *("\u202egnp.exe", "\u2066", "\u200b=1", "\uff1d1", "\x00", "\x1b[31m", "\u2028", "\ufeff"),
    *('";"', "';'", ";", ",", '"', "\\", "\\n", "\r\nATTENDEE:x", "\nEND:VEVENT", "é", "😀", "]("),
    *("[a](javascript:x)", "javascript:", "'", "`", "\ud800", "\uffff", "x" * 80, " | "),
]

TEXTS = st.lists(st.one_of(st.sampled_from(SCRAPS), st.text(max_size=8)), max_size=6).map("".join)
"""Texts of such scraps and of any letters there are, half pairs included."""
