"""MkDocs in a process of its own, as `mkdocs` on the command line, with the disk's faults in Dutch.

Owns the way in: `python -m toolbox.engine.run build --strict`.
"""

from __future__ import annotations

import sys

from mkdocs.__main__ import cli

from toolbox.cli.disk import explain


def main() -> None:
    """Run MkDocs with the arguments of this process, and leave Python with its exit code."""
    try:
        cli()
    except OSError as error:
        sys.exit(explain(error))


if __name__ == "__main__":
    main()
