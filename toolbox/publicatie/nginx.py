"""The configuration for nginx: one file for conf.d, and a line for whoever has the Brotli module.

Owns nginx' dialect. A header that differs per file is a map: nginx drops all headers of a server
as soon as one location names its own, and leaves out a header without a value.
"""

from __future__ import annotations

from collections.abc import Iterator

from toolbox.publicatie.beleid import RULES, TYPES, headers_for_all, names_that_differ
from toolbox.publicatie.uitgave import NOT_FOUND, OWN_FILES, Uitgave

BROTLI = "brotli_static on;\n"
"""The whole of the second file, which stands beside the first only where the module is."""

SERVER = """\
server {{
    listen 8080; # achter een server die HTTPS doet; anders: listen 443 ssl, met uw certificaat
    server_name {host};
    root /srv/toolbox;
    index index.html;

    server_tokens off;
    absolute_redirect off;
    gzip_static on; # de ingepakte bestanden staan naast de gewone
    gzip_vary on;
    include toolbox-brotli*.conf; # alleen waar nginx de module voor Brotli heeft

    types {{
{types}
    }}
    default_type application/octet-stream;

{headers}

    if ($toolbox_verhuisd) {{
        return 301 $toolbox_verhuisd;
    }}
    error_page 404 {basis}{missing};
    location ~ /(?:{own})$ {{
        return 404;
    }}
    location / {{
        try_files $uri $uri/ =404;
    }}
}}
"""


def nginx_conf(uitgave: Uitgave) -> str:
    """Return the file for /etc/nginx/conf.d/."""
    return "\n".join([HEADING.format(place=uitgave.place), *_maps(uitgave), _server(uitgave)])


HEADING = """\
# Gemaakt door de toolbox. Zet dit bestand in /etc/nginx/conf.d/ en de site in {place}.
# Na elke nieuwe versie van de site hoort ook dit bestand vernieuwd: het noemt wat pagina's mogen.
"""


def _maps(uitgave: Uitgave) -> Iterator[str]:
    headers = headers_for_all(uitgave.inline)
    for name in names_that_differ():
        rows = [
            f"    {quoted('~' + rule.pattern(uitgave.basis))} {quoted(rule.headers[name])};"
            for rule in RULES
            if name in rule.headers
        ]
        default = f"    default {quoted(headers.get(name, ''))};"
        yield "\n".join([f"map $uri ${_variable(name)} {{", default, *rows, "}"])
    moved = [
        f"    {quoted(uitgave.basis + old)} {quoted(uitgave.basis + new)};"
        for old, new in sorted(uitgave.moved.items())
    ]
    yield "\n".join(["map $uri $toolbox_verhuisd {", '    default "";', *moved, "}"])


def _server(uitgave: Uitgave) -> str:
    differ = names_that_differ()
    values = {
        **{name: quoted(value) for name, value in headers_for_all(uitgave.inline).items()},
        **{name: f"${_variable(name)}" for name in differ},
    }
    return SERVER.format(
        host=uitgave.host,
        types="\n".join(f'        "{kind}" {ending};' for ending, kind in TYPES.items()),
        headers="\n".join(f"    add_header {k} {v} always;" for k, v in sorted(values.items())),
        basis=uitgave.basis,
        missing=NOT_FOUND,
        own="|".join(name.replace(".", r"\.") for name in OWN_FILES),
    )


def _variable(header: str) -> str:
    return f"toolbox_{header.lower().replace('-', '_')}"


def quoted(value: str) -> str:
    """Return `value` as a string of nginx' language.

    A dollar sign stands in our values only at the end of a regular expression.
    """
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
