"""dode-link: a link in a text to another file of the site must lead to a file that exists.

Such links are written from the file itself, for example `../interventies/welzijn-op-recept.yml`;
`.md` and `.yml` lead to the same page. Links in hand-written pages are MkDocs' own business.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator

from toolbox.checks.inhoud import Inhoud
from toolbox.checks.links import scheme_of
from toolbox.nearest import nearest, shown
from toolbox.problem import Problem

CODE = "dode-link"

_FILE = re.compile(r"([^?#]+\.(?:md|yml))(?:[?#].*)?")


def check(inhoud: Inhoud) -> Iterator[Problem]:
    """Yield every link in a text to a file that is not there."""
    paths = inhoud.material.paths
    for bound, loc, offset, target in inhoud.links:
        found = _FILE.fullmatch(target)
        if found is None or scheme_of(target):
            continue
        folder = posixpath.dirname(bound.document.path)
        stem = posixpath.normpath(posixpath.join(folder, found[1])).rpartition(".")[0]
        if not {f"{stem}.md", f"{stem}.yml"} & paths:
            message = _message(found[1], folder, paths)
            yield bound.document.problem(CODE, loc, message, offset=offset)


def _message(target: str, folder: str, paths: frozenset[str]) -> str:
    name = posixpath.basename(target)
    by_name = {posixpath.basename(path): path for path in sorted(paths, reverse=True)}
    meant = nearest(name, by_name)
    if meant is None:
        return f"‘{shown(target)}’ bestaat niet. Kijk de bestandsnaam na, of haal de link weg."
    return f"‘{shown(target)}’ bestaat niet. Bedoelt u {posixpath.relpath(by_name[meant], folder)}?"
