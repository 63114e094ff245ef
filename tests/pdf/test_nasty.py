"""Whatever stands in a text ends as text, or as a Dutch message; nothing in it is ever executed."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import yaml
from helpers import STARTER, make_instance, run
from nasty_markdown import NASTY
from reading_pdf import facts_of, faults, squeezed, text_of

END = "Hier eindigt de tekst."
"""Stands after every nasty text; it must come through."""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """An instance with one item for each nasty text, and what the command said."""
    instance = make_instance(tmp_path_factory.mktemp("naar") / "naar")
    folder = instance / "docs" / "praktijkvoorbeelden"
    model = yaml.safe_load(
        (STARTER / "docs" / "praktijkvoorbeelden" / "voorbeeld-geveltuinen.yml").read_text("utf-8")
    )
    for name, text in NASTY.items():
        line = " ".join(text.split())[:500]
        case = {
            **model,
            "titel": f"Val {name} {line[:60]}".strip(),
            "probleem": f"{text}\n\n{END}",
            "aanpak": [text, END],
            "lessen": [f"> {text}", END],
            "let_op": f"{text}\n\n{END}",
            "trekker": line,
        }
        (folder / f"val-{name}.yml").write_text(
            yaml.safe_dump(case, allow_unicode=True, sort_keys=False), encoding="utf-8"
        )
    done = run("toolbox", "pdf", "--alles", "--naar", "uit", cwd=instance)
    assert "Traceback" not in done.stderr + done.stdout
    yield instance, done.stderr
    shutil.rmtree(instance)


def test_there_are_enough_traps() -> None:
    """At least forty texts are tried."""
    assert len(NASTY) >= 40


@pytest.mark.parametrize("name", NASTY)
def test_a_nasty_text_ends_as_text_or_as_a_message(made: tuple[Path, str], name: str) -> None:
    """There is a sound PDF with all that comes after it, or a Dutch message with file and line."""
    instance, said = made
    path = instance / "uit" / "praktijkvoorbeelden" / f"val-{name}.pdf"
    if not path.exists():
        (line,) = [row for row in said.splitlines() if f"val-{name}.yml" in row][:1]
        assert ":" in line
        return
    assert faults(path) == []
    text = squeezed(text_of(path))
    assert text.count(squeezed(END)) == 4
    assert "root:x:0" not in text_of(path)
    assert facts_of(path).broken_links == []


def test_only_faults_in_the_content_cost_an_item(made: tuple[Path, str]) -> None:
    """Every nasty text that the checks let through is in the book, which is sound."""
    instance, said = made
    refused = {name for name in NASTY if f"val-{name}.yml" in said}
    assert len(refused) <= 8, said
    assert "kan niet in een PDF worden gezet" not in said
    book = instance / "uit" / "boek.pdf"
    assert faults(book) == []
    text = squeezed(text_of(book))
    assert all(squeezed(f"Val {name}") in text for name in set(NASTY) - refused)
