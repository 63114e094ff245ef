"""The press: sets many documents at once, and each only if it changed.

Owns the division of work: small documents go in batches to a few processes, a large one gets a
process of its own that ends with it, so that memory never grows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from toolbox.pdf.cache import Cache
from toolbox.pdf.document import Document
from toolbox.pdf.engine import SettingError, Typesetter

if TYPE_CHECKING:
    from concurrent.futures import Future

BATCH = 40
"""Small documents that a process sets before it is replaced."""

FEW = 6
"""So many small documents are set faster here than a process starts."""

Outcome = bytes | SettingError


@dataclass(frozen=True)
class Printed:
    """A document and what came of it."""

    document: Document
    key: str
    pdf: bytes = field(repr=False, default=b"")
    failure: str = ""
    """Why it could not be set, in the words of the typesetter."""


@dataclass(frozen=True)
class Press:
    """Sets documents and keeps them."""

    cache: Cache
    style: bytes | None = None
    """Another huisstijl.typ, of the project."""
    images: Mapping[str, bytes] = field(default_factory=dict)
    workers: int = 2
    sets_here: bool = False
    """True if one large document alone is set in this process.

    That spares a start where the process ends afterwards, and most of the work where it sets the
    same document again after a change.
    """

    def run(self, documents: Iterable[Document]) -> Iterator[Printed]:
        """Yield every document with its PDF, in no fixed order."""
        typesetter = Typesetter(self.style, self.images)
        waiting: list[tuple[Document, str]] = []
        for document in documents:
            key = typesetter.key(document)
            if (found := self.cache.get(key)) is not None:
                yield Printed(document, key, found)
            else:
                waiting.append((document, key))
        small = [pair for pair in waiting if not pair[0].large]
        alone = self.sets_here and len(waiting) == 1
        if alone or len(waiting) == len(small) <= FEW:
            for document, key in waiting:
                yield self._kept(document, key, _attempt(typesetter, document))
        else:
            yield from self._spread(small, [pair for pair in waiting if pair[0].large])

    def _spread(
        self, small: list[tuple[Document, str]], large: list[tuple[Document, str]]
    ) -> Iterator[Printed]:
        """Set documents in processes of their own; large ones first, for they take longest."""
        import multiprocessing  # noqa: PLC0415 (a book or an item alone is set without)
        from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415

        jobs = [[pair] for pair in large]
        jobs += [small[i : i + BATCH] for i in range(0, len(small), BATCH)]
        with ProcessPoolExecutor(
            self.workers, multiprocessing.get_context("spawn"), max_tasks_per_child=1
        ) as pool:
            running: list[tuple[Sequence[tuple[Document, str]], Future[list[Outcome]]]] = [
                (job, pool.submit(_set_batch, [d for d, _ in job], self.style, dict(self.images)))
                for job in jobs
            ]
            for job, future in running:
                for (document, key), outcome in zip(job, future.result(), strict=True):
                    yield self._kept(document, key, outcome)

    def _kept(self, document: Document, key: str, outcome: Outcome) -> Printed:
        if isinstance(outcome, SettingError):
            return Printed(document, key, failure=str(outcome))
        self.cache.put(key, outcome)
        return Printed(document, key, outcome)


def _attempt(typesetter: Typesetter, document: Document) -> Outcome:
    try:
        return typesetter.set(document)
    except SettingError as error:
        return error


def _set_batch(
    documents: list[Document], style: bytes | None, images: dict[str, bytes]
) -> list[Outcome]:
    """Set `documents` in this process."""
    typesetter = Typesetter(style, images)
    return [_attempt(typesetter, document) for document in documents]
