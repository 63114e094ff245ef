"""Whatever happens to a file, the reader answers with problems and never with an exception.

Twenty thousand broken files, always the same ones, made from sound ones and from nothing. They are
read a hundred at a time, as items of one project, so that all checks see them as well. When a
hundred files go wrong, they are read one by one and the test names the culprit.
"""

from __future__ import annotations

import random
import resource
import shutil
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from example_content import BASIS, VANDAAG
from helpers import REPOSITORY

from toolbox.checks.run import load_and_check
from toolbox.model.soorten import SOORT_BY_MAP
from toolbox.report import FORMATS

RUNS, BATCHES, BATCH = 20, 10, 100
"""Twenty tests, which several processes share, of ten times a hundred files each."""

PATIENCE = 2
"""Seconds of computing that no file may take; here not even a hundred together."""

MEMORY = 400 * 2**20
"""Bytes that reading may need on top of what the process has; a hundred files need some five MB."""

SCRAPS = tuple(
    text.encode()
    for text in (
        *(
            "\t",
            "  ",
            "- ",
            ": ",
            "\n",
            "\n\n",
            "---\n",
            "...\n",
            "#",
            "'",
            '"',
            "[",
            "]",
            "{",
            "}",
        ),
        *(
            "&a ",
            "*a",
            "!!x ",
            "|\n",
            ">\n",
            "<<: ",
            "? ",
            "%",
            "@",
            "`",
            "\\",
            "\x00",
            "\x1b",
            "é",
        ),
        *("null", "true", "2026-02-30", "1e999", "9" * 400, "<script>", "{{ x }}", "[a](b:c)", ","),
        *("titel: x\n", "bronnen:\n", "  - \n", "themas: ja\n", "vorige_ids: [a]\n", "a@b.nl"),
        *(
            "\ufeff",
            "\u202e",
            "\u200b",
            "\u0000",
            "\x85",
            "\u2028",
            "\r",
            "\r\n",
            "ѕ",
            "😀",
            "e\u0301",
        ),
        *("<<: *a\n", "&a [*a]\n", "!!python/object:os.system ", "!!binary |\n", "!!float .nan\n"),
        *(
            "0o17",
            "1_000",
            "12:30:45",
            "0x1f",
            ".inf",
            "-0",
            "2026-13-01",
            "0000-00-00",
            "~",
            "yes",
        ),
        *("[" * 300, "{a: " * 200, "- " * 200, "  " * 400, "a" * 5000, "![](", "`" * 40, "*" * 60),
        *("> " * 100, "[[[[](((", "<!--", "{% raw %}", "$(id)", "=HYPERLINK(1)", "/../" * 30),
    )
)
"""What editors, other programs and bad luck put into files."""

