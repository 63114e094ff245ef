"""A document of an earlier reading, whose text is fetched when somebody asks for it.

Owns what is known of it at once. Of most files that did not change, nobody looks at the text or the
data again: what they hold is in the record that was made of them.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from toolbox.content.document import Document

if TYPE_CHECKING:
    from toolbox.content.yaml_file import Value
    from toolbox.problem import Problem


class Later(Document):
    """A document that is fetched by whoever looks into it."""

    def __init__(
        self,
        path: str,
        id: str,
        problems: tuple[Problem, ...],
        fetch: Callable[[], Document],
        *,
        complete: bool,
    ) -> None:
        """Fetch nothing yet: what is given is known without."""
        self.__dict__.update(path=path, id=id, problems=problems, complete=complete, _fetch=fetch)

    @cached_property
    def whole(self) -> Document:
        """The document itself."""
        fetch: Callable[[], Document] = self.__dict__["_fetch"]
        return fetch()

    @property
    def text(self) -> str:
        """See `Document`."""
        return self.whole.text

    @property
    def data(self) -> dict[str, Value]:
        """See `Document`."""
        return self.whole.data

    @property
    def body(self) -> str | None:
        """See `Document`."""
        return self.whole.body

    @property
    def body_line(self) -> int | None:
        """See `Document`."""
        return self.whole.body_line


def whole(document: Document) -> Document:
    """Return a document with all that it holds."""
    return document.whole if isinstance(document, Later) else document
