"""What tests share: starting commands, making instances, reading built pages."""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import pytest
from warm import Warm, can_be_warm

from toolbox.catalogue.load import Loaded
from toolbox.checks.run import load_and_check

REPOSITORY = Path(__file__).resolve().parent.parent
ADDRESSES_ONLY = {"canonical", "prev", "next", "alternate"}
"""Kinds of `<link>` that name a page and load nothing."""

PATIENCE = 300
"""Seconds that a command may take before the test fails."""

STARTER = REPOSITORY / "toolbox" / "starter"


_warm = Warm()

FEW_GEMEENTEN = ("Assen", "Utrecht", "Almere", "Groningen", "Heusden", "Rozendaal")
"""Those of the starter's cases and some more: 342 pages less in every small site."""


def run(*command: str, cwd: Path = REPOSITORY, **env: str) -> subprocess.CompletedProcess[str]:
    """Run a module command of this Python (`toolbox`, `mkdocs`) and return what it said."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "NO_COLOR": "1", **env}
    with tempfile.TemporaryDirectory() as out:
        said = [Path(out, number) for number in ("1", "2")]
        if can_be_warm(env):
            code = _warm.run(command, cwd, environment, Path(out), PATIENCE)
        else:
            whole = [sys.executable, "-m", *command]
            with said[0].open("w") as stdout, said[1].open("w") as stderr:
                code = subprocess.run(
                    whole,
                    cwd=cwd,
                    env=environment,
                    stdout=stdout,
                    stderr=stderr,
                    check=False,
                    timeout=PATIENCE,
                ).returncode
        texts = [path.read_text(encoding="utf-8") for path in said]
    return subprocess.CompletedProcess(command, code, *texts)


def make_instance(target: Path, *, gemeenten: Collection[str] = FEW_GEMEENTEN) -> Path:
    """Start a new instance in `target` with `toolbox init`, and return it.

    Args:
        target: its folder.
        gemeenten: which municipalities it knows; with none named, all of them.
    """
    result = run("toolbox", "init", str(target), "--titel", "Toolbox Groene buurt")
    assert result.returncode == 0, result.stderr
    if gemeenten:
        register = target / "docs" / "begrippen" / "gemeenten.csv"
        head, *rows = register.read_text(encoding="utf-8").splitlines(keepends=True)
        name = head.split(",").index("naam")
        kept = [row for row in rows if row.split(",")[name] in gemeenten]
        register.write_text("".join([head, *kept]), encoding="utf-8")
    return target


def build_once(
    factory: pytest.TempPathFactory, worker: str, name: str, build: Callable[[Path], None]
) -> Path:
    """Return the folder `name` that `build` fills, once for all processes of this test run."""
    base = factory.getbasetemp()
    shared = (base if worker == "master" else base.parent) / name
    done = shared.with_suffix(".klaar")
    with shared.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not done.exists():
            build(shared)
            done.touch()
    return shared


@cache
def real_content() -> Loaded:
    """Return the content of this repository, read and checked once for each process."""
    return load_and_check(REPOSITORY / "docs", date(2100, 1, 1))


def add_case(instance: Path, name: str = "eigen-voorbeeld", **changes: str) -> Path:
    """Copy the starter's case to a new file with lines replaced: `titel="Ander"`."""
    source = instance / "docs" / "praktijkvoorbeelden" / "voorbeeld-geveltuinen.yml"
    lines = source.read_text(encoding="utf-8").splitlines()
    changes = {"titel": f"Een eigen voorbeeld {name}", **changes}
    kept = [
        next((f"{k}: {v}" for k, v in changes.items() if line.startswith(f"{k}:")), line)
        for line in lines
    ]
    target = source.with_name(f"{name}.yml")
    target.write_text("\n".join(kept) + "\n", encoding="utf-8")
    return target


def copy_tree(source: Path, target: Path) -> Path:
    """Copy a folder, and return the copy."""
    shutil.copytree(source, target, dirs_exist_ok=True)
    return target


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder with its bytes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


@dataclass
class Page(HTMLParser):
    """The facts of a built page that tests ask for."""

    path: Path
    links: list[str] = field(default_factory=list)
    resources: list[str] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    headings: list[str] = field(default_factory=list)
    scripts: int = 0
    lang: str = ""

    def __post_init__(self) -> None:
        """Parse the file at once."""
        super().__init__(convert_charrefs=True)
        self.feed(self.path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what a tag refers to."""
        found = {key: value or "" for key, value in attrs}
        if "id" in found:
            self.ids.append(found["id"])
        if tag == "html":
            self.lang = found.get("lang", "")
        if tag == "a" and "href" in found:
            self.links.append(found["href"])
        if tag in {"script", "img", "iframe", "source", "video", "audio"} and "src" in found:
            self.resources.append(found["src"])
        if tag == "link" and found.get("rel", "").strip() not in ADDRESSES_ONLY:
            self.resources.append(found.get("href", ""))
        if tag in {"h1", "h2", "h3", "h4", "h5", "h6"}:
            self.headings.append(tag)


def pages_of(site: Path) -> dict[str, Page]:
    """Return every built page for readers by its address from the root; no editor's program."""
    found = {p.relative_to(site).as_posix(): p for p in sorted(site.rglob("*.html"))}
    return {place: Page(p) for place, p in found.items() if not place.startswith("redactie/")}
