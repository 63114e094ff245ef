"""A build that uses what an earlier one made gives the site that a fresh build gives."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest
from helpers import add_case, contents, run

from toolbox.cli.clock import TOLD
from toolbox.cli.folders import BEFORE, KEPT
from toolbox.cli.package import code_key
from toolbox.cli.made import NAME
from toolbox.cli.servers import PACKS, finish_again
from toolbox.cli.store import Store
from toolbox.publicatie.afwerken import finish
from toolbox.publicatie.inpakken import Packs
from toolbox.theme import theme_dir

if TYPE_CHECKING:
    from toolbox.cli.columns import Pages
    from toolbox.cli.made import Made

CASES = Path("docs/praktijkvoorbeelden")
GEVELTUINEN, SCHOOLPLEIN = CASES / "voorbeeld-geveltuinen.yml", CASES / "voorbeeld-schoolplein.yml"

STORE, FRESH = Path(".cache/bewaard"), "site.vers"

LINKED = ("voorbeeld-geveltuinen", "groen-schoolplein")

THIRD = "  - {id: schaduw, naam: Schaduw, uitleg: Bomen., kleur: '#1f6f8b', icoon: tree}\n"
"""A theme to change to."""

WAYS = ("toolbox.engine.run", "mkdocs")
"""Modules that build a site: with the reading in another process, and without."""

SEE = """
from pathlib import Path
def on_post_template(output_content, template_name, config):
    with open("gezien", "a") as file:
        print(template_name, file=file)
    return output_content
def on_startup(command, dirty):
    Path("gezien").unlink(missing_ok=True)
def on_see(*first, files=(), **_):
    with open("gezien", "a") as file:
        for one in files or (first and first[0]) or ():
            print(one.src_uri, one.page and one.page.title, file=file)
"""
"""A hook that writes down what it hears."""

Change = Callable[[Path], object]
"""Changes something in an instance."""


def swap(path: Path, old: str, new: str) -> None:
    """Replace a text that is there in a file."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def rename(instance: Path) -> None:
    """Give a case another name; the old one leads on."""
    old = instance / SCHOOLPLEIN
    new = old.rename(old.with_name("groen-schoolplein.yml"))
    new.write_text(f"{new.read_text(encoding='utf-8')}vorige_ids: [{old.stem}]\n", encoding="utf-8")


def link(instance: Path) -> None:
    """Link one case with another, and change nothing else."""
    swap(instance / GEVELTUINEN, "stand: 2026", f"zie_ook: [{LINKED[1]}]\nstand: 2026")


def author(instance: Path) -> None:
    """Write a page where one was generated."""
    page = instance / "docs/zoeken/index.md"
    page.parent.mkdir()
    page.write_text("# Zelf zoeken", encoding="utf-8")


def template(instance: Path) -> None:
    """Let the instance have a template of its own."""
    place = Path("fragments/toolbox/item/praktijkvoorbeeld.html")
    own = instance / "eigen" / place
    own.parent.mkdir(parents=True)
    own.write_text((theme_dir() / place).read_text("utf-8") + "<!-- eigen -->", encoding="utf-8")
    swap(instance / "mkdocs.yml", "name: material", "name: material\n  custom_dir: eigen")


def corrupt(instance: Path) -> None:
    """Damage a file of what was kept."""
    path = min((instance / STORE).glob("inhoud-*"))
    path.write_bytes(path.read_bytes()[:-9] + b"kapotkapo")


CONTENT: dict[str, Change] = {
    "text": lambda i: swap(i / GEVELTUINEN, "stoeptegels", "tegels"),
    "title": lambda i: swap(i / GEVELTUINEN, "titel: Voorbeeld,", "titel: Zo gaat het,"),
    "theme": lambda i: swap(i / GEVELTUINEN, "thema: koelte", "thema: schaduw"),
    "place": lambda i: swap(i / SCHOOLPLEIN, "gemeente: Assen", "gemeente: Almere"),
    "new": lambda i: add_case(i, "nog-een"),
    "rename": rename,
    "author": author,
    "delete": lambda i: (i / "docs/kennis/voorbeeld-bomen.yml").unlink(),
    "written": lambda i: swap(i / "docs/insturen.md", "#", "# Nieuw:"),
}
"""What editors do; most pages stay, unless the navigation shows it."""

