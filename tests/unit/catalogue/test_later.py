"""An item of which only some is at hand is, to whoever looks, the whole item."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable
from functools import partial

import pytest
from helpers import real_content

from toolbox.catalogue.traits import traits_of
from toolbox.model.later import later, values_of
from toolbox.model.onderdelen import Status
from toolbox.model.record import Record

LOOKS: dict[str, Callable[[Record], object]] = {
    "field": lambda record: record.bronnen,
    "dump": lambda record: record.model_dump(mode="json"),
    "json": lambda record: record.model_dump_json(),
    "repr": repr,
    "fields": list,
    "copy": lambda record: copy.copy(record).model_dump(),
    "deep": lambda record: copy.deepcopy(record).model_dump(),
    "pickle": lambda record: pickle.loads(pickle.dumps(record)).model_dump(),  # noqa: S301
    "set": lambda record: {record},
    "none": lambda record: hasattr(record, "bestaat_niet"),
}
"""Ways to look at an item."""


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
def test_whoever_looks_finds_the_whole_item(look: Callable[[Record], object]) -> None:
    """A field, a copy, a text, a comparison: nothing tells that an item came in two parts."""
    for record in list(real_content().catalogue.records.values())[:3]:
        rest = partial(pickle.loads, pickle.dumps(values_of(record)))
        part = later(type(record), {"id": record.id}, rest)
        assert part.id == record.id
        assert look(part) == look(record)
        assert part == record
        assert hash(part) == hash(record)


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
def test_what_was_worked_out_of_an_item_is_not_seen(look: Callable[[Record], object]) -> None:
    """An item that holds its traits, too, looks as it did before, and is equal to one without."""
    for record in list(real_content().catalogue.records.values())[:3]:
        fresh = copy.deepcopy(record)
        traits_of(record)
        assert look(record) == look(fresh)
        assert record == fresh
        assert values_of(record) == values_of(fresh)


@pytest.mark.parametrize("deep", [False, True])
def test_a_copy_that_changes_has_other_traits(*, deep: bool) -> None:
    """What was worked out of an item does not go along into a copy with another value."""
    records = real_content().catalogue.records.values()
    record = next(record for record in records if traits_of(record).get("status") == ("loopt",))
    stopped = record.model_copy(update={"status": Status.GESTOPT}, deep=deep)
    assert traits_of(stopped)["status"] == (Status.GESTOPT.value,)
    assert traits_of(record)["status"] == ("loopt",)
