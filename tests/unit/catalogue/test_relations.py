"""Related items come with reasons, editors' links first, and never at quadratic cost."""

from __future__ import annotations

import pytest
from helpers import real_content

from toolbox.catalogue.catalogue import Catalogue
from toolbox.catalogue.relations import NEIGHBOURS, Relations


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    """The real catalogue."""
    return real_content().catalogue


def test_every_relation_has_a_reason_and_none_is_double(catalogue: Catalogue) -> None:
    """A reader sees why two items belong together, and sees each item once."""
    relations = Relations(catalogue)
    for record in catalogue.records.values():
        found = (*relations.explicit(record), *relations.computed(record))
        assert all(v.redenen for v in found)
        ids = [v.record.id for v in found]
        assert len(ids) == len(set(ids))
        assert record.id not in ids


def test_links_of_editors_are_seen_from_both_sides(catalogue: Catalogue) -> None:
    """An intervention shows the practices that apply it, and the other way round."""
    relations = Relations(catalogue)
    applied = [r for r in catalogue.records.values() if getattr(r, "interventies", ())]
    assert applied
    for record in applied:
        for id in record.interventies:  # type: ignore[attr-defined]
            back = {v.record.id for v in relations.explicit(catalogue.get(id))}
            assert record.id in back


def test_the_weighing_is_bounded(catalogue: Catalogue) -> None:
    """However full a bucket is, an item is weighed against a fixed number of others."""
    relations = Relations(catalogue)
    record = next(r for r in catalogue.records.values() if "ouderen" in r.doelgroepen)
    for bucket in relations._buckets_of(record):  # noqa: SLF001 (the bound keeps it linear)
        assert len(bucket.ids(bucket.window(record.id))) <= NEIGHBOURS


def test_the_catalogue_has_one_order(catalogue: Catalogue) -> None:
    """Items stand by kind, then by name, whatever order the files were read in."""
    again = Catalogue(
        dict(reversed(catalogue.records.items())),
        catalogue.begrippen,
        catalogue.gemeenten,
        catalogue.bronbestanden,
    )
    assert list(again.records) == list(catalogue.records)
