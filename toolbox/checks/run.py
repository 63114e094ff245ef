"""Load and check an instance (interim: load only)."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from toolbox.catalogue.load import Loaded, load


def load_and_check(docs_dir: Path, vandaag: date) -> Loaded:  # noqa: ARG001
    """Load everything under `docs_dir`."""
    return load(docs_dir)
