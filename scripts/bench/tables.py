"""What scripts/bench_build says, as tables in Markdown: they can be pasted into SCALING.md."""

from __future__ import annotations

import statistics
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.growth import exponents
from bench.measure import Run, median, ratio
from toolbox.cli.stopwatch import read_laps

NOTE = (
    "\nSeconds of processor and memory are those of all processes of a build together. Memory that "
    "they share counts once; it is the most that was seen in looks a fifth of a second apart.\n\n"
    "What they do is not the same. The toolbox reads YAML, holds every value and reference against "
    "its checks, and makes the pages in the design of the site. The others get those pages as "
    "Markdown, read and checked before the clock starts; Hugo prints them with a small theme of "
    "our own. None finds an earlier site, or what it kept of one. What stays is compiled code: "
    "Hugo is a compiled program, and Python keeps its modules compiled, as the toolbox keeps its "
    "templates beside them, also with `--vers`."
)


@dataclass(frozen=True)
class Output:
    """What a builder wrote."""

    pages: int
    megabytes: float
    case: float
    """The median size of the page of a case, in kB."""


def output_of(site: Path) -> Output:
    """Measure a built site."""
    sizes = [path.stat().st_size for path in site.rglob("*") if path.is_file()]
    cases = [path.stat().st_size for path in site.glob("praktijkvoorbeelden/voorbeeld-*.html")]
    number = sum(1 for _ in site.rglob("*.html"))
    return Output(number, sum(sizes) / 1e6, statistics.median(cases) / 1e3)


def builders_table(
    number: int, runs: Mapping[str, Sequence[Run]], made: Mapping[str, Output]
) -> str:
    """Return a table with a row for each builder; ratios are paired by round, against stock."""
    lines = [
        f"\n### {number:,} cases\n",
        "| builder | wall s | cpu s | cpu/stock | wall/stock | MB memory | pages | MB | kB/case |",
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    for name, measured in runs.items():
        wall, cpu, memory = (median(measured, field) for field in ("wall", "cpu", "memory"))
        against = [ratio(measured, runs["stock"], field) for field in ("cpu", "wall")]
        one = made[name]
        lines.append(
            f"| {name} | {wall:.2f} | {cpu:.2f} | {against[0]:.2f} | {against[1]:.2f} "
            f"| {memory:.0f} | {one.pages:,} | {one.megabytes:.1f} | {one.case:.1f} |"
        )
    return "\n".join([*lines, NOTE])


def parts_table(runs: Sequence[Run], alone: Mapping[str, float]) -> str:
    """Return what each part of our build takes; `alone` was measured in a process of its own."""
    seconds = _laps(runs)
    seconds["start-up"] = median(runs, "cpu") - sum(seconds.values())
    notes = {
        "bladeren": ": what scripts of lists, dossier and comparing load",
        "invoer": ": forms for visitors and the editor",
        "data": f": of which feeds {alone['feeds']:.2f}",
    }
    lines = [f"| {name}{notes.get(name, '')} | {value:.2f} |" for name, value in seconds.items()]
    return "\n".join(["\n| part of our whole build | cpu s |", "| --- | ---: |", *lines, ""])


def templates_line(alone: Mapping[str, float], frames: Mapping[str, float]) -> str:
    """Set loading, checking and generating against what Material's templates alone take."""
    own = alone["load"] + alone["generate"]
    inside = "; ".join(
        f"{name} {spent:.2f} (ours is {own / spent:.2f} of it)" for name, spent in frames.items()
    )
    return (
        f"Load and check {alone['load']:.2f} + generate {alone['generate']:.2f} = {own:.2f} cpu s "
        f"for {alone['pages']:,} pages. Material's templates for as many pages, cpu s: {inside}."
    )


def growth_table(sizes: Mapping[int, Mapping[str, Sequence[Run]]]) -> str:
    """Return the exponents of every builder and part, the smallest size taken off as start-up."""
    costs: dict[str, dict[int, float]] = defaultdict(dict)
    for number, runs in sizes.items():
        for name, measured in runs.items():
            costs[name][number] = median(measured, "cpu")
        for part, seconds in _laps(runs["toolbox"]).items():
            costs[f"part: {part}"][number] = seconds
    lines = [f"\n### Growth\n\nExponents of cpu s, start-up ({min(sizes):,} cases) taken off.\n"]
    for name, cost in costs.items():
        steps = (f"{low:,} to {high:,}: {power:.2f}" for low, high, power in exponents(cost))
        lines.append(f"- {name}: {'; '.join(steps)}")
    return "\n".join(lines)


def _laps(runs: Sequence[Run]) -> dict[str, float]:
    """Return the median seconds of each part of our build."""
    laps = [read_laps(run.said) for run in runs]
    names = dict.fromkeys(name for one in laps for name in one)
    return {name: statistics.median(one.get(name, 0.0) for one in laps) for name in names}