FOR_ALL: dict[str, Change] = {
    "vocabulary": lambda i: swap(i / "docs/begrippen/themas.yml", "naam: Koelte", "naam: Koel"),
    "setting": lambda i: swap(i / "mkdocs.yml", "programma: Groene buurt", "programma: Groen"),
    "template": template,
}
"""What every page shows, or may."""


def tamper(instance: Path) -> None:
    """Spoil packs of pages that stand: one in its place, one lost, and change one page by hand."""
    spoilt, lost = (instance / f"site/cijfers/voorbeeld-cijfer.html{e}" for e in (".br", ".gz"))
    spoilt.write_bytes(b"x" * spoilt.stat().st_size)
    lost.unlink()
    swap(instance / "site/vergelijk/index.html", "</body>", "x</body>")


NOTHING: dict[str, Change] = {
    "corrupt": corrupt,
    "edited": tamper,
    "clock": lambda i: (i / "morgen").touch(),
    "dependency": lambda i: (i / "lib/iets-2.0.dist-info").mkdir(parents=True),
}
"""What readers see nothing of."""


def build(instance: Path, *, kept: bool, site: str = "site.nieuw", by: str = WAYS[0]) -> Path:
    """Build into a folder of its own, with or without what was kept.

    Args:
        instance: where.
        kept: whether what was kept may be used.
        site: the name of the folder.
        by: the module that runs MkDocs; that of `toolbox build` reads while MkDocs starts.
    """
    target = instance / site
    env = {KEPT: str(instance / STORE), BEFORE: str(instance / "site")} if kept else {}
    if (instance / "lib").exists():
        env["PYTHONPATH"] = f"{instance / 'lib'}{os.pathsep}{os.environ.get('PYTHONPATH', '')}"
    if (instance / "morgen").exists():
        env[TOLD] = "2026-12-31"
    made = run(by, "build", "--strict", "-d", str(target), cwd=instance, **env)
    assert made.returncode == 0, made.stderr
    return target


def pack(instance: Path, site: Path, *, kept: bool) -> None:
    """Finish a site, with or without what was found in the one before."""
    if kept:
        finish_again(instance, site, "", {})
        return
    anew = instance / "packs"
    if not anew.exists():
        shutil.copytree(instance / PACKS, anew)
    finish(site, "", {}, Packs(anew))


def differing(one: Path, other: Path) -> list[str]:
    """Return the files that are not the same in two sites."""
    ours, theirs = contents(one), contents(other)
    return [name for name in ours.keys() | theirs.keys() if ours.get(name) != theirs.get(name)]


def reused(site: Path) -> list[str]:
    """Return the pages of a site that stand in the one before too."""
    pages = (path for path in site.rglob("*.html") if path.stat().st_nlink > 1)
    return sorted(path.relative_to(site).as_posix() for path in pages)


def again(
    instance: Path, changes: Iterable[Change], *, fresh: bool = True, at_once: int = 1
) -> list[str]:
    """Change something, and build with what was kept; return the pages used again.

    Args:
        instance: where.
        changes: what happens there.
        fresh: whether the site becomes another; if not, the last fresh one will do.
        at_once: how many builds there are at the same time.
    """
    for change in changes:
        change(instance)
    before = contents(instance / "site")
    with ThreadPoolExecutor(at_once) as pool:
        named = [(f"site.{number}", WAYS[number]) for number in range(at_once)]
        sites = list(pool.map(lambda n: build(instance, kept=True, site=n[0], by=n[1]), named))
    for site in sites:
        pack(instance, site, kept=True)
    assert contents(instance / "site") == before
    found = [reused(site) for site in sites]
    if fresh:
        shutil.rmtree(instance / FRESH, ignore_errors=True)
        pack(instance, build(instance, kept=False, site=FRESH, by="mkdocs"), kept=False)
    for site in sites:
        assert differing(site, instance / FRESH) == []
    shutil.rmtree(instance / "site")
    sites[0].rename(instance / "site")
    return min(found, key=len)  # one that begins late knows more


