"""The editor as files of the site: its page, its configuration and the program itself.

Owns where the editor stands, and which hosts its page may speak to: those of the place where the
files are kept. The program is Sveltia CMS, as it comes from its package; what is changed about it
is changed by configuration.
"""

from __future__ import annotations

import base64
import hashlib
import html
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import yaml

from toolbox.theme import EDITOR

PROGRAM = Path(__file__).parent / "redactie"
"""The folder with the program; `scripts/update_editor` fills it."""

IMPORT_MAP = '{"imports":{"./locales/nl.json":"./nl.js"}}'
"""The program imports its Dutch words as JSON, which no browser takes as a script."""

HOSTS: Mapping[str, tuple[str, ...]] = {
    "github": ("https://api.github.com", "https://www.githubstatus.com"),
    "gitlab": ("https://gitlab.com",),
    "gitea": ("https://gitea.com",),
}
"""Where each kind of backend lives if its settings name no host."""

PAGE = """\
<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>{naam}</title>
<link rel="icon" href="../assets/images/favicon.svg">
<link rel="cms-config-url" type="application/yaml" href="config.yml">
<script type="importmap">{import_map}</script>
<script type="module" src="start.js"></script>
</head>
<body>
<noscript>De redactie werkt met JavaScript. Zonder kunt u de bestanden in een gewoon
tekstprogramma wijzigen.</noscript>
</body>
</html>
"""


def editor_files(config: Mapping[str, Any]) -> Iterator[tuple[str, bytes]]:
    """Yield every file of the editor: its address and its content."""
    policy, naam = html.escape(policy_of(config["backend"])), html.escape(config["app_title"])
    page = PAGE.format(naam=naam, policy=policy, import_map=IMPORT_MAP)
    yield f"{EDITOR}/index.html", page.encode()
    written = yaml.dump(
        dict(config), Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=10_000
    )
    yield f"{EDITOR}/config.yml", written.encode()
    for path in sorted(PROGRAM.rglob("*")):
        if path.is_file():
            yield f"{EDITOR}/{path.relative_to(PROGRAM).as_posix()}", path.read_bytes()
    words = (PROGRAM / "sveltia" / "locales" / "nl.json").read_text(encoding="utf-8")
    yield f"{EDITOR}/nl.js", f"export default {words.strip()};\n".encode()


def policy_of(backend: Mapping[str, object]) -> str:
    """Return the content security policy of the page: no host but ours and that of the files.

    The program asks a registry for its newest version and may show photos of others; this keeps
    both from leaving the browser. It writes style elements, so those are allowed.
    """
    named = [str(value) for value in backend.values() if str(value).startswith("https://")]
    origins = {f"https://{urlsplit(address).netloc}" for address in named}
    hosts = sorted(origins or HOSTS.get(str(backend.get("name")), ()))
    digest = base64.b64encode(hashlib.sha256(IMPORT_MAP.encode()).digest()).decode()
    directives = (
        ("default-src", ("'self'",)),
        ("script-src", ("'self'", f"'sha256-{digest}'")),
        ("style-src", ("'self'", "'unsafe-inline'")),
        ("img-src", ("'self'", "data:", "blob:", *hosts)),
        ("connect-src", ("'self'", "data:", "blob:", *hosts)),
        ("worker-src", ("'self'", "blob:")),
        ("object-src", ("'none'",)),
        ("base-uri", ("'none'",)),
    )
    return "; ".join(f"{name} {' '.join(values)}" for name, values in directives)
