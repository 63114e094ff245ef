"""The command `toolbox`: one subcommand for each job, in Dutch.

Exit codes: 0 fine, 1 problems in the content, 2 wrong use.
"""

from __future__ import annotations

import click

from toolbox import __version__
from toolbox.cli.build import build
from toolbox.cli.check import check
from toolbox.cli.data import data
from toolbox.cli.dutch import DutchGroup
from toolbox.cli.init import init
from toolbox.cli.new import new
from toolbox.cli.pages import pages
from toolbox.cli.pdf import pdf
from toolbox.cli.planscan import planscan
from toolbox.cli.publish import publish
from toolbox.cli.zoek import search, zoek


@click.group(cls=DutchGroup)
@click.version_option(__version__, message="toolbox %(version)s", help="Toon de versie.")
def main() -> None:
    """Maak van een map met voorbeelden een kennisbank."""


for command in (build, check, data, init, new, pages, pdf, planscan, publish, search, zoek):
    main.add_command(command)
