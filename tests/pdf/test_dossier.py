"""`toolbox pdf --dossier`: a reader's own selection, with notes that try to be more than text."""

from __future__ import annotations

import base64
import json
import zlib
from pathlib import Path

from helpers import run
from nasty_markdown import NASTY
from reading_pdf import facts_of, faults, squeezed, text_of

ITEMS = ("voorbeeld-schoolplein", "voorbeeld-geveltuinen", "voorbeeld-bomen", "voorbeeld-cijfer")
END = "Hier eindigt de notitie."


def dossier_of(notes: list[str]) -> dict[str, object]:
    """Return a dossier with a note for each item, and more items than the toolbox has."""
    ids = [*ITEMS, *(f"weg-{n}" for n in range(len(notes) - len(ITEMS)))]
    stukken = [
        {"id": id, "titel": f"Stuk {id}", "notitie": f"{note}\n{END}"}
        for id, note in zip(ids, notes, strict=True)
    ]
    voortgang = {"bedenken": "klaar", "aanleggen": "bezig"}
    kop = {"titel": "Plan *A* #b(1) <b>", "gemeente": "Assen", "datum": "2026-11-20"}
    return {
        "soort": "toolbox-dossier",
        "versie": 1,
        **kop,
        "voortgang": voortgang,
        "stukken": stukken,
    }


def link_of(dossier: dict[str, object]) -> str:
    """Return the share link of a dossier, squeezed as browsers do it."""
    rows = [[s["id"], s["titel"], s["notitie"]] for s in dossier["stukken"]]  # type: ignore[attr-defined]
    row = [dossier["titel"], dossier["gemeente"], rows, dossier["voortgang"], dossier["datum"]]
    squeezing = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    packed = squeezing.compress(json.dumps(row).encode()) + squeezing.flush()
    code = base64.urlsafe_b64encode(packed).decode().rstrip("=")
    return f"https://toolbox.example/dossier/index.html#d=z{code}"


def test_a_dossier_comes_on_paper_with_its_notes_as_text(built: Path, tmp_path: Path) -> None:
    """Title, municipality, steps and every note, however nasty or long; sound, nothing executed."""
    notes = [*NASTY.values(), "url\nhttps://example.org", "x" * 40_000 + " woord" * 9_900]
    dossier = dossier_of(notes[::-1])
    source = tmp_path / "mijn-dossier.json"
    source.write_text(json.dumps(dossier), encoding="utf-8")
    made = run("toolbox", "pdf", "--dossier", str(source), "--naar", str(tmp_path), cwd=built)
    assert made.returncode == 0, made.stderr
    path = tmp_path / "dossier.pdf"
    assert faults(path) == []
    facts = facts_of(path)
    assert facts.title == "Plan *A* #b(1) <b>"
    assert facts.broken_links == []
    said = squeezed(text_of(path))
    assert said.count(squeezed(END)) == len(notes) >= 40
    for part in ("Assen, bijgewerkt op 20 november 2026", "Aanleggen Bezig", "Uw notitie"):
        assert squeezed(part) in said
    assert "root:x:0" not in text_of(path)
    short = dossier_of(["Dit past bij ons.", "b", "c", "d", "Bewaard."])
    linked = run("toolbox", "pdf", "--dossier", link_of(short), "--naar", str(tmp_path), cwd=built)
    assert linked.returncode == 0
    assert "‘Stuk weg-0’ staat niet meer in de toolbox" in linked.stderr
    assert squeezed("Dit past bij ons.") in squeezed(text_of(path))


def test_what_is_no_dossier_is_refused_in_dutch(built: Path, tmp_path: Path) -> None:
    """Another file, a picture, an empty dossier and a missing file each get a sentence."""
    empty = {"soort": "toolbox-dossier", "versie": 1, "stukken": []}
    cases = {
        "leeg.json": (json.dumps(empty).encode(), "Dit dossier is leeg."),
        "foto.png": (b"\x89PNG\r\n\x1a\n\xff", "geen tekst"),
    }
    for name, (content, wanted) in cases.items():
        (tmp_path / name).write_bytes(content)
        said = run("toolbox", "pdf", "--dossier", str(tmp_path / name), cwd=built)
        assert said.returncode == 2
        assert wanted in said.stderr
