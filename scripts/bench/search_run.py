"""Questions put to the shipped search in headless Chromium: rankings, bytes, and times."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page

from bench.browser import browser, served

ASK = """async text => {
  const { hits } = await tbZoek.search.ask(text);
  return [...hits.pages].map((page, i) => [page, hits.scores[i]]);
}"""

FIRST = """async text => {
  const started = performance.now();
  const found = await tbZoek.search.ask(text);
  await tbZoek.search.shown([...found.hits.pages.subarray(0, 10)]);
  return performance.now() - started;
}"""
"""A search as a reader sees it: the question answered and ten results ready to show."""

BLOCKED = """async text => {
  const seen = [0];
  const note = list => list.getEntries().forEach(entry => seen.push(entry.duration));
  const observer = new PerformanceObserver(note);
  observer.observe({entryTypes: ['longtask']});
  await tbZoek.search.open();
  for (let end = 1; end <= text.length; end += 1) {
    await tbZoek.search.ask(text.slice(0, end));
    await new Promise(next => setTimeout(next, 5));
  }
  await new Promise(next => setTimeout(next, 60));
  observer.disconnect();
  return Math.max(...seen);
}"""
"""The longest time that typing a question letter by letter keeps the page busy, from 50 ms."""


@dataclass(frozen=True)
class Costs:
    """What searches cost: compressed bytes and files of a first search, and times in ms."""

    bytes: Sequence[int]
    files: Sequence[int]
    cold: Sequence[float]
    warm: Sequence[float]
    blocked: float


def percentile(values: Sequence[float], share: float) -> float:
    """Return the value that `share` of the values do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def shown(costs: Costs) -> str:
    """Return the costs as one line."""
    middle, high = statistics.median(costs.bytes) / 1000, percentile(costs.bytes, 0.95) / 1000
    files = statistics.median(costs.files)
    return (
        f"first search {middle:.0f} kB (p95 {high:.0f}), {files:.0f} files; "
        f"cold {statistics.median(costs.cold):.0f} ms (p95 {percentile(costs.cold, 0.95):.0f}); "
        f"warm {statistics.median(costs.warm):.1f} ms (p95 {percentile(costs.warm, 0.95):.1f}); "
        f"typing blocks {costs.blocked:.0f} ms at most"
    )


def rankings(page_file: Path, questions: Sequence[str]) -> list[list[tuple[int, float]]]:
    """Return for each question the pages with their scores, the best first."""
    with browser() as opened:
        page = opened.new_page()
        page.goto(page_file.as_uri())
        page.wait_for_function("window.tbZoek")
        return [[(p, s) for p, s in page.evaluate(ASK, question)] for question in questions]


def costs(folder: Path, questions: Sequence[str]) -> Costs:
    """Return what a first search costs on a fresh page, and what a later one costs."""
    sizes, files, cold, warm, blocked = [], [], [], [], 0.0
    with browser() as opened, served(folder) as (address, sent):

        def fresh() -> Page:
            sent.clear()
            page = opened.new_context().new_page()
            page.goto(f"{address}index.html")
            page.wait_for_function("window.tbZoek")
            return page

        for question in questions:
            page = fresh()
            cold.append(page.evaluate(FIRST, question))
            search = {path: size for path, size in sent.items() if path.startswith("/assets/")}
            sizes.append(sum(search.values()))
            files.append(len(search))
            page.context.close()
        page = fresh()
        for question in questions:
            page.evaluate(FIRST, question)
        warm = [page.evaluate(FIRST, question) for question in questions for _ in range(3)]
        page.context.close()
        for question in questions[:12]:
            page = fresh()
            blocked = max(blocked, page.evaluate(BLOCKED, question))
            page.context.close()
    return Costs(sizes, files, cold, warm, blocked)
