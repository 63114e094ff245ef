"""What the page loads: items for the gaps, national outcomes from data, pdf.js as it is."""

from __future__ import annotations

import json
import subprocess
import sys

from helpers import REPOSITORY
from planscan_files import DUTCH, real_catalogue

from toolbox.model.soorten import soort_of
from toolbox.pages.paths import record_path
from toolbox.planscan.gaps import MOST, gap_items
from toolbox.planscan.site import DATA, planscan_files
from toolbox.search.script import SOURCES


def test_gaps_are_filled_by_items_of_several_kinds() -> None:
    """For every theme there are a few items with their reason, guidance beside examples."""
    catalogue = real_catalogue()
    for thema in catalogue.begrippen.lijst("themas"):
        found = gap_items(catalogue, "themas", thema.id, record_path)
        assert 3 <= len(found) <= MOST
        records = [catalogue.records[str(item[0])] for item in found]
        assert len({soort_of(record).id for record in records}) > 1
        reasons = [{v.verband for v in r.themas if v.thema == thema.id} for r in records]
        assert all(item[4] in known for item, known in zip(found, reasons, strict=True))


def test_the_national_outcomes_come_from_the_list() -> None:
    """What the study says of a term stands in planscan.yml, and the script has the same words."""
    catalogue = real_catalogue()
    planscan = catalogue.begrippen.planscan
    assert planscan is not None
    files = planscan_files(catalogue, DUTCH, REPOSITORY / "overrides" / SOURCES, record_path)
    data = json.loads(dict(files)[DATA].partition("planscan=")[2].rstrip().rstrip(";"))
    said = {id: landelijk for id, _, landelijk in data["begrippen"]["themas"]}
    assert said == {words.begrip: words.landelijk for words in planscan.themas}
    assert {landelijk for _, _, landelijk in data["begrippen"]["stappen"]} == {""}
    assert data["dossierstuk"][0] in catalogue.records


def test_the_vendored_reader_of_pdfs_is_as_noted() -> None:
    """The files of pdf.js have the hashes that stand beside them."""
    script = REPOSITORY / "scripts" / "update_planscan_libs"
    done = subprocess.run(
        [sys.executable, str(script), "--check"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout
