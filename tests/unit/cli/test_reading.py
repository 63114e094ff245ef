"""Content that two processes read is the content that one reads."""

from __future__ import annotations

import os
import shutil
import signal
import sys
from pathlib import Path

import pytest
from example_content import VANDAAG, cases, project

from toolbox.catalogue.load import Loaded
from toolbox.checks.run import load_and_check
from toolbox.cli import reading
from toolbox.cli.reading import AT_ONCE, load_in_two

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="processes are not split there")


def facts(loaded: Loaded) -> tuple[object, ...]:
    """Return all that is in a catalogue, and all that is wrong."""
    catalogue = loaded.catalogue
    return (
        list(catalogue.records.items()),
        dict(catalogue.bronbestanden),
        catalogue.begrippen,
        catalogue.gemeenten.gemeenten,
        loaded.problems,
        loaded.files,
    )


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    """Sound items, more than go from one process to the other at once, and all bad ones."""
    docs = project(tmp_path) / "docs"
    for number, case in enumerate(cases("negative")):
        for bad in (case / "docs" / "praktijkvoorbeelden").glob("*.yml"):
            shutil.copy(bad, docs / "praktijkvoorbeelden" / f"{bad.stem}-{number}.yml")
    sound = docs / "praktijkvoorbeelden" / "kletskassa.yml"
    for number in range(2 * AT_ONCE + 20):
        shutil.copy(sound, sound.with_name(f"kletskassa-{number}.yml"))
    return docs


def test_two_processes_read_what_one_reads(docs: Path) -> None:
    """Items, their order, and every fault of every file are the same; few are read by one."""
    alone = load_and_check(docs, VANDAAG)
    assert facts(load_in_two(docs, VANDAAG, few=1)) == facts(alone)
    assert len({problem.code for problem in alone.problems}) > 20
    assert len(alone.catalogue) > 2 * AT_ONCE


def test_one_process_reads_all_when_the_other_is_lost(
    docs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A machine with too little memory for two still reads everything."""
    alone = facts(load_and_check(docs, VANDAAG))
    monkeypatch.setattr(reading, "run", lambda *_, **__: os.kill(os.getpid(), signal.SIGKILL))
    assert facts(load_in_two(docs, VANDAAG, few=1)) == alone
