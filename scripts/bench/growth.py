"""How the cost of a build grows with the number of cases."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator, Mapping


def exponents(cost: Mapping[int, float]) -> Iterator[tuple[int, int, float]]:
    """Yield (from, to, exponent) for each two sizes that follow each other, and for all of them.

    The smallest size is taken off both ways: what it costs is mostly start-up and the pages that
    do not grow. The exponent is the slope between the logarithms of what is left; 1 is linear.
    """
    floor, *larger = sorted(cost)
    steps = list(itertools.pairwise(larger))
    if len(larger) > 2:
        steps.append((larger[0], larger[-1]))
    for low, high in steps:
        small, large = cost[low] - cost[floor], cost[high] - cost[floor]
        if small > 0 and large > 0:
            yield low, high, math.log(large / small) / math.log((high - floor) / (low - floor))
