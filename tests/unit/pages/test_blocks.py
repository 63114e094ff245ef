"""Page blocks: what authors ask for is what readers get, and slips are named."""

from __future__ import annotations

import pytest
from helpers import real_content

from toolbox.model.praktijkvoorbeeld import Praktijkvoorbeeld
from toolbox.pages.blocks import BLOCKS, BlockError, Blocks
from toolbox.pages.matrix import SHADES, build_matrix, shade


@pytest.fixture(scope="module")
def blocks() -> Blocks:
    """The blocks of the real catalogue."""
    return Blocks(real_content().catalogue)


def test_every_macro_name_is_a_method() -> None:
    """The list of macros and the blocks cannot drift apart."""
    public = {name for name in vars(Blocks) if not name.startswith("_")}
    assert public == set(BLOCKS)


def test_cards_carry_every_term_that_was_asked(blocks: Blocks) -> None:
    """Terms add up: theme and target group both hold for each card."""
    block = blocks.kaarten(soort="praktijkvoorbeeld", thema="cultuur", doelgroep="ouderen")
    items = block.context["items"]
    assert items
    for item in items:  # type: ignore[attr-defined]
        assert isinstance(item, Praktijkvoorbeeld)
        assert "cultuur" in item.thema_ids
        assert "ouderen" in item.doelgroepen


@pytest.mark.parametrize(
    ("name", "arguments", "message"),
    [
        ("verbanden", {"thema": "sport-en-bewgen"}, "Bedoelt u ‘sport-en-bewegen’?"),
        ("kaarten", {"soort": "vorbeeld"}, "Onbekend soort"),
        ("kaarten", {"ids": ["bestaat-niet-xyz"]}, "Onbekend stuk"),
        ("matrix", {"rijen": "thema"}, "Bedoelt u ‘themas’?"),
        ("begrippen", {"lijst": "qqq"}, "Kies uit:"),
        ("cijfer", {"id": "kletskassa-jumbo-heusden"}, "is geen cijfer"),
    ],
)
def test_slips_are_named_in_dutch(blocks: Blocks, name: str, arguments: dict, message: str) -> None:
    """An unknown name is refused, with the nearest known one."""
    with pytest.raises(BlockError, match=message.replace("?", r"\?")):
        getattr(blocks, name)(**arguments)


def test_the_matrix_counts_what_the_lists_hold(blocks: Blocks) -> None:
    """A cell shows as many practices as its filtered list."""
    matrix = blocks.matrix("themas", "doelgroepen").context["matrix"]
    for row in matrix.rijen:  # type: ignore[attr-defined]
        for cell in row.cellen:
            listed = blocks.kaarten(
                soort="praktijkvoorbeeld", thema=row.begrip.id, doelgroep=cell.kolom.id
            )
            assert cell.aantal == listed.context["totaal"]
            assert (cell.tint == 0) == (cell.aantal == 0)


@pytest.mark.parametrize(("count", "expected"), [(0, 0), (1, 1), (100, SHADES)])
def test_shades_run_from_gap_to_full(count: int, expected: int) -> None:
    """A gap has no shade, one item the lightest, the fullest cell the darkest."""
    assert shade(count, 100) == expected


def test_a_matrix_over_other_lists_has_their_size(blocks: Blocks) -> None:
    """Any two lists can be set against each other."""
    catalogue = blocks._catalogue  # noqa: SLF001
    matrix = build_matrix(catalogue, "themas", "stappen")
    assert len(matrix.rijen) == len(catalogue.begrippen.lijst("themas"))
    assert len(matrix.kolommen) == len(catalogue.begrippen.lijst("stappen"))
