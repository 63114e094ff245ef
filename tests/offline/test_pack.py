"""The offline pack: what is in it, and that it works from disk."""

from __future__ import annotations

import hashlib
import zipfile
from pathlib import Path

from browsing import Visit, settle
from helpers import copy_tree
from playwright.sync_api import expect

from toolbox.cli.offline import add_pack
from toolbox.cli.printing import open_printing
from toolbox.cli.project import open_project
from toolbox.pages.offline import PACK_PAGE


def test_the_pack_holds_the_whole_site_and_says_how_old_it_is(built: Path, pack: Path) -> None:
    """Every file for readers is in it with its checksum, and the pack itself is not."""
    site = built / "site"
    with zipfile.ZipFile(pack) as archive:
        names = archive.namelist()
        read = {name: archive.read(name) for name in names}
    start, readme = read["start.html"].decode(), read["LEES-MIJ.txt"].decode()
    for text in (start, readme):
        assert "Toolbox Groene buurt" in text
        assert "1 november 2027" in text
        assert pack.stem.removeprefix("toolbox-") in text
    sums = dict(
        reversed(line.split("  ", 1)) for line in read["SHA256SUMS.txt"].decode().splitlines()
    )
    inside = {name for name in names if name.startswith("toolbox/")}
    assert {name: hashlib.sha256(read[name]).hexdigest() for name in inside} == sums
    pages = {p.relative_to(site).as_posix() for p in site.rglob("*.html")} - {"404.html"}
    pdfs = {p.relative_to(site).as_posix() for p in site.rglob("*.pdf")}
    assert len(pdfs) >= 8
    assert {f"toolbox/{name}" for name in pages | pdfs} <= inside
    assert not [name for name in names if "download/" in name or name.endswith((".zip", ".gz"))]


def test_the_page_names_size_and_checksum(built: Path, pack: Path) -> None:
    """What the download page and the file beside the zip say of it, is true."""
    digest = hashlib.sha256(pack.read_bytes()).hexdigest()
    beside = pack.with_name(f"{pack.name}.sha256").read_text(encoding="ascii")
    assert beside == f"{digest}  {pack.name}\n"
    page = (built / "site" / "offline" / "index.html").read_text(encoding="utf-8")
    assert digest in page
    assert f'href="../download/{pack.name}"' in page
    with zipfile.ZipFile(pack) as archive:
        inner = archive.read("toolbox/offline/index.html").decode()
    assert "hebt u het pakket al" in inner
    assert ".zip" not in inner.partition("<h2")[0]


def test_the_page_of_the_site_before_stays_as_it_was(built: Path, tmp_path: Path) -> None:
    """A page that stands in two sites is told the size of the pack in one of them only."""
    project = open_project(copy_tree(built, tmp_path / "buurt"))
    page, before = project.root / "site" / PACK_PAGE, tmp_path / "hiervoor.html"
    before.hardlink_to(page)
    told = add_pack(project, open_printing(project), project.root / "site")
    assert told.sha256 in page.read_text(encoding="utf-8")
    assert not page.samefile(before)


def test_everything_works_from_a_folder_without_network(from_disk: Visit, unpacked: Path) -> None:
    """From the start page: search, a filter, the dossier, a comparison, the map and a PDF."""
    page = from_disk.open("start.html")
    page.get_by_role("link", name="Open de toolbox").click()
    field = page.locator("[data-zoekbalk] input")
    field.fill("gevel")
    field.press("Enter")
    found = page.locator(".tb-vondst__titel a").first
    expect(found).to_be_visible()
    found.click()
    expect(page.locator("h1")).to_contain_text("eveltuin")
    page.get_by_role("button", name="Bewaar in dossier").first.click()
    pdf = page.locator("a[type='application/pdf']").first.get_attribute("href") or ""
    assert (unpacked / "toolbox/praktijkvoorbeelden" / pdf).resolve().read_bytes()[:5] == b"%PDF-"
    from_disk.open("toolbox/dossier/index.html")
    expect(page.locator(".tb-stuk h3")).to_contain_text("eveltuin")
    from_disk.open("toolbox/praktijkvoorbeelden/index.html")
    expect(page.locator(".tb-kaart:visible")).to_have_count(2)
    for summary in page.locator(".tb-facet summary").all():
        summary.click()
    page.locator("[data-facet] label:not(:has([disabled]))").last.click()
    expect(page.locator("[data-deel='gevonden'] .tb-kaart").first).to_be_visible()
    settle(page)
    assert 0 < page.locator(".tb-kaart:visible").count() <= 2
    items = "voorbeeld-schoolplein,voorbeeld-geveltuinen"
    from_disk.open(f"toolbox/vergelijk/index.html?items={items}")
    expect(page.locator("table thead th")).to_have_count(2)
    from_disk.open("toolbox/gemeenten/index.html")
    assert page.locator(".tb-landkaart a").count() == 2
    assert from_disk.foreign == []
    assert from_disk.errors == []
