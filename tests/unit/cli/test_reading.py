"""Content that another process reads, part of it or all, is the content that this one reads."""

from __future__ import annotations

import os
import shutil
import signal
import sys
import time
from datetime import date
from pathlib import Path

import click
import pytest
from example_content import VANDAAG, cases, project

from toolbox.catalogue.load import Loaded, build
from toolbox.catalogue.material import Material, gather
from toolbox.checks.run import load_and_check
from toolbox.cli import read_first, reading
from toolbox.cli.ahead import Ahead
from toolbox.cli.clock import TOLD
from toolbox.cli.folders import KEPT
from toolbox.cli.read_first import open_all
from toolbox.cli.reading import AT_ONCE, load_in_two
from toolbox.engine.reader import Reader
from toolbox.problem import Problem

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
    assert facts(load_in_two(docs, VANDAAG, few=1).judged()) == facts(alone)
    assert len({problem.code for problem in alone.problems}) > 20
    assert len(alone.catalogue) > 2 * AT_ONCE


def test_one_process_reads_all_when_the_other_is_lost(
    docs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A machine with too little memory for two still reads everything."""
    alone = facts(load_and_check(docs, VANDAAG))
    monkeypatch.setattr(reading, "run", lambda *_, **__: os.kill(os.getpid(), signal.SIGKILL))
    assert facts(load_in_two(docs, VANDAAG, few=1).judged()) == alone


def test_checks_may_ask_all_of_an_item(docs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who checks sees whole items, also of those that the other process made."""

    def show(material: Material, _: date) -> tuple[Problem, ...]:
        items = [(item.document.path, item.record) for item in material.items if item.record]
        return tuple(Problem(path, 1, 1, "heel", repr(record)) for path, record in items)

    monkeypatch.setattr(reading, "run", show)
    monkeypatch.setattr(reading, "can_split", lambda: True)  # a test before may have left a thread
    material = gather(docs)
    expected = tuple(sorted({*material.problems, *show(material, VANDAAG)}))
    assert load_in_two(docs, VANDAAG, few=1).judged().problems == expected


@pytest.mark.parametrize("lost", ["nothing", "the process"])
def test_what_is_read_first(docs: Path, monkeypatch: pytest.MonkeyPatch, lost: str) -> None:
    """A first build of many items finds all, and every fault, though another process read them."""
    monkeypatch.setenv(TOLD, str(VANDAAG))
    if lost == "the process":
        monkeypatch.setattr(
            read_first, "gather", lambda *_, **__: os.kill(os.getpid(), signal.SIGKILL)
        )
    earlier = open_all(docs.parent / "kept", docs, pytest.fail, few=1)
    assert bool(earlier.memory.items.known) == (lost == "nothing")
    material = gather(docs, earlier.kept.memory)
    judged = earlier.kept.judge(material, VANDAAG)
    found = build(material, (*material.problems, *judged))
    assert facts(found) == facts(load_and_check(docs, VANDAAG))


@pytest.mark.parametrize("lost", ["nothing", "the process", "what was kept"])
def test_what_is_read_while_mkdocs_starts(
    docs: Path, monkeypatch: pytest.MonkeyPatch, lost: str
) -> None:
    """New, kept and changed items and faults are the same, whatever is lost meanwhile."""
    monkeypatch.setenv(TOLD, str(VANDAAG))
    monkeypatch.setenv(KEPT, str(docs.parent / "kept"))
    case = docs / "praktijkvoorbeelden/kletskassa.yml"
    for word in ("Nu", "Later"):
        case.write_text(case.read_text("utf-8").replace("titel: ", f"titel: {word} ", 1), "utf-8")
        ahead = Ahead(docs.parent / "kept", docs)
        if lost == "the process":
            ahead.stop()
        elif lost == "what was kept" and word == "Later":
            while not ahead._helper.has_news():  # noqa: SLF001 (what was kept has been read then)
                time.sleep(0.01)
            for file in (docs.parent / "kept").glob("inhoud-*"):
                file.unlink()
        with click.Context(click.Command("mkdocs"), obj=ahead):
            reader = Reader(serving=False)
            reader.begin(docs)
            assert reader.ahead is ahead
            found = reader.load(docs, VANDAAG, None, None).judged()
        if lost != "the process":
            ahead.finish()
        assert facts(found) == facts(load_and_check(docs, VANDAAG))
        assert found.catalogue.get(case.stem).titel.startswith(word)
