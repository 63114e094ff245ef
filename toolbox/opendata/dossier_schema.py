"""The form of a dossier file as JSON Schema, for programs that make or read dossiers."""

from __future__ import annotations

from toolbox.model.dossier import Dossier
from toolbox.opendata.schema import DIALECT, Schema


def dossier_schema() -> Schema:
    """Return the schema of the file that the dossier page saves and opens."""
    schema: Schema = Dossier.model_json_schema()
    for place in (schema, *schema["$defs"].values()):
        place.pop("title", None)
        place.pop("description", None)  # the docstring: it speaks to developers
        for field in place.get("properties", {}).values():
            field.pop("title", None)
    return {"$schema": DIALECT, "title": "Dossier", **schema}
