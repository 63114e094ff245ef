"""Fixtures: every PDF of the real content, made once for the whole run."""

from __future__ import annotations

from pathlib import Path

import pytest
from helpers import REPOSITORY, build_once, run


@pytest.fixture(scope="session")
def pdfs(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """A folder with every PDF of the real content."""

    def build(folder: Path) -> None:
        made = run("toolbox", "pdf", "--alles", "--naar", str(folder), cwd=REPOSITORY)
        assert made.returncode == 0, made.stderr

    return build_once(tmp_path_factory, worker_id, "real-pdfs", build)
