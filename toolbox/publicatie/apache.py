"""The configuration for Apache: one .htaccess in the root of the site.

Owns Apache's dialect. What needs a module stands between marks, so that a server without it still
serves the site. A host must allow it: `AllowOverride FileInfo Indexes`.
"""

from __future__ import annotations

from collections.abc import Iterator

from toolbox.publicatie.beleid import RULES, TYPES, headers_for_all
from toolbox.publicatie.uitgave import NOT_FOUND, OWN_FILES, Uitgave

HEADING = """\
# Gemaakt door de toolbox, voor Apache 2.4. Dit bestand hoort in de map van de site.
"""

PACKED = """\
<IfModule mod_rewrite.c>
    RewriteEngine On
    RewriteCond %{HTTP:Accept-Encoding} \\bbr\\b
    RewriteCond %{REQUEST_FILENAME}.br -f
    RewriteRule ^(.+)$ $1.br [L]
    RewriteCond %{HTTP:Accept-Encoding} \\bgzip\\b
    RewriteCond %{REQUEST_FILENAME}.gz -f
    RewriteRule ^(.+)$ $1.gz [L]
</IfModule>"""


def htaccess(uitgave: Uitgave) -> str:
    """Return the .htaccess."""
    own = "|".join(name.lstrip(".") for name in OWN_FILES)
    return "\n".join(
        [
            HEADING,
            "DirectoryIndex index.html",
            "Options -Indexes",
            f"ErrorDocument 404 {uitgave.basis}{NOT_FOUND}",
            f'<FilesMatch "^\\.?(?:{own})$">',
            "    Require all denied",
            "</FilesMatch>",
            *_types(),
            *_moved(uitgave),
            *_headers(uitgave),
            PACKED,
            "",
        ]
    )


def _types() -> Iterator[str]:
    """Yield the media types; a packed file keeps the type of what is in it."""
    yield "<IfModule mod_mime.c>"
    for ending, kind in TYPES.items():
        if ending != "gz":
            yield f'    AddType "{kind}" .{ending}'
    yield "    RemoveType .gz"
    yield "    AddEncoding gzip .gz"
    yield "    AddEncoding br .br"
    yield "    RemoveLanguage .br"  # otherwise: Breton
    yield "</IfModule>"


def _moved(uitgave: Uitgave) -> Iterator[str]:
    yield "<IfModule mod_alias.c>"
    for old, new in sorted(uitgave.moved.items()):
        yield f"    Redirect 301 {uitgave.basis}{old} {uitgave.basis}{new}"
    yield "</IfModule>"


def _headers(uitgave: Uitgave) -> Iterator[str]:
    yield "<IfModule mod_headers.c>"
    for name, value in sorted(headers_for_all(uitgave.inline).items()):
        yield f'    Header always set {name} "{value}"'
    yield "    Header append Vary Accept-Encoding"
    for rule in RULES:
        asked = f'"expr=%{{REQUEST_URI}} =~ m#{_also_packed(rule.pattern(uitgave.basis))}#"'
        for name, value in rule.headers.items():
            yield f'    Header always set {name} "{value}" {asked}'
    yield "</IfModule>"


def _also_packed(pattern: str) -> str:
    """Return `pattern` for an address to which Apache itself may have put the ending of a pack."""
    return f"{pattern.removesuffix('$')}(?:\\.br|\\.gz)?$"