def test_what_is_used_again_is_what_would_be_made(instance: Path) -> None:
    """After every kind of change the site is a fresh one, byte for byte, also of builds at once.

    What editors change in items costs some pages, a link those at both ends; a list, a setting, a
    template costs all. What readers see nothing of changes nothing: a damaged file that was kept, a
    page that was edited by hand, a spoilt pack, another day, another package. A page that differs
    for no reason stops the build.
    """
    with (instance / "docs/begrippen/themas.yml").open("a", encoding="utf-8") as themas:
        themas.write(THIRD)
    pack(instance, build(instance, kept=True), kept=True)
    (instance / "site.nieuw").rename(instance / "site")
    found = again(instance, CONTENT.values(), at_once=2)
    assert {"vergelijk/index.html", "cijfers/voorbeeld-cijfer.html"} <= set(found)
    assert not {"praktijkvoorbeelden/voorbeeld-geveltuinen.html", "index.html"} & set(found)
    found = again(instance, [link])
    assert "cijfers/voorbeeld-cijfer.html" in found
    assert not {f"praktijkvoorbeelden/{id}.html" for id in LINKED} & set(found)
    found = again(instance, [NOTHING["edited"], NOTHING["clock"]], fresh=False)
    assert "cijfers/voorbeeld-cijfer.html" in found
    assert "vergelijk/index.html" not in found
    assert again(instance, [NOTHING["corrupt"], NOTHING["dependency"]], fresh=False) == []
    shutil.rmtree(instance / "lib")
    assert again(instance, FOR_ALL.values()) == []
    refuse_what_differs(instance)


def refuse_what_differs(instance: Path) -> None:
    """Of pages that need not be made some are: one that differs, and nothing kept is trusted."""
    store = Store(instance / STORE, code_key(), pytest.fail)
    made, pages = cast("tuple[Made, Pages]", store.get(NAME))
    html = []
    for path in pages.names:
        page = instance / "site" / path
        page.write_bytes(page.read_bytes() + b"<!-- anders -->")
        html.append(hashlib.sha256(page.read_bytes()).digest())
    store.put(NAME, (made, replace(pages, html=html)))
    env = {KEPT: str(instance / STORE), BEFORE: str(instance / "site")}
    command = (WAYS[0], "build", "--strict", "-d", str(instance / "site.nieuw"))
    refused = run(*command, cwd=instance, **env)
    assert refused.returncode == 1
    assert "Bouw opnieuw" in refused.stdout + refused.stderr
    assert not (instance / STORE).exists()


@pytest.mark.parametrize("event", ["on_files", "on_nav", "on_pre_build"])
def test_others_meet_every_page(instance: Path, event: str) -> None:
    """Whatever another plugin asks about, it hears of pages that stand what it hears of others.

    A page in the navigation and one that an author links to are found too.
    """
    for number in range(30):
        add_case(instance, f"stoep-{number}")
    (instance / "zie.py").write_text(SEE.replace("on_see", event), encoding="utf-8")
    linked = SCHOOLPLEIN.relative_to("docs").with_suffix(".md")
    swap(instance / "docs/insturen.md", "#", f"[Zie hier]({linked})\n\n#")
    swap(instance / "mkdocs.yml", "nav:\n", "nav:\n  - Bomen: kennis/voorbeeld-bomen.md\n")
    with (instance / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write("\nhooks: [zie.py]\n")
    build(instance, kept=True).rename(instance / "site")
    swap(instance / GEVELTUINEN, "stoeptegels", "tegels")
    again = build(instance, kept=True)
    assert len(reused(again)) > 30
    seen = (instance / "gezien").read_text(encoding="utf-8")
    assert differing(again, build(instance, kept=False, site=FRESH)) == []
    assert (instance / "gezien").read_text(encoding="utf-8") == seen
    met = "praktijkvoorbeelden/voorbeeld-schoolplein.md" in seen
    assert met == (event != "on_pre_build")
