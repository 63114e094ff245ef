"""The files `_headers` and `_redirects`, for hosts of static sites that read them.

Owns that dialect, in the part that Netlify and Cloudflare Pages share. Some of these hosts join
the values of rules that overlap, so a header for all never also stands with some: how long a
browser keeps a page is left to them, and they let it ask each time. Where one must give way all
the same, a line with an exclamation mark takes it away first.
"""

from __future__ import annotations

from collections.abc import Iterator

from toolbox.publicatie.beleid import CACHE, RULES, Regel, headers_for_all
from toolbox.publicatie.uitgave import Uitgave

LEFT_OUT = (CACHE, "Cross-Origin-Resource-Policy")
"""Headers for all that would be joined with those for some: the hosts' own choice will do."""


def headers_file(uitgave: Uitgave) -> str:
    """Return `_headers`."""
    lines = ["# Gemaakt door de toolbox, voor hosts die dit bestand lezen."]
    common = {k: v for k, v in headers_for_all(uitgave.inline).items() if k not in LEFT_OUT}
    lines.append(f"{uitgave.basis}*")
    lines += [f"  {name}: {value}" for name, value in sorted(common.items())]
    for rule in RULES:
        for place in _places(rule, uitgave):
            lines.append(f"{uitgave.basis}{place}")
            lines += [f"  ! {name}" for name in rule.headers if name in common]
            lines += [f"  {name}: {value}" for name, value in rule.headers.items()]
    return "\n".join([*lines, ""])


def redirects_file(uitgave: Uitgave) -> str:
    """Return `_redirects`; without moved addresses it only says what it is for."""
    lines = ["# Gemaakt door de toolbox: oude adressen van stukken die een andere naam kregen."]
    for old, new in sorted(uitgave.moved.items()):
        lines.append(f"{uitgave.basis}{old} {uitgave.basis}{new} 301")
    return "\n".join([*lines, ""])


def _places(rule: Regel, uitgave: Uitgave) -> Iterator[str]:
    """Yield what a rule covers: whole folders as one line, other files by name."""
    for folder in rule.mappen:
        if any(place.startswith(f"{folder}/") for place in uitgave.files):
            yield f"{folder}/*"
    for place in uitgave.files:
        if rule.covers(place) and not place.startswith(tuple(f"{f}/" for f in rule.mappen)):
            yield place
