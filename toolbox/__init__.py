"""Toolbox: a generator that turns a folder of case files into a knowledge base.

Owns nothing but the version. See README.md for the layers and their order.
"""

__version__ = "0.1.0"
__all__ = ["__version__"]
