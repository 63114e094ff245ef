"""The site as MkDocs makes it.

Owns all that knows MkDocs, Material and the macros plugin, through their documented events alone.
"""
