"""How a running computation talks to whoever started it: progress out, cancellation in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from core.errors import Cancelled
from core.inference.summary import Iteration


def _never() -> bool:
    return False


def _ignore(iteration: Iteration) -> None:
    pass


@dataclass(frozen=True)
class Control:
    """``cancelled`` is asked at every evaluation; ``progress`` hears of every iteration.

    Both are called in the thread that computes.
    """

    cancelled: Callable[[], bool] = _never
    progress: Callable[[Iteration], None] = _ignore

    def check(self) -> None:
        """Raise Cancelled if the user has asked to stop."""
        if self.cancelled():
            raise Cancelled
