"""What tests share: starting commands, making instances, reading built pages."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent
ADDRESSES_ONLY = {"canonical", "prev", "next", "alternate"}
"""Kinds of `<link>` that name a page and load nothing."""

STARTER = REPOSITORY / "toolbox" / "starter"


def run(*command: str, cwd: Path = REPOSITORY, **env: str) -> subprocess.CompletedProcess[str]:
    """Run a module command of this Python (`toolbox`, `mkdocs`) and return what it said."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "NO_COLOR": "1", **env}
    return subprocess.run(
        [sys.executable, "-m", *command],
        cwd=cwd,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )


def make_instance(target: Path) -> Path:
    """Start a new instance in `target` with `toolbox init`, and return it."""
    result = run("toolbox", "init", str(target), "--titel", "Toolbox Groene buurt")
    assert result.returncode == 0, result.stderr
    return target


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
    """Return every built page of a site by its address from the root."""
    return {p.relative_to(site).as_posix(): Page(p) for p in sorted(site.rglob("*.html"))}
