"""The preview between two builds of MkDocs: what somebody asks for is made at that moment.

Owns which pages and files are fresh. MkDocs builds the frame of a site once: its settings, its
navigation, its templates. A page from the catalogue, and everything that a page loads from there,
is written when a browser asks for it; after a change in the content only that is forgotten.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Link, Section
from mkdocs.structure.pages import Page

from toolbox.engine.page import CataloguePage, add_page
from toolbox.engine.print import Printer, write_page

if TYPE_CHECKING:
    import jinja2
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.nav import Navigation

    from toolbox.pages.page import GeneratedPage
    from toolbox.pages.templates import Renderer

NOT_FOUND = "404.html"
"""The page for an address that is not there."""

KEEP_PLACE = """<script>
addEventListener("beforeunload", () => {
  sessionStorage.setItem("tb-plaats", JSON.stringify([location.pathname, scrollY]));
  history.scrollRestoration = "manual";
});
addEventListener("load", () => {
  const [page, top] = JSON.parse(sessionStorage.getItem("tb-plaats") || "[]");
  const again = performance.getEntriesByType("navigation")[0]?.type === "reload";
  if (again && page === location.pathname) scrollTo({ top, behavior: "instant" });
  history.scrollRestoration = "auto";
});
</script>
"""
"""Keeps the place on a page that loads again; a browser by itself goes by what stood there."""

Make: TypeAlias = Callable[[Files, str], None]
"""Makes files and adds them to the collection; only the one at an address is needed."""


@dataclass(frozen=True)
class Part:
    """Files of the site that come from the catalogue and are made together."""

    name: str
    """Under which name its time is told."""
    make: Make
    begins: tuple[str, ...]
    """How the addresses of its files begin."""
    ends: tuple[str, ...] = ()
    """How addresses end that are its own, too."""
    early: bool = False
    """Whether the style sheet of the site is made of it."""
    large: bool = False
    """Whether it takes about as long as all other parts, and leaves a lot behind in memory."""

    def claims(self, address: str) -> bool:
        """Tell whether `address` can be one of its files."""
        return address.startswith(self.begins) or address.endswith(self.ends)


@dataclass
class Frame:
    """What MkDocs gathered in its last build."""

    config: MkDocsConfig
    files: Files
    parts: tuple[Part, ...]
    nav: Navigation
    env: jinja2.Environment
    fixed: set[str] = field(default_factory=set)
    """Addresses of files that no content changes."""
    fresh: set[str] = field(default_factory=set)
    """Addresses of other files that are as the content is now."""


class Live:
    """The site of a preview."""

    def __init__(self) -> None:
        """Hold nothing before the first build."""
        self.lock = threading.RLock()
        """Held by whoever changes what is served."""
        self.frame: Frame | None = None
        self._built: Frame | None = None
        self._held: dict[File, InclusionLevel] = {}

    def hold_back(self, frame: Frame) -> None:
        """Keep MkDocs from writing pages: they are written when somebody asks for them."""
        self._built = frame
        self._held = {file: file.inclusion for file in frame.files.documentation_pages()}
        for file in self._held:
            file.inclusion = InclusionLevel.EXCLUDED

    def begin(self) -> None:
        """Serve what MkDocs has just built, and what it held back."""
        if (frame := self._built) is None:
            return
        for file, inclusion in self._held.items():
            file.inclusion = inclusion
            if file.page:
                level = frame.config.validation.links.anchors
                file.page.validate_anchor_links(files=frame.files, log_level=level)
        frame.fixed = {f.dest_uri for f in frame.files} - {file.dest_uri for file in self._held}
        self.frame = frame
        self.make(NOT_FOUND)  # the server reads that page by itself

    def renew(
        self, pages: Iterable[GeneratedPage], renderer: Renderer, written: Iterable[str]
    ) -> bool:
        """Serve other content; False if the navigation changes, and MkDocs has to build again.

        Args:
            pages: every page of the catalogue as it is now.
            renderer: what makes their bodies.
            written: hand-written pages whose text changed, by their place under docs/.
        """
        frame = self.frame
        if frame is None or _put_pages(pages, frame, renderer) & _named(frame.nav):
            return False
        frame.fresh.clear()
        for file in map(frame.files.get_file_from_path, written):
            if file and file.page:
                # its title stands in the frame of other pages
                read_page(file.page, frame.config, frame.files)
        return True

    def is_fixed(self, address: str) -> bool:
        """Tell whether no content changes what stands at `address`."""
        return self.frame is None or address in self.frame.fixed

    def make(self, address: str) -> None:
        """See to it that what stands at `address`, from the site root, is as the content is now."""
        with self.lock:
            frame = self.frame
            if frame is None or address in frame.fresh:
                return
            for file in frame.files.documentation_pages():
                if file.dest_uri == address and file.page:
                    _make_page(file.page, frame)
                    return
            for part in frame.parts:
                if part.claims(address):
                    _make_part(part, address, frame)
                    return


def _put_pages(pages: Iterable[GeneratedPage], frame: Frame, renderer: Renderer) -> set[str]:
    """Let the generated pages among the files be `pages`; return which of them came or went."""
    moved = set()
    old = {f.src_uri: f.page for f in frame.files if isinstance(f.page, CataloguePage)}
    for page in pages:
        known = old.pop(page.src_uri, None)
        if known is None and page.wijkt and frame.files.get_file_from_path(page.src_uri):
            continue
        if known is None or not known.renew(page, renderer):
            add_page(page, frame.files, frame.config, renderer)
            moved.add(page.src_uri)
    for src_uri, gone in old.items():
        frame.files.remove(gone.file)
        Path(gone.file.abs_dest_path).unlink(missing_ok=True)
        moved.add(src_uri)
    return moved


def _named(items: Iterable[object]) -> set[str]:
    """Return the pages that the navigation leads to, there or not, by their place under docs/."""
    found: set[str] = set()
    for item in items:
        if isinstance(item, Link):
            found.add(item.url)
        elif isinstance(item, Page):
            found.add(item.file.src_uri)
        elif isinstance(item, Section):
            found |= _named(item.children)
    return found


def _make_part(part: Part, address: str, frame: Frame) -> None:
    made = Files([])
    part.make(made, address)
    frame.fresh |= {address, *(file.dest_uri for file in made)}
    if made.get_file_from_path(address) is None:
        Path(frame.config.site_dir, address).unlink(missing_ok=True)


def read_page(page: Page, config: MkDocsConfig, files: Files) -> None:
    """Read a page as MkDocs does: its text, and the plugins that change it."""
    plugins = config.plugins
    page = plugins.on_pre_page(page, config=config, files=files)
    page.read_source(config)
    text = plugins.on_page_markdown(page.markdown or "", page=page, config=config, files=files)
    page.markdown = text
    page.render(config, files)
    html = plugins.on_page_content(page.content or "", page=page, config=config, files=files)
    page.content = html


def _make_page(page: Page, frame: Frame) -> None:
    """Write a page that is read anew, with what a preview adds."""
    read_page(page, frame.config, frame.files)
    printer = Printer(frame.config, frame.files.documentation_pages(), frame.nav, frame.env)
    write_page(page, printer.printed(page).replace("</body>", f"{KEEP_PLACE}</body>", 1))
    frame.fresh.add(page.file.dest_uri)
