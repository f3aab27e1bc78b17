"""What a pass over the rows is: a fold of batches into a state, and an associative merge."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from core.stream.batches import Batch

State = TypeVar("State")

#: So many rows are a batch: what a thread holds at a time.
BATCH_ROWS = 1 << 16


@dataclass(frozen=True)
class Task(ABC, Generic[State]):
    """One pass. ``names``: the variables that it reads. Pickled for workers elsewhere."""

    names: tuple[str, ...]

    @abstractmethod
    def fold(self, batches: Iterable[Batch]) -> State:
        """The state of these batches, one after the other."""

    @abstractmethod
    def merge(self, first: State, second: State) -> State:
        """The state of both, the rows of ``first`` coming first. Neither is changed."""


@dataclass
class Tree:
    """States merged two by two as they come, in an order that depends on their number alone.

    As a binary counter: of n states no more than log2(n) + 1 are kept at a time.
    """

    merge: Callable[[Any, Any], Any]
    _kept: list[tuple[int, Any]] = field(default_factory=list)

    def add(self, state: Any) -> None:
        """Take in the next state."""
        level = 0
        while self._kept and self._kept[-1][0] == level:
            state = self.merge(self._kept.pop()[1], state)
            level += 1
        self._kept.append((level, state))

    def result(self) -> Any:
        """All states as one; there must be one at least."""
        state = self._kept.pop()[1]
        while self._kept:
            state = self.merge(self._kept.pop()[1], state)
        return state
