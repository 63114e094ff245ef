"""Whatever happens during a build, the site that is served is the old one or the new one, whole."""

from __future__ import annotations

import ctypes
import hashlib
import os
import random
import resource
import shutil
import signal
import stat
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from helpers import REPOSITORY, copy_tree, make_instance, run

from toolbox.cli.lock import one_build
from toolbox.cli.swap import Place

BUILD = ("build", "--zonder-pdf", "--zonder-pakket")
KILLS = int(os.environ.get("TOOLBOX_KILLS", "6"))
"""How often a whole build is killed. Before a release: TOOLBOX_KILLS=50 scripts/test tests/site."""

TITLES = ("Voorbeeld, een koel schoolplein", "Voorbeeld, de nieuwe titel")
"""What a case is called in a new instance, and another name."""

SWAPPER = """
import os, shutil, sys
from pathlib import Path
from toolbox.cli import swap
if sys.argv[1] == "twee-stappen":
    swap.platform.system = lambda: "een systeem dat niet kan wisselen"
root = Path(sys.argv[2])
number = 0
while True:
    with swap.Place(root).beside() as fresh:
        shutil.copytree(root / ("nieuw", "oud")[number % 2], fresh)
        swap.Place(root).swap()
    number += 1
    print(number, flush=True)
"""
"""Puts an old and a new site in turn into their place, until it is killed."""


