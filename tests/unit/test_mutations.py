"""Whatever happens to a file, the reader answers with problems and never with an exception."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from example_content import BASIS, VANDAAG
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from toolbox.checks.run import load_and_check
from toolbox.report import FORMATS

FILES = sorted(p.relative_to(BASIS).as_posix() for p in (BASIS / "docs").rglob("*.*"))

SCRAPS = st.sampled_from(
    [
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
    ]
)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """One copy of the sound instance, in which every attempt mends what it broke."""
    folder = tmp_path_factory.mktemp("mutaties") / "project"
    shutil.copytree(BASIS, folder)
    yield folder
    shutil.rmtree(folder)


@st.composite
def mutations(draw: st.DrawFn) -> tuple[str, bytes]:
    """Return a file and what became of it after a few accidents."""
    name = draw(st.sampled_from(FILES))
    raw = (BASIS / name).read_bytes()
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(raw)))
        end = min(len(raw), at + draw(st.integers(0, 40)))
        middle = draw(
            st.one_of(
                SCRAPS.map(str.encode),
                st.binary(max_size=4),
                st.text(max_size=6).map(lambda text: text.encode("utf-8", "surrogatepass")),
                st.just(raw[at:end] * 2),
                st.just(b""),
            )
        )
        raw = raw[:at] + middle + raw[end:]
    return name, raw


def attempt(project: Path, name: str, raw: bytes) -> None:
    """Put `raw` in the place of a file, check everything, and hold every problem to its promise."""
    path = project / name
    original = path.read_bytes()
    path.write_bytes(raw)
    try:
        loaded = load_and_check(project / "docs", VANDAAG)
    finally:
        path.write_bytes(original)
    for problem in loaded.problems:
        lines = (
            raw if problem.path == name else (project / problem.path).read_bytes()
        ).splitlines()
        assert 1 <= problem.line <= len(lines) + 1, problem
        assert problem.column >= 1, problem
        assert problem.message.endswith((".", "?", ")", '"')) or ": " in problem.message, problem
        assert "klopt niet. " not in problem.message.removeprefix("Deze "), problem
    for as_format in FORMATS.values():
        as_format(loaded.problems).encode("utf-8")


@settings(
    max_examples=300,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(mutation=mutations())
def test_accidents_give_problems_and_no_exceptions(
    mutation: tuple[str, bytes], project: Path
) -> None:
    """Three hundred broken files, made from sound ones by random cuts and scraps."""
    attempt(project, *mutation)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(raw=st.binary(max_size=300))
def test_any_bytes_give_problems_and_no_exceptions(raw: bytes, project: Path) -> None:
    """A file of random bytes is reported like any other."""
    attempt(project, "docs/praktijkvoorbeelden/kletskassa.yml", raw)


@settings(max_examples=100, deadline=None, derandomize=True)
@given(text=st.text(st.sampled_from("ab: -[]{}#&*!|>'\"%@`\n\t?,.<=~0123\\"), max_size=60))
def test_any_punctuation_gives_problems_and_no_exceptions(text: str, project: Path) -> None:
    """Text made of YAML's own signs meets every corner of the parser."""
    attempt(project, "docs/praktijkvoorbeelden/kletskassa.yml", text.encode())
