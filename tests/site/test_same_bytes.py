"""Two builds of the same content are the same, byte for byte: whoever doubts one can repeat it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from helpers import PATIENCE, contents, copy_tree

ELSEWHERE = {
    "LANG": "POSIX",
    "LC_ALL": "POSIX",
    "PYTHONHASHSEED": "7",
    "RAYON_NUM_THREADS": "1",
    "TZ": "Pacific/Kiritimati",
    "TOOLBOX_VANDAAG": "2026-12-24",
    "USER": "iemand-anders",
    "NO_MKDOCS_2_WARNING": "1",
}
"""Another language, order of sets, number of threads, time zone, day and user."""


def test_a_build_elsewhere_gives_the_same_bytes(built: Path, tmp_path: Path) -> None:
    """Pages, search, data, PDFs, zip, packs and server rules: nothing tells who built it or where.

    The other build also has another path and umask, a clean home, nothing kept from earlier, and
    the first build's site with its zip in the place of its own.
    """
    other = copy_tree(built, tmp_path / "elders" / "een andere map")
    shutil.rmtree(other / ".cache")
    shutil.rmtree(other / "deploy")
    home = tmp_path / "thuis"
    home.mkdir()
    made = subprocess.run(
        [sys.executable, "-m", "toolbox", "build"],
        cwd=other,
        env={**os.environ, **ELSEWHERE, "HOME": str(home)},
        umask=0o077,
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE,
    )
    assert made.returncode == 0, made.stderr
    for folder in ("site", "deploy"):
        one, two = contents(built / folder), contents(other / folder)
        assert set(one) == set(two)
        assert [name for name in one if one[name] != two[name]] == []
    dates = (built / "site" / "sitemap.xml").read_text(encoding="utf-8").split("<lastmod>")[1:]
    assert {text[:10] for text in dates} == {"2026-11-01"}, (
        "the last check, not the day of building"
    )
    kinds = {name.rpartition(".")[2] for name in contents(other / "site")}
    assert {"html", "pdf", "zip", "json", "csv", "xml", "ics", "js", "br", "gz"} <= kinds
    shutil.rmtree(other)
