"""Everything under docs/, read: items, lists, hand-written pages and the register.

Owns which file in which folder is what. A file in a place that nobody reads is a problem: silence
would lose an editor's work.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from toolbox.content.document import BODY, Document
from toolbox.content.files import LISTS, Found, walk
from toolbox.content.markdown_file import split
from toolbox.content.shelf import Shelf
from toolbox.content.signs import Signs, sign_of
from toolbox.content.text_file import decode, read_bytes, read_text
from toolbox.content.yaml_file import Value, parse
from toolbox.nearest import nearest, slug
from toolbox.problem import Problem

REGISTER = "gemeenten.csv"
"""The register of municipalities, in the folder of the lists."""

INDEX = "index"
"""A page with this name is the hand-written start page of a folder, also among items."""

INDEX_PAGE = f"{INDEX}.md"

MAX_ID = 90
"""Longer names make addresses that break in mails."""


@dataclass
class Source:
    """What was found under docs/, in the order of the walk."""

    items: dict[str, list[Document]] = field(default_factory=dict)
    """The items by their folder."""
    lists: list[Document] = field(default_factory=list)
    pages: list[Document] = field(default_factory=list)
    register_name: str = ""
    """The path of the register; empty if there is none."""
    register_text: str = ""
    problems: list[Problem] = field(default_factory=list)
    """Problems of files that are not among the documents."""
    paths: set[str] = field(default_factory=set)
    """Every file that was found, whatever it is."""
    read: int = 0
    """How many files were read."""
    shelf: Shelf[bytes, Document] = field(default_factory=Shelf)
    """Documents by path, beside the fingerprint of their file."""
    signs: Signs = field(default_factory=Signs)
    """What the disk says of files that were read before."""


def read_documents(
    docs_dir: Path,
    folders: Collection[str],
    shelf: Shelf[bytes, Document] | None = None,
    signs: Signs | None = None,
) -> Source:
    """Read everything under `docs_dir`.

    Args:
        docs_dir: the folder with all content.
        folders: those in it that hold items.
        shelf: documents that were read before.
        signs: by what a file that was read before is known again without reading it.
    """
    source = Source(
        items={folder: [] for folder in folders},
        shelf=shelf or Shelf(keeps=False),
        signs=signs or Signs(),
    )
    for found in walk(docs_dir):
        if isinstance(found, Problem):
            source.problems.append(found)
            continue
        source.paths.add(found.name)
        top = found.folders[0] if found.folders else ""
        if _is_item(found, source.items):
            _read_item(found, source)
        elif top == LISTS and found.suffix != ".md":
            _read_list(found, source)
        elif found.suffix == ".md":
            _read_page(found, source)
        elif found.suffix in {".yml", ".yaml"}:
            source.problems.append(_misplaced(found, folders))
    return source


def item_files(docs_dir: Path, folders: Collection[str]) -> list[Found]:
    """Return the files of items, in the order in which they are read."""
    found = (one for one in walk(docs_dir) if isinstance(one, Found))
    return [one for one in found if _is_item(one, folders)]


def _is_item(found: Found, folders: Collection[str]) -> bool:
    top = found.folders[0] if found.folders else ""
    return top in folders and found.own != INDEX_PAGE


def read_some(
    files: Iterable[Found], shelf: Shelf[bytes, Document], signs: Signs
) -> Mapping[str, Sequence[Document]]:
    """Return the documents of some files of items by their folder, and put them on the shelf."""
    source = Source(items=defaultdict(list), shelf=shelf, signs=signs)
    for found in files:
        _read_item(found, source)
    return source.items


def read_item(docs_dir: Path, folder: str, name: str) -> Document | None:
    """Return one item again, in the file `name` of a folder; None if it is no item."""
    source = Source(items={folder: []})
    _read_item(
        Found(str(docs_dir / folder / name), f"{docs_dir.name}/{folder}/{name}", (folder,), name),
        source,
    )
    return source.items[folder][0] if source.items[folder] else None


def _read_item(found: Found, source: Source) -> None:
    folder = found.folders[0]
    if len(found.folders) > 1:
        source.problems.append(_problem(found, "verkeerde-plaats", _ONDERMAP.format(folder)))
    elif (extension := found.extension) not in {".yml", ".md"}:
        source.problems.append(_problem(found, "bestandsnaam", _EXTENSIE.format(folder)))
    else:
        make = _markdown_item if extension == ".md" else _document
        document = _read(found, source, make)
        if document.id != found.own.removesuffix(extension):
            message = _NAAM.format(f"{document.id}{found.suffix}")
            source.problems.append(_problem(found, "bestandsnaam", message))
        source.items[folder].append(document)


def _read_list(found: Found, source: Source) -> None:
    if found.own == REGISTER:
        text = read_text(found.path, found.name)
        source.read += 1
        source.register_name = found.name
        if isinstance(text, Problem):
            source.problems.append(text)
        else:
            source.register_text = text
    elif found.extension == ".yml" and len(found.folders) == 1:
        source.lists.append(_read(found, source, _document))
    elif found.suffix in {".yml", ".yaml", ".csv"}:
        source.problems.append(_problem(found, "verkeerde-plaats", _LIJST))


def _read_page(found: Found, source: Source) -> None:
    source.pages.append(_read(found, source, partial(_markdown, required=False)))


def _read(found: Found, source: Source, make: Callable[[Found, str], Document]) -> Document:
    """Read a file, and make a document of its text unless that was done before."""
    source.read += 1
    sign = sign_of(found.place) if source.signs.settled else None
    same = source.signs.fingerprint(found.name, sign)
    if same is not None and (row := source.shelf.known.get(found.name)) and row[0] == same:
        source.shelf.seen[found.name] = row
        return row[1]
    raw = read_bytes(found.place, found.name)
    if isinstance(raw, Problem):
        return _unread(found, raw)
    fingerprint = hashlib.sha256(raw).digest()
    source.signs.note(found.name, sign, fingerprint)
    return source.shelf.get(found.name, fingerprint, partial(_made, found, raw, make))


def _made(found: Found, raw: bytes, make: Callable[[Found, str], Document]) -> Document:
    text = decode(raw, found.name)
    return _unread(found, text) if isinstance(text, Problem) else make(found, text)


def _markdown_item(found: Found, text: str) -> Document:
    """Read a Markdown item: its text becomes a field, unless it has none."""
    document = _markdown(found, text, required=True)
    data = document.data
    if not document.complete or BODY in data or not document.body:
        return replace(document, body_line=None) if BODY in data else document
    return replace(document, data={**data, BODY: document.body})


def _markdown(found: Found, text: str, *, required: bool) -> Document:
    parts = split(text, found.name, required=required)
    if isinstance(parts, Problem):
        return _unread(found, parts)
    empty = not required and not parts.head.strip()
    document = Document(found.name, _id(found), "", {}) if empty else _document(found, parts.head)
    return replace(document, body=parts.body, body_line=parts.body_line)


def _document(found: Found, text: str) -> Document:
    data, problems = parse(text, found.name)
    if isinstance(data, dict):
        return Document(found.name, _id(found), text, data, problems=problems)
    return _unread(found, *(problems or (_problem(found, "verkeerde-vorm", _shape(data)),)))


def _unread(found: Found, *problems: Problem) -> Document:
    return Document(found.name, _id(found), "", {}, problems=problems, complete=False)


def _id(found: Found) -> str:
    """Return the id that the file name is, or the nearest thing to it that would be one."""
    return slug(found.stem)[:MAX_ID].strip("-") or "naamloos"


def _misplaced(found: Found, folders: Collection[str]) -> Problem:
    top = found.folders[0] if found.folders else ""
    meant = nearest(top, (*folders, LISTS)) if top else None
    hint = f"Bedoelt u docs/{meant}/?" if meant else f"Kies een van: {', '.join(folders)}."
    return _problem(found, "verkeerde-plaats", f"{_NIET_GELEZEN} {hint}")


def _problem(found: Found, code: str, message: str) -> Problem:
    return Problem(found.name, 1, 1, code, message)


def _shape(data: Value) -> str:
    what = "een lijst" if isinstance(data, list) else "losse tekst"
    return (
        f"Dit bestand bevat {what}; er horen sleutels met een dubbele punt in, zoals ‘titel: …’ op "
        "de eerste regel."
    )


_ONDERMAP = (
    "In docs/{}/ staan geen mappen: de plaats van een bestand is het webadres. Zet het bestand een "
    "map hoger."
)
_EXTENSIE = (
    "In docs/{}/ horen alleen bestanden die eindigen op .yml of .md (kleine letters). Geef het "
    "bestand een andere extensie, of zet het ergens anders."
)
_LIJST = "In docs/begrippen/ horen lijsten (.yml) en gemeenten.csv; dit bestand leest niemand."
_NAAM = (
    "Een bestandsnaam wordt het webadres en bestaat uit kleine letters, cijfers en losse "
    "streepjes, hooguit 90 tekens. Noem dit bestand {}"
)
_NIET_GELEZEN = "Dit bestand staat in een map waar geen stukken worden gelezen."
