"""Likelihood-ratio tests of every pair of several fits, and why a pair has none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from core.engine.control import Control
from core.engine.fit import Fit
from core.errors import UserError
from core.inference.comparison import Comparison, compare
from core.model.syntax import to_command


@dataclass(frozen=True)
class Pair:
    """Two fits by their places in the list given, the smaller model first.

    ``comparison`` is None where they cannot be tested; ``reason`` and ``remedy`` then say why
    and what to do, and the places are in the order of the list.
    """

    smaller: int
    larger: int
    comparison: Comparison | None
    reason: str = ""
    remedy: str = ""


def compare_pairs(fits: Sequence[Fit], control: Control | None = None) -> tuple[Pair, ...]:
    """Every pair of ``fits``, the tests first. Raises Cancelled when asked to stop."""
    control = control or Control()
    pairs = []
    for a, b in combinations(range(len(fits)), 2):
        control.check()
        pairs.append(_pair(fits, a, b))
    return tuple(sorted(pairs, key=lambda pair: pair.comparison is None))


def _pair(fits: Sequence[Fit], a: int, b: int) -> Pair:
    try:
        found = compare(fits[a], fits[b])
    except UserError as error:
        return Pair(a, b, None, error.message, error.remedy)
    first_is_smaller = found.smaller == to_command(fits[a].design.spec)
    return Pair(a, b, found) if first_is_smaller else Pair(b, a, found)
