"""Fixtures: the real site, built once for the whole run, also when tests run in parallel."""

from __future__ import annotations

import fcntl
from pathlib import Path

import pytest
from helpers import REPOSITORY, Page, make_instance, pages_of, run


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The real content, built by a plain strict `mkdocs build`."""
    base = tmp_path_factory.getbasetemp()
    shared = (base if worker_id == "master" else base.parent) / "real-site"
    with (shared.with_suffix(".lock")).open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (shared / "index.html").exists():
            result = run("mkdocs", "build", "--strict", "--site-dir", str(shared), cwd=REPOSITORY)
            assert result.returncode == 0, result.stderr
    return shared


@pytest.fixture(scope="session")
def pages(site: Path) -> dict[str, Page]:
    """Every page of the real site, parsed."""
    return pages_of(site)


@pytest.fixture
def instance(tmp_path: Path) -> Path:
    """A fresh instance about another problem, with themes of its own."""
    return make_instance(tmp_path / "groene-buurt")
