"""PDFs in the preview: each is made at the moment that somebody asks for it.

Owns what was read, and the reading again of what was saved since. One changed item costs one item.
The book comes in parts, each small enough to stay in this process: then a change costs a fraction.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from toolbox.catalogue.renew import renewed
from toolbox.catalogue.volumes import IN_PREVIEW
from toolbox.catalogue.volumes import NAME as BOOK
from toolbox.cli.printing import FOLDER, Printing, open_printing
from toolbox.cli.project import Project
from toolbox.pdf.book import piece_document
from toolbox.pdf.document import Document
from toolbox.pdf.edition import THEMES
from toolbox.pdf.production import explain

if TYPE_CHECKING:
    from toolbox.pdf.edition import Edition

Stamps = dict[Path, tuple[int, int]]
"""Time of change and size of every file under docs/."""


class Preview:
    """The PDFs of a project while it is being written."""

    def __init__(self, project: Project) -> None:
        """Read nothing yet."""
        self._project = project
        self._lock = threading.Lock()
        self._stamps: Stamps = {}
        self._printing: Printing | None = None

    def warm(self) -> None:
        """Read everything in the background, so that the first PDF is quick too."""
        threading.Thread(target=self.pdf, args=[""], daemon=True).start()

    def pdf(self, name: str) -> bytes | str | None:
        """Return the PDF `name` as things stand now.

        Args:
            name: its place in the folder with PDFs, without `.pdf`.

        Returns:
            The PDF; a Dutch sentence if it cannot be made; None if there is none of that name.
        """
        with self._lock:
            printing = self._fresh()
            document = _document(printing.edition, name)
            if document is None:
                return _fault(printing, name)
            (made,) = printing.press.run([document])
        if made.failure:
            return explain([made], printing.press, printing.place)[document.name]
        return made.pdf

    def _fresh(self) -> Printing:
        """Return what is to be printed, with everything that was saved since the last time."""
        docs = self._project.docs
        now: Stamps = {
            path: (found.st_mtime_ns, found.st_size)
            for path in docs.rglob("*")
            if path.is_file() and (found := path.stat())
        }
        changed = {
            path for path in now.keys() | self._stamps if now.get(path) != self._stamps.get(path)
        }
        if self._printing is None or (changed and not self._renew(self._printing, changed)):
            self._printing = open_printing(self._project, sets_here=True)
        self._stamps = now
        return self._printing

    def _renew(self, printing: Printing, changed: Iterable[Path]) -> bool:
        """Read the changed items again; tell whether that was enough."""
        catalogue = printing.edition.catalogue
        for path in changed:
            found = renewed(catalogue, self._project.docs, path)
            if found is None:
                return False
            catalogue = found
        edition = replace(printing.edition, catalogue=catalogue)
        self._printing = replace(printing, edition=edition)
        return True


def _document(edition: Edition, name: str) -> Document | None:
    """Return the document of an item, a theme or a part of the book; None if there is none."""
    folder, _, id = name.partition("/")
    if folder == BOOK:
        return piece_document(edition, name, IN_PREVIEW)
    if id in edition.catalogue.records:
        found = edition.single(edition.catalogue.get(id))
        return found if found.name == name else None
    themes = edition.catalogue.begrippen.lijst(THEMES) if folder == THEMES else ()
    return next((edition.theme(thema) for thema in themes if thema.id == id), None)


def _fault(printing: Printing, name: str) -> str | None:
    """Return what is wrong with the file of an item, if it is there but has a fault."""
    faults = [one.message for one in printing.edition.missing if f"/{name}." in one.path]
    return faults[0] if faults else None


def with_pdfs(app: WSGIApplication, preview: Preview) -> WSGIApplication:
    """Return `app`, with the PDFs of `preview` in the place of those that a build would make."""

    def answer(environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore").lstrip("/")
        if not (path.startswith(f"{FOLDER}/") and path.endswith(".pdf")):
            return app(environ, start)
        made = preview.pdf(path.removeprefix(f"{FOLDER}/").removesuffix(".pdf"))
        if isinstance(made, bytes):
            start("200 OK", [("Content-Type", "application/pdf"), ("Cache-Control", "no-store")])
            return [made]
        start("404 Not Found", [("Content-Type", "text/plain; charset=utf-8")])
        return [(made or "Deze PDF maakt de voorvertoning niet.").encode()]

    return answer
