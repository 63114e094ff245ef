"""Quality of rankings against graded judgements: nDCG, recall, reciprocal rank, empty answers."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

DEPTH = 10


def read_qrels(path: Path) -> dict[str, dict[str, int]]:
    """Return for each query the judged documents with their grade."""
    found: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for line in path.read_text(encoding="utf-8").splitlines():
        query, _, document, grade = line.split()
        found[query][document] = int(grade)
    return found


def measure(ranking: Sequence[str], grades: Mapping[str, int]) -> tuple[float, float, float, float]:
    """Return nDCG@10 (gain 2^grade - 1), recall@10, reciprocal rank, and 1 if nothing came."""
    gains = [2 ** grades.get(document, 0) - 1 for document in ranking[:DEPTH]]
    ideal = sorted((2**grade - 1 for grade in grades.values()), reverse=True)[:DEPTH]
    dcg, best = (sum(g / math.log2(i + 2) for i, g in enumerate(row)) for row in (gains, ideal))
    hits = sum(grades.get(document, 0) > 0 for document in ranking[:DEPTH])
    first = next((i for i, document in enumerate(ranking, 1) if grades.get(document, 0) > 0), 0)
    recall = hits / min(DEPTH, len(grades))
    return (dcg / best if best else 0.0, recall, 1 / first if first else 0.0, float(not ranking))


def report(qrels: Path, queries: Sequence[str], runs: Mapping[str, Sequence[Sequence[str]]]) -> str:
    """Return a table with the mean of each measure for each engine."""
    judged = read_qrels(qrels)
    lines = [f"{'engine':<22} nDCG@10  recall@10  MRR    zero"]
    for name, rankings in runs.items():
        rows = [measure(r, judged[q]) for q, r in zip(queries, rankings, strict=True)]
        ndcg, recall, mrr, zero = (sum(column) / len(rows) for column in zip(*rows, strict=True))
        lines.append(f"{name:<22} {ndcg:.3f}    {recall:.3f}      {mrr:.3f}  {zero:.2f}")
    return "\n".join(lines)
