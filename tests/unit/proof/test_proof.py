"""What a build claims of itself, and above all what it does not."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from toolbox.proof.pages import Bevinding
from toolbox.proof.proof import Inhoud, as_json, fingerprint, proof_of, read_record

INHOUD = Inhoud(bestanden=3, regels=19, waarschuwingen=1, streng=True)


def written(tmp_path: Path, **changes: object) -> Path:
    """Write a record of a test run."""
    record = {"kenmerk": "abc", "geslaagd": 9, "mislukt": 0, "datum": "2026-11-21", **changes}
    path = tmp_path / "testverslag.json"
    path.write_text(json.dumps(record), encoding="utf-8")
    return path


def test_a_run_that_failed_or_is_not_there_is_no_record(tmp_path: Path) -> None:
    """No claim about tests without a whole run; one of other code says so."""
    assert read_record(tmp_path / "niets.json", "abc") is None
    assert read_record(written(tmp_path, mislukt=1), "abc") is None
    assert read_record(written(tmp_path, geslaagd=0), "abc") is None
    (tmp_path / "stuk.json").write_text("[1", encoding="utf-8")
    assert read_record(tmp_path / "stuk.json", "abc") is None
    same, other = (read_record(written(tmp_path), code) for code in ("abc", "xyz"))
    assert same is not None
    assert other is not None
    assert (same["zelfde"], other["zelfde"]) == (True, False)


def test_a_rule_that_a_page_breaks_is_not_claimed() -> None:
    """The claim stays, and says that it does not hold."""
    found = [Bevinding("a.html", "kop", "2 koppen")]
    proof = proof_of(
        date(2026, 11, 21), INHOUD, paginas=4, bevindingen=found, verklaring=None, testverslag=None
    )
    broken = [one for one in proof.controles if not one.goed]
    assert [(one.wat, one.uitkomst) for one in broken] == [
        ("Elke pagina heeft precies één kop van het hoogste niveau.", "4 pagina's, 1 fout")
    ]
    data = json.loads(as_json(proof))
    assert data["datum"] == "2026-11-21"
    assert data["testverslag"] is None
    assert data["niet_gecontroleerd"]


def test_a_build_that_is_not_strict_does_not_say_so() -> None:
    """A warning would not have stopped it, so it claims nothing about warnings."""
    loose = Inhoud(bestanden=3, regels=19, waarschuwingen=0, streng=False)
    day = date(2026, 11, 21)
    proof = proof_of(day, loose, paginas=4, bevindingen=[], verklaring=None, testverslag=None)
    assert not any("zonder waarschuwing" in one.wat for one in proof.controles)


def test_the_mark_of_the_code_changes_with_the_code(tmp_path: Path) -> None:
    """One letter in one file makes another mark; other files do not count."""
    (tmp_path / "a.py").write_text("x = 1", encoding="utf-8")
    before = fingerprint([tmp_path])
    (tmp_path / "b.bin").write_bytes(b"1")
    assert fingerprint([tmp_path]) == before
    (tmp_path / "a.py").write_text("x = 2", encoding="utf-8")
    assert fingerprint([tmp_path]) != before
