"""The whole site as plain Markdown, for an engine that knows nothing of the toolbox."""

from __future__ import annotations

from pathlib import Path

from helpers import REPOSITORY, add_case, run


def test_stock_mkdocs_renders_every_page_without_our_plugin(tmp_path: Path) -> None:
    """The real content goes through a stock strict build: generated pages and macros included."""
    out = tmp_path / "markdown"
    written = run("toolbox", "pages", "--out", str(out), cwd=REPOSITORY)
    assert written.returncode == 0, written.stderr
    settings = (out / "mkdocs.yml").read_text(encoding="utf-8")
    assert "toolbox:" not in settings
    assert "macros" not in settings
    for page in (out / "docs").rglob("*.md"):
        assert "{{" not in page.read_text(encoding="utf-8"), page
    built = run("mkdocs", "build", "--strict", "-f", str(out / "mkdocs.yml"))
    assert built.returncode == 0, built.stderr
    assert len(list((out / "site").rglob("*.html"))) >= len(list((out / "docs").rglob("*.md")))


def test_content_is_safe_in_any_engine(instance: Path, tmp_path: Path) -> None:
    """Markup in content is text in the Markdown files too."""
    add_case(instance, titel='"Tegels *eruit* & [groen] < erin"')
    out = tmp_path / "markdown"
    assert run("toolbox", "pages", "--out", str(out), "--map", str(instance)).returncode == 0
    text = (out / "docs" / "praktijkvoorbeelden" / "eigen-voorbeeld.md").read_text(encoding="utf-8")
    assert r"# Tegels \*eruit\* &amp; \[groen\] &lt; erin" in text
