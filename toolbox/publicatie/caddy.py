"""The configuration for Caddy: one Caddyfile.

Owns Caddy's dialect. Caddy brings HTTPS itself, and sends the packed files by itself.
"""

from __future__ import annotations

from collections.abc import Iterator

from toolbox.publicatie.beleid import REVALIDATE, RULES, TYPES, headers_for_all
from toolbox.publicatie.uitgave import NOT_FOUND, OWN_FILES, Uitgave

CADDYFILE = """\
# Gemaakt door de toolbox. Zet dit bestand in /etc/caddy/Caddyfile en de site in {place}.
# Na elke nieuwe versie van de site hoort ook dit bestand vernieuwd: het noemt wat pagina's mogen.
{host} {{
	root * /srv/toolbox
	route {{
{headers}
{moved}
		@eigen path {own}
		error @eigen 404
		file_server {{
			precompressed br gzip
		}}
	}}
	handle_errors {{
		rewrite * {basis}{missing}
		header Content-Type `{html}`
		header Cache-Control {revalidate}
		file_server
	}}
}}
"""


def caddyfile(uitgave: Uitgave) -> str:
    """Return the Caddyfile."""
    moved = [
        f"\t\tredir {uitgave.basis}{old} {uitgave.basis}{new} permanent"
        for old, new in sorted(uitgave.moved.items())
    ]
    return CADDYFILE.format(
        host=uitgave.host,
        place=uitgave.place,
        headers="\n".join(_headers(uitgave)),
        moved="\n".join(moved),
        own=" ".join(f"*/{name}" for name in OWN_FILES),
        basis=uitgave.basis,
        missing=NOT_FOUND,
        html=TYPES["html"],
        revalidate=REVALIDATE,
    )


def _headers(uitgave: Uitgave) -> Iterator[str]:
    """Yield the headers: first those for every file, then those that take their place.

    They stand in a `route`, the one place where Caddy keeps the order as written.
    """
    yield "\t\theader {"
    for name, value in sorted(headers_for_all(uitgave.inline).items()):
        yield f"\t\t\t{name} {_quoted(value)}"
    yield "\t\t}"
    for number, rule in enumerate(RULES, start=1):
        yield f"\t\t@regel{number} path_regexp {_quoted(rule.pattern(uitgave.basis))}"
        for name, value in rule.headers.items():
            yield f"\t\theader @regel{number} {name} {_quoted(value)}"
    for ending, kind in TYPES.items():
        yield f"\t\t@soort_{ending} path *.{ending}"
        yield f"\t\theader @soort_{ending} Content-Type {_quoted(kind)}"


def _quoted(value: str) -> str:
    """Return `value` as a token of the Caddyfile; backquotes keep backslashes as they are."""
    return f"`{value}`"
