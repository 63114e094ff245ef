"""Hand-written pages have front matter with known keys only."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from toolbox.model.pagina import Pagina


def test_the_keys_of_mkdocs_material_and_ours() -> None:
    """A page can have a title, leave parts out, use macros and name its theme and sources."""
    page = Pagina.model_validate(
        {
            "title": "Mantelzorg",
            "hide": ["toc", "navigation"],
            "render_macros": True,
            "search": {"boost": 2, "exclude": False},
            "thema": "mantelzorg",
            "gecontroleerd": "2026-01-15",
            "bronnen": [{"titel": "x", "vindplaats": "archief", "gelezen": "2026-01-15"}],
        }
    )
    assert page.title == "Mantelzorg"
    assert page.search is not None


def test_a_page_may_have_no_front_matter() -> None:
    """Every key may be left out."""
    assert Pagina.model_validate({}).hide == ()


@pytest.mark.parametrize(
    "front_matter", [{"titel": "x"}, {"hide": ["alles"]}, {"render_macros": "yes"}, {"tags": []}]
)
def test_other_keys_and_values_are_refused(front_matter: dict[str, object]) -> None:
    """A misspelled key would otherwise do nothing, silently."""
    with pytest.raises(ValidationError):
        Pagina.model_validate(front_matter)
