"""Things to do are taken once each, by whichever process is free."""

from __future__ import annotations

import sys

import pytest

from toolbox.cli.claims import BLOCKS, Claims
from toolbox.cli.helper import ElsewhereError, Helper, Tell

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="processes are not split there")


@pytest.mark.parametrize("number", [0, 7, 2 * BLOCKS + 1])
def test_all_things_are_taken_once(number: int) -> None:
    """Nothing is left and nothing doubled, whoever took it."""
    claims = Claims(range(3, number + 3))

    def take(tell: Tell) -> None:
        for block in claims.taken():
            tell(list(block))

    helper = Helper(take)
    found: list[int] = []
    take(found.extend)  # type: ignore[arg-type]
    while told := helper.receive():
        found.extend(told)  # type: ignore[arg-type]
    claims.close()
    assert sorted(found) == list(range(3, number + 3))


def test_only_who_asked_hears_what_comes_of_it() -> None:
    """A process that is split off later says so, and takes no message away."""
    first = Helper(lambda tell: tell("voor wie het vroeg"))
    second = Helper(lambda tell: tell(first.receive()))
    with pytest.raises(ElsewhereError):
        second.receive()
    assert first.receive() == "voor wie het vroeg"
    assert first.receive() is None
