"""MkDocs in a process of its own, as `mkdocs` on the command line, with the disk's faults in Dutch.

Owns the way in: `python -m toolbox.engine.run build --strict`.
"""

from __future__ import annotations

import logging
import os
import sys
from typing import NoReturn

import click

from toolbox.cli.ahead import begin
from toolbox.cli.disk import explain
from toolbox.cli.folders import named
from toolbox.content.unhindered import begin_start
from toolbox.engine.unhurried import put_off

WATCHERS = "PYDANTIC_DISABLE_PLUGINS"
"""Plug-ins of Pydantic watch what it does. To find out that there are none, it reads what stands in
the metadata of every package, in each process anew."""


def main() -> None:
    """Run MkDocs with the arguments of this process, and leave Python with its exit code."""
    begin_start()
    os.environ.setdefault(WATCHERS, "__all__")
    begun = begin(named())
    put_off()
    from mkdocs.__main__ import cli  # noqa: PLC0415 (meanwhile the content is being read)

    try:
        cli(parent=click.Context(cli, obj=begun))
    except OSError as error:
        sys.exit(explain(error))
    except SystemExit as end:
        if end.code:
            raise
        leave()


def leave() -> NoReturn:
    """End this process well and at once: Python would first take all apart that it holds."""
    logging.shutdown()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(0)


if __name__ == "__main__":
    main()
