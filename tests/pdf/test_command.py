"""`toolbox pdf` and the PDFs in a build: what is made, what is kept, what is said."""

from __future__ import annotations

from pathlib import Path

from helpers import add_case, pages_of, run
from reading_pdf import facts_of, faults, squeezed, text_of


def contents(folder: Path) -> dict[str, bytes]:
    """Return every PDF below a folder with its bytes."""
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*.pdf")}


def test_only_what_changed_is_made_again(instance: Path) -> None:
    """After one change the items that did not change come from what was kept."""
    assert run("toolbox", "pdf", "--alles", "--naar", "een", cwd=instance).returncode == 0
    kept = {p: p.stat().st_mtime_ns for p in (instance / ".cache" / "pdf").rglob("*.pdf")}
    case = instance / "docs" / "praktijkvoorbeelden" / "voorbeeld-geveltuinen.yml"
    text = case.read_text(encoding="utf-8")
    case.write_text(text.replace("lessen:\n", "lessen:\n  - Een heel nieuwe les.\n"), "utf-8")
    assert run("toolbox", "pdf", "--alles", "--naar", "twee", cwd=instance).returncode == 0
    now = {p: p.stat().st_mtime_ns for p in (instance / ".cache" / "pdf").rglob("*.pdf")}
    assert {p: t for p, t in now.items() if p in kept} == kept
    before, after = contents(instance / "een"), contents(instance / "twee")
    changed = {name for name in after if after[name] != before[name]}
    assert changed == {"praktijkvoorbeelden/voorbeeld-geveltuinen.pdf", "boek.pdf"}
    assert len(now) - len(kept) == len(changed)


def test_a_damaged_file_is_made_again(instance: Path) -> None:
    """A kept file that was cut off is not handed out."""
    command = ("toolbox", "pdf", "voorbeeld-schoolplein", "--naar")
    assert run(*command, "een", cwd=instance).returncode == 0
    (kept,) = (instance / ".cache" / "pdf").rglob("*.pdf")
    kept.write_bytes(kept.read_bytes()[:500])
    assert run(*command, "twee", cwd=instance).returncode == 0
    assert contents(instance / "een") == contents(instance / "twee")


def test_several_items_come_in_one_file(instance: Path) -> None:
    """A selection has its title, both items and working links between them."""
    done = run(
        *("toolbox", "pdf", "voorbeeld-schoolplein", "voorbeeld-bomen"),
        *("--titel", "Voor de raad", "--naar", "uit"),
        cwd=instance,
    )
    assert done.returncode == 0, done.stderr
    path = instance / "uit" / "selectie.pdf"
    assert faults(path) == []
    facts = facts_of(path)
    assert facts.title == "Voor de raad"
    assert facts.broken_links == []
    assert "(p. 2)" in text_of(path).replace("\u00a0", " ")


def test_wrong_use_is_explained(instance: Path) -> None:
    """An unknown name gets the nearest known one, and nothing at all gets the choices."""
    unknown = run("toolbox", "pdf", "voorbeeld-schoolplien", cwd=instance)
    assert unknown.returncode == 2
    assert "Bedoelt u ‘voorbeeld-schoolplein’?" in unknown.stderr
    theme = run("toolbox", "pdf", "--thema", "koelt", cwd=instance)
    assert theme.returncode == 2
    assert "Bedoelt u ‘koelte’?" in theme.stderr
    nothing = run("toolbox", "pdf", cwd=instance)
    assert nothing.returncode == 2
    assert "--boek" in nothing.stderr


def test_another_programme_has_books_of_its_own(instance: Path) -> None:
    """No PDF of another programme mentions loneliness: the word is in no template."""
    assert run("toolbox", "pdf", "--boek", "--naar", "uit", cwd=instance).returncode == 0
    said = squeezed(text_of(instance / "uit" / "boek.pdf"))
    assert "groenebuurt" in said
    assert "eenzaam" not in said
    assert "gala" not in said.replace("regala", "")


def test_a_build_links_every_page_to_its_pdf(built: Path) -> None:
    """Each item, theme and the home page name a PDF that is there, with its true size."""
    site = built / "site"
    pages = pages_of(site)
    for address in ("praktijkvoorbeelden/voorbeeld-schoolplein", "themas/koelte", "index"):
        page = pages[f"{address}.html"]
        (link,) = [link for link in page.links if link.endswith(".pdf")]
        target = (page.path.parent / link).resolve()
        assert target.read_bytes().startswith(b"%PDF-")
        text = page.path.read_text(encoding="utf-8")
        assert f"{round(target.stat().st_size / 1000)} kB, bijgewerkt" in text
    assert (site / "pdf" / "kennis" / "voorbeeld-bomen.pdf").is_file()


def test_a_plain_build_speaks_of_no_pdf(instance: Path) -> None:
    """`mkdocs build` makes no PDFs and no links to them."""
    assert run("mkdocs", "build", "--strict", cwd=instance).returncode == 0
    for address, page in pages_of(instance / "site").items():
        assert not [link for link in page.links if link.endswith(".pdf")], address


def test_one_bad_item_costs_one_item(instance: Path) -> None:
    """The message names file, line, item and field; the book has a note in its place."""
    style = instance / "overrides" / "pdf" / "huisstijl.typ"
    style.parent.mkdir(parents=True)
    source = Path(__file__).parents[2] / "toolbox" / "pdf" / "sjablonen" / "huisstijl.typ"
    guard = '  show "ONZETBAAR": it => panic("dit woord is niet te zetten")\n  body\n}'
    style.write_text(source.read_text(encoding="utf-8").replace("  body\n}", guard), "utf-8")
    case = add_case(instance, "stuk-met-fout")
    lines = [
        *case.read_text(encoding="utf-8").splitlines(),
        "tegenslagen:",
        "  - Een ONZETBAAR woord.",
    ]
    case.write_text("\n".join(lines) + "\n", encoding="utf-8")
    done = run("toolbox", "pdf", "--alles", "--naar", "uit", cwd=instance)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert f"docs/praktijkvoorbeelden/stuk-met-fout.yml, regel {len(lines) - 1}" in done.stderr
    assert "veld ‘tegenslagen’" in done.stderr
    assert "Een eigen voorbeeld stuk-met-fout" in done.stderr
    said = squeezed(text_of(instance / "uit" / "boek.pdf"))
    assert squeezed("Dit stuk kon niet worden gezet") in said
    assert squeezed("Voorbeeld, een schoolplein") in said or "schoolplein" in said
    assert not (instance / "uit" / "praktijkvoorbeelden" / "stuk-met-fout.pdf").exists()


def test_a_file_with_a_fault_is_named_in_the_book(instance: Path) -> None:
    """Content that the checks refuse costs itself alone, and the command ends with an error."""
    add_case(instance, "kapot", stand="tweeduizend")
    done = run("toolbox", "pdf", "--boek", "--naar", "uit", cwd=instance)
    assert done.returncode == 1
    assert "docs/praktijkvoorbeelden/kapot.yml" in done.stderr
    book = instance / "uit" / "boek.pdf"
    assert squeezed("Ontbreekt nog") in squeezed(text_of(book))
    assert faults(book) == []
