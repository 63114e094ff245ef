"""Compiled templates outlive a process, for as long as they are what would be compiled now."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import CodeType

import pytest
from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader

from toolbox.pages.compiled import Compiled, Disk


class Counting(Environment):
    """An environment that knows how often it compiled."""

    compiled = 0

    def _compile(self, source: str, filename: str) -> CodeType:
        self.compiled += 1
        return super()._compile(source, filename)


def made(folder: Path, key: str = "versie 1") -> tuple[str, int]:
    """Render a template as a process that starts does; return that and how often it compiled."""
    known = Compiled()
    kept = FileSystemBytecodeCache(str(folder / "bewaard"))
    known.disk = Disk(kept, key, (f"{folder / 'pakket'}/",))
    places = [folder / "eigen", folder / "pakket"]
    env = Counting(loader=FileSystemLoader(places), bytecode_cache=known, autoescape=True)
    return env.get_template("a.html").render(naam="u"), env.compiled


def damage(folder: Path) -> None:
    """Cut off what was kept."""
    (file,) = (folder / "bewaard").iterdir()
    file.write_bytes(file.read_bytes()[:30])


def change(folder: Path) -> None:
    """Give the template of the package another text."""
    (folder / "pakket" / "a.html").write_text("Hallo {{ naam }}", encoding="utf-8")


def override(folder: Path) -> None:
    """Put a template of the instance before that of the package."""
    (folder / "eigen").mkdir()
    (folder / "eigen" / "a.html").write_text("Eigen {{ naam }}", encoding="utf-8")


@pytest.mark.parametrize(
    ("happens", "key", "expected", "compiled"),
    [
        (lambda _: None, "versie 1", "Dag u", (0, 0)),
        (lambda _: None, "versie 2", "Dag u", (1, 0)),
        (damage, "versie 1", "Dag u", (1, 0)),
        (change, "versie 1", "Hallo u", (1, 0)),
        (override, "versie 1", "Eigen u", (1, 1)),
    ],
)
def test_a_template_is_compiled_once(
    tmp_path: Path,
    happens: Callable[[Path], None],
    key: str,
    expected: str,
    compiled: tuple[int, int],
) -> None:
    """Another text, version or a damaged file is compiled anew; an instance's own each time."""
    for name in ("pakket", "bewaard"):
        (tmp_path / name).mkdir()
    (tmp_path / "pakket" / "a.html").write_text("Dag {{ naam }}", encoding="utf-8")
    assert made(tmp_path) == ("Dag u", 1)
    happens(tmp_path)
    for count in compiled:
        assert made(tmp_path, key) == (expected, count)
