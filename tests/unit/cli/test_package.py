"""The files that come with the toolbox are read again as soon as one of them changed."""

from __future__ import annotations

import os
import time
from pathlib import Path

from toolbox.cli.package import remembered


def test_an_edit_of_code_is_seen_however_little_of_it_shows(tmp_path: Path) -> None:
    """Not even a change of the same size with the clock set back passes for what was read."""
    kept, folder = tmp_path / "kept", tmp_path / "code"
    (folder / "deel").mkdir(parents=True)
    one, other = folder / "een.py", folder / "deel" / "twee.py"
    one.write_text("1")
    reads: list[str] = []

    def read() -> str:
        reads.append("".join(path.read_text() for path in sorted(folder.rglob("*.py"))))
        return reads[-1]

    def asked() -> str:
        return remembered(kept, (folder,), read, settled=time.time_ns() + 1_000_000_000)

    assert (asked(), asked(), len(reads)) == ("1", "1", 1)
    before = one.stat()
    time.sleep(0.02)  # the clock of the disk ticks some hundred times a second
    one.write_text("2")
    os.utime(one, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert (asked(), asked(), len(reads)) == ("2", "2", 2)
    other.write_text("3")
    assert (asked(), len(reads)) == ("32", 3)
    other.unlink()
    assert (asked(), len(reads)) == ("2", 4)
    kept.write_text("iets anders")
    assert (asked(), len(reads)) == ("2", 5)


def test_what_changes_at_this_moment_is_read_again(tmp_path: Path) -> None:
    """Two changes within one tick of the clock look like one, so neither is trusted yet."""
    (tmp_path / "code").mkdir()
    (tmp_path / "code" / "een.py").write_text("1")
    kept = tmp_path / "kept"
    assert remembered(kept, (tmp_path / "code",), lambda: "a") == "a"
    assert remembered(kept, (tmp_path / "code",), lambda: "b") == "b"
