"""Fixtures: the real site, built once for the whole run, also when tests run in parallel."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from pathlib import Path

import pytest
from browsing import open_browser
from helpers import REPOSITORY, Page, build_once, make_instance, pages_of, run
from playwright.sync_api import Browser


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The real content, built by a plain strict `mkdocs build`."""

    def build(folder: Path) -> None:
        made = run("mkdocs", "build", "--strict", "--site-dir", str(folder), cwd=REPOSITORY)
        assert made.returncode == 0, made.stderr

    return build_once(tmp_path_factory, worker_id, "real-site", build)


@pytest.fixture(scope="session")
def pages(site: Path, tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> dict[str, Page]:
    """Every page of the real site, parsed once for all processes of this test run."""

    def parse(file: Path) -> None:
        file.write_bytes(pickle.dumps(pages_of(site)))

    file = build_once(tmp_path_factory, worker_id, "real-pages", parse)
    found: dict[str, Page] = pickle.loads(file.read_bytes())  # noqa: S301 (our own)
    return found


@pytest.fixture
def instance(tmp_path: Path) -> Path:
    """A fresh instance about another problem, with themes of its own."""
    return make_instance(tmp_path / "groene-buurt")


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """A fresh instance, built whole by `toolbox build`, PDFs and offline pack included."""

    def build(folder: Path) -> None:
        made = run("toolbox", "build", cwd=make_instance(folder))
        assert made.returncode == 0, made.stderr

    return build_once(tmp_path_factory, worker_id, "small-built", build)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests of this process."""
    with open_browser() as opened:
        yield opened
