"""Questions put to the shipped search in headless Chromium: rankings, bytes, and times."""

from __future__ import annotations

import statistics
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode

from playwright.sync_api import Page

from bench.browser import browser, served
from bench.search_site import SEARCH_PAGE

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

REST = 400
"""Milliseconds in which a browser finishes with a page that it has just opened."""

OPENED = """() => new Promise(done => {
  const look = () => document.querySelector('.tb-vondst') && done(performance.now());
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
  look();
})"""
"""From the click to the first results, of a search page that has the question in its address."""

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
    """What searches cost: compressed bytes and files of a first search, and times in ms.

    `cold` asks while the browser is still busy opening the page, as no reader can; `rested` asks
    when it has finished; `opened` is the way of who presses Enter in the box of another page, with
    the page, the script and the list of results in it.
    """

    bytes: Sequence[int]
    files: Sequence[int]
    cold: Sequence[float]
    rested: Sequence[float]
    opened: Sequence[float]
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
        f"cold {_times(costs.cold)}; rested {_times(costs.rested)}; opened {_times(costs.opened)}; "
        f"warm {statistics.median(costs.warm):.1f} ms (p95 {percentile(costs.warm, 0.95):.1f}); "
        f"typing blocks {costs.blocked:.0f} ms at most"
    )


def _times(values: Sequence[float]) -> str:
    return f"{statistics.median(values):.0f} ms (p95 {percentile(values, 0.95):.0f})"


def rankings(page_file: Path, questions: Sequence[str]) -> list[list[tuple[int, float]]]:
    """Return for each question the pages with their scores, the best first."""
    with browser() as opened:
        page = opened.new_page()
        page.goto(page_file.as_uri())
        page.wait_for_function("window.tbZoek")
        return [[(p, s) for p, s in page.evaluate(ASK, question)] for question in questions]


def costs(folder: Path, questions: Sequence[str]) -> Costs:
    """Return what a first search costs on a fresh page, and what a later one costs."""
    sizes, files, cold, rested, opened = [], [], [], [], []
    with browser() as engine, served(folder) as (address, sent):

        @contextmanager
        def fresh(place: str = "index.html") -> Iterator[Page]:
            sent.clear()
            with engine.new_context() as context:
                page = context.new_page()
                page.goto(f"{address}{place}")
                page.wait_for_function("window.tbZoek?.search")
                yield page

        for question in questions:
            with fresh() as page:
                cold.append(page.evaluate(FIRST, question))
                search = {path: size for path, size in sent.items() if path.startswith("/assets/")}
            sizes.append(sum(search.values()))
            files.append(len(search))
            with fresh() as page:
                page.wait_for_timeout(REST)
                rested.append(page.evaluate(FIRST, question))
            with fresh(f"{SEARCH_PAGE}?{urlencode({'q': question})}") as page:
                opened.append(page.evaluate(OPENED))
        with fresh() as page:
            for question in questions:
                page.evaluate(FIRST, question)
            warm = [page.evaluate(FIRST, question) for question in questions for _ in range(3)]
        blocked = []
        for question in questions[:12]:
            with fresh() as page:
                blocked.append(page.evaluate(BLOCKED, question))
    return Costs(sizes, files, cold, rested, opened, warm, max(blocked))
