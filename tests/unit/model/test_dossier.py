"""The dossier as file and as link, as far as Python alone can tell; browsers make real links."""

from __future__ import annotations

import base64
import json
import zlib

import pytest

from toolbox.model.dossier import (
    LONGEST_NOTE,
    DossierError,
    StandVanStap,
    read_dossier,
    read_file,
    read_link,
)

FILE = {
    "soort": "toolbox-dossier",
    "versie": 1,
    "titel": "Plan",
    "gemeente": "Heusden",
    "datum": "2026-11-21",
    "voortgang": {"plan-van-aanpak": "bezig"},
    "stukken": [{"id": "een", "titel": "Eén", "notitie": "Regel 1\nRegel 2"}, {"id": "twee"}],
}


def link(row: object, *, squeeze: bool = True) -> str:
    """Pack a list as the dossier page does."""
    text = json.dumps(row, ensure_ascii=False).encode()
    if squeeze:
        packer = zlib.compressobj(wbits=-15)
        text = packer.compress(text) + packer.flush()
    letters = base64.urlsafe_b64encode(text).decode().rstrip("=")
    return f"https://voorbeeld.example/dossier/index.html#d={'z' if squeeze else 'p'}{letters}"


def test_a_file_gives_items_notes_and_progress() -> None:
    """What the reader wrote comes back, and a step without a mark has not begun."""
    dossier = read_dossier("\ufeff" + json.dumps(FILE))
    assert [stuk.id for stuk in dossier.stukken] == ["een", "twee"]
    assert dossier.stukken[0].notitie == "Regel 1\nRegel 2"
    assert dossier.stand_van("plan-van-aanpak") is StandVanStap.BEZIG
    assert dossier.stand_van("netwerk").naam == "niet begonnen"
    assert str(dossier.datum) == "2026-11-21"


@pytest.mark.parametrize("squeeze", [True, False])
def test_a_link_gives_the_same(squeeze: bool) -> None:  # noqa: FBT001
    """Squeezed or plain, with or without progress, whole or from the # on."""
    row = ["Plan", "Súdwest-Fryslân", [["een", "Eén", "‘noot’"]], {"netwerk": "klaar"}, ""]
    whole = link(row, squeeze=squeeze)
    dossier = read_dossier(whole)
    assert dossier == read_link("#" + whole.split("#")[1])
    assert (dossier.titel, dossier.gemeente) == ("Plan", "Súdwest-Fryslân")
    assert dossier.stukken[0].notitie == "‘noot’"
    assert dossier.stand_van("netwerk") is StandVanStap.KLAAR
    assert dossier.datum is None
    assert read_link(link(row[:3], squeeze=squeeze)).voortgang == {}


@pytest.mark.parametrize(
    "change",
    [
        {"soort": "iets anders"},
        {"versie": 2},
        {"versie": True},
        {"vreemd": 1},
        {"titel": "twee\nregels"},
        {"datum": "gisteren"},
        {"voortgang": {"netwerk": "bijna"}},
        {"stukken": [{"id": "../../geheim"}]},
        {"stukken": [{"id": "een"}, {"id": "een"}]},
        {"stukken": [{"id": "een", "notitie": "x" * (LONGEST_NOTE + 1)}]},
        {"stukken": [{"id": f"nr-{n}"} for n in range(201)]},
        {"stukken": None},
    ],
)
def test_a_file_that_is_not_sound_is_refused(change: dict[str, object]) -> None:
    """Nothing is guessed, and the reader gets a sentence."""
    with pytest.raises(DossierError, match=r"[a-z].*\.$"):
        read_file(json.dumps({**FILE, **change}))


@pytest.mark.parametrize(
    "source",
    [
        "",
        "https://voorbeeld.example/dossier/index.html",
        link(["Plan", "", [["een", "", ""]]])[:-9],
        "#d=zAAAA",
        "#d=pW10",
        "#d=p" + base64.urlsafe_b64encode(b"[" * 100_000).decode().rstrip("="),
        link(["a", "b", ["geen lijst"]]),
        link({"titel": "x"}),
        "{" + "[" * 100_000,
        "[1]",
    ],
)
def test_a_damaged_link_or_file_is_refused(source: str) -> None:
    """Half a link, a link with something else, and nesting without end are all the same fault."""
    with pytest.raises(DossierError):
        read_dossier(source)


def test_a_small_link_cannot_fill_the_memory() -> None:
    """A link that unpacks to far more than a dossier can hold is refused."""
    with pytest.raises(DossierError, match="niet heel"):
        read_link(link(["x" * 6_000_000, "", []]))
