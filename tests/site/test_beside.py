"""What more processes make is what one makes, and none goes on without the others."""

from __future__ import annotations

import os
import shutil
import signal
import sys
import time
from pathlib import Path

import pytest
from helpers import REPOSITORY, add_case, contents, run

from toolbox.cli.stopwatch import read_laps

LINK = "\n\n[Alle data](data/toolbox.json), [een lijst](llms.txt) en [niets](data/niets.json).\n"

TAKEN = ("llms.txt", "404.html", "sitemap.xml", "vergelijk/index.html")
"""Files that the site has of itself."""

BREAK = """
import multiprocessing, os, signal
from pathlib import Path
def on_nav(nav, config, files):
    beside = multiprocessing.active_children()[0]
    {what}
    return nav
"""
"""A hook of a site that does something to the second process."""

HEARD = """
def on_post_page(output, page, config):
    with open("gehoord", "a") as file:
        file.write(page.url + "\\n")
"""
"""A hook that wants to know of every page."""

LOSE = """
import os, signal
own = os.getpid()
def lose():
    if os.getpid() != own:
        os.kill(os.getpid(), signal.SIGKILL)
def on_env(env, config, files):
    env.globals["lose"] = lose
"""
"""A hook that lets templates end every process but the first."""

PAUSE = """os.kill(beside.pid, signal.SIGSTOP)
    Path("wie").write_text(str(beside.pid))
    os.kill(os.getpid(), signal.SIGKILL)"""


MANY = """
from toolbox.engine import beside
beside.BESIDE_UP_TO = 0
"""
"""A hook that makes any number of items so many that search alone is made beside the rest."""


def set_up(instance: Path, processes: int, more: str = "") -> None:
    """Let a build of `instance` use some processes."""
    settings = instance / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    option = f"- toolbox:\n      processen: {processes}"
    settings.write_text(text.replace("- toolbox:", option, 1) + more, encoding="utf-8")


def test_more_processes_make_what_one_makes(instance: Path) -> None:
    """Every byte and every line is the same: two help with pages, one makes all else, or search.

    Also of a file that an author made too, be it in the place of a page or of what MkDocs draws, of
    a file without text, and of links to what is not made yet when the page with the link is read.
    """
    docs = instance / "docs"
    for number in range(50):
        add_case(instance, f"stoep-{number}")
    for name in TAKEN:
        (docs / name).parent.mkdir(exist_ok=True)
        (docs / name).write_text("Van een auteur\n", encoding="utf-8")
    (docs / "leeg.pdf").write_bytes(b"%PDF-1.4 kapot")
    index = docs / "index.md"
    index.write_text(index.read_text(encoding="utf-8") + LINK, encoding="utf-8")
    settings = (instance / "mkdocs.yml").read_text(encoding="utf-8")
    found, said = [], []
    (instance / "veel.py").write_text(MANY, encoding="utf-8")
    for number in (1, 4, None):
        (instance / "mkdocs.yml").write_text(settings, encoding="utf-8")
        if number:
            set_up(instance, number)
        else:
            (instance / "mkdocs.yml").write_text(f"{settings}\nhooks: [veel.py]\n", "utf-8")
        made = run("mkdocs", "build", cwd=instance)
        assert made.returncode == 0, made.stderr
        found.append(contents(instance / "site"))
        lines = [
            x for x in made.stderr.splitlines() if "Rekentijd" not in x and "built in" not in x
        ]
        said.append(sorted(lines))
        parts = {"inhoud", "pagina's", "bladeren", "invoer", "data", "zoeken", "bewijs"}
        assert read_laps(made.stderr).keys() == parts
        shutil.rmtree(instance / "site")
    for other in found[1:]:
        assert found[0].keys() == other.keys()
        assert [name for name in other if found[0][name] != other[name]] == []
    assert said[0] == said[1] == said[2]
    text = "\n".join(said[1])
    assert "niets.json" in text
    assert "toolbox.json" not in text
    assert "bijlage-zonder-tekst" in text
    assert [name for name in TAKEN if b"Van een auteur" in found[1][name]] == []


@pytest.mark.skipif(sys.platform != "linux", reason="there everything is made in one process")
@pytest.mark.parametrize("what", ["beside.kill()", PAUSE], ids=["the second", "the first"])
def test_no_process_goes_on_without_the_other(instance: Path, what: str) -> None:
    """A build that loses its second process fails and says so; a killed one takes it along."""
    (instance / "breek.py").write_text(BREAK.format(what=what), encoding="utf-8")
    set_up(instance, 2, "\nhooks: [breek.py]\n")
    made = run("mkdocs", "build", cwd=instance)
    if what == PAUSE:
        beside = int((instance / "wie").read_text(encoding="utf-8"))
        os.kill(beside, signal.SIGCONT)
        until = time.monotonic() + 20
        while is_alive(beside):
            assert time.monotonic() < until
            time.sleep(0.02)
        assert not (instance / "site" / "assets" / "zoeken" / "kern.js").exists()
    else:
        assert made.returncode == 1
        assert "de zoekindex en de open data maakt, is afgebroken (signaal 9)" in made.stderr
        assert "Traceback" not in made.stderr


def test_who_wants_every_page_gets_every_page(instance: Path) -> None:
    """A hook that is told of pages hears of all of them, also where processes could share them."""
    for number in range(60):
        add_case(instance, f"stoep-{number}")
    (instance / "hoor.py").write_text(HEARD, encoding="utf-8")
    set_up(instance, 3, "\nhooks: [hoor.py]\n")
    assert run("mkdocs", "build", cwd=instance).returncode == 0
    heard = (instance / "gehoord").read_text(encoding="utf-8").split()
    site = instance / "site"
    pages = {path.relative_to(site).as_posix() for path in site.rglob("*.html")}
    assert len(heard) == len(set(heard)) > 60
    assert pages - set(heard) <= {"404.html"}


@pytest.mark.skipif(sys.platform != "linux", reason="there everything is made in one process")
def test_a_lost_page_is_missed(instance: Path) -> None:
    """A build fails, and says so, if a process that prints pages is lost."""
    for number in range(60):
        add_case(instance, f"stoep-{number}")
    (instance / "verlies.py").write_text(LOSE, encoding="utf-8")
    (instance / "eigen").mkdir()
    main = (REPOSITORY / "overrides" / "main.html").read_text(encoding="utf-8")
    (instance / "eigen" / "main.html").write_text(
        main.replace("{% block content %}", "{% block content %}{{ lose() or '' }}"),
        encoding="utf-8",
    )
    set_up(instance, 3, "\nhooks: [verlies.py]\n")
    settings = instance / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    changed = text.replace("  name: material", "  name: material\n  custom_dir: eigen")
    settings.write_text(changed, encoding="utf-8")
    made = run("mkdocs", "build", cwd=instance)
    assert made.returncode == 1
    assert "Een proces dat helpt met de pagina's is afgebroken (signaal 9)" in made.stderr
    assert "Traceback" not in made.stderr


def is_alive(process: int) -> bool:
    """Tell whether a process runs."""
    try:
        state = Path(f"/proc/{process}/stat").read_text(encoding="utf-8")
    except OSError:
        return False
    return state.rpartition(")")[2].split()[0] != "Z"
