"""Files that did not change are not read again, and no change is missed."""

from __future__ import annotations

import os
from pathlib import Path

from toolbox.content.signs import Signs, sign_of

LATER = 2**62
"""Nanoseconds; a moment after all changes."""


def test_a_file_is_known_again_until_anything_happens_to_it(tmp_path: Path) -> None:
    """Other text of the same length, put back to the old time, is still another file."""
    path = tmp_path / "stuk.yml"
    path.write_text("titel: Een", encoding="utf-8")
    signs, old = Signs(settled=LATER), path.stat()
    signs.note("stuk", sign_of(str(path)), b"vinger")
    signs.turn()
    assert signs.fingerprint("stuk", sign_of(str(path))) == b"vinger"
    path.write_text("titel: Eén"[:10], encoding="ascii", errors="replace")
    os.utime(path, ns=(old.st_atime_ns, old.st_mtime_ns))
    assert signs.fingerprint("stuk", sign_of(str(path))) is None
    path.unlink()
    assert signs.fingerprint("stuk", sign_of(str(path))) is None


def test_a_file_that_was_only_just_written_is_read_once_more(tmp_path: Path) -> None:
    """The disk tells two changes within one tick of its clock for one."""
    path = tmp_path / "stuk.yml"
    path.write_text("titel: Een", encoding="utf-8")
    sign = sign_of(str(path))
    assert sign is not None
    signs = Signs(settled=max(sign[2:]))
    signs.note("stuk", sign, b"vinger")
    signs.turn()
    assert signs.fingerprint("stuk", sign) is None
