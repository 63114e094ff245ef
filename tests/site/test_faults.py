"""Faults in content stop a build before anything is written, and say where they are."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest
from helpers import add_case, make_instance, pages_of, run

from toolbox.cli.stopwatch import read_laps


def snapshot(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder with its bytes."""
    return {
        p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()
    }


def test_a_fault_leaves_the_old_site_as_it_was(instance: Path) -> None:
    """A sound build says what took how long; one with faults reports them all, touching nothing."""
    built = run("toolbox", "build", "--map", str(instance))
    assert built.returncode == 0
    assert {"pagina's", "data", "zoeken"} <= read_laps(built.stderr).keys()
    assert read_laps(built.stdout)["PDF's"] > 0
    before = snapshot(instance / "site")
    add_case(instance, "fout-een", status="bezig")
    add_case(instance, "fout-twee", stand="tweeduizend")
    for command in (["mkdocs", "build", "--strict"], ["toolbox", "build"]):
        result = run(*command, cwd=instance)
        assert result.returncode != 0
        assert "Traceback" not in result.stderr + result.stdout
        assert snapshot(instance / "site") == before
    said = run("mkdocs", "build", "--strict", cwd=instance).stderr
    assert "fout-een.yml" in said
    assert "fout-twee.yml" in said


DESCRIPTION = 'Een "stoep" met < 5 tegels, koel & groen'


@pytest.fixture(scope="module")
def odd_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of an instance with signs of other languages in its texts, and a renamed item."""
    instance = make_instance(tmp_path_factory.mktemp("vreemd") / "buurt")
    add_case(
        instance,
        "sjabloontaal",
        titel='"Rekenen met {{ 7 * 6 }} stoepen"',
        let_op='"{% for x in range(3) %}gevaar{% endfor %} {{ config }}"',
    )
    add_case(instance, "opmaak", let_op='"Groepen van < 5 mensen & meer dan *tien* tegels"')
    renamed = add_case(instance, "nieuwe-naam")
    text = renamed.read_text(encoding="utf-8")
    renamed.write_text(text + "vorige_ids: [oude-naam]\n", encoding="utf-8")
    theme = instance / "docs" / "themas" / "koelte.md"
    front = f"---\ndescription: '{DESCRIPTION}'\n"
    theme.write_text(theme.read_text("utf-8").replace("---\n", front, 1), encoding="utf-8")
    built = run("mkdocs", "build", "--strict", cwd=instance)
    assert built.returncode == 0, built.stderr
    return instance / "site"


def test_template_code_in_content_is_shown_and_never_run(odd_site: Path) -> None:
    """Braces of the template language are text, in a title as well as in running text."""
    text = (odd_site / "praktijkvoorbeelden" / "sjabloontaal.html").read_text(encoding="utf-8")
    assert "{{ 7 * 6 }}" in text
    assert "42 stoepen" not in text
    assert "{% for x in range(3) %}gevaar{% endfor %}" in text


def test_markup_in_content_is_shown_as_text(odd_site: Path) -> None:
    """A smaller-than sign in a text stays a sign; it never becomes a tag."""
    text = (odd_site / "praktijkvoorbeelden" / "opmaak.html").read_text(encoding="utf-8")
    assert "&lt; 5 mensen &amp; meer dan <em>tien</em> tegels" in text


def test_renamed_items_lead_on(odd_site: Path) -> None:
    """An earlier file name keeps its address: a page that moves a browser on by itself."""
    new = "praktijkvoorbeelden/nieuwe-naam.html"
    old = pages_of(odd_site)["praktijkvoorbeelden/oude-naam.html"]
    assert any(link.endswith(new) for link in old.links)
    text = old.path.read_text(encoding="utf-8")
    assert 'http-equiv="refresh" content="0; url=nieuwe-naam.html"' in text
    assert text.count('rel="canonical"') == 1
    assert f'rel="canonical" href="https://toolbox.example/{new}"' in text
    assert "oude-naam" not in (odd_site / "sitemap.xml").read_text(encoding="utf-8")
    assert_described(odd_site / "themas" / "koelte.html", DESCRIPTION)


def test_a_mistake_in_a_macro_stops_the_build(instance: Path) -> None:
    """An unknown theme in a macro is an error that names the page and the nearest theme."""
    page = instance / "docs" / "index.md"
    page.write_text(
        page.read_text(encoding="utf-8") + '\n{{ verbanden("koelt") }}\n', encoding="utf-8"
    )
    result = run("mkdocs", "build", "--strict", cwd=instance)
    assert result.returncode != 0
    assert "index.md" in result.stderr + result.stdout
    assert "Bedoelt u ‘koelte’?" in result.stderr + result.stdout


def assert_described(page: Path, description: str) -> None:
    """Hold what the head of a page says of it against its front matter, as a browser reads it."""
    head = page.read_text(encoding="utf-8").partition("</head>")[0]
    named = r'<meta (?:name|property)="(?:og:)?description" content="([^"]*)">'
    assert [unescape(found) for found in re.findall(named, head)] == [description, description]
