"""Another programme fills the generator with its own content and themes."""

from __future__ import annotations

from pathlib import Path

from helpers import add_case, pages_of, run

PLANSCAN = """\
titel: Planscan
kern: {naam: hitte, woorden: [hitte, "*hittestress*"]}
ontkenning: {woorden: [niet, geen], bij: [verband]}
themas:
  - begrip: koelte
    woorden: [schaduw*]
"""
"""The words with which a plan about heat is read."""


def test_a_new_instance_passes_its_checks_and_builds(instance: Path) -> None:
    """`toolbox init` gives something that works at once, in strict mode."""
    checked = run("toolbox", "check", str(instance))
    assert checked.returncode == 0, checked.stdout + checked.stderr
    built = run("mkdocs", "build", "--strict", cwd=instance)
    assert built.returncode == 0, built.stderr
    assert (instance / "site" / "themas" / "koelte.html").is_file()
    for place in ("planscan", "assets/planscan", "assets/javascripts/planscan"):
        assert not (instance / "site" / place).exists()


def test_loneliness_is_data(instance: Path) -> None:
    """No page of another programme mentions loneliness: the word is in no template and no code."""
    words = instance / "docs" / "begrippen" / "planscan.yml"
    words.write_text(PLANSCAN, encoding="utf-8")
    assert run("mkdocs", "build", "--strict", cwd=instance).returncode == 0
    scan = (instance / "site" / "planscan" / "index.html").read_text(encoding="utf-8")
    assert "verbindt uw plan hitte?" in scan
    data = (instance / "site" / "assets" / "planscan" / "gegevens.js").read_text(encoding="utf-8")
    assert '"themas/koelte":[[' in data
    assert "eenzaam" not in data
    for address, page in pages_of(instance / "site").items():
        text = page.path.read_text(encoding="utf-8").casefold()
        assert "eenzaam" not in text, address
        assert "gala" not in text.replace("regala", ""), address


def test_a_new_theme_is_one_term_and_one_file(instance: Path) -> None:
    """A theme appears on the site by adding a term, with or without a story of its own."""
    vocabulary = instance / "docs" / "begrippen" / "themas.yml"
    text = vocabulary.read_text(encoding="utf-8")
    vocabulary.write_text(
        text + "  - id: wateropvang\n    naam: Wateropvang\n    kleur: '#204060'\n",
        encoding="utf-8",
    )
    case = add_case(instance)
    case.write_text(
        case.read_text(encoding="utf-8").replace("thema: koelte", "thema: wateropvang"),
        encoding="utf-8",
    )
    assert run("mkdocs", "build", "--strict", cwd=instance).returncode == 0
    page = instance / "site" / "themas" / "wateropvang.html"
    assert "Een eigen voorbeeld" in page.read_text(encoding="utf-8")
    story = instance / "docs" / "themas" / "wateropvang.md"
    story.write_text(
        "---\ntitle: Wateropvang\nthema: wateropvang\n---\n\n# Ons verhaal over water\n",
        encoding="utf-8",
    )
    assert run("mkdocs", "build", cwd=instance).returncode == 0
    assert "Ons verhaal over water" in page.read_text(encoding="utf-8")


def test_new_writes_a_file_that_leads_the_editor(instance: Path) -> None:
    """A fresh form names every field; the check then says what is still missing, place by place."""
    made = run(
        "toolbox", "new", "praktijkvoorbeeld", "Wandelgroep in Assen", "--map", str(instance)
    )
    assert made.returncode == 0, made.stderr
    target = instance / "docs" / "praktijkvoorbeelden" / "wandelgroep-in-assen.yml"
    form = target.read_text(encoding="utf-8")
    assert "titel: Wandelgroep in Assen" in form
    assert "# tegenslagen:" in form
    assert "Kies uit: koelte, samen-tuinieren." in form or "geveltuin, schoolplein" in form
    checked = run("toolbox", "check", str(instance))
    assert checked.returncode == 1
    assert "wandelgroep-in-assen.yml" in checked.stdout
    assert "Traceback" not in checked.stdout + checked.stderr


def test_new_never_overwrites(instance: Path) -> None:
    """A title that exists already is refused, and the file stays as it was."""
    target = add_case(instance, "wandelgroep")
    before = target.read_bytes()
    again = run("toolbox", "new", "praktijkvoorbeeld", "Wandelgroep", "--map", str(instance))
    assert again.returncode == 2
    assert "bestaat al" in again.stderr
    assert target.read_bytes() == before


def test_new_suggests_the_nearest_kind(instance: Path) -> None:
    """A slip in the kind gets the right one suggested, in Dutch."""
    result = run("toolbox", "new", "intervetnie", "Iets", "--map", str(instance))
    assert result.returncode == 2
    assert "Bedoelt u ‘interventie’?" in result.stderr


def test_init_refuses_a_folder_with_files(instance: Path) -> None:
    """Starting again in the same folder destroys nothing."""
    result = run("toolbox", "init", str(instance))
    assert result.returncode == 2
    assert "is niet leeg" in result.stderr
