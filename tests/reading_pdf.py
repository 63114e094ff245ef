"""What tests ask of a PDF: its text, its tags, its links, and whether it keeps to the standards."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import page as validation
import pikepdf
import pypdf

HEADINGS = frozenset({"/H", "/Title"} | {f"/H{level}" for level in range(1, 7)})
STANDARDS = ("ua1", "pdfa2a")
FALSE_ALARM = "PDFA2A-STREAM-LENGTH-001"
"""page-validation takes a byte 0x0D that happens to end a stream for a line end."""

_STREAM = re.compile(rb"/Length (\d+)[^>]*>>\s*stream\r?\n")


def faults(path: Path) -> list[str]:
    """Return every rule of PDF/UA-1 and PDF/A-2a that a file breaks."""
    found = []
    for standard in STANDARDS:
        report = validation.validate_pdf(
            str(path), profile=standard, limits=validation.SafetyLimits.unlimited()
        )
        broken = {failure.rule_id for failure in report.failures}
        if broken == {FALSE_ALARM} and stream_lengths_are_right(path.read_bytes()):
            continue
        found += [f"{standard} {rule}" for rule in sorted(broken)]
        if not report.is_compliant and not broken:
            found.append(f"{standard} without a reason")
    return found


def stream_lengths_are_right(raw: bytes) -> bool:
    """Tell whether every stream ends exactly where its /Length says: a line end and `endstream`."""
    streams = list(_STREAM.finditer(raw))
    ends = (raw[s.end() + int(s[1]) : s.end() + int(s[1]) + 11] for s in streams)
    return bool(streams) and all(re.match(rb"\r?\n?endstream", end) for end in ends)


def text_of(path: Path) -> str:
    """Return the text of all pages, with words that were cut at a line end made whole."""
    raw = "\n".join(found.extract_text() for found in pypdf.PdfReader(path).pages)
    return " ".join(re.sub(r"[-\u00ad]\n", "", raw.replace("\u200b", "")).split())


def squeezed(text: str) -> str:
    """Return letters and digits only, so that line breaks and hyphens make no difference."""
    return "".join(c for c in text.casefold() if c.isalnum())


@dataclass
class Facts:
    """The facts of a PDF that readers, and screen readers, live by."""

    language: str
    title: str
    outline: int
    tags: Counter[str] = field(default_factory=Counter)
    without_alt: int = 0
    without_scope: int = 0
    broken_links: list[str] = field(default_factory=list)
    links: int = 0
    alts: list[str] = field(default_factory=list)
    """Texts that stand for a picture."""
    lonely_headings: list[int] = field(default_factory=list)
    """Pages whose last words, in the order of reading, are a heading."""


def facts_of(path: Path) -> Facts:
    """Read the facts of a PDF."""
    with pikepdf.open(path) as pdf:
        root = pdf.Root
        with pdf.open_outline() as outline:
            entries = _count(outline.root)
        facts = Facts(str(root.get("/Lang", "")), str(pdf.docinfo.get("/Title", "")), entries)
        numbers = {page.objgen: number for number, page in enumerate(pdf.pages, start=1)}
        _walk(root.StructTreeRoot, facts, numbers)
        _links(pdf, facts)
    return facts


def _count(entries: list[pikepdf.OutlineItem]) -> int:
    return sum(1 + _count(list(entry.children)) for entry in entries)


def _walk(root: pikepdf.Object, facts: Facts, numbers: dict[tuple[int, int], int]) -> None:
    """Go through the tags from the last to the first: what comes first of a page ends it."""
    pending: list[tuple[object, int, bool]] = [(root, 0, False)]
    ended: set[int] = set()
    while pending:
        node, page, in_heading = pending.pop()
        if isinstance(node, pikepdf.Array):
            pending += [(child, page, in_heading) for child in node]
            continue
        if isinstance(node, pikepdf.Dictionary) and "/Pg" in node:
            page = numbers[node.Pg.objgen]
        if isinstance(node, int) or (isinstance(node, pikepdf.Dictionary) and "/MCID" in node):
            if in_heading and page not in ended:
                facts.lonely_headings.append(page)
            ended.add(page)
        elif isinstance(node, pikepdf.Dictionary):
            kind = str(node.get("/S", ""))
            _note(node, kind, facts)
            if "/K" in node:
                pending.append((node.K, page, in_heading or kind in HEADINGS))


def _note(node: pikepdf.Dictionary, kind: str, facts: Facts) -> None:
    """Note what a tag tells."""
    facts.tags[kind] += 1
    if kind == "/Figure":
        alt = str(node.get("/Alt", "")).strip()
        facts.alts.append(alt)
        facts.without_alt += not alt
    facts.without_scope += kind == "/TH" and "/Scope" not in _attributes(node)


def _attributes(node: pikepdf.Dictionary) -> set[str]:
    found = node.get("/A", pikepdf.Dictionary())
    listed = list(found) if isinstance(found, pikepdf.Array) else [found]
    return {key for one in listed if isinstance(one, pikepdf.Dictionary) for key in one}


def _links(pdf: pikepdf.Pdf, facts: Facts) -> None:
    names = pdf.Root.get("/Names", pikepdf.Dictionary()).get("/Dests")
    known = set(pikepdf.NameTree(names)) if names is not None else set()
    pages = {found.objgen for found in pdf.pages}
    for found in pdf.pages:
        for note in found.get("/Annots", []):
            facts.links += 1
            action = note.get("/A", pikepdf.Dictionary())
            target = note.get("/Dest", action.get("/D"))
            if "/URI" in action:
                address = str(action.URI)
                if not re.match(r"(?:https?|mailto|tel):", address):
                    facts.broken_links.append(address)
            elif isinstance(target, pikepdf.Array):
                if target[0].objgen not in pages:
                    facts.broken_links.append(repr(target))
            elif str(target) not in known:
                facts.broken_links.append(str(target))
