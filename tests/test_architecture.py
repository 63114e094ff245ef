"""The house keeps its shape: layers, no cycles, sizes, who may touch what."""

from __future__ import annotations

import ast
import statistics
from pathlib import Path

import pytest
from helpers import REPOSITORY

PACKAGE = REPOSITORY / "toolbox"
MODULES = sorted(p for p in PACKAGE.rglob("*.py"))

LAYERS = [
    {"problem", "report", "text", "nearest", "pieces", "theme", "model"},
    {"content"},
    {"catalogue"},
    {"checks", "front", "pages", "search", "pdf", "opendata", "offline", "planscan"}
    | {"invoer", "links", "proof", "publicatie", "sjabloon"},
    {"plugin", "macros", "config", "engine", "cli", "__main__"},
]
"""A module imports from its own folder and from layers above its own in this list only."""

KNOWS_MKDOCS = {"plugin", "macros", "config", "engine"}
TOUCHES_CLOCK_AND_CONSOLE = {"plugin.py", "engine/files.py", "cli"}


def part_of(module: Path) -> str:
    """Return the top-level part a module belongs to: `model`, `pages`, `plugin`."""
    return module.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports_of(module: Path) -> set[str]:
    """Return every dotted name that a module imports, types included."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
            names.update(f"{node.module}.{alias.name}" for alias in node.names)
    return names


def layer_of(part: str) -> int:
    """Return the layer number of a part."""
    return next(number for number, layer in enumerate(LAYERS) if part in layer)


@pytest.mark.parametrize("module", MODULES, ids=lambda m: m.relative_to(PACKAGE).as_posix())
def test_imports_follow_the_layers(module: Path) -> None:
    """A module imports downwards only, and siblings of the output layer never import each other."""
    own = part_of(module)
    if own == "__init__":
        return
    for name in imports_of(module):
        parts = name.split(".")
        if (
            parts[0] != "toolbox"
            or len(parts) < 2
            or (not (PACKAGE / parts[1]).exists() and not (PACKAGE / f"{parts[1]}.py").exists())
        ):
            continue
        other = parts[1]
        if other == own:
            continue
        assert layer_of(other) <= layer_of(own), f"{own} imports {name}"
        if layer_of(own) == 3:
            assert layer_of(other) < 3, f"{own} imports its sibling {name}"


def test_there_are_no_import_cycles() -> None:
    """Following imports never leads back to the module where one began."""
    names = {
        "toolbox." + m.relative_to(PACKAGE).with_suffix("").as_posix().replace("/", "."): m
        for m in MODULES
    }
    graph = {
        name: {i for i in imports_of(m) if i in names and i != name} for name, m in names.items()
    }
    done: set[str] = set()

    def visit(name: str, trail: tuple[str, ...]) -> None:
        assert name not in trail, " -> ".join((*trail, name))
        if name not in done:
            for other in graph[name]:
                visit(other, (*trail, name))
            done.add(name)

    for name in graph:
        visit(name, ())


@pytest.mark.parametrize("module", MODULES, ids=lambda m: m.relative_to(PACKAGE).as_posix())
def test_only_the_shell_and_the_plugin_know_mkdocs_clock_and_console(module: Path) -> None:
    """Everything of value can outlive MkDocs, and gives the same answer on every day."""
    part, source = part_of(module), module.read_text(encoding="utf-8")
    if part not in KNOWS_MKDOCS:
        assert not any(name.split(".")[0] == "mkdocs" for name in imports_of(module))
    if not {part, module.relative_to(PACKAGE).as_posix()} & TOUCHES_CLOCK_AND_CONSOLE:
        calls = {
            ast.unparse(node.func)
            for node in ast.walk(ast.parse(source))
            if isinstance(node, ast.Call)
        }
        assert not calls & {"print", "datetime.now", "date.today", "time.time", "click.echo"}


def test_modules_stay_small() -> None:
    """No module has over 300 lines, and half of them have fewer than 110."""
    sizes = {
        m: len(m.read_text(encoding="utf-8").splitlines())
        for m in MODULES
        if m.name != "__init__.py"
    }
    assert {m.name: n for m, n in sizes.items() if n > 300} == {}
    assert statistics.median(sizes.values()) <= 110


@pytest.mark.parametrize("module", MODULES, ids=lambda m: m.relative_to(PACKAGE).as_posix())
def test_every_module_says_what_it_owns(module: Path) -> None:
    """Each module opens with a docstring."""
    assert ast.get_docstring(ast.parse(module.read_text(encoding="utf-8")))


def test_nothing_is_left_to_do_in_the_tree() -> None:
    """No reminder or leftover stands in the code."""
    for folder in ("toolbox", "overrides", "scripts"):
        for path in (REPOSITORY / folder).rglob("*"):
            if path.parent.name == "pdfjs":
                continue  # of others, and vendored as it is
            if path.suffix in {".py", ".html", ".css", ".js", ".mjs", ".md", ""} and path.is_file():
                text = path.read_text(encoding="utf-8", errors="replace")
                assert "TODO" not in text, path
                assert "FIXME" not in text, path
