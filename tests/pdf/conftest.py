"""Fixtures: every PDF of the real content, made once for the whole run."""

from __future__ import annotations

import fcntl
from pathlib import Path

import pytest
from helpers import REPOSITORY, run


@pytest.fixture(scope="session")
def pdfs(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """A folder with every PDF of the real content."""
    base = tmp_path_factory.getbasetemp()
    shared = (base if worker_id == "master" else base.parent) / "real-pdfs"
    with (shared.with_suffix(".lock")).open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (shared / "boek.pdf").exists():
            made = run("toolbox", "pdf", "--alles", "--naar", str(shared), cwd=REPOSITORY)
            assert made.returncode == 0, made.stderr
    return shared
