"""Fixtures: a small instance, built whole, and its pack unpacked."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from browsing import Visit, start_visit
from playwright.sync_api import Browser


@pytest.fixture(scope="session")
def pack(built: Path) -> Path:
    """The zip in the built site."""
    (found,) = (built / "site" / "download").glob("*.zip")
    return found


@pytest.fixture(scope="module")
def unpacked(pack: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that holds what is in the zip."""
    folder = tmp_path_factory.mktemp("Mijn documenten (één)")
    with zipfile.ZipFile(pack) as archive:
        archive.extractall(folder)
    return folder


@pytest.fixture
def from_disk(browser: Browser, unpacked: Path) -> Iterator[Visit]:
    """A visitor without network who opens the unpacked folder."""
    with browser.new_context(offline=True) as context:
        yield start_visit(context, unpacked.resolve().as_uri())