LAUGHS = b"".join(
    [
        b"a0: &a0 [lol, lol]\n",
        *(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n".encode() for n in range(1, 30)),
    ]
)
"""Thirty lines that name each other until they are more than any memory holds."""

SIGNS = "ab: -[]{}#&*!|>'\"%@`\n\t?,.<=~0123\\"
"""YAML's own signs: text made of them meets every corner of the parser."""


def sound_files() -> dict[str, list[bytes]]:
    """Return the files that accidents happen to: real items and examples, by ending."""
    found: dict[str, list[bytes]] = {}
    for docs in (REPOSITORY / "docs", BASIS / "docs"):
        for folder in SOORT_BY_MAP:
            for path in sorted((docs / folder).glob("*.*")):
                found.setdefault(path.suffix, []).append(path.read_bytes()[:8000])
    return found


def accident(raw: bytes, dice: random.Random) -> bytes:
    """Return `raw` after one accident: a scrap, a cut, bytes, lines doubled, moved or shifted."""
    kind = dice.randrange(8)
    at = dice.randint(0, len(raw))
    end = min(len(raw), at + dice.randint(0, 40))
    if kind < 3:
        return raw[:at] + dice.choice(SCRAPS) + raw[end if kind else at :]
    if kind == 3:
        return raw[:at] + dice.randbytes(dice.randint(1, 4)) + raw[end:]
    if kind == 4:
        return raw[:at] + raw[at:end] * 2 + raw[end:]
    lines = raw.splitlines(keepends=True) or [b""]
    one, other = dice.randrange(len(lines)), dice.randrange(len(lines))
    if kind == 5:
        lines[one], lines[other] = lines[other], lines[one]
    elif kind == 6:
        lines[one] = dice.choice((b"  ", b"\t", b" ")) + lines[one]
    else:
        del lines[one : one + dice.randint(1, 6)]
    return b"".join(lines)


def broken_file(sound: dict[str, list[bytes]], dice: random.Random) -> tuple[str, bytes]:
    """Return an ending, and a file that something happened to."""
    ending = dice.choice((".yml", ".yml", ".yml", ".md"))
    kind = dice.randrange(20)
    if kind == 0:
        return ending, dice.randbytes(dice.randint(0, 300))
    if kind == 1:
        return ending, "".join(dice.choices(SIGNS, k=dice.randint(0, 60))).encode()
    raw = dice.choice(sound[ending])
    for _ in range(dice.randint(1, 4)):
        raw = accident(raw, dice)
    return ending, raw + LAUGHS if kind == 2 else raw


@contextmanager
def bounded() -> Iterator[None]:
    """Let memory and computing run out, so that a file that eats them fails the test."""
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    in_use = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()

    def stop(*_: object) -> None:
        raise TimeoutError("a file keeps the reader busy for ever")

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, PATIENCE * 10)
    resource.setrlimit(resource.RLIMIT_AS, (in_use + MEMORY, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def attempt(docs: Path, files: dict[str, bytes]) -> None:
    """Read `files` as items of a project, and hold every problem to its promise."""
    for name, raw in files.items():
        (docs.parent / name).write_bytes(raw)
    try:
        with bounded():
            start = time.process_time()
            loaded = load_and_check(docs, VANDAAG)
            took = time.process_time() - start
        for as_format in FORMATS.values():
            as_format(loaded.problems).encode("utf-8")
    finally:
        for name in files:
            (docs.parent / name).unlink()
    assert took < PATIENCE
    lines = {name: len(raw.splitlines()) for name, raw in files.items()}
    for problem in loaded.problems:
        assert 1 <= problem.line <= lines.get(problem.path, 1000) + 1, problem
        assert problem.column >= 1, problem
        assert problem.message.endswith((".", "?", ")", '"')) or ": " in problem.message, problem
        assert "klopt niet. " not in problem.message.removeprefix("Deze "), problem


@pytest.mark.parametrize("run", range(RUNS))
def test_accidents_give_problems_and_no_exceptions(run: int, tmp_path: Path) -> None:
    """A thousand broken files, none of which stops, holds up or fills the reader."""
    dice, sound = random.Random(run), sound_files()
    docs = tmp_path / "docs"
    shutil.copytree(BASIS / "docs", docs)
    for batch in range(BATCHES):
        files: dict[str, bytes] = {}
        for number in range(BATCH):
            ending, raw = broken_file(sound, dice)
            folder = dice.choice(tuple(SOORT_BY_MAP))
            (docs / folder).mkdir(exist_ok=True)
            files[f"docs/{folder}/kapot-{batch}-{number}{ending}"] = raw
        shared = dice.choice(sorted((BASIS / "docs" / "begrippen").iterdir()))
        kept = shared.read_bytes()
        target = docs / "begrippen" / shared.name
        target.write_bytes(accident(kept, dice) if batch % 3 == 0 else kept)
        try:
            attempt(docs, files)
        except BaseException:
            for name, raw in files.items():
                attempt(docs, {name: raw})
            raise
        target.write_bytes(kept)
