"""Lighthouse for the benchmark of pages: installed in a folder of its own, run, and read.

The version is the newest that Node 20 runs. It drives the Chromium that the other benchmarks use.
"""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.browser import chromium

PACKAGE = "lighthouse@12.8.2"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
FLAGS = "--headless=new --no-sandbox --disable-gpu --ignore-certificate-errors"

FLAT = 4.0
"""How many times slower than this machine Lighthouse by itself takes a telephone to be.

It means a fast desktop, of power 1500 to 2000, and brings that into the class of telephones in the
middle, of 125 to 800. A server is often slower than a fast desktop, and then so is the telephone:
https://github.com/GoogleChrome/lighthouse/blob/main/docs/throttling.md#calibrating-the-cpu-slowdown
"""
PHONE = 1750 / FLAT
"""The power of the telephone that is meant: the middle of a fast desktop, four times slower."""


@dataclass(frozen=True)
class Verdict:
    """What Lighthouse thinks of a page on its simulated telephone."""

    scores: tuple[int, ...]
    """Of each of the categories, out of 100."""
    lcp: float
    """Milliseconds until the largest piece stands there."""
    tbt: float
    """Milliseconds in which the page answers no tap."""
    cls: float
    """How far pieces shift, without unit."""
    complaints: tuple[str, ...]
    """What cost points."""
    power: float
    """Of this machine, in the measure of Lighthouse: its `benchmarkIndex`."""
    slowdown: float
    """How many times slower than this machine the telephone was taken to be."""


def install(folder: Path) -> Path:
    """Return the command, installed from the npm registry into `folder` if it is not there.

    Raises:
        FileNotFoundError: if this machine has no npm.
        subprocess.CalledProcessError: if npm could not install it.
    """
    command = folder / "node_modules" / ".bin" / "lighthouse"
    if not command.exists():
        npm = shutil.which("npm")
        if npm is None:
            raise FileNotFoundError(
                "no npm: install Node 20 or newer, or give --without-lighthouse"
            )
        folder.mkdir(parents=True, exist_ok=True)
        quiet = ["--no-audit", "--no-fund", "--loglevel=error"]
        subprocess.run([npm, "install", *quiet, "--prefix", str(folder), PACKAGE], check=True)
    return command


def calibrated(power: float) -> float:
    """Return the slowdown that makes a telephone in the middle of a machine of this power."""
    return round(min(max(power / PHONE, 1.0), 10.0), 2)


def middle(verdicts: Sequence[Verdict]) -> Verdict:
    """Return the middle of each figure and score; what cost points in most of the verdicts."""
    told = Counter(complaint for verdict in verdicts for complaint in verdict.complaints)

    def of(figure: Callable[[Verdict], float]) -> float:
        return statistics.median_low(map(figure, verdicts))

    return Verdict(
        tuple(map(statistics.median_low, zip(*(v.scores for v in verdicts), strict=True))),
        of(lambda verdict: verdict.lcp),
        of(lambda verdict: verdict.tbt),
        of(lambda verdict: verdict.cls),
        tuple(sorted(one for one, times in told.items() if 2 * times > len(verdicts))),
        of(lambda verdict: verdict.power),
        verdicts[0].slowdown,
    )


def judge(command: Path, address: str, slowdown: float = FLAT) -> Verdict:
    """Open `address` once in a fresh browser, with the throttling of a mobile network, simulated.

    On a busy machine it sometimes misses the start of a page; it gets a second chance.

    Raises:
        subprocess.CalledProcessError: if Lighthouse fails again; it said why.
    """
    only = f"--only-categories={','.join(CATEGORIES)}"
    slow = f"--throttling.cpuSlowdownMultiplier={slowdown}"
    said = [str(command), address, "--quiet", "--output=json", f"--chrome-flags={FLAGS}"]
    said += [only, slow]
    env = {**os.environ, "CHROME_PATH": chromium()}
    first = subprocess.run(said, env=env, check=False, capture_output=True)
    done = (
        first
        if first.returncode == 0
        else subprocess.run(said, env=env, check=True, stdout=subprocess.PIPE)
    )
    return read(json.loads(done.stdout))


def read(report: dict[str, Any]) -> Verdict:
    """Return the figures of a report."""
    audits = report["audits"]

    def figure(name: str) -> float:
        return float(audits[name]["numericValue"])

    lost = {
        f"{category}: {audits[ref['id']]['title']}"
        for category in CATEGORIES
        for ref in report["categories"][category]["auditRefs"]
        if ref["weight"] and (audits[ref["id"]]["score"] or 0) < 0.9
        if audits[ref["id"]]["scoreDisplayMode"] not in {"notApplicable", "manual", "informative"}
    }
    return Verdict(
        tuple(round(100 * (report["categories"][name]["score"] or 0)) for name in CATEGORIES),
        figure("largest-contentful-paint"),
        figure("total-blocking-time"),
        figure("cumulative-layout-shift"),
        tuple(sorted(lost)),
        float(report["environment"]["benchmarkIndex"]),
        float(report["configSettings"]["throttling"]["cpuSlowdownMultiplier"]),
    )
