"""`toolbox pdf`: PDFs of items, themes, a selection, or everything."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from toolbox.cli.printing import Printing, open_printing, write_files
from toolbox.cli.project import in_project, open_project
from toolbox.model.dossier import Dossier, DossierError, read_dossier
from toolbox.nearest import nearest
from toolbox.pdf.document import Document
from toolbox.pdf.edition import THEMES
from toolbox.pdf.press import Printed
from toolbox.pdf.production import explain, produce
from toolbox.pdf.selection import Selection, selection_document, selection_of
from toolbox.problem import FOUT
from toolbox.report import as_text


@click.command()
@click.argument("stukken", nargs=-1, metavar="[STUK]...")
@click.option("--thema", "themas", multiple=True, help="Maak de PDF van een thema. Mag vaker.")
@click.option(
    "--dossier",
    metavar="BESTAND-OF-LINK",
    help="Maak de PDF van een dossier: een bewaard bestand, of een deellink tussen quotes.",
)
@click.option("--boek", is_flag=True, help="Maak het boek met alles erin.")
@click.option("--alles", is_flag=True, help="Maak alles: elk stuk, elk thema en het boek.")
@click.option("--titel", default="Selectie", show_default=True, help="De titel bij meer stukken.")
@click.option(
    "--naar",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("pdf"),
    show_default=True,
    help="De map waarin de PDF's komen.",
)
@in_project
def pdf(
    stukken: tuple[str, ...],
    themas: tuple[str, ...],
    root: Path,
    *,
    titel: str,
    naar: Path,
    dossier: str | None,
    boek: bool,
    alles: bool,
) -> None:
    """Maak toegankelijke PDF's van stukken, thema's of alles.

    STUK is een bestandsnaam zonder extensie. Noemt u er meer, dan komen ze samen in één PDF.
    De opdracht eindigt met 0 als alles goed is, 1 als er iets niet in een PDF kon en 2 bij verkeerd
    gebruik.
    """
    if not (stukken or themas or dossier or boek or alles):
        raise click.UsageError("Noem een stuk, of kies --thema, --dossier, --boek of --alles.")
    own = _open_dossier(dossier) if dossier else None
    printing = open_printing(open_project(root), sets_here=not alles)
    faults = [as_text(problem) for problem in printing.loaded.problems if problem.level == FOUT]
    if alles or boek:
        made = produce(printing.edition, printing.press, printing.place, book_only=not alles)
        printed = made.printed if alles else tuple(p for p in made.printed if _is_book(p))
        faults += made.faults
    else:
        wanted = list(_chosen(printing, stukken, themas, titel))
        wanted += [_dossier_document(printing, own)] if own else []
        results = list(printing.press.run(wanted))
        failed = [one for one in results if one.failure]
        printed = tuple(one for one in results if not one.failure)
        faults += explain(failed, printing.press, printing.place).values()
    number = write_files(printed, naar)
    for fault in faults:
        click.echo(fault, err=True)
    click.echo(f"{number} PDF{'' if number == 1 else chr(39) + 's'} geschreven in {naar}.")
    if faults:
        raise SystemExit(1)


def _is_book(printed: Printed) -> bool:
    return printed.document.data["sjabloon"] == "boek"


def _chosen(
    printing: Printing, stukken: tuple[str, ...], themas: tuple[str, ...], titel: str
) -> Iterator[Document]:
    """Yield the documents that were asked for by name.

    Raises:
        click.UsageError: if a name is unknown.
    """
    edition = printing.edition
    for id in stukken:
        if id not in edition.catalogue.records:
            raise _unknown("stuk", id, list(edition.catalogue.records))
    known = {thema.id: thema for thema in edition.catalogue.begrippen.lijst(THEMES)}
    for id in themas:
        if id not in known:
            raise _unknown("thema", id, list(known))
        yield edition.theme(known[id])
    if len(stukken) == 1:
        yield edition.single(edition.catalogue.get(stukken[0]))
    elif stukken:
        yield selection_document(edition, Selection(titel, stukken))


def _open_dossier(named: str) -> Dossier:
    """Return the dossier in a share link, or in a file that the dossier page saved.

    Raises:
        click.UsageError: if it is no dossier, or an empty one.
    """
    try:
        if "#d=" in named or named.startswith("{"):
            found = read_dossier(named)
        else:
            found = read_dossier(Path(named).read_text(encoding="utf-8-sig"))
    except DossierError as error:
        raise click.UsageError(str(error)) from error
    except UnicodeDecodeError as error:
        raise click.UsageError(f"{named} is geen dossier: het is geen tekst.") from error
    except OSError as error:
        raise click.UsageError(f"{named} kan niet worden gelezen.") from error
    if not found.stukken:
        raise click.UsageError("Dit dossier is leeg.")
    return found


def _dossier_document(printing: Printing, dossier: Dossier) -> Document:
    """Return the document of a dossier; what the toolbox no longer has is said aloud."""
    chosen = selection_of(dossier, printing.edition.catalogue)
    for titel, _ in chosen.weg:
        click.echo(f"‘{titel}’ staat niet meer in de toolbox; uw notitie komt wel mee.", err=True)
    return selection_document(printing.edition, chosen)


def _unknown(what: str, id: str, known: list[str]) -> click.UsageError:
    near = nearest(id, known)
    hint = f" Bedoelt u ‘{near}’?" if near else ""
    return click.UsageError(f"‘{id}’ is geen {what} in deze toolbox.{hint}")
