"""The typesetter: data in, bytes out. With `picture`, the only file that knows Typst or pikepdf.

Owns the promises of every file: tagged for screen readers (PDF/UA-1), fit for archives (PDF/A-2a),
the same bytes from the same data. It reads nothing but its templates and fonts.
"""

from __future__ import annotations

import hashlib
import io
import json
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import cache, cached_property
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from toolbox.pdf.clean import FONTS
from toolbox.pdf.document import Document

if TYPE_CHECKING:
    import typst

TEMPLATES = Path(__file__).parent / "sjablonen"
ENTRY = "main.typ"
STYLE = "huisstijl.typ"
SET = "gezet.pdf"
"""A PDF between the typesetter and the packer, in the typesetter's own folder."""


class SettingError(Exception):
    """The typesetter refused a document; the message is its own, in English."""


class Typesetter:
    """Sets documents with one set of templates. One per process: it keeps its fonts open."""

    def __init__(
        self, style: bytes | None = None, images: Mapping[str, bytes] | None = None
    ) -> None:
        """Read the templates.

        Args:
            style: another huisstijl.typ, of the project.
            images: pictures that templates may ask for, by file name.
        """
        self._files = {path.name: path.read_bytes() for path in sorted(TEMPLATES.glob("*.typ"))}
        if style is not None:
            self._files[STYLE] = style
        self._files.update(images or {})
        self._root = TemporaryDirectory(prefix="toolbox-pdf-")

    @cached_property
    def fingerprint(self) -> str:
        """A hash of all that makes a PDF besides its data: templates, fonts and programs."""
        digest = hashlib.sha256(_versions().encode())
        for name, content in sorted(self._files.items()):
            digest.update(name.encode() + b"\0" + hashlib.sha256(content).digest())
        digest.update((FONTS / "SHA256").read_bytes())
        return digest.hexdigest()

    def key(self, document: Document) -> str:
        """Return the hash of everything that the bytes of `document` depend on."""
        return hashlib.sha256(self.fingerprint.encode() + _packed(document)).hexdigest()

    @cached_property
    def _compiler(self) -> typst.Compiler:
        """The compiler, in a folder with the templates: what it read it need not parse again."""
        import typst  # noqa: PLC0415 (heavy: loaded by who sets type, and by nobody else)

        for name, content in self._files.items():
            (Path(self._root.name) / name).write_bytes(content)
        return typst.Compiler(root=self._root.name, font_paths=_fonts(), ignore_system_fonts=True)

    def set(self, document: Document) -> bytes:
        """Return `document` as PDF.

        Raises:
            SettingError: if the typesetter refuses it.
        """
        import typst  # noqa: PLC0415

        day = datetime.combine(document.datum, datetime.min.time(), UTC)
        entry = {ENTRY: self._files[ENTRY], "d.json": _packed(document)}
        files: Any = entry  # a shape its types leave out
        try:
            made = self._compiler.compile(
                files,
                format="pdf",
                pdf_standards=["ua-1", "a-2a"],
                timestamp=int(day.timestamp()),
            )
        except typst.TypstError as error:
            raise SettingError(f"{error.message} {getattr(error, 'diagnostic', '')}") from error
        except (KeyboardInterrupt, SystemExit):
            raise
        except BaseException as error:
            raise SettingError(str(error)) from error
        if not isinstance(made, bytes):
            raise SettingError("no PDF came out")
        return shrink(made, Path(self._root.name) / SET)


def shrink(pdf: bytes, file: Path) -> bytes:
    """Return the same PDF with its objects packed: a third of the size, the same on every run.

    Args:
        pdf: as the typesetter made it.
        file: where it may stand meanwhile. From a file it is read in less than half the time.
    """
    import pikepdf  # noqa: PLC0415

    pikepdf.settings.set_flate_compression_level(6)  # at 9 this takes longer for 0.5%
    file.write_bytes(pdf)
    out = io.BytesIO()
    with pikepdf.open(file, access_mode=pikepdf.AccessMode.mmap) as opened:
        opened.save(
            out,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            deterministic_id=True,
            fix_metadata_version=False,  # the typesetter wrote it, in half the space
        )
    return out.getvalue()


@cache
def _fonts() -> typst.Fonts:
    import typst  # noqa: PLC0415

    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)]
    )


@cache
def _versions() -> str:
    from importlib.metadata import version  # noqa: PLC0415

    return f"typst {version('typst')} pikepdf {version('pikepdf')}"


def _packed(document: Document) -> bytes:
    text = json.dumps(document.data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode()
