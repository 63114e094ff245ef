"""Where a site is uploaded to: a folder, or a bucket of an S3 storage.

Owns the two kinds of target. Both list, read, write and remove by the place of a file from the
root; a file comes into its place whole or not at all.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from fsspec import AbstractFileSystem

    from toolbox.publicatie.plan import Voorwerp

S3 = "s3://"
FILE = "file://"


class OpslagError(Exception):
    """The target refuses or cannot be reached; the message says so in Dutch."""


class Opslag(Protocol):
    """A target of an upload."""

    packed: bool
    """Whether packed files and files for servers belong there."""

    def places(self) -> frozenset[str]:
        """Return the place of every file that is there."""

    def read(self, place: str) -> bytes | None:
        """Return a file, or None if it is not there."""

    def write(self, place: str, content: bytes, kind: Voorwerp) -> None:
        """Put a file in its place."""

    def remove(self, place: str) -> None:
        """Take a file away; it is fine if it is gone already."""


class Map:
    """A folder, on this machine or on a share."""

    packed = True

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def places(self) -> frozenset[str]:
        """Return the place of every file below the folder."""
        files = (path for path in self._folder.rglob("*") if path.is_file())
        return frozenset(path.relative_to(self._folder).as_posix() for path in files)

    def read(self, place: str) -> bytes | None:
        """Return a file, or None if it is not there."""
        try:
            return (self._folder / place).read_bytes()
        except FileNotFoundError:
            return None

    def write(self, place: str, content: bytes, kind: Voorwerp) -> None:  # noqa: ARG002 (a folder knows no headers)
        """Put a file in its place."""
        target = self._folder / place
        target.parent.mkdir(parents=True, exist_ok=True)
        fresh = target.with_name(f".{target.name}.{os.getpid()}.nieuw")
        fresh.write_bytes(content)
        fresh.replace(target)

    def remove(self, place: str) -> None:
        """Take a file away, and the folders that it leaves empty."""
        target = self._folder / place
        target.unlink(missing_ok=True)
        for folder in target.relative_to(self._folder).parents[:-1]:
            try:
                (self._folder / folder).rmdir()
            except OSError:
                break  # something else is in it


class Emmer:
    """A bucket of an S3 storage, or a folder in it.

    Keys, address and region come from the environment or the files that every S3 program reads:
    AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_ENDPOINT_URL, AWS_DEFAULT_REGION.
    """

    packed = False

    def __init__(self, address: str) -> None:
        """Open the bucket.

        Raises:
            ImportError: if the library for S3 is not installed.
        """
        import s3fs  # noqa: PLC0415 (only who uploads to a bucket needs it)

        self._files: AbstractFileSystem = s3fs.S3FileSystem(use_listings_cache=False)
        self._root = address.removeprefix(S3).strip("/")

    def places(self) -> frozenset[str]:
        """Return the place of every object.

        Raises:
            OpslagError: if there is no such bucket, or it cannot be reached.
        """
        bucket = self._root.partition("/")[0]
        with _explained(bucket):
            if not self._files.exists(bucket):
                raise OpslagError(f"De emmer ‘{bucket}’ bestaat niet.")
            found = self._files.find(self._root)
        return frozenset(str(place).removeprefix(f"{self._root}/") for place in found)

    def read(self, place: str) -> bytes | None:
        """Return an object, or None if it is not there."""
        with _explained(place):
            try:
                return bytes(self._files.cat_file(f"{self._root}/{place}"))
            except FileNotFoundError:
                return None

    def write(self, place: str, content: bytes, kind: Voorwerp) -> None:
        """Put an object in its place, with its media type and how long it may be kept."""
        headers = {"ContentType": kind.soort, "CacheControl": kind.bewaren}
        with _explained(place):
            self._files.pipe_file(f"{self._root}/{place}", content, **headers)

    def remove(self, place: str) -> None:
        """Take an object away."""
        with _explained(place):
            self._files.rm_file(f"{self._root}/{place}")


@contextmanager
def _explained(what: str) -> Iterator[None]:
    """Say in Dutch what the storage says in its own words.

    Raises:
        OpslagError: in the place of every error of the storage.
    """
    from botocore.exceptions import BotoCoreError, NoCredentialsError  # noqa: PLC0415

    try:
        yield
    except NoCredentialsError as error:
        raise OpslagError(
            "Er zijn geen sleutels voor de opslag. Zet AWS_ACCESS_KEY_ID en AWS_SECRET_ACCESS_KEY."
        ) from error
    except PermissionError as error:
        raise OpslagError(f"De opslag weigert ‘{what}’: deze sleutels mogen dat niet.") from error
    except (BotoCoreError, OSError) as error:
        raise OpslagError(f"De opslag geeft bij ‘{what}’ geen goed antwoord: {error}") from error


def open_opslag(doel: str) -> Opslag:
    """Return the target that `doel` names: `s3://emmer/map`, `file:///map` or a folder.

    Raises:
        ImportError: if the library for S3 is not installed.
        ValueError: if it is an address of some other kind.
    """
    if doel.startswith(S3):
        return Emmer(doel)
    if "://" in doel and not doel.startswith(FILE):
        raise ValueError(doel)
    return Map(Path(doel.removeprefix(FILE)))
