"""The theme of a site lists what MkDocs publishes, and no more."""

from __future__ import annotations

from pathlib import Path

from helpers import REPOSITORY
from mkdocs.config import load_config
from mkdocs.structure.files import Files

from toolbox.engine.theme import use_theme


def test_mkdocs_finds_the_same_files_without_walking_through_icons(tmp_path: Path) -> None:
    """What is published is as with MkDocs' own list, and an icon is still there to be used."""
    for name in ("zichtbaar/tekst.txt", "zichtbaar/.verborgen/tekst.txt", ".icons/eigen.svg"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name)
    config = load_config(str(REPOSITORY / "mkdocs.yml"), plugins=[])
    config.theme.dirs.insert(0, str(tmp_path))
    config.theme.dirs.remove(str(REPOSITORY / "overrides"))
    stock, own = Files([]), Files([])
    stock.add_files_from_theme(config.theme.get_env(), config)
    was = config.theme
    use_theme(config)
    config.theme.dirs.remove(str(REPOSITORY / "overrides"))
    env = config.theme.get_env()
    own.add_files_from_theme(env, config)
    assert [file.src_uri for file in own] == [file.src_uri for file in stock]
    assert "zichtbaar/tekst.txt" in own.src_uris
    assert len(env.list_templates()) < len(was.get_env().list_templates()) / 10
    assert env.get_template(".icons/eigen.svg").render() == ".icons/eigen.svg"
