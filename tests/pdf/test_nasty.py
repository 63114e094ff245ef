"""Whatever stands in a text ends as text, or as a Dutch message; nothing in it is ever executed."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import yaml
from helpers import STARTER, make_instance, run
from reading_pdf import facts_of, faults, squeezed, text_of

END = "Hier eindigt de tekst."
"""Stands after every nasty text; it must come through."""

NASTY: dict[str, str] = {
    "typst-markup": "= Kop *vet* _schuin_ @ref #label(1) #strong[x] $a^2$ \\ #",
    "typst-lezen": '#read("/etc/passwd") #include "/etc/passwd" #eval("1+1")',
    "typst-import": '#import "@preview/cetz:0.2.0": *',
    "typst-rauw": '```{=typst}\n#read("/etc/passwd")\n```',
    "typst-rauw-regel": '`#read("/etc/passwd")`{=typst}',
    "typst-tekst": '"); read("/etc/passwd"); ("',
    "json-breken": '\\"}]} {"sjabloon": "boek"} \\u0000 \\n',
    "sjabloon": "{{ config }} {% for x in range(9) %}x{% endfor %} {# weg #}",
    "html": "<b>vet</b> <i onclick=alert(1)>x</i> & &amp; &lt;script&gt;",
    "script": "<script>alert(1)</script><style>p{}</style><iframe src=//x></iframe>",
    "niet-gesloten": "<div><p><b><table><tr><td>los </div></span></i>",
    "commentaar": "<!-- weg --> <![CDATA[ x ]]> <?php echo 1; ?>",
    "javascript-link": "[klik](javascript:alert(1)) [data](data:text/html,x)",
    "bestand-link": "[geheim](file:///etc/passwd) [unc](//server/deel)",
    "omhoog-link": "[omhoog](../../../../../../etc/passwd) [los](#nergens)",
    "kapotte-link": "[x](http://[::1) [y](https:// spatie) [z](<>) [leeg]()",
    "beeld": "![foto](/etc/passwd) ![](https://example.org/x.png) ![a][b]",
    "beeld-in-link": "[![alt](x.png)](https://example.org)",
    "nul": "nul\u200b breed\u00ad zacht\ufe0f en einde",
    "richting": "links \u05d0\u05d1\u05d2 rechts \u0627\u0644 weer links",
    "emoji": "\U0001f600 \U0001f468\u200d\U0001f469\u200d\U0001f467 \U0001f1f3 \u2764\ufe0f",
    "schriften": "\u4e2d\u6587 \u65e5\u672c \ud55c\uad6d \u0939\u093f \u0e44\u0e17\u0e22 \u10d0",
    "zeldzaam": "\u2605 \u2713 \u221e \u2260 \U0001d54f \ue000 \U0010fffd",
    "stapels": "Z\u0351\u036b\u0343\u036a\u0302a\u0351\u036b\u0343l\u0351g\u036ao",
    "letters": "\u0141\u00f3d\u017a \u0130stanbul \u0160koda \u1e9e \u0133 IJ \u01f1 \ufb01",
    "lang-woord": "a" * 400,
    "lang-adres": "https://example.org/" + "pad/" * 90 + "?q=" + "x" * 120,
    "lange-alinea": "Dit is een zin die steeds terugkomt. " * 400,
    "citaten-diep": ">" * 60 + " diep",
    "lijst-diep": "\n".join("    " * n + f"- niveau {n}" for n in range(40)),
    "lijst-te-diep": "\n".join("    " * n + f"- {n}" for n in range(95)),
    "nadruk-diep": "*a **b " * 60 + "x" + "** c*" * 60,
    "haken-diep": "[" * 300 + "x" + "]" * 300,
    "koppen": "###### Zes\n\n# Een\n\n#### Vier\n\ntekst\n\n#\n\n# Nog een",
    "tabel-breed": "|" + "k|" * 30 + "\n|" + "-|" * 30 + "\n|" + "w|" * 30,
    "tabel-leeg": "| | |\n|-|-|\n| | |\n\n|a|\n|-|",
    "tabel-scheef": "|a|b|\n|:-|-:|\n|1|2|3|4|\n|x|\n| **vet | `code` |",
    "tabel-lang": "|a|b|\n|-|-|\n" + "|een|twee|\n" * 120,
    "code": "```\nif x < 1:\n\tprint('x')\n```\n\n    ingesprongen\n\n`` ` ``",
    "lijst-nummers": "999999999. groot\n1. klein\n\n0) nul\n\n1. \n2. ",
    "lijnen": "---\n\n***\n\n___\n\n- - -",
    "voetnoot": "Een noot[^1] en nog een[^1].\n\n[^1]: De noot zelf.",
    "aanhalingstekens": "'s-Hertogenbosch zegt \"ja\" en 'nee', '40-'45, foto's.",
    "wiskunde": "$$\\frac{a}{b}$$ \\(x\\) \\[y\\] 10^6 H~2~O",
    "nummers": "1e400 NaN -0 0x1F 1.000,50 \u20ac 12,\u2013 50% \u00b0C m\u00b2",
}
"""Texts by the name of the trap."""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """An instance with one item for each nasty text, and what the command said."""
    instance = make_instance(tmp_path_factory.mktemp("naar") / "naar")
    folder = instance / "docs" / "praktijkvoorbeelden"
    model = yaml.safe_load(
        (STARTER / "docs" / "praktijkvoorbeelden" / "voorbeeld-geveltuinen.yml").read_text("utf-8")
    )
    for name, text in NASTY.items():
        line = " ".join(text.split())[:500]
        case = {
            **model,
            "titel": f"Val {name} {line[:60]}".strip(),
            "probleem": f"{text}\n\n{END}",
            "aanpak": [text, END],
            "lessen": [f"> {text}", END],
            "let_op": f"{text}\n\n{END}",
            "trekker": line,
        }
        (folder / f"val-{name}.yml").write_text(
            yaml.safe_dump(case, allow_unicode=True, sort_keys=False), encoding="utf-8"
        )
    done = run("toolbox", "pdf", "--alles", "--naar", "uit", cwd=instance)
    assert "Traceback" not in done.stderr + done.stdout
    yield instance, done.stderr
    shutil.rmtree(instance)


def test_there_are_enough_traps() -> None:
    """At least forty texts are tried."""
    assert len(NASTY) >= 40


@pytest.mark.parametrize("name", NASTY)
def test_a_nasty_text_ends_as_text_or_as_a_message(made: tuple[Path, str], name: str) -> None:
    """There is a sound PDF with all that comes after it, or a Dutch message with file and line."""
    instance, said = made
    path = instance / "uit" / "praktijkvoorbeelden" / f"val-{name}.pdf"
    if not path.exists():
        (line,) = [row for row in said.splitlines() if f"val-{name}.yml" in row][:1]
        assert ":" in line
        return
    assert faults(path) == []
    text = squeezed(text_of(path))
    assert text.count(squeezed(END)) == 4
    assert "root:x:0" not in text_of(path)
    assert facts_of(path).broken_links == []


def test_only_faults_in_the_content_cost_an_item(made: tuple[Path, str]) -> None:
    """Every nasty text that the checks let through is in the book, which is sound."""
    instance, said = made
    refused = {name for name in NASTY if f"val-{name}.yml" in said}
    assert len(refused) <= 8, said
    assert "kan niet in een PDF worden gezet" not in said
    book = instance / "uit" / "boek.pdf"
    assert faults(book) == []
    text = squeezed(text_of(book))
    assert all(squeezed(f"Val {name}") in text for name in set(NASTY) - refused)
