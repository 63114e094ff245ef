"""Measure what paper costs inside one process that is warm: items one by one, and after a change.

Usage: python scripts/bench/paper.py INSTANCE   (prints JSON; scripts/bench_pdf runs it)
Every figure is of this process alone, and its time is that of the processor, except where it says
wall; what a change costs is the wall clock of who asks a real preview for the PDFs.
"""

from __future__ import annotations

import json
import os
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

from bench.preview import preview, read
from toolbox.catalogue.volumes import IN_PREVIEW
from toolbox.cli.printing import Printing, open_printing
from toolbox.cli.project import open_project
from toolbox.model.record import Record
from toolbox.pdf.book import pieces_of
from toolbox.pdf.document import Document
from toolbox.pdf.edition import Edition
from toolbox.pdf.engine import Typesetter
from toolbox.pdf.tree import Node

MACHINE = frozenset({"id", "url", "kleur", "veld"})
"""Keys of the data that no reader sees."""


def words(node: Node) -> int:
    """Count the words that a reader sees, labels and sources included."""
    if isinstance(node, str):
        return len(node.split())
    if isinstance(node, dict):
        return sum(words(value) for key, value in node.items() if key not in MACHINE)
    return sum(words(item) for item in node) if isinstance(node, list) else 0


def resident() -> float:
    """Return the memory that this process holds now, in MB."""
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    return int(status.partition("VmRSS:")[2].split()[0]) / 1024


def timed(job: Callable[[], object]) -> dict[str, float]:
    """Return seconds of wall clock and processor that `job` takes."""
    wall, cpu = time.perf_counter(), time.process_time()
    job()
    return {"wall": time.perf_counter() - wall, "cpu": time.process_time() - cpu}


def singles(printing: Printing, documents: list[Document]) -> dict[str, float]:
    """Set every item in this process, after one to warm up."""
    typesetter = Typesetter(printing.press.style, printing.press.images)
    typesetter.set(documents[0])
    sizes: list[int] = []
    took = timed(lambda: sizes.extend(len(typesetter.set(one)) for one in documents))
    return {
        "single_ms": 1000 * took["cpu"] / len(documents),
        "single_wall_ms": 1000 * took["wall"] / len(documents),
        "single_kb": statistics.mean(sizes) / 1000,
        "single_rss": resident(),
    }


def changed(root: Path, edition: Edition, record: Record) -> dict[str, float]:
    """Change one item of a preview, and ask it for its PDF, that of its theme and its volume."""
    id = record.id
    volume = next(n for n, _, part in pieces_of(edition, IN_PREVIEW) if record in part.records)
    names = (f"praktijkvoorbeelden/{id}", f"themas/{record.thema_ids[0]}", volume)
    source = root / "docs" / "praktijkvoorbeelden" / f"{id}.yml"
    text = source.read_text(encoding="utf-8")
    with preview(root) as address:

        def pdf(name: str) -> bytes:
            return read(f"{address}pdf/{name}.pdf")

        before = [pdf(name) for name in names]
        new = text.replace("lessen:\n", "lessen:\n- Een nieuwe les.\n")
        source.write_text(new, encoding="utf-8")
        after: list[bytes] = []
        took = [timed(lambda name=name: after.append(pdf(name)))["wall"] for name in names]
    source.write_text(text, encoding="utf-8")
    if after[0] == before[0] or after[2] == before[2]:
        raise SystemExit("the preview gave what it had")
    return dict(zip(("change_item", "change_theme", "change_volume"), took, strict=True))


def main() -> None:
    root = Path(sys.argv[1])
    os.chdir(root)
    printing = open_printing(open_project(root))
    records = list(printing.edition.catalogue.records.values())
    documents: list[Document] = []
    took = timed(lambda: documents.extend(printing.edition.single(one) for one in records))
    said = [words(one.data["stuk"]) for one in documents]
    found = {
        "words": statistics.mean(said),
        "data_ms": 1000 * took["cpu"] / len(records),
        **singles(printing, documents),
        **changed(root, printing.edition, records[len(records) // 2]),
    }
    print(json.dumps(found))


if __name__ == "__main__":
    main()
