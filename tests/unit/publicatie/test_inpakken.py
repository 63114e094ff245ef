"""Packs are kept from one build to the next, whatever the files have in common."""

from __future__ import annotations

import gzip
from pathlib import Path

from toolbox.publicatie.inpakken import Packs, pack_site


def test_files_that_are_alike_are_packed_at_once(tmp_path: Path) -> None:
    """A hundred copies of one page: all packed, none in the way of another, and kept."""
    site, packs = tmp_path / "site", Packs(tmp_path / "packs")
    site.mkdir()
    text = b"<p>Samen eten in het buurthuis.</p>\n" * 2000
    places = [f"{number}.html" for number in range(100)]
    for place in places:
        (site / place).write_bytes(text)
    for _ in range(6):
        assert pack_site(site, places, packs).files == 100
        assert {gzip.decompress((site / f"{place}.gz").read_bytes()) for place in places} == {text}
        packs.prune([])
    assert pack_site(site, places, packs).fresh > 0
    assert pack_site(site, places, packs).fresh == 0
