"""Measure what paper costs inside one process that is warm: items one by one, and after a change.

Usage: python scripts/bench/paper.py INSTANCE   (prints JSON; scripts/bench_pdf runs it)
Every figure is of this process alone. Time is that of the processor, except where it says wall.
"""

from __future__ import annotations

import json
import os
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

from toolbox.cli.preview import Preview
from toolbox.cli.printing import Printing, open_printing
from toolbox.cli.project import open_project
from toolbox.pdf.book import book_documents
from toolbox.pdf.document import Document
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


def changed(root: Path, id: str) -> dict[str, float]:
    """Change one item of a preview that is warm: its PDF, that of its theme, and its volume."""
    preview = Preview(open_project(root))
    source = root / "docs" / "praktijkvoorbeelden" / f"{id}.yml"
    printing = open_printing(open_project(root))
    record = printing.edition.catalogue.get(id)
    names = (f"praktijkvoorbeelden/{id}", f"themas/{record.thema_ids[0]}")
    typesetter = Typesetter(printing.press.style, printing.press.images)

    def volume() -> None:
        edition = open_printing(open_project(root)).edition
        made = book_documents(edition, {}, largest=0)
        typesetter.set(next(one for one in made if f'"id": "{id}"' in json.dumps(one.data)))

    for name in names:
        preview.pdf(name)
    volume()
    text = source.read_text(encoding="utf-8")
    source.write_text(text.replace("lessen:\n", "lessen:\n- Een nieuwe les.\n"), encoding="utf-8")
    found = {
        "change_item": timed(lambda: preview.pdf(names[0]))["wall"],
        "change_theme": timed(lambda: preview.pdf(names[1]))["wall"],
        "change_volume": timed(volume)["wall"],
    }
    source.write_text(text, encoding="utf-8")
    return found


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
        **changed(root, records[len(records) // 2].id),
    }
    print(json.dumps(found))


if __name__ == "__main__":
    main()
