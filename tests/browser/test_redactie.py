"""The editor in the browser: an editor opens a case, changes it and saves, and the check agrees."""

from __future__ import annotations

import subprocess
import threading
from collections.abc import Iterator
from datetime import date
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest
from browsing import QuietHandler, Visit, start_visit
from helpers import REPOSITORY, STARTER, make_instance, run
from playwright.sync_api import Browser, expect

from toolbox.checks.run import load_and_check
from toolbox.engine.invoer import written_schema
from toolbox.invoer.cms import cms_config
from toolbox.invoer.editor import IMPORT_MAP, editor_files, policy_of
from toolbox.invoer.fields import fields_of
from toolbox.model.soorten import SOORTEN
from toolbox.publicatie.beleid import EDITOR_POLICY
from toolbox.publicatie.inline import hashed

CASE = "docs/praktijkvoorbeelden/voorbeeld-geveltuinen.yml"

NASTY = 'Gewijzigd: "ja" # {nee} \'n - 😀'

FILL = """async (files) => {
  const disk = await navigator.storage.getDirectory();
  for (const [path, text] of Object.entries(files)) {
    let folder = await disk.getDirectoryHandle("sveltia-cms-test", { create: true });
    const parts = path.split("/");
    for (const part of parts.slice(0, -1)) {
      folder = await folder.getDirectoryHandle(part, { create: true });
    }
    const file = await folder.getFileHandle(parts.at(-1), { create: true });
    const writing = await file.createWritable();
    await writing.write(text);
    await writing.close();
  }
}"""
"""Puts files where the test backend of the editor keeps its repository."""

READ = """async (path) => {
  const disk = await navigator.storage.getDirectory();
  let folder = await disk.getDirectoryHandle("sveltia-cms-test");
  const parts = path.split("/");
  for (const part of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(part);
  return (await (await folder.getFileHandle(parts.at(-1))).getFile()).text();
}"""


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The editor of a small instance, with the backend for tests, on a local server."""
    site = tmp_path_factory.mktemp("redactie")
    catalogue = load_and_check(STARTER / "docs", date(2026, 11, 21)).catalogue
    kinds = [(soort, fields_of(written_schema(soort, catalogue))) for soort in SOORTEN]
    for path, content in editor_files(cms_config("Redactie", {"name": "test-repo"}, kinds)):
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_bytes(content)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(QuietHandler, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_an_editor_changes_a_case_and_the_file_passes_the_check(
    browser: Browser, editor: str, tmp_path: Path
) -> None:
    """Open, change, save, in Dutch: only that changed, and nothing came from another host."""
    instance = make_instance(tmp_path / "groene-buurt")
    before = (instance / CASE).read_text(encoding="utf-8")
    with browser.new_context(locale="nl-NL") as context:
        visit: Visit = start_visit(context, editor)
        answered: list[str] = []
        visit.page.on("response", lambda response: answered.append(response.url))
        page = visit.open("redactie/index.html")
        page.evaluate(FILL, {CASE: before})
        page.get_by_role("button", name="Werken met een testrepository").click()
        page.get_by_text("Voorbeeld, geveltuinen in een straat").click()
        expect(page.get_by_text("De naam, zoals een lezer die zoekt.")).to_be_visible()
        page.get_by_role("textbox", name="Titel").first.fill(NASTY)
        page.get_by_role("button", name="Opslaan").click()
        expect(page.get_by_text("opgeslagen").first).to_be_visible()
        after = page.evaluate(READ, CASE)
    assert [url for url in answered if not url.startswith((editor, "blob:", "data:"))] == []
    old = load_and_check(instance / "docs", date(2026, 11, 21)).catalogue.get(Path(CASE).stem)
    (instance / CASE).write_text(after, encoding="utf-8")
    checked = run("toolbox", "check", str(instance))
    assert checked.returncode == 0, checked.stdout
    new = load_and_check(instance / "docs", date(2026, 11, 21)).catalogue.get(Path(CASE).stem)
    assert new == old.model_copy(update={"titel": NASTY})


def test_the_configuration_offers_every_field_of_every_kind() -> None:
    """A field of the model is in the editor by itself, and the server lets the page start."""
    catalogue = load_and_check(STARTER / "docs", date(2026, 11, 21)).catalogue
    kinds = [(soort, fields_of(written_schema(soort, catalogue))) for soort in SOORTEN]
    found = cms_config("Redactie", {"name": "gitlab", "repo": "a/b"}, kinds)["collections"]
    for soort, collection in zip(SOORTEN, found, strict=True):
        names = {field["name"] for field in collection["fields"]} - {"body"}
        assert names == set(soort.model.model_fields) - {"id", "tekst"}
        assert all(field["hint"] for field in collection["fields"])
    assert hashed(IMPORT_MAP) in EDITOR_POLICY


def test_the_vendored_program_is_what_its_hashes_say() -> None:
    """Nobody edited the files that came from the package."""
    command = [str(REPOSITORY / "scripts" / "update_editor"), "--check"]
    checked = subprocess.run(command, capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stderr


def test_the_editor_speaks_to_the_host_of_the_files_only() -> None:
    """The policy of the page names the host in the settings, and no other."""
    own = policy_of({"name": "gitlab", "repo": "a/b", "base_url": "https://git.voorbeeld.nl"})
    assert "https://git.voorbeeld.nl" in own
    assert own.count("https://") == 2
    assert "https://api.github.com" in policy_of({"name": "github", "repo": "a/b"})
    assert "https://" not in policy_of({"name": "test-repo"})
