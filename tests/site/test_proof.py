"""The accessibility statement grows old, and a build tells what it was checked for."""

from __future__ import annotations

import json
import logging
from datetime import date, timedelta
from pathlib import Path

import pytest
from helpers import run
from mkdocs.exceptions import PluginError

from toolbox.config import ToolboxConfig
from toolbox.engine.verklaring import open_verklaring

DAY = date(2026, 11, 21)

STATEMENT = {
    "eigenaar": "Gemeente Voorbeeld",
    "status": "B",
    "toelichting": "Er is onderzocht en er zijn afwijkingen.",
    "opgesteld": DAY,
    "ondertekend": "de directeur",
    "contact": "Laat het ons weten.",
}


def options(**changes: object) -> ToolboxConfig:
    """Return the options of an instance with this statement."""
    config = ToolboxConfig()
    config.load_dict({"toegankelijkheid": {**STATEMENT, **changes}})
    assert config.validate() == ([], [])
    return config


def test_a_statement_holds_a_year_and_its_end_is_announced(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Silence at first, a notice in the last month, and then the build stops."""
    caplog.set_level(logging.INFO, "mkdocs.plugins.toolbox")
    assert open_verklaring(options(), DAY + timedelta(days=335)) is not None
    assert caplog.messages == []
    assert open_verklaring(options(), DAY + timedelta(days=336)) is not None
    assert open_verklaring(options(), DAY + timedelta(days=365)) is not None
    assert all("21 november 2027" in message for message in caplog.messages)
    assert len(caplog.messages) == 2
    with pytest.raises(PluginError, match="Onderzoek de site opnieuw"):
        open_verklaring(options(), DAY + timedelta(days=366))
    with pytest.raises(PluginError, match="nog komt"):
        open_verklaring(options(), DAY - timedelta(days=1))
    with pytest.raises(PluginError, match="status"):
        open_verklaring(options(status="Z"), DAY)


def test_an_old_statement_stops_mkdocs_before_anything_is_written(instance: Path) -> None:
    """The old site stays as it was."""
    settings = instance / "mkdocs.yml"
    rows = "".join(
        f"        {key}: {value}\n"
        for key, value in {**STATEMENT, "opgesteld": "2020-01-01"}.items()
    )
    text = settings.read_text(encoding="utf-8")
    changed = text.replace("  - toolbox:\n", f"  - toolbox:\n      toegankelijkheid:\n{rows}")
    settings.write_text(changed, encoding="utf-8")
    built = run("mkdocs", "build", "--strict", cwd=instance)
    assert built.returncode != 0
    assert "gold tot en met 31 december 2020" in built.stderr
    assert not (instance / "site").exists()


def test_a_build_says_what_was_checked_and_what_was_not(built: Path) -> None:
    """As data and as a page; without a record of tests nothing is said of them."""
    site = built / "site"
    proof = json.loads((site / "proof.json").read_text(encoding="utf-8"))
    assert proof["bevindingen"] == []
    assert all(one["goed"] and one["middel"] for one in proof["controles"])
    assert proof["testverslag"] is None
    page = (site / "over" / "kwaliteit.html").read_text(encoding="utf-8")
    assert "data-bewijs" not in page
    assert "geen volledige test vastgelegd" in page
    assert all(one["wat"] in page.replace("&#39;", "'") for one in proof["controles"])
    assert all(one in page for one in proof["niet_gecontroleerd"])
