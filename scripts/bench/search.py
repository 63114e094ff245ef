"""Measure search: quality on a test collection, bytes and times at growing numbers of pages.

scripts/bench_search --collection DIR --queries FILE --run OUT
    answer the queries with the shipped runtime in headless Chromium; write a TREC run file
scripts/bench_search --collection DIR --queries FILE --qrels FILE [--sizes 1000 10000] [--peers]
    measure; --peers adds Material's own search, Pagefind and lunr(nl), and needs node and npm
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from bench.collection import analysed_collection, read_collection, read_lists
from bench.corpus import synthetic_entries
from bench.peers import peer_runs
from bench.quality import report
from bench.search_run import costs, rankings, shown
from bench.search_site import write_search_site
from bench.slips import found_after_slip
from toolbox.search.concepts import Concepts
from toolbox.search.index import Analysed, analyse
from toolbox.search.vocabulary import vocabulary

REPOSITORY = Path(__file__).resolve().parents[2]
THEME = REPOSITORY / "overrides"
DEPTH = 100
"""Results in a run file for each query."""


def read_queries(path: Path) -> list[tuple[str, str]]:
    """Return the queries as (id, text)."""
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if line]
    return [(row[0], row[-1]) for row in rows]


def write_run(
    path: Path, queries: Sequence[tuple[str, str]], found: Sequence[Sequence[tuple[str, float]]]
) -> None:
    """Write a TREC run file."""
    lines = [
        f"{name} Q0 {document} {rank} {score:.3f} toolbox\n"
        for (name, _), results in zip(queries, found, strict=True)
        for rank, (document, score) in enumerate(results[:DEPTH], start=1)
    ]
    path.write_text("".join(lines), encoding="utf-8")


def site_of(analysed: Analysed, scratch: Path) -> Path:
    """Write a site with the search of `analysed`; return its page."""
    return write_search_site(scratch, vocabulary(analysed), THEME)


def answer(
    collection: Path, queries: list[tuple[str, str]], scratch: Path
) -> list[list[tuple[str, float]]]:
    """Return what the shipped runtime answers, as (document, score)."""
    ids, analysed = analysed_collection(collection, REPOSITORY)
    page = site_of(analysed, scratch)
    found = rankings(page, [text for _, text in queries])
    return [[(ids[number], score) for number, score in hits] for hits in found]


def measure_sizes(sizes: Sequence[int], texts: Sequence[str], scratch: Path) -> None:
    """Print a line with build time, bytes and times for each number of synthetic pages."""
    _, thesaurus = read_lists(REPOSITORY)
    for size in sizes:
        folder = scratch / f"n{size}"
        entries = list(synthetic_entries(size, REPOSITORY))
        started = time.perf_counter()
        site_of(analyse(entries, Concepts(thesaurus)), folder)
        built = time.perf_counter() - started
        print(f"{size:>6} pages: built in {built:.1f} s; {shown(costs(folder, texts))}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="scripts/bench_search",
        description=__doc__,
        formatter_class=argparse.RawTextHelpFormatter,
    )
    parser.add_argument("--collection", type=Path, required=True)
    parser.add_argument("--queries", type=Path, required=True)
    parser.add_argument("--run", type=Path)
    parser.add_argument("--qrels", type=Path)
    parser.add_argument("--sizes", type=int, nargs="*", default=[1000, 10_000])
    parser.add_argument("--peers", action="store_true")
    options = parser.parse_args()
    queries = read_queries(options.queries)
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        found = answer(options.collection, queries, scratch / "collection")
        if options.run:
            write_run(options.run, queries, found)
            return
        texts = [text for _, text in queries]
        runs = {"toolbox": [[document for document, _ in hits] for hits in found]}
        if options.peers:
            runs |= peer_runs(options.collection, texts, scratch / "peers")
        if options.qrels:
            print(report(options.qrels, [name for name, _ in queries], runs))
        _, entries = read_collection(options.collection, REPOSITORY)
        _, analysed = analysed_collection(options.collection, REPOSITORY)
        share = found_after_slip(entries, vocabulary(analysed))
        print(f"one random edit in a word of four letters or more: hit@10 {share:.1%}")
        pages = len((options.collection / "docs.jsonl").read_text(encoding="utf-8").splitlines())
        print(f"{pages:>6} pages (collection): {shown(costs(scratch / 'collection', texts))}")
        measure_sizes(options.sizes, texts, scratch)


if __name__ == "__main__":
    main()
