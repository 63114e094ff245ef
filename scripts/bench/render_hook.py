"""A hook for MkDocs that sums the processor time of rendering pages with the theme's templates."""

from __future__ import annotations

import os
import time
from pathlib import Path

spent = {"since": 0.0, "total": 0.0}


def on_page_context(context: dict, **_: object) -> dict:
    spent["since"] = time.process_time()
    return context


def on_post_page(output: str, **_: object) -> str:
    spent["total"] += time.process_time() - spent["since"]
    return output


def on_post_build(**_: object) -> None:
    Path(os.environ["BENCH_RENDER"]).write_text(str(spent["total"]), encoding="utf-8")
