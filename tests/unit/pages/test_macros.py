"""Macros print what the catalogue of today says, however often they are asked."""

from __future__ import annotations

import re
from pathlib import Path

from helpers import real_content

from toolbox.catalogue.catalogue import Catalogue
from toolbox.model.begrippen import Begrip, Begrippen, Lijst
from toolbox.pages.instance import open_instance
from toolbox.pages.macros import EACH_TIME, ONE_ITEM, SAME
from toolbox.theme import theme_dir

MACROS = theme_dir() / "fragments" / "toolbox" / "deel" / "macros.html"


def test_every_macro_of_html_is_a_filter() -> None:
    """A macro that no template can call would be lost work, and a name without macro a fault."""
    written = re.findall(r"\{% macro (\w+)", MACROS.read_text(encoding="utf-8"))
    assert sorted(written) == sorted((*EACH_TIME, *ONE_ITEM, *SAME))


def test_a_fixed_term_in_a_template_follows_the_catalogue(tmp_path: Path) -> None:
    """What a preview compiled before the name of a theme changed says the new name afterwards."""
    fragment = tmp_path / "fragments" / "toolbox" / "vast.html"
    fragment.parent.mkdir(parents=True)
    fragment.write_text('{{ "cultuur" | thema_tag }}', encoding="utf-8")
    real = real_content().catalogue
    for naam in ("Cultuur", "Kunst"):
        lijst = Lijst(titel="Thema's", begrippen=(Begrip(id="cultuur", naam=naam),))
        catalogue = Catalogue({}, Begrippen({"themas": lijst}), real.gemeenten, {})
        renderer = open_instance(catalogue, [tmp_path, theme_dir()]).renderer
        assert f">{naam}<" in renderer.block("vast", root="")
