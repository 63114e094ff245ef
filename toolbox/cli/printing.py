"""What commands need to make PDFs of a project: its edition, its press, and where its files go.

Owns the places: `.cache/pdf` for what is kept, and the list that tells the site which PDFs there
are.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from toolbox import __version__
from toolbox.catalogue.load import Loaded, build
from toolbox.catalogue.material import Material, gather
from toolbox.catalogue.volumes import NAME as BOOK
from toolbox.checks.run import run
from toolbox.cli.clock import today
from toolbox.cli.kept import Earlier
from toolbox.cli.project import Project
from toolbox.content.unhindered import unhindered
from toolbox.model.pagina import Pagina
from toolbox.model.soorten import soort_of
from toolbox.pdf.cache import Cache
from toolbox.pdf.document import Site
from toolbox.pdf.edition import Edition, Missing
from toolbox.pdf.engine import STYLE
from toolbox.pdf.press import Press, Printed
from toolbox.pdf.production import Production, produce
from toolbox.pdf.stories import Page
from toolbox.problem import FOUT
from toolbox.report import as_text
from toolbox.theme import theme_dir

COVER = Path("assets/images/straat.svg")
"""The drawing on the cover of the book, in the theme or the project's own overrides."""

FOLDER = "pdf"
"""The folder of the site that holds the PDFs."""


@dataclass(frozen=True)
class Printing:
    """A project, ready to be printed."""

    edition: Edition
    press: Press
    loaded: Loaded
    material: Material

    @property
    def folder(self) -> Path:
        """Where PDFs are kept from one build to the next."""
        return self.press.cache.folder

    def list_of(self, made: Production) -> Path:
        """Write which page has which PDF, for the site to show; return where that stands."""
        target = self.folder / "lijst.json"
        write_list(made.printed, self.edition, target)
        return target

    def place(self, id: str, field: str) -> str:
        """Return file and line of a field of an item, for messages."""
        for item in self.material.items:
            if item.document.id == id and item.record is not None:
                line, _ = item.document.place((field,) if field else (), at_key=True)
                return f"{item.document.path}, regel {line}"
        return id


def open_printing(
    project: Project, *, sets_here: bool = False, earlier: Earlier | None = None
) -> Printing:
    """Read and check the content of `project`; only sound items are in the edition.

    Args:
        project: what is to be printed.
        sets_here: whether one large document alone is set in this process.
        earlier: what was kept of the content; it is brought up to date.
    """
    with unhindered():
        material = gather(project.docs, earlier.kept.memory if earlier else None)
        judge = earlier.kept.judge if earlier else run
        judged = judge(material, today())
        loaded = build(material, (*material.problems, *judged))
    if earlier:
        earlier.save()
    settings = project.site_settings()
    edition = Edition(
        loaded.catalogue, _site(settings), tuple(_pages(material, settings)), _missing(loaded)
    )
    return Printing(edition, replace(_press(project), sets_here=sets_here), loaded, material)


def print_all(printing: Printing) -> Production:
    """Make every PDF, and forget those that nothing uses any more."""
    made = produce(printing.edition, printing.press, printing.place)
    printing.press.cache.prune({printed.key for printed in made.printed})
    return made


def _press(project: Project) -> Press:
    own = project.root / "overrides"
    covers = [folder / COVER for folder in (own, theme_dir()) if (folder / COVER).is_file()]
    style = own / FOLDER / STYLE
    return Press(
        Cache(project.root / ".cache" / FOLDER),
        style.read_bytes() if style.is_file() else None,
        {"omslag.svg": covers[0].read_bytes()},
    )


def _site(settings: Mapping[str, object]) -> Site:
    def text(key: str) -> str:
        return str(settings.get(key) or "")

    plugins = settings.get("plugins")
    options: dict[str, object] = {}
    for plugin in plugins if isinstance(plugins, list) else ():
        if isinstance(plugin, dict) and isinstance(plugin.get("toolbox"), dict):
            options = plugin["toolbox"]
    url = text("site_url")
    return Site(
        text("site_name"),
        url.rstrip("/") + "/" if url else "",
        text("site_description"),
        text("copyright"),
        str(options.get("programma") or ""),
        __version__,
    )


def _pages(material: Material, settings: Mapping[str, object]) -> Iterable[Page]:
    """Yield the hand-written pages with the Markdown extensions of the site."""
    listed = settings.get("markdown_extensions")
    configs: dict[str, dict[str, object]] = {}
    for entry in listed if isinstance(listed, list) else ("tables",):
        named = entry.items() if isinstance(entry, dict) else ((str(entry), None),)
        configs.update({name: options or {} for name, options in named})
    for part in material.parts:
        document = part.document
        if isinstance(part.record, Pagina) and document.body is not None:
            path = document.path.partition("/")[2]
            yield Page(path, document.body, part.record, tuple(configs), configs)


def _missing(loaded: Loaded) -> tuple[Missing, ...]:
    """Return a note for every file of the content that has a fault."""
    first: dict[str, str] = {}
    for problem in loaded.problems:
        if problem.level == FOUT:
            first.setdefault(problem.path, as_text(problem))
    return tuple(Missing(path, message) for path, message in sorted(first.items()))


def page_of(printed: Printed, edition: Edition) -> str:
    """Return the address of the page that a PDF belongs to; the book belongs to the home page."""
    name = printed.document.name
    if name == BOOK or name.startswith(f"{BOOK}/"):
        return "index.html"
    record = edition.catalogue.records.get(name.rpartition("/")[2])
    if record is not None and name.startswith(f"{soort_of(record).map}/"):
        return f"{soort_of(record).map}/{record.id}.html"
    return f"{name}.html"


def write_list(printed: Iterable[Printed], edition: Edition, target: Path) -> None:
    """Write which page has which PDF, how large it is and from which day, for the site to show."""
    rows = [
        {
            "pagina": page_of(one, edition),
            "pdf": f"{FOLDER}/{one.document.name}.pdf",
            "titel": one.document.titel,
            "bytes": len(one.pdf),
            "datum": one.document.datum.isoformat(),
        }
        for one in sorted(printed, key=lambda one: one.document.name)
    ]
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(json.dumps(rows, ensure_ascii=False, indent=1), encoding="utf-8")


def write_files(printed: Iterable[Printed], folder: Path) -> int:
    """Write every PDF under `folder`; return how many."""
    number = 0
    for one in printed:
        target = folder / f"{one.document.name}.pdf"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(one.pdf)
        number += 1
    return number
