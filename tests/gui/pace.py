"""How fast this machine is just now, so that limits in seconds hold on slow and busy ones too."""

from __future__ import annotations

import time

#: What the piece of work below takes on an idle machine of the kind that the limits are meant for.
USUAL = 0.0025


def slowness() -> float:
    """How many times longer than usual work takes just now, from 1 to 8."""
    begin = time.perf_counter()
    for _ in range(10):
        sum(k * k % 7 for k in range(40_000))
    return min(8.0, max(1.0, (time.perf_counter() - begin) / 10 / USUAL))
