"""A catalogue in which one item is read again: for a preview, which must be quick."""

from __future__ import annotations

from pathlib import Path

from toolbox.catalogue.bind import bind
from toolbox.catalogue.catalogue import Catalogue
from toolbox.content.documents import read_item
from toolbox.model.soorten import SOORT_BY_MAP


def renewed(catalogue: Catalogue, docs_dir: Path, path: Path) -> Catalogue | None:
    """Return `catalogue` with the item in the file `path` as it stands there now.

    The item is not held against the checks: those judge the content as a whole, and take longer
    than a preview may.

    Args:
        catalogue: what was read before.
        docs_dir: the folder with all content.
        path: a file of an item that is in the catalogue.

    Returns:
        None if `path` is no such file, or if no record can be made of it.
    """
    folders = path.relative_to(docs_dir).parts[:-1]
    if len(folders) != 1 or folders[0] not in SOORT_BY_MAP or path.stem not in catalogue.records:
        return None
    document = read_item(docs_dir, folders[0], path.name)
    if document is None or not document.sound:
        return None
    record, _ = bind(document, SOORT_BY_MAP[folders[0]].model)
    if record is None:
        return None
    records = {**catalogue.records, record.id: record}
    try:
        return Catalogue(records, catalogue.begrippen, catalogue.gemeenten, catalogue.bronbestanden)
    except (KeyError, LookupError):
        return None
