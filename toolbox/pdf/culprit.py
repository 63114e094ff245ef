"""Which field of an item the typesetter refuses.

Owns the search: the item is set again with one part at a time, until a part fails.
"""

from __future__ import annotations

from dataclasses import replace

from toolbox.pdf.document import Document
from toolbox.pdf.engine import SettingError, Typesetter
from toolbox.pdf.tree import Node

HEAD = {
    "titel": "titel",
    "inleiding": "samenvatting",
    "themas": "themas",
    "feiten": "doelgroepen",
    "let_op": "let_op",
}
"""Parts at the head of an item, and the field that each comes from."""


def find_field(document: Document, typesetter: Typesetter) -> str:
    """Return the field of a single item that cannot be set; empty if only the whole fails."""
    stuk = document.data["stuk"]
    if not isinstance(stuk, dict):
        return ""
    bare: dict[str, Node] = {**stuk, **{key: [] for key in HEAD}, "secties": []}
    bare["titel"] = bare["inleiding"] = "…"
    if not _sets(document, bare, typesetter):
        return ""
    for key, field in HEAD.items():
        if not _sets(document, {**bare, key: stuk[key]}, typesetter):
            return field
    for section in stuk["secties"]:
        if not _sets(document, {**bare, "secties": [section]}, typesetter):
            return str(section["veld"])
    return ""


def _sets(document: Document, stuk: dict[str, Node], typesetter: Typesetter) -> bool:
    try:
        typesetter.set(replace(document, data={**document.data, "stuk": stuk}))
    except SettingError:
        return False
    return True
