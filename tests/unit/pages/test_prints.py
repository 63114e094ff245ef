"""What a page reads is noted whole: no page changes without something that it was seen to read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from helpers import add_case

from toolbox.catalogue.catalogue import Catalogue
from toolbox.catalogue.reads import Reads, noting
from toolbox.checks.again import Kept
from toolbox.checks.run import load_and_check
from toolbox.model.begrippen import Begrippen
from toolbox.model.gemeente import GemeenteRegister
from toolbox.pages.instance import open_instance
from toolbox.pages.page import GeneratedPage
from toolbox.pages.prints import Prints
from toolbox.pages.site import generated_pages
from toolbox.theme import theme_dir

DAY = date(2026, 11, 22)


@dataclass
class Made:
    """Every page of some content: what it is made of, what it read, what it shows."""

    prints: Prints
    made_of: dict[str, bytes | None]
    reads: dict[str, Reads]
    bodies: dict[str, str]

    def stale(self, now: Made) -> set[str]:
        """Return the pages that may not be used again."""
        return {
            url
            for url, reads in self.reads.items()
            if self.made_of[url] != now.made_of.get(url)
            or any(self.prints.of_read(r) != now.prints.of_read(r) for r in reads)
        }

    def changed(self, now: Made) -> set[str]:
        """Return the pages that show something else, or are not there any more."""
        return {url for url, body in self.bodies.items() if body != now.bodies.get(url)}


def made(docs: Path, kept: Kept) -> Made:
    """Make every page of the content in `docs`; what is known of it gives what is found anew."""
    loaded = load_and_check(docs, DAY, memory=kept.memory, judge=kept.judge)
    assert loaded.problems == load_and_check(docs, DAY).problems
    instance = open_instance(loaded.catalogue, [theme_dir()])
    sources = {path: source for path, (source, _) in kept.memory.documents.known.items()}
    found = Made(Prints(loaded.catalogue, sources, {}), {}, {}, {})
    for page in generated_pages(loaded.catalogue):
        with noting() as reads:
            found.bodies[page.url] = instance.renderer.body(page)
        found.reads[page.url], found.made_of[page.url] = reads, found.prints.of_page(page)
    return found


def test_a_page_that_changes_has_read_what_changed(instance: Path) -> None:
    """Whatever happens to one item, pages whose reads stayed the same show the same, and many do.

    What was wrong with other files is said again, without judging them again.
    """
    docs = instance / "docs"
    add_case(instance, "een", themas="[{thema: koelte, verband: Schaduw, sterkte: duiding}]")
    case = add_case(instance, "twee", doelgroepen="[scholen]", vormen="[schoolplein]")
    add_case(instance, "drie", plaatsen="[{gemeente: Almere}]\nzie_ook: [twee]")
    add_case(instance, "vier", plaatsen="[{gemeente: Rozendaal}]", samenvatting="Te kort.")
    text, kept, seen = case.read_text(encoding="utf-8"), Kept(), 0
    before = made(docs, kept)
    for old, new in (
        ("titel: Een", "titel: Zo’n"),
        ("Straat", "laan"),
        ("doelgroepen: [scholen]", "doelgroepen: [bewoners]"),
        ("gemeente: Utrecht", "gemeente: Groningen"),
        ("vormen: [schoolplein]", "vormen: [geveltuin]"),
        ("status: onbekend", "status: plan\nvorige_ids: [oud]"),
        ("status: onbekend", "status: plan\nzie_ook: [vier]"),
        (text, ""),
    ):
        case.write_text(text.replace(old, new), encoding="utf-8")
        if not new:
            case.unlink()
            (docs / "praktijkvoorbeelden" / "drie.yml").unlink()
        now = made(docs, kept)
        assert before.changed(now) <= before.stale(now)
        assert case.stem in {Path(url).stem for url in before.changed(now)} or old == "Straat"
        seen += len(before.bodies.keys() - before.stale(now))
        case.write_text(text, encoding="utf-8")
    add_case(instance, "drie", plaatsen="[{gemeente: Almere}]\nzie_ook: [twee]")
    add_case(instance, "vijf", plaatsen="[{gemeente: Groningen}]", doelgroepen="[scholen]")
    now = made(docs, kept)
    assert before.changed(now) <= before.stale(now)
    assert seen > 8 * len(before.bodies) / 4


def test_a_page_of_unknown_things_is_never_the_same() -> None:
    """A page that shows something of which nobody can tell what it is has no fingerprint."""
    catalogue = Catalogue({}, Begrippen(), GemeenteRegister(()), {})
    prints = Prints(catalogue, {}, {})
    page = GeneratedPage("a.md", "A", "a", "a", {"wat": catalogue})
    assert prints.of_page(page) is not None
    assert prints.of_page(GeneratedPage("a.md", "A", "a", "a", {"wat": object()})) is None
