"""Load, check and generate all page bodies of the instance in this folder; print seconds of each.

Also makes all open data and throws it away, with the feeds apart.
Run as a process of its own: python -m bench.generate
"""

from __future__ import annotations

import json
import time
from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from toolbox.catalogue.catalogue import Catalogue
from toolbox.checks.run import load_and_check
from toolbox.cli.project import open_project
from toolbox.opendata.files import open_files
from toolbox.opendata.site import open_site
from toolbox.pages.instance import open_instance
from toolbox.pages.paths import path_of
from toolbox.pages.site import generated_pages
from toolbox.theme import theme_dir

FEEDS = (".xml", "feed.json", ".ics")


def main() -> None:
    start = time.process_time()
    catalogue = load_and_check(Path("docs"), date(2100, 1, 1)).catalogue
    loaded = time.process_time()
    renderer = open_instance(catalogue, [theme_dir()]).renderer
    bodies = [renderer.body(page) for page in generated_pages(catalogue)]
    done = time.process_time()
    timed = {"load": loaded - start, "generate": done - loaded, "pages": len(bodies)}
    print(json.dumps({**timed, **data_and_feeds(catalogue)}))


def data_and_feeds(catalogue: Catalogue) -> dict[str, float]:
    """Return the seconds that data and feeds take, each file counted from the one before it."""
    site = open_site(open_project(Path()).site_settings(), {}, path_of)
    spent: defaultdict[str, float] = defaultdict(float)
    since = time.process_time()

    def put(path: str, pieces: Iterable[bytes]) -> int:
        nonlocal since
        size = sum(len(piece) for piece in pieces)
        now = time.process_time()
        spent["feeds" if path.endswith(FEEDS) else "data"] += now - since
        since = now
        return size

    open_files(catalogue, site, put)
    return dict(spent)


if __name__ == "__main__":
    main()
