"""Things made ahead in other processes come in the order in which they are asked for."""

from __future__ import annotations

import multiprocessing
import os
import sys
import time

import pytest

from toolbox.cli.ahead import AHEAD, Ahead
from toolbox.cli.helper import LostError

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="processes are not split there")


def test_things_come_in_order_with_what_went_wrong_in_its_place() -> None:
    """Several processes make them, each one once, and one that fails stops nothing before it."""
    all_three, begun = multiprocessing.Barrier(3, timeout=60), set[int]()

    def make(number: int) -> object:
        if number and os.getpid() not in begun:
            begun.add(os.getpid())
            all_three.wait()  # a busy machine may start one so late that nothing is left for it
        if number == AHEAD + 7:
            raise ValueError(f"bij {number}")
        return number, os.getpid()

    ahead = Ahead(3 * AHEAD, make)
    found = [ahead.take(0)]
    for _ in range(2):
        ahead.start(1)
    found += [ahead.take(number) for number in range(1, AHEAD + 7)]
    with pytest.raises(ValueError, match=f"bij {AHEAD + 7}"):
        ahead.take(AHEAD + 7)
    found += [ahead.take(number) for number in range(AHEAD + 9, 3 * AHEAD)]
    ahead.finish()
    assert [number for number, _ in found] == [*range(AHEAD + 7), *range(AHEAD + 9, 3 * AHEAD)]
    assert len({process for _, process in found}) == 3
    assert multiprocessing.active_children() == []


def test_a_process_that_is_lost_is_missed() -> None:
    """Who asks for what it was making hears so, and does not wait for ever."""
    ahead = Ahead(AHEAD, lambda number: time.sleep(0.05) or number)
    ahead.start(0)
    multiprocessing.active_children()[-1].kill()
    with pytest.raises(LostError, match="signaal 9"):
        list(map(ahead.take, range(AHEAD)))
    ahead.stop()
