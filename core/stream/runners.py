"""Who folds the shards of a source: the threads of this machine."""

from __future__ import annotations

import os
import threading
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as NotYet
from dataclasses import dataclass
from typing import Any, Protocol

from core.engine.control import Control
from core.errors import Cancelled
from core.stream.batches import Batch
from core.stream.source import Shard, Source
from core.stream.tasks import BATCH_ROWS, State, Task, Tree

#: How often a waiting pass asks whether it is to stop, in seconds.
PATIENCE = 0.1


class Runner(Protocol):
    """Folds all shards of a source and merges their states in a tree of fixed order."""

    def run(self, source: Source, task: Task[State], control: Control) -> State:
        """The state of all rows. Raises what the fold raises, and Cancelled."""
        ...


@dataclass(frozen=True)
class Threads:
    """The processors of this machine; ``batch`` rows are held by each at a time."""

    batch: int = BATCH_ROWS
    workers: int = os.cpu_count() or 1

    def run(self, source: Source, task: Task[State], control: Control) -> State:
        """As ``Runner.run``: shards are folded side by side and merged in their order."""
        stop = threading.Event()
        tree = Tree(task.merge)
        pool = ThreadPoolExecutor(self.workers, thread_name_prefix="shards")
        running: deque[Future[Any]] = deque()
        try:
            for shard in source.shards:
                # No more is begun than is merged, or states would pile up.
                if len(running) > self.workers:
                    tree.add(_awaited(running.popleft(), control))
                running.append(pool.submit(self._fold, source, task, shard, stop))
            while running:
                tree.add(_awaited(running.popleft(), control))
        finally:
            stop.set()
            pool.shutdown(wait=True, cancel_futures=True)
        return tree.result()

    def _fold(
        self, source: Source, task: Task[State], shard: Shard, stop: threading.Event
    ) -> State:
        def batches() -> Iterator[Batch]:
            for batch in source.batches(shard, task.names, self.batch):
                if stop.is_set():
                    raise Cancelled
                yield batch

        return task.fold(batches())


def _awaited(future: Future[Any], control: Control) -> Any:
    while True:
        control.check()
        try:
            return future.result(timeout=PATIENCE)
        except NotYet:
            if future.done():
                raise