def sums(folder: Path) -> dict[str, str]:
    """Return every file below a folder with the checksum of its bytes."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


def start(*command: str, cwd: Path, before: Callable[[], None] | None = None) -> subprocess.Popen:
    """Start a Python command in a process group of its own."""
    return subprocess.Popen(
        [sys.executable, *command],
        cwd=cwd,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        preexec_fn=before,  # noqa: PLW1509 (sets a limit or gives up a right, and nothing else)
    )


def kill(process: subprocess.Popen) -> None:
    """Kill a process and all that it started, at once."""
    os.killpg(process.pid, signal.SIGKILL)
    process.communicate()


def entitle(instance: Path, number: int) -> None:
    """Give a case the first or the second title."""
    case = instance / "docs" / "praktijkvoorbeelden" / "voorbeeld-schoolplein.yml"
    lines = case.read_text(encoding="utf-8").splitlines()
    lines = [f"titel: {TITLES[number]}" if x.startswith("titel:") else x for x in lines]
    case.write_text("\n".join(lines) + "\n", encoding="utf-8")


@dataclass
class Reader(threading.Thread):
    """Asks for the pages of a site without a pause, as a web server does for its visitors."""

    site: Path
    known: tuple[dict[str, str], ...]
    wrong: list[str] = field(default_factory=list)
    asked: int = 0
    done: threading.Event = field(default_factory=threading.Event)

    def __post_init__(self) -> None:
        """Become a thread."""
        super().__init__(daemon=True)

    def __hash__(self) -> int:
        """Threads are told apart by what they are, not by what they hold."""
        return id(self)

    def run(self) -> None:
        """Ask for every page in turn, and note each answer that is of no whole site."""
        pages = sorted(set(self.known[0]) & set(self.known[1]))
        while not self.done.is_set():
            for page in pages:
                try:
                    found = hashlib.sha256((self.site / page).read_bytes()).hexdigest()
                except OSError as error:
                    found = str(error)
                if found not in {sums[page] for sums in self.known}:
                    self.wrong.append(f"{page}: {found}")
                self.asked += 1
                time.sleep(0.001)  # leave some of the machine to the build


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """An instance with its site, built once for this module."""
    instance = make_instance(tmp_path_factory.mktemp("heel") / "buurt")
    assert run("toolbox", *BUILD, cwd=instance).returncode == 0
    yield instance
    shutil.rmtree(instance)


@pytest.fixture
def instance(whole: Path, tmp_path: Path) -> Path:
    """A copy of an instance with its site."""
    return copy_tree(whole, tmp_path / "buurt")


def test_a_killed_build_leaves_the_old_site_or_the_new(whole: Path, tmp_path: Path) -> None:
    """However often and whenever a build is killed, readers find one whole site, and no remains."""
    one = copy_tree(whole, tmp_path / "een")
    entitle(one, 1)
    began, process = time.monotonic(), start("-m", "toolbox", *BUILD, cwd=one)
    process.communicate()
    took = time.monotonic() - began
    assert process.returncode == 0
    known = [sums(one / "site"), sums(whole / "site")]
    assert known[0] != known[1]
    places = [one, copy_tree(one, tmp_path / "twee")]
    seen: list[int] = []

    def kill_often(place: Path, moments: list[float]) -> None:
        for turn, moment in enumerate(moments):
            entitle(place, turn % 2)
            process = start("-m", "toolbox", *BUILD, cwd=place)
            time.sleep(moment)
            kill(process)
            seen.append(known.index(sums(place / "site")))

    dice = random.Random(7)
    share = KILLS // 2
    readers = [Reader(place / "site", tuple(known)) for place in places]
    killers = [
        threading.Thread(
            target=kill_often,
            args=(place, [took * 1.2 * (n + dice.random()) / share for n in range(share)]),
        )
        for place in places
    ]
    for thread in (*readers, *killers):
        thread.start()
    for killer in killers:
        killer.join()
    for place in places:
        finished = run("toolbox", *BUILD, cwd=place)
        assert finished.returncode == 0, finished.stderr
        assert {path.name for path in place.iterdir() if "site" in path.name} == {"site"}
    for reader in readers:
        reader.done.set()
        reader.join()
        assert reader.asked > 1000
        assert reader.wrong == []
    assert len(seen) == 2 * share, "a site was neither the old nor the new"


@pytest.mark.parametrize("way", ["een-stap", "twee-stappen"])
def test_a_swap_that_is_cut_off_is_mended(tmp_path: Path, way: str) -> None:
    """Killed among the renamings themselves, the site is whole: at once, or at the next build."""
    for name, content in (("oud", "oud"), ("nieuw", "nieuw")):
        for number in range(40):
            target = tmp_path / name / f"{number % 4}" / f"{number}.html"
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(content * 100, encoding="utf-8")
    known = (sums(tmp_path / "oud"), sums(tmp_path / "nieuw"))
    copy_tree(tmp_path / "oud", tmp_path / "site")
    reader = Reader(tmp_path / "site", known)
    if way == "een-stap":
        reader.start()
    dice = random.Random(11)
    for _ in range(25):
        process = start("-c", SWAPPER, way, str(tmp_path), cwd=REPOSITORY)
        assert process.stdout is not None
        assert process.stdout.readline(), process.communicate()
        time.sleep(dice.random() / 30)
        kill(process)
        if way == "een-stap":
            assert sums(tmp_path / "site") in known
        else:
            with Place(tmp_path).beside():
                assert sums(tmp_path / "site") in known
            assert not list(tmp_path.glob(".site*"))
    reader.done.set()
    assert reader.wrong == []


def give_up_rights() -> None:
    """Give up the right to write where the permissions of a folder forbid it, if this is root."""
    ctypes.CDLL(None).prctl(24, 1, 0, 0, 0)  # PR_CAPBSET_DROP, CAP_DAC_OVERRIDE


def limit_files(most: int) -> Callable[[], None]:
    """Return what lets every larger file fail halfway, as on a disk that is full."""
    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))


@pytest.mark.parametrize("step", ["mkdocs", "pakket"])
def test_a_full_disk_is_explained(instance: Path, step: str) -> None:
    """Full among the pages or at the last file: the reason is said, and the old site stays."""
    before = sums(instance / "site")
    largest = max(path.stat().st_size for path in (instance / "site").rglob("*"))
    most = largest // 2 if step == "mkdocs" else largest + 1000
    process = start("-m", "toolbox", *BUILD[:2], cwd=instance, before=limit_files(most))
    _, said = process.communicate(timeout=120)
    assert process.returncode == 1
    assert "De schijf is vol" in said
    assert "De oude site staat er nog." in said
    assert "Traceback" not in said
    assert sums(instance / "site") == before
    assert not (instance / ".site.nieuw").exists()


def test_a_folder_that_may_not_be_written_is_explained(instance: Path) -> None:
    """Without the right to write the build says where, and the old site stays."""
    before = sums(instance / "site")
    instance.chmod(stat.S_IREAD | stat.S_IEXEC)
    process = start("-m", "toolbox", *BUILD, cwd=instance, before=give_up_rights)
    _, said = process.communicate(timeout=120)
    instance.chmod(stat.S_IRWXU)
    assert process.returncode == 1
    assert "Hier kan niet worden geschreven" in said
    assert ".site.nieuw" in said
    assert "Traceback" not in said
    assert sums(instance / "site") == before


def test_a_page_that_vanishes_is_explained(instance: Path) -> None:
    """A page and a case that somebody removes during the build give a message and no half site."""
    before = sums(instance / "site")
    (instance / "weg.py").write_text(
        "from pathlib import Path\n"
        "def on_files(files, config):\n"
        "    docs = Path(config.docs_dir)\n"
        "    (docs / 'praktijkvoorbeelden' / 'voorbeeld-schoolplein.yml').unlink()\n"
        "    (docs / 'index.md').unlink()\n",
        encoding="utf-8",
    )
    settings = instance / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8") + "\nhooks: [weg.py]\n", encoding="utf-8")
    done = run("toolbox", *BUILD, cwd=instance)
    assert done.returncode == 1
    assert "index.md" in done.stderr
    assert "De oude site staat er nog." in done.stderr
    assert "Traceback" not in done.stderr
    assert sums(instance / "site") == before


def test_a_clock_in_the_past_is_explained(instance: Path) -> None:
    """A computer that thinks it is 1970 does not call all content wrong: its clock is."""
    before = sums(instance / "site")
    done = run("toolbox", *BUILD, cwd=instance, TOOLBOX_VANDAAG="1970-01-01")
    assert done.returncode == 1
    assert "staat op 1 januari 1970. Dat kan niet kloppen" in done.stderr
    assert sums(instance / "site") == before


def test_two_builds_at_once_do_not_meet(instance: Path) -> None:
    """Who comes second hears that a build is going on; when that ends, however, the next may."""
    before = sums(instance / "site")
    with one_build(instance):
        second = run("toolbox", *BUILD, cwd=instance)
    assert second.returncode == 1
    assert "In deze map wordt al een site gebouwd" in second.stderr
    assert sums(instance / "site") == before
    first = start("-m", "toolbox", *BUILD, cwd=instance)
    while not (instance / ".site.nieuw").exists():
        assert first.poll() is None
        time.sleep(0.02)
    os.killpg(first.pid, signal.SIGSTOP)  # what goes on below does not end before it is asked
    os.kill(first.pid, signal.SIGKILL)
    assert "In deze map wordt al een site gebouwd" in run("toolbox", *BUILD, cwd=instance).stderr
    kill(first)
    assert run("toolbox", *BUILD, cwd=instance).returncode == 0
