"""The options of the plugin in mkdocs.yml."""

from __future__ import annotations

from datetime import date

from mkdocs.config import base
from mkdocs.config import config_options as c

from toolbox.opendata.site import LICENTIES, STANDARD_LICENCE, STANDARD_THEME


class OpenDataConfig(base.Config):
    """What an instance can set under `open_data:`, for whoever uses its data."""

    uitgever = c.Optional(c.Type(str))
    """Who publishes the site; without it, the name of the site."""

    uitgever_url = c.Optional(c.URL())
    """The home page of the publisher; without it, that of the site."""

    contact = c.Optional(c.Type(str))
    """An e-mail address or web address for questions about the data."""

    licentie = c.Choice(tuple(LICENTIES), default=STANDARD_LICENCE)
    """The licence of the texts, by its SPDX identifier."""

    datathemas = c.ListOfItems(c.Type(str), default=[STANDARD_THEME])
    """Codes from the EU list of data themes, such as SOCI or HEAL."""


class SecurityConfig(base.Config):
    """What an instance can set under `beveiliging:`; with both, the site has a security.txt."""

    contact = c.Optional(c.Type(str))
    """Where to report a leak: an address that begins with mailto: or https:."""

    verloopt = c.Optional(c.Type(date))
    """Until which day that holds; a build fails in the last month before it."""


class ToolboxConfig(base.Config):
    """What an instance can set under `plugins: - toolbox:`."""

    beveiliging = c.SubConfig(SecurityConfig)
    """Where to report a leak in the site."""

    geraamte = c.Type(bool, default=True)
    """Draw the frame around generated pages once for many; with false, from the theme each time."""

    inzenden = c.Optional(c.Type(str))
    """The page of the site, from its root, that explains how to send in an example."""

    inzenden_mail = c.Optional(c.Type(str))
    """The e-mail address to which visitors may send an example; without it they only download."""

    redactie = c.Optional(c.Type(dict))
    """Where the editor at /redactie/ keeps files: the `backend` of Sveltia CMS; off without."""

    toegankelijkheid = c.Optional(c.Type(dict))
    """The accessibility statement; its fields are those of `model.verklaring`."""

    processen = c.Optional(c.Type(int))
    """How many processes a build may use at once.

    Without it as many as there are cores, and fewer where much content would take much memory.
    """

    programma = c.Type(str, default="")
    """The name of the programme that the content is about, for texts such as the footer."""

    open_data = c.SubConfig(OpenDataConfig)
    """What the open data says about its publisher."""
