"""The package around an ODF document.

Owns that the same content gives the same bytes: what odfdo writes is packed again in a fixed order,
with a fixed time and without parts that a text does not need. No clock is asked, so two builds are
equal with and without SOURCE_DATE_EPOCH.
"""

from __future__ import annotations

import io
import zipfile

from odfdo import Document

_NEEDED = (
    "mimetype",
    "META-INF/manifest.xml",
    "meta.xml",
    "settings.xml",
    "styles.xml",
    "content.xml",
)
"""The parts of a text, in the order of the package; ODF part 2 wants `mimetype` first."""

_NO_SETTINGS = (
    b'<?xml version="1.0" encoding="UTF-8"?>\n<office:document-settings '
    b'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:version="1.4"/>'
)
"""Window and printer settings are those of the reader's own program."""

_TIME = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a ZIP file can hold."""


def packed(document: Document) -> bytes:
    """Return `document` as the bytes of a file."""
    for part in sorted(set(document.get_parts()) - {*_NEEDED}):
        document.del_part(part)
    document.set_part("settings.xml", _NO_SETTINGS)
    manifest = document.manifest
    for path in manifest.get_paths():
        if str(path) not in {"/", *_NEEDED}:
            manifest.del_full_path(str(path))
    written = io.BytesIO()
    document.save(written)
    target = io.BytesIO()
    with zipfile.ZipFile(written) as source, zipfile.ZipFile(target, "w") as package:
        for name in _NEEDED:
            info = zipfile.ZipInfo(name, _TIME)
            info.create_system = 3  # the same on Windows, where zipfile would note 0
            plain = name == "mimetype"
            info.compress_type = zipfile.ZIP_STORED if plain else zipfile.ZIP_DEFLATED
            package.writestr(info, source.read(name))
    return target.getvalue()
