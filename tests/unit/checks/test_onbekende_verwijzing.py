"""References lead to an item of the right kind."""

from __future__ import annotations

from pathlib import Path

import pytest
from example_content import practice, problems_of


@pytest.mark.parametrize(
    ("field", "advice"),
    [
        ("zie_ook: [samen-op-padd]", "Bedoelt u ‘samen-op-pad’?"),
        ("zie_ook: [qqqqqq]", "Kijk de bestandsnaam na"),
        ("interventies: [kletskassa]", "‘kletskassa’ is geen interventie maar praktijkvoorbeeld"),
        ("interventies: [samen-op-padd]", "in docs/interventies/"),
        ("interventies: [kletskasa]", "Kijk de bestandsnaam na"),
    ],
)
def test_dead_references(field: str, advice: str, tmp_path: Path) -> None:
    """The nearest item is one of the kind that the field asks for."""
    text = practice({"status: loopt": f"{field}\nstatus: loopt"})
    (problem,) = problems_of(tmp_path, {"praktijkvoorbeelden/eigen.yml": text})
    assert problem.code == "onbekende-verwijzing"
    assert advice in problem.message


def test_a_reference_to_an_item_with_a_mistake_is_alive(tmp_path: Path) -> None:
    """One mistake is reported once, not at everything that points at it."""
    files = {
        "praktijkvoorbeelden/eigen.yml": practice(
            {"status: loopt": "zie_ook: [kapot]\nstatus: loopt"}
        ),
        "praktijkvoorbeelden/kapot.yml": "titel: [\n",
    }
    assert [problem.code for problem in problems_of(tmp_path, files)] == ["yaml"]
