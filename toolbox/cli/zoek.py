"""`toolbox zoek` and `toolbox search report`: search from the shell, and what editors can mend."""

from __future__ import annotations

from pathlib import Path

import click

from toolbox.cli.project import in_project, load_sound, open_project
from toolbox.cli.searchable import Searchable
from toolbox.pages.paths import path_of
from toolbox.problem import Problem
from toolbox.search.concepts import Concepts
from toolbox.search.index import Analysed
from toolbox.search.query import Query, Slot, Way
from toolbox.search.ranking import Hit, Ranker
from toolbox.search.report import failing_words, new_splits, unreached
from toolbox.search.site import analysed_site
from toolbox.search.vocabulary import vocabulary

EXCEPTIONS = "toolbox/search/lexicon/uitzonderingen.txt"
"""Where editors mend a wrong split."""

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
    found = vocabulary(_analysed(root, []))
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
        click.echo("\n".join(_ways(slot, found.concepts) for slot in query.slots))


@click.group()
def search() -> None:
    """Opdrachten over zoeken, voor redacteuren."""


@search.command()
@click.option("--bekend", type=TEXT_FILE, help="Een eerder rapport: wat daarin staat, is gezien.")
@click.option("--vragen", type=TEXT_FILE, help="Vragen van lezers, één per regel.")
@in_project
def report(bekend: Path | None, vragen: Path | None, root: Path) -> None:
    """Toon nieuwe splitsingen, woorden zonder antwoord en wat lezers niet kunnen vinden."""
    unread: list[Problem] = []
    analysed = _analysed(root, unread)
    found = vocabulary(analysed)
    lines = bekend.read_text(encoding="utf-8").splitlines() if bekend else []
    known = {word for word, colon, _ in (line.partition(": ") for line in lines) if colon}
    splits = list(new_splits(analysed, known))
    click.echo(f"# Nieuwe splitsingen ({len(splits)}). Fout? Zet het woord in {EXCEPTIONS}.")
    click.echo("\n".join(f"{word}: {' + '.join(parts)}" for word, parts in splits))
    if vragen:
        failed = failing_words(found, vragen.read_text(encoding="utf-8").splitlines())
        click.echo(f"\n# Woorden zonder antwoord ({len(failed)}). Zet ze in thesaurus.yml.")
        click.echo("\n".join(f"{count:>4} x {word}" for word, count in failed))
    else:
        click.echo(
            "\n# Woorden zonder antwoord: geef met --vragen een bestand met vragen van lezers."
        )
    hidden = unreached(found)
    click.echo(f"\n# Pagina's die bij geen enkel woord vooraan staan ({len(hidden)}).")
    click.echo("\n".join(f"{entry.titel} ({entry.url})" for entry in hidden))
    click.echo(f"\n# Bestanden waarvan de tekst niet te lezen is ({len(unread)}).")
    click.echo("\n".join(f"{problem.path}: {problem.message}" for problem in unread))


def _analysed(root: Path, unread: list[Problem]) -> Analysed:
    """Return everything that can be found in the toolbox in `root`.

    Args:
        root: the folder with mkdocs.yml.
        unread: gets a problem for every attached file without text.
    """
    project = open_project(root)
    loaded = load_sound(project)
    found = Searchable(project)
    attached = found.attached(unread.append)
    return analysed_site(loaded.catalogue, found.pages(), path_of, attached)


def _explained(query: Query, hit: Hit) -> str:
    """Return the score of a result, word by word, in points of BM25."""
    pairs = zip(query.slots, hit.per_word, strict=True)
    parts = " + ".join(f"{slot.word} {_points(score)}" for slot, score in pairs)
    return f"     {_points(hit.score)} punten = {parts}"


def _points(score: int) -> str:
    return f"{score / 1000:.2f}".replace(".", ",")


def _ways(slot: Slot, concepts: Concepts) -> str:
    """Return the ways in which a word was looked for, as an editor reads them."""
    ways = dict.fromkeys(_way(way, concepts) for way in slot.ways)
    return f"‘{slot.word}’ is gezocht als: {'; '.join(way for way in ways if way)}."


def _way(way: Way, concepts: Concepts) -> str:
    if not way.all_of:
        return ", ".join(_term(term, weight, concepts) for term, weight in way.terms)
    parts = (" of ".join(_term(*term, concepts) for term in part) for part in way.all_of)
    return f"samenstelling van {' met '.join(f'({part})' for part in parts)}"


def _term(term: str, weight: float, concepts: Concepts) -> str:
    """Return a term of the index in words: a stem, or a group of the thesaurus."""
    share = f" ({weight:.0%})" if weight < 1 else ""
    if not term.startswith("#"):
        return f"{term}{share}"
    return f"begrip ‘{concepts.groepen[int(term[1:])].woorden[0]}’{share}"
