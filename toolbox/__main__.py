"""`python -m toolbox`."""

from toolbox.cli.main import main

main()
