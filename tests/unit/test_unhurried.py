"""What no build uses is not imported for it, and is there for who does use it."""

from __future__ import annotations

import subprocess
import sys

USE = """
import sys
from toolbox.engine.unhurried import put_off
put_off()
import requests
assert "urllib3" not in sys.modules, "imported at once"
try:
    requests.get("geen-adres")
except requests.exceptions.RequestException as error:
    print(type(error).__name__)
import requests.models
assert requests.models.Response is requests.Response
"""


def test_a_library_that_waits_is_there_when_it_is_used() -> None:
    """It takes no time until then, and afterwards is what it always was."""
    used = subprocess.run(
        [sys.executable, "-c", USE], capture_output=True, text=True, check=False, timeout=60
    )
    assert used.stdout == "MissingSchema\n", used.stderr
