"""The same fold on a cluster, by Dask's distributed scheduler.

Each worker reads the files itself, under the names they have here: they must lie where all can
reach them. Shards and the tree in which their states are merged are those of one machine, and so
are the figures, whoever folds what and when.
"""

from __future__ import annotations

from dataclasses import dataclass
from time import sleep
from types import TracebackType
from typing import Any, Self

from core.engine.control import Control
from core.errors import Cancelled, UserError
from core.language import tr
from core.stream.source import Shard, Source
from core.stream.tasks import BATCH_ROWS, State, Task, Tree

#: How often a waiting pass asks whether it is done or to stop, in seconds.
PATIENCE = 0.02


@dataclass(frozen=True)
class Cluster:
    """The workers of a scheduler. Opened by ``connect``; close it, or use it in a ``with``."""

    client: Any
    batch: int = BATCH_ROWS

    def run(self, source: Source, task: Task[State], control: Control) -> State:
        """As ``Runner.run``; UserError if the workers are lost."""
        client = self.client
        # One worker gets them, the others fetch them from each other.
        [shared] = client.scatter([(source, task)], hash=False)
        tree = Tree(lambda a, b: client.submit(_merge, shared, a, b, pure=False))
        for shard in source.shards:
            tree.add(client.submit(_fold, shared, shard, self.batch, pure=False))
        return _awaited(tree.result(), control)

    def close(self) -> None:
        """Leave the cluster; it goes on without us."""
        self.client.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def connect(address: str) -> Cluster:
    """The cluster whose scheduler has this address, such as "tcp://head:8786".

    Raises UserError if Dask is not installed, or if nobody answers.
    """
    try:
        from distributed import Client
    except ImportError:
        raise UserError(
            tr("Fits on a cluster need Dask, which is not installed."),
            tr("Install it with: pip install 'levelwise[dask]'."),
        ) from None
    try:
        return Cluster(Client(address, timeout="10s", set_as_default=False))
    except (OSError, ValueError) as error:
        raise UserError(
            tr(
                "No Dask scheduler answers at “{address}”: {error}.",
                address=address,
                error=error,
            ),
            tr("Start one with dask scheduler, and give the address that it prints."),
        ) from None


def _fold(shared: tuple[Source, Task[Any]], shard: Shard, batch: int) -> Any:
    """A worker's part: the state of one shard."""
    source, task = shared
    return task.fold(source.batches(shard, task.names, batch))


def _merge(shared: tuple[Source, Task[Any]], first: Any, second: Any) -> Any:
    return shared[1].merge(first, second)


def _awaited(future: Any, control: Control) -> Any:
    from distributed.client import FutureCancelledError
    from distributed.scheduler import KilledWorker

    while not future.done():
        if control.cancelled():
            future.cancel(force=True)
            raise Cancelled
        sleep(PATIENCE)
    try:
        return future.result()
    except (KilledWorker, FutureCancelledError) as error:
        raise UserError(
            tr(
                "The cluster lost the workers that folded the data: {error}.",
                error=error,
            ),
            tr("Give the workers more memory, or use more of them."),
        ) from None
