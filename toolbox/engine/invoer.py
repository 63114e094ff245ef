"""What the plugin adds for people who fill in: the forms for visitors, the editor for editors.

Owns the hand-over between the schema, the rules of the checks and the files of a MkDocs build.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs.structure.files import InclusionLevel

from toolbox.checks import html_in_tekst, persoonsgegevens
from toolbox.engine.files import put
from toolbox.invoer.cms import cms_config
from toolbox.invoer.editor import editor_files
from toolbox.invoer.empty import empty_form
from toolbox.invoer.fields import fields_of
from toolbox.invoer.form import Verbod, form_script
from toolbox.model.soorten import SOORTEN, Soort
from toolbox.opendata.schema import Schema, file_schema
from toolbox.theme import FORMS

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

    from toolbox.catalogue.catalogue import Catalogue
    from toolbox.config import ToolboxConfig

IN_MARKDOWN = frozenset({"advies"})
"""Kinds whose files hold a whole story: a form is no place to write one."""

VERBODEN = (
    Verbod(persoonsgegevens.EMAIL.pattern, persoonsgegevens.GEEN_EMAIL),
    Verbod(persoonsgegevens.MOBILE.pattern, persoonsgegevens.GEEN_MOBIEL, overal=False),
    Verbod(
        f"{html_in_tekst.TAG.pattern}|{html_in_tekst.EVENT.pattern}",
        "HTML kan hier niet. Haal de tekst tussen < en > weg.",
        overal=False,
    ),
    Verbod(r"\]\(\s*(?!https?://)", "Gebruik in een link een heel adres, met https://."),
)
"""What the checks would refuse; the form says so at once."""


def add_forms(
    files: Files, config: MkDocsConfig, options: ToolboxConfig, catalogue: Catalogue
) -> None:
    """Add the data of the form of every kind, the same as a file with explanations, the editor."""
    fields = {soort: fields_of(written_schema(soort, catalogue)) for soort in SOORTEN}
    for soort, velden in fields.items():
        if soort.id in IN_MARKDOWN:
            continue
        script = form_script(soort.id, velden, VERBODEN, options.inzenden_mail)
        put(files, config, f"{FORMS}/{soort.id}.js", script)
        empty = empty_form(soort, "", catalogue.begrippen, None)
        put(files, config, f"{FORMS}/{soort.id}.yml", empty, InclusionLevel.INCLUDED)
    if options.redactie:
        settings = cms_config(f"Redactie {config.site_name}", options.redactie, fields.items())
        for path, content in editor_files(settings):
            put(files, config, path, [content], InclusionLevel.INCLUDED)


def written_schema(soort: Soort, catalogue: Catalogue) -> Schema:
    """Return the schema of what people write, the text under the fields of Markdown included."""
    schema = file_schema(soort.model, soort.enkelvoud, catalogue)
    if soort.id in IN_MARKDOWN:
        text = {"type": "string", "description": "De tekst, in Markdown.", "maxLength": 20_000}
        schema["properties"]["tekst"] = text
        schema["required"] = [*schema["required"], "tekst"]
    return schema
