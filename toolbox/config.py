"""The options of the plugin in mkdocs.yml."""

from __future__ import annotations

from mkdocs.config import base
from mkdocs.config import config_options as c


class ToolboxConfig(base.Config):
    """What an instance can set under `plugins: - toolbox:`."""

    inzenden = c.Optional(c.Type(str))
    """The page of the site, from its root, that explains how to send in an example."""

    programma = c.Type(str, default="")
    """The name of the programme that the content is about, for texts such as the footer."""
