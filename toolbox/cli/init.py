"""`toolbox init`: start an empty instance with example content of its own."""

from __future__ import annotations

import shutil
from pathlib import Path

import click

from toolbox.theme import PACKAGE, gemeenten_csv

STARTER = PACKAGE / "starter"
TITLE_MARK = "TITEL-VAN-UW-TOOLBOX"


@click.command()
@click.argument("map", type=click.Path(path_type=Path, file_okay=False))
@click.option("--titel", default="Toolbox Groene buurt", help="De naam van uw toolbox.")
def init(map: Path, titel: str) -> None:
    """Begin een nieuwe toolbox in MAP, met voorbeelden die u vervangt door uw eigen inhoud."""
    if map.exists() and any(map.iterdir()):
        raise click.UsageError(f"{map} is niet leeg. Kies een nieuwe of een lege map.")
    shutil.copytree(STARTER, map, dirs_exist_ok=True)
    shutil.copy(gemeenten_csv(), map / "docs" / "begrippen" / "gemeenten.csv")
    for path in sorted(map.rglob("*")):
        if path.suffix in {".md", ".yml"}:
            text = path.read_text(encoding="utf-8")
            if TITLE_MARK in text:
                path.write_text(text.replace(TITLE_MARK, titel), encoding="utf-8")
    click.echo(
        f"Uw toolbox staat in {map}.\n"
        f"Kijk de inhoud na met: toolbox check {map}\n"
        f"Bouw de site met:     toolbox build --map {map}\n"
        "Vervang de voorbeelden in docs/ door uw eigen inhoud; de thema's staan in docs/begrippen/."
    )
