"""What stands in the pages themselves gets into the policy by hash, or stops the build."""

from __future__ import annotations

import base64
import hashlib
from pathlib import Path

import pytest

from toolbox.publicatie.afwerken import finish
from toolbox.publicatie.inline import InlineError
from toolbox.publicatie.inpakken import Packs

SCRIPT = "console.log('<b>\\u00e9</b>')"


def finished(site: Path, body: str) -> str:
    """Finish a site of one page, and return its policy."""
    site.mkdir()
    (site / "index.html").write_text(f"<!doctype html><body>{body}", encoding="utf-8")
    finish(site, "https://voorbeeld.nl/", {}, Packs(site.parent / "kas"))
    rules = (site / "_headers").read_text(encoding="utf-8")
    return next(line for line in rules.splitlines() if "Content-Security-Policy:" in line)


def test_a_script_that_an_author_wrote_is_let_in_by_its_hash(tmp_path: Path) -> None:
    """Scripts and styles in a page are allowed exactly as they stand; data needs no leave."""
    digest = base64.b64encode(hashlib.sha256(SCRIPT.encode()).digest()).decode()
    body = (
        f"<script>{SCRIPT}</script><script type='application/ld+json'>{{}}</script>"
        "<script src=a.js></script><style>p { margin: 0 }</style>"
    )
    policy = finished(tmp_path / "site", body)
    assert f"script-src 'self' 'sha256-{digest}';" in policy
    assert policy.count("sha256-") == 2
    assert "style-src 'self' 'sha256-" in policy


@pytest.mark.parametrize("body", ["<p onclick='x()'>", "<svg><a ONLOAD=x>", "<img\nonerror = x>"])
def test_a_handler_in_a_page_stops_the_build(tmp_path: Path, body: str) -> None:
    """What would silently do nothing on a safe server is reported with the page and the mend."""
    with pytest.raises(InlineError, match=r"index\.html: <\w+ on\w+> doet niets"):
        finished(tmp_path / "site", body)


def test_a_page_that_only_talks_of_handlers_passes(tmp_path: Path) -> None:
    """Code that is shown is text."""
    policy = finished(tmp_path / "site", "<code>&lt;p onclick=x&gt;</code> style = mooi")
    assert "sha256-" not in policy
