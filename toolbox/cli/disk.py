"""What the disk refuses, in Dutch: full, not allowed, gone.

Owns the words. A fault that is not about the disk passes.
"""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager

import click

OLD_SITE = "De oude site staat er nog."

FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
REFUSED = {errno.EACCES, errno.EPERM, errno.EROFS, errno.EBUSY, errno.ENOTDIR, errno.EISDIR}
GONE = {errno.ENOENT}


def explain(error: OSError) -> str:
    """Return what went wrong and what to do about it."""
    name = error.filename2 or error.filename
    place = f" ({name})" if isinstance(name, str) else ""
    if error.errno in FULL:
        return f"De schijf is vol{place}. Maak ruimte en probeer het opnieuw."
    if error.errno in REFUSED:
        return (
            f"Hier kan niet worden geschreven of gelezen{place}. Vraag de beheerder om toegang, of "
            "sluit het programma dat dit bestand open heeft."
        )
    if error.errno in GONE:
        return f"Een bestand is tijdens het werk verdwenen{place}. Probeer het opnieuw."
    return f"De schijf geeft een fout: {error.strerror or error}{place}."


@contextmanager
def disk_explained(standing: str = "") -> Iterator[None]:
    """Turn every fault of the disk into a message, with `standing` to say what is still there.

    Raises:
        click.ClickException: if the disk refuses.
    """
    try:
        yield
    except OSError as error:
        raise click.ClickException(f"{explain(error)} {standing}".rstrip()) from error
