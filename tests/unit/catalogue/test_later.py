"""An item of which only some is at hand is, to whoever looks, the whole item."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable
from functools import partial

import pytest
from helpers import real_content

from toolbox.model.later import later, values_of
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
