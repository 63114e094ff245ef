"""A hook for MkDocs that sums the processor time of rendering pages with the theme's templates."""

from __future__ import annotations

import os
import time
from pathlib import Path

from mkdocs.plugins import event_priority

spent = {"since": 0.0, "total": 0.0}


@event_priority(-100)
def on_page_context(context: dict, **_: object) -> dict:
    """Begin after all others: the body stands in the page, its frame is to come."""
    spent["since"] = time.process_time()
    return context


@event_priority(100)
def on_post_page(output: str, **_: object) -> str:
    """End before all others."""
    spent["total"] += time.process_time() - spent["since"]
    return output


def on_post_build(**_: object) -> None:
    Path(os.environ["BENCH_RENDER"]).write_text(str(spent["total"]), encoding="utf-8")
