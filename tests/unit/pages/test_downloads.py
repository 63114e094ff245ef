"""The list of PDFs, as pages read it."""

from __future__ import annotations

import json
from pathlib import Path

from toolbox.pages.downloads import read_downloads


def test_a_page_can_have_more_than_one(tmp_path: Path) -> None:
    """The home page names every volume of the book."""
    rows = [
        {
            "pagina": "index.html",
            "pdf": f"pdf/boek/deel-0{n}.pdf",
            "titel": f"Deel {n}",
            "bytes": 1,
            "datum": "2026-11-21",
        }
        for n in (1, 2)
    ]
    target = tmp_path / "lijst.json"
    target.write_text(json.dumps(rows), encoding="utf-8")
    found = read_downloads(target)["index.html"]
    assert [d.titel for d in found] == ["Deel 1", "Deel 2"]
    assert found[0].datum == "21 november 2026"
    assert read_downloads(None) == {}
