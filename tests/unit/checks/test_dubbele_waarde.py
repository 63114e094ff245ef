"""A term or reference stands once in a list."""

from __future__ import annotations

from pathlib import Path

import pytest
from example_content import practice_problems


@pytest.mark.parametrize(
    ("field", "faults"),
    [
        ("stappen: [verkenning, verkenning]", 1),
        ("stappen: [verkenning, preventie]", 0),
        ("stappen: [verkenning, verkenning, verkenning]", 2),
        ("zie_ook: [kletskassa, samen-op-pad, kletskassa]", 1),
        ("trefwoorden: [praatje, praatje]", 0),
    ],
)
def test_double_values(field: str, faults: int, tmp_path: Path) -> None:
    """Terms and references count; free words do not."""
    found = practice_problems(tmp_path, {"status: loopt": f"{field}\nstatus: loopt"})
    assert [code for _, _, code in found] == ["dubbele-waarde"] * faults


def test_the_same_term_in_two_fields_is_fine(tmp_path: Path) -> None:
    """A reference may stand in two lists of different meaning."""
    text = "zie_ook: [samen-op-pad]\ninterventies: [samen-op-pad]\nstatus: loopt"
    assert practice_problems(tmp_path, {"status: loopt": text}) == []
