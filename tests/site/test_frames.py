"""Pages whose frame is drawn once for many are those that the templates of the theme give."""

from __future__ import annotations

import shutil
import zlib
from itertools import count
from pathlib import Path

import pytest
from helpers import REPOSITORY, add_case, contents, run

from toolbox.pages.frames import SAMPLE

OWN = """{% block content %}
{% if page and page.meta.description %}<p>Waarover: {{ page.meta.description }}</p>{% endif %}
{% if page and page.meta.kruimels and page.meta.kruimels[0][0] == "Gemeenten" %}
<p>{{ page.title | upper }} {{ toolbox.data.files | length }}</p>
{% endif %}
{% set naam %}{{ page.title }}{% endset %}<p>{{ naam | replace("Bijzonder", "Heel bijzonder") }}</p>
"""
"""A text with a test, one with a filter, and one whose filter only shows on some pages.

How many files of data there are is not known yet to every process that prints such a page.
"""


def is_sampled(name: str) -> bool:
    """Tell whether every build compares the page of this case."""
    return zlib.crc32(f"praktijkvoorbeelden/{name}.html".encode()) % SAMPLE == 0


def build(instance: Path, name: str, *options: str) -> tuple[dict[str, bytes], str]:
    """Build an instance with more options of the plugin; return its files and what was said."""
    settings = (instance / "mkdocs.yml").read_text(encoding="utf-8")
    extra = "".join(f"\n      {option}" for option in options)
    changed = settings.replace("- toolbox:", f"- toolbox:{extra}", 1)
    (instance / f"{name}.yml").write_text(changed, encoding="utf-8")
    made = run("mkdocs", "build", "-f", f"{name}.yml", "--site-dir", name, cwd=instance)
    assert made.returncode == 0, made.stderr
    files = contents(instance / name)
    shutil.rmtree(instance / name)
    return files, made.stderr


@pytest.mark.parametrize("own", [False, True], ids=["the theme as it is", "own templates"])
def test_frames_give_the_same_pages(instance: Path, *, own: bool) -> None:
    """Every file is the same with and without; what can't be framed is said, wrong pages mended."""
    sampled = next(name for i in count() if is_sampled(name := f"c-{i}"))
    assert not is_sampled("b-bijzonder")
    add_case(instance, "a-gewoon", titel="Aan het begin")
    for name in ("b-bijzonder", sampled):
        add_case(instance, name, titel=f"Bijzonder {name}")
    if own:
        main = (REPOSITORY / "overrides" / "main.html").read_text(encoding="utf-8")
        (instance / "eigen").mkdir()
        changed = main.replace("{% block content %}", OWN)
        (instance / "eigen" / "main.html").write_text(changed, encoding="utf-8")
        settings = instance / "mkdocs.yml"
        text = settings.read_text(encoding="utf-8")
        settings.write_text(
            text.replace("  name: material", "  name: material\n  custom_dir: eigen"),
            encoding="utf-8",
        )
    framed, said = build(instance, "met", "processen: 3")
    stock, _ = build(instance, "zonder", "geraamte: false")
    assert [name for name in stock if stock[name] != framed.get(name)] == []
    assert set(framed) == set(stock)
    page = framed["praktijkvoorbeelden/b-bijzonder.html"].decode()
    assert ("Heel bijzonder b-bijzonder" in page) == own
    assert ("zoals gemeenten/" in said) == own, "upper is refused"
    found = [
        n for n in ("b-bijzonder", sampled) if f"De pagina praktijkvoorbeelden/{n}.html" in said
    ]
    assert len(found) == own, "replace is found out, by the page that a process meets first"
