"""Style sheets as rules: nothing is lost that can apply, and what cannot apply goes."""

from __future__ import annotations

import re
from pathlib import Path

import material
import pytest

from toolbox.front.css import minified, printed, read
from toolbox.front.material import Asked, needed
from toolbox.front.sheet import sheet
from toolbox.theme import theme_dir

MATERIAL = Path(material.__file__).parent / "templates" / "assets" / "stylesheets"
MAIN = next(MATERIAL.glob("main.*.min.css")).read_text(encoding="utf-8")
PALETTE = next(MATERIAL.glob("palette.*.min.css")).read_text(encoding="utf-8")

COLOURS = {"scheme": {"default"}, "primary": {"custom"}, "accent": {"custom"}}
PLAIN = Asked(frozenset({"toc", "tables", "admonition"}), COLOURS, "nl")


@pytest.mark.parametrize("css", [MAIN, PALETTE], ids=["main", "palette"])
def test_a_style_sheet_is_written_as_it_was_read(css: str) -> None:
    """Every rule of Material's style sheets is understood."""
    assert printed(read(minified(css))).replace(";", "") == minified(css).replace(";", "")


def test_strings_and_addresses_stay_as_they_are() -> None:
    """Space and braces mean nothing within quotes, and space between two words does."""
    css = """a  b , c { content : "x  { ; } /* y */" ; /* weg */ background: url(data:a;b,{c}) }"""
    tight = minified(css)
    assert '"x  { ; } /* y */"' in tight
    assert "url(data:a;b,{c})" in tight
    assert tight.startswith("a b,c{")
    assert "weg" not in tight
    assert len(read(tight)) == 1


def test_parts_of_material_follow_the_settings() -> None:
    """Content tabs and the search dialog have styles on a site that asks for them only."""
    plain = printed(needed(MAIN, PLAIN))
    tabs = Asked(PLAIN.names | {"pymdownx.tabbed", "material/search"}, COLOURS, "nl")
    full = printed(needed(MAIN, tabs))
    for part in (".tabbed-set", ".md-search__form"):
        assert part in full
        assert part not in plain
    assert ".md-typeset .admonition" in plain
    assert "[dir=rtl]" not in plain
    assert "[dir=rtl]" in printed(needed(MAIN, Asked(PLAIN.names, COLOURS, "ar")))


def test_a_selector_that_leaves_something_out_still_counts() -> None:
    """`:not(.md-search)` holds on a site without Material's search; `.md-search` alone does not."""
    css = "p:not(.md-search),.md-search p{color:red}@media print{.md-post{color:red}}"
    assert printed(needed(css, PLAIN)) == "p:not(.md-search){color:red}"


def test_only_the_colours_of_the_site_and_only_properties_that_are_used() -> None:
    """A palette of nineteen colours keeps one; what nothing asks for is not declared."""
    assert "[data-md-color-primary=indigo]" in PALETTE
    assert "indigo" not in printed(needed(PALETTE, PLAIN))
    own = "a{color:var(--one)}"
    made = sheet([":root{--one:var(--two);--two:red;--three:blue}"], [own], "b{c:d}", "", PLAIN)
    assert made.endswith(":root{--one:var(--two);--two:red}a{color:var(--one)}@media print{b{c:d}}")
    kept = sheet([":root{--three:blue}"], [own], "", "i{color:var(--three)}", PLAIN)
    assert "--three:blue" in kept


def test_no_class_of_our_own_pages_is_left_out() -> None:
    """What our templates and scripts name of Material has its styles."""
    named: set[str] = set()
    for path in theme_dir().rglob("*"):
        if path.suffix in {".html", ".js"} and "pdfjs" not in path.parts:
            named |= set(re.findall(r"\bmd-[a-z][\w-]*", path.read_text(encoding="utf-8")))
    styled = set(re.findall(r"\.(md-[\w-]+)", MAIN))
    left = set(re.findall(r"\.(md-[\w-]+)", printed(needed(MAIN, PLAIN))))
    assert named & styled <= left
