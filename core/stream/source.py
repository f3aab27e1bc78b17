"""Where the rows come from: files of one table, cut into shards that are folded one by one."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from core.data.dataset import Variable
from core.stream.batches import Batch

#: About so many rows are a shard: the unit that a thread or a worker folds. The shards depend on
#: the data alone, and so do the figures: not on the number of processors or workers.
SHARD_ROWS = 1 << 20


@dataclass(frozen=True)
class Piece:
    """A stretch of the file ``path`` that is read as one: row groups, or bytes, first … last-1.

    ``row``: the number of its first row in the file, from 0; ``rows``: how many it has.
    """

    path: Path
    first: int
    last: int
    row: int
    rows: int


Shard = tuple[Piece, ...]


@dataclass(frozen=True)
class Source(ABC):
    """A table in several files. ``variables``: all its columns, as the ordinary readers read them;
    only those that were asked for when the source was opened are known in every detail.
    """

    format: str
    paths: tuple[Path, ...]
    variables: tuple[Variable, ...]
    pieces: tuple[Piece, ...]

    @property
    def n_rows(self) -> int:
        """Number of rows in all files."""
        return sum(piece.rows for piece in self.pieces)

    @property
    def shards(self) -> tuple[Shard, ...]:
        """Consecutive pieces of about SHARD_ROWS rows."""
        found: list[Shard] = []
        own: list[Piece] = []
        for piece in self.pieces:
            own.append(piece)
            if sum(p.rows for p in own) >= SHARD_ROWS:
                found.append(tuple(own))
                own = []
        return (*found, tuple(own)) if own else tuple(found)

    @abstractmethod
    def batches(self, shard: Shard, names: Sequence[str], size: int) -> Iterator[Batch]:
        """The rows of ``shard`` in batches of about ``size``, with the variables ``names``."""
