"""Load, check and generate all page bodies of the instance in this folder; print seconds of each.

Run as a process of its own: python -m bench.generate
"""

from __future__ import annotations

import json
import time
from datetime import date
from pathlib import Path

from toolbox.checks.run import load_and_check
from toolbox.pages.instance import open_instance
from toolbox.pages.site import generated_pages
from toolbox.theme import theme_dir


def main() -> None:
    start = time.process_time()
    catalogue = load_and_check(Path("docs"), date(2100, 1, 1)).catalogue
    loaded = time.process_time()
    renderer = open_instance(catalogue, [theme_dir()]).renderer
    bodies = [renderer.body(page) for page in generated_pages(catalogue)]
    done = time.process_time()
    print(json.dumps({"load": loaded - start, "generate": done - loaded, "pages": len(bodies)}))


if __name__ == "__main__":
    main()
