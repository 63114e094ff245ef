"""`toolbox zoek` and `toolbox search report`: search from the shell, and what editors can mend."""

from __future__ import annotations

from pathlib import Path

import click

from toolbox.cli.project import in_project, load_sound, open_project
from toolbox.pages.paths import record_path
from toolbox.search.index import Analysed
from toolbox.search.query import Query, Slot
from toolbox.search.ranking import Hit, Ranker
from toolbox.search.report import failing_words, new_splits, unreached
from toolbox.search.site import analysed_site
from toolbox.search.vocabulary import vocabulary
from toolbox.search.written import written_pages

TEXT_FILE = click.Path(path_type=Path, exists=True, dir_okay=False)


@click.command()
@click.argument("vraag")
@click.option("--aantal", default=10, show_default=True, help="Hoeveel resultaten u wilt zien.")
@click.option("--uitleg", is_flag=True, help="Laat zien hoe elke score tot stand komt.")
@in_project
def zoek(vraag: str, aantal: int, root: Path, *, uitleg: bool) -> None:
    """Zoek zoals de site zoekt, met dezelfde volgorde.

    Voorbeeld: toolbox zoek "wandelgroep voor ouderen"
    """
    found = vocabulary(_analysed(root))
    query, hits = Ranker(found).search(vraag)
    if not hits:
        click.echo("Niets gevonden.")
    for place, hit in enumerate(hits[:aantal], start=1):
        entry = found.entries[hit.page]
        part = "" if hit.full else "  (niet alle woorden)"
        click.echo(f"{place:>3}. {entry.titel}  [{entry.soort}] {entry.url}{part}")
        if uitleg:
            click.echo(_explained(query, hit))
    for slot in query.slots:
        if slot.mended:
            click.echo(f"Bedoelde u bij ‘{slot.word}’: {', '.join(slot.mended)}?")
    if uitleg:
        click.echo("\n".join(_ways(slot) for slot in query.slots))


@click.group()
def search() -> None:
    """Opdrachten over zoeken, voor redacteuren."""


@search.command()
@click.option("--bekend", type=TEXT_FILE, help="Een eerder rapport: wat daarin staat, is gezien.")
@click.option("--vragen", type=TEXT_FILE, help="Vragen van lezers, één per regel.")
@in_project
def report(bekend: Path | None, vragen: Path | None, root: Path) -> None:
    """Toon nieuwe splitsingen, woorden zonder antwoord en pagina's die niemand vindt."""
    analysed = _analysed(root)
    found = vocabulary(analysed)
    lines = bekend.read_text(encoding="utf-8").splitlines() if bekend else []
    known = {word for word, colon, _ in (line.partition(": ") for line in lines) if colon}
    splits = list(new_splits(analysed, known))
    click.echo(f"# Nieuwe splitsingen ({len(splits)}). Fout? Zet het woord in uitzonderingen.txt.")
    click.echo("\n".join(f"{word}: {' + '.join(parts)}" for word, parts in splits))
    if vragen:
        failed = failing_words(found, vragen.read_text(encoding="utf-8").splitlines())
        click.echo(f"\n# Woorden zonder antwoord ({len(failed)}). Zet ze in thesaurus.yml.")
        click.echo("\n".join(f"{count:>4} x {word}" for word, count in failed))
    hidden = unreached(found)
    click.echo(f"\n# Pagina's die bij geen enkel woord vooraan staan ({len(hidden)}).")
    click.echo("\n".join(f"{entry.titel} ({entry.url})" for entry in hidden))


def _analysed(root: Path) -> Analysed:
    """Return everything that can be found in the toolbox in `root`."""
    project = open_project(root)
    loaded = load_sound(project)
    pages = [(f"{place.removesuffix('.md')}.html", text) for place, text in project.written_pages()]
    return analysed_site(loaded.catalogue, written_pages(pages), record_path)


def _explained(query: Query, hit: Hit) -> str:
    """Return the score of a result, word by word, in points of BM25."""
    pairs = zip(query.slots, hit.per_word, strict=True)
    parts = " + ".join(f"{slot.word} {score / 1000:.2f}" for slot, score in pairs)
    return f"     {hit.score / 1000:.2f} = {parts}"


def _ways(slot: Slot) -> str:
    """Return the ways in which a word was looked for."""
    ways = []
    for way in slot.ways:
        for terms in (way.terms, *way.all_of):
            shown = " | ".join(f"{term} x{weight:g}" for term, weight in terms)
            ways.append(f"{'deel: ' if way.all_of else ''}{shown}")
    return f"{slot.word}: {'; '.join(way for way in ways if way)}"
