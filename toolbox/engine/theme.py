"""The theme of a site: our own between the instance's overrides and Material, and what is listed.

Owns that a build does not walk through the icons of Material. MkDocs asks the environment of the
theme for the name of every file, and then leaves out what lies in a hidden folder, such as the
fourteen thousand icons: that was a fifteenth of what a build after one edit takes.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from jinja2 import FileSystemLoader
from mkdocs.theme import Theme

from toolbox.theme import theme_dir

if TYPE_CHECKING:
    import jinja2
    from mkdocs.config.defaults import MkDocsConfig


class OpenFolders(FileSystemLoader):
    """Templates in folders; those in hidden folders can be used, but are not listed."""

    def list_templates(self) -> list[str]:
        """Return the names of all files that are in no hidden folder."""
        found: set[str] = set()
        for place in self.searchpath:
            for folder, folders, names in os.walk(place):
                folders[:] = [name for name in folders if not name.startswith(".")]
                inside = os.path.relpath(folder, place).replace(os.sep, "/")
                found.update(names if inside == "." else (f"{inside}/{name}" for name in names))
        return sorted(found)


class OpenTheme(Theme):
    """A theme of which MkDocs lists no hidden folder, in all else the one that it was made of."""

    def __init__(self, theme: Theme) -> None:
        """Share all that `theme` holds, so that who has either sees what is set in the other."""
        self.__dict__ = theme.__dict__

    def get_env(self) -> jinja2.Environment:
        """Return the environment in which its templates are rendered."""
        env = super().get_env()
        env.loader = OpenFolders(self.dirs)
        return env


def use_theme(config: MkDocsConfig) -> None:
    """Put the theme of the toolbox between the instance's own overrides and Material."""
    own = str(theme_dir())
    if own not in config.theme.dirs:
        config.theme.dirs.insert(1 if config.theme.custom_dir else 0, own)
        config.theme = OpenTheme(config.theme)
